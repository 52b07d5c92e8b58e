"""Closing punctuation of lists (UU 12/2011 Lampiran II angka 87-91, 147), and lines of titles."""

from __future__ import annotations

from renja_docs.content.naratif import Butir, Hubungan, Rincian
from renja_docs.content.scalars import Teks
from renja_docs.sense.expressions import NBSP
from renja_docs.writing.typeset import closing, jabatan_lines, joined, judul_lines


def _tanda(
    *, hubungan: Hubungan | None = None, kalimat: bool = False, penutup: str = ""
) -> list[str]:
    """What stands behind each of three items."""
    butir = tuple(Butir(teks=Teks(t)) for t in ("satu", "dua", "tiga"))
    rincian = Rincian(
        butir=butir, hubungan=hubungan, kalimat=kalimat, penutup=Teks(penutup) if penutup else None
    )
    return [closing(rincian, i) for i in range(3)]


ACT = ("NOMOR", "52", "TAHUN", "2024")


def test_items_end_in_semicolons_and_the_list_in_a_full_stop() -> None:
    """Angka 87 c and d."""
    assert _tanda() == [";", ";", "."]


def test_the_word_of_connection_stands_once_behind_the_last_but_one() -> None:
    """Angka 88-91."""
    assert _tanda(hubungan="dan/atau") == [";", "; dan/atau", "."]


def test_items_of_whole_sentences_end_in_full_stops() -> None:
    """Each item is a sentence of its own."""
    assert _tanda(kalimat=True) == [".", ".", "."]


def test_words_that_end_the_sentence_below_the_list_follow_a_comma() -> None:
    """Angka 147: two acts, and below them that they are revoked."""
    assert _tanda(hubungan="dan", penutup="dicabut") == [";", "; dan", ","]


def test_an_office_breaks_in_front_of_its_region_only() -> None:
    """SEKRETARIS DAERAH / KOTA CONTOH, but WALI KOTA CONTOH in one line."""
    assert jabatan_lines("Sekretaris Daerah Kota Contoh") == ("SEKRETARIS DAERAH", "KOTA CONTOH,")
    assert jabatan_lines("Wali Kota Contoh") == ("WALI KOTA CONTOH,",)


def test_a_title_keeps_what_belongs_together() -> None:
    """No line ends between number and year of an act; none holds one short word alone."""
    cited = "Pencabutan Peraturan Bupati Contoh Nomor 52 Tahun 2024"
    assert judul_lines(cited) == (f"PENCABUTAN PERATURAN BUPATI CONTOH {NBSP.join(ACT)}",)
    long = "Pemungutan dan Penyetoran Retribusi Pelayanan Parkir di Tepi Jalan Umum"
    (line,) = judul_lines(long)
    assert line.split(" ")[-1] == NBSP.join(("TEPI", "JALAN", "UMUM"))
    assert judul_lines("Tarif Parkir Umum") == ("TARIF PARKIR UMUM",)


def test_no_line_ends_between_a_region_and_the_word_that_leads_into_it() -> None:
    """PENILAI LOMBA DESA TINGKAT / KABUPATEN CONTOH would stand as two things."""
    title = "Tim Penilai Lomba Desa Tingkat Kabupaten Contoh Tahun 2025"
    whole = "TIM PENILAI LOMBA DESA TINGKAT KABUPATEN CONTOH"
    assert tuple(line.replace(NBSP, " ") for line in judul_lines(title)) == (whole, "TAHUN 2025")
    budget = judul_lines("Standar Biaya Kabupaten Contoh Tahun Anggaran 2025")
    assert budget == ("STANDAR BIAYA", "KABUPATEN CONTOH", "TAHUN ANGGARAN 2025")
    assert joined("Tahun Anggaran 2025 berakhir") == f"Tahun Anggaran{NBSP}2025 berakhir"
    assert judul_lines("Rencana Kerja Dinas Sosial Kabupaten Contoh") == (
        "RENCANA KERJA DINAS SOSIAL",
        "KABUPATEN CONTOH",
    )
