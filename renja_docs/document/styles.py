"""The paragraph styles that every template carries, by style id.

An id is the name that Word shows, without its blanks; so each style is written down once, here.
What a style looks like is said in the templates alone and may be changed there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

_WORD_START: Final = re.compile(r"(?<=[a-z])(?=[A-Z0-9])")


class Style(StrEnum):
    """Style ids. `blocks.Paragraph.style` is one of these."""

    # the regulation's own body
    RANCANGAN = "Rancangan"
    LAMBANG = "Lambang"
    JUDUL_PERATURAN = "JudulPeraturan"
    RAHMAT = "Rahmat"
    PEMBUKAAN = "Pembukaan"
    MEMUTUSKAN = "Memutuskan"
    BAB_TUBUH = "BabTubuh"
    BAGIAN_TUBUH = "BagianTubuh"
    PARAGRAF_TUBUH = "ParagrafTubuh"
    PASAL = "Pasal"
    AYAT = "Ayat"
    DEFINISI = "Definisi"
    PENUTUP = "Penutup"
    TANDA_TANGAN = "TandaTangan"
    RUANG_TANDA_TANGAN = "RuangTandaTangan"
    BERITA_DAERAH = "BeritaDaerah"
    # text, in the body and in the Lampiran
    ISI = "Isi"
    PARAGRAF_ISI = "ParagrafIsi"
    RINCIAN_1 = "Rincian1"
    RINCIAN_2 = "Rincian2"
    RINCIAN_3 = "Rincian3"
    RINCIAN_4 = "Rincian4"
    KUTIPAN = "Kutipan"
    # the Lampiran
    KEPALA_LAMPIRAN = "KepalaLampiran"
    SAMPUL_1 = "Sampul1"
    SAMPUL_2 = "Sampul2"
    SAMPUL_3 = "Sampul3"
    JUDUL_DEPAN = "JudulDepan"
    DAFTAR_ISI_1 = "DaftarIsi1"
    DAFTAR_ISI_2 = "DaftarIsi2"
    DAFTAR_ISI_3 = "DaftarIsi3"
    JUDUL_BAB = "JudulBab"
    JUDUL_SUBBAB = "JudulSubbab"
    SUBJUDUL = "Subjudul"
    # tables and figures
    JUDUL_TABEL = "JudulTabel"
    KEPALA_TABEL = "KepalaTabel"
    SEL = "Sel"
    SEL_JUDUL = "SelJudul"
    JUDUL_GAMBAR = "JudulGambar"
    GAMBAR = "Gambar"
    SUMBER = "Sumber"
    CATATAN = "Catatan"
    # page margins
    TAJUK = "Tajuk"
    KAKI = "Kaki"
    # a paragraph that only ends a section or follows a table
    JEDA = "Jeda"
    # the space below a table, above a signature, between two lists on one page
    JARAK = "Jarak"


def _shown(style: Style) -> str:
    """The words of an id: 'JudulPeraturan' becomes 'Judul Peraturan', 'Sampul1' 'Sampul 1'."""
    return _WORD_START.sub(" ", style)


NAMES: Final[Mapping[Style, str]] = {style: _shown(style) for style in Style}
"""The name of each style that Word shows."""
