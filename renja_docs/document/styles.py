"""The paragraph styles that every template carries, by style id.

What Word has a style for wears Word's own (headings, captions, contents): so every program knows
what it is. Its Indonesian names are aliases, which Word shows behind the name. The id of any other
style is the name that Word shows, without its blanks; so each style is written down once, here.
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
    BAB_TUBUH = "Heading4"
    BAGIAN_TUBUH = "Heading5"
    PARAGRAF_TUBUH = "Heading5"
    PASAL = "Heading6"
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
    KUTIPAN = "Quote"
    # the Lampiran
    KEPALA_LAMPIRAN = "KepalaLampiran"
    SAMPUL_1 = "Title"
    SAMPUL_2 = "Subtitle"
    SAMPUL_3 = "Sampul3"
    DAFTAR_ISI_1 = "TOC1"
    DAFTAR_ISI_2 = "TOC2"
    DAFTAR_TABEL = "TableofFigures"
    JUDUL_BAB = "Heading1"
    JUDUL_DEPAN = "Heading1"
    JUDUL_SUBBAB = "Heading2"
    SUBJUDUL = "Heading3"
    # tables and figures
    JUDUL_TABEL = "Caption"
    KEPALA_TABEL = "KepalaTabel"
    SEL = "Sel"
    SEL_JUDUL = "SelJudul"
    JUDUL_GAMBAR = "Caption"
    GAMBAR = "Gambar"
    SUMBER = "Sumber"
    CATATAN = "Catatan"
    # page margins
    TAJUK = "Header"
    KAKI = "Footer"
    # a paragraph that only ends a section or follows a table
    JEDA = "Jeda"
    # the space below a table, above a signature, between two lists on one page
    JARAK = "Jarak"


def _shown(style: Style) -> str:
    """The words of an id: 'JudulPeraturan' becomes 'Judul Peraturan', 'Sampul1' 'Sampul 1'."""
    return _WORD_START.sub(" ", style)


_WORDS_OWN: Final[Mapping[Style, str]] = {
    Style.JUDUL_BAB: "heading 1",
    Style.JUDUL_SUBBAB: "heading 2",
    Style.SUBJUDUL: "heading 3",
    Style.BAB_TUBUH: "heading 4",
    Style.BAGIAN_TUBUH: "heading 5",
    Style.PASAL: "heading 6",
    Style.JUDUL_TABEL: "caption",
    Style.DAFTAR_ISI_1: "toc 1",
    Style.DAFTAR_ISI_2: "toc 2",
    Style.DAFTAR_TABEL: "table of figures",
    Style.SAMPUL_1: "Title",
    Style.SAMPUL_2: "Subtitle",
    Style.KUTIPAN: "Quote",
    Style.TAJUK: "header",
    Style.KAKI: "footer",
}
"""The styles that Word has itself, by the names that it gives them in every language."""

NAMES: Final[Mapping[Style, str]] = {
    style: _WORDS_OWN.get(style) or _shown(style) for style in Style
}
"""The name of each style, as a file writes it."""

ALIASES: Final[Mapping[Style, tuple[str, ...]]] = {
    Style.JUDUL_BAB: ("Judul Bab", "Judul Depan"),
    Style.JUDUL_SUBBAB: ("Judul Subbab",),
    Style.SUBJUDUL: ("Subjudul",),
    Style.BAB_TUBUH: ("Bab Tubuh",),
    Style.BAGIAN_TUBUH: ("Bagian Tubuh", "Paragraf Tubuh"),
    Style.PASAL: ("Pasal",),
    Style.JUDUL_TABEL: ("Judul Tabel", "Judul Gambar"),
    Style.DAFTAR_ISI_1: ("Daftar Isi 1",),
    Style.DAFTAR_ISI_2: ("Daftar Isi 2",),
    Style.DAFTAR_TABEL: ("Daftar Tabel", "Daftar Isi 3"),
    Style.SAMPUL_1: ("Sampul 1",),
    Style.SAMPUL_2: ("Sampul 2",),
    Style.KUTIPAN: ("Kutipan",),
    Style.TAJUK: ("Tajuk",),
    Style.KAKI: ("Kaki",),
}
"""The Indonesian names of the styles that Word has itself."""


def named(style: Style) -> str:
    """What a person calls a style: 'Pasal (heading 6)', or its only name."""
    aliases = ALIASES.get(style)
    return f"{aliases[0]} ({NAMES[style]})" if aliases else NAMES[style]
