"""The paragraph styles that every template carries, by style id.

The name shown in Word is the value of NAMES; an id is the name without its blanks. What a style
looks like is said in the templates alone and may be changed there.
"""

from __future__ import annotations

from enum import StrEnum


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


NAMES = {
    Style.RANCANGAN: "Rancangan",
    Style.LAMBANG: "Lambang",
    Style.JUDUL_PERATURAN: "Judul Peraturan",
    Style.RAHMAT: "Rahmat",
    Style.PEMBUKAAN: "Pembukaan",
    Style.MEMUTUSKAN: "Memutuskan",
    Style.BAB_TUBUH: "Bab Tubuh",
    Style.BAGIAN_TUBUH: "Bagian Tubuh",
    Style.PARAGRAF_TUBUH: "Paragraf Tubuh",
    Style.PASAL: "Pasal",
    Style.AYAT: "Ayat",
    Style.DEFINISI: "Definisi",
    Style.PENUTUP: "Penutup",
    Style.TANDA_TANGAN: "Tanda Tangan",
    Style.RUANG_TANDA_TANGAN: "Ruang Tanda Tangan",
    Style.BERITA_DAERAH: "Berita Daerah",
    Style.ISI: "Isi",
    Style.PARAGRAF_ISI: "Paragraf Isi",
    Style.RINCIAN_1: "Rincian 1",
    Style.RINCIAN_2: "Rincian 2",
    Style.RINCIAN_3: "Rincian 3",
    Style.RINCIAN_4: "Rincian 4",
    Style.KUTIPAN: "Kutipan",
    Style.KEPALA_LAMPIRAN: "Kepala Lampiran",
    Style.SAMPUL_1: "Sampul 1",
    Style.SAMPUL_2: "Sampul 2",
    Style.SAMPUL_3: "Sampul 3",
    Style.JUDUL_DEPAN: "Judul Depan",
    Style.DAFTAR_ISI_1: "Daftar Isi 1",
    Style.DAFTAR_ISI_2: "Daftar Isi 2",
    Style.DAFTAR_ISI_3: "Daftar Isi 3",
    Style.JUDUL_BAB: "Judul Bab",
    Style.JUDUL_SUBBAB: "Judul Subbab",
    Style.SUBJUDUL: "Subjudul",
    Style.JUDUL_TABEL: "Judul Tabel",
    Style.KEPALA_TABEL: "Kepala Tabel",
    Style.SEL: "Sel",
    Style.SEL_JUDUL: "Sel Judul",
    Style.JUDUL_GAMBAR: "Judul Gambar",
    Style.GAMBAR: "Gambar",
    Style.SUMBER: "Sumber",
    Style.CATATAN: "Catatan",
    Style.TAJUK: "Tajuk",
    Style.KAKI: "Kaki",
    Style.JEDA: "Jeda",
    Style.JARAK: "Jarak",
}
