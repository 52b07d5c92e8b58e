"""An amending regulation quotes the amended act: nothing of it is counted anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.document.blocks import Counted, Frame, Paragraph, Picture, Ref, Run
from renja_docs.document.styles import Style
from renja_docs.sense.tree import tree
from renja_docs.writing.assembly import document
from tests.kecil import DASAR_HUKUM, PERBUP, naskah

DASAR = (
    DASAR_HUKUM
    + """\
  - {id: perbup-3-2022, jenis: perbup, lembaga: Contoh, nomor: 3, tahun: 2022, tentang: Jam Kerja,
     lembaran: {tahun: 2022, nomor: 3}}
"""
)
TUBUH = """\
menimbang: [bahwa jam kerja perlu diubah]
mengingat: [uu-23-2014, perbup-3-2022]
perubahan:
"""
DIUBAH = """\
  - jenis: diubah
    pasal: "3"
    isi: {id: jam, ayat: [{id: a, teks: Satu}, "Dua menurut {{ rujuk('pasal:jam', ayat='a') }}"]}
"""
DISISIPKAN = """\
  - jenis: disisipkan
    pasal: 5A
    setelah: "5"
    isi: {id: sisip, teks: "Tiga menurut {{ rujuk('pasal:jam') }}"}
"""
DIHAPUS = '  - {jenis: dihapus, pasal: "9"}\n'


def _no_picture(_: str) -> Picture:
    raise AssertionError


def _lines(folder: Path, perubahan: str, dasar: str = DASAR) -> list[str]:
    """What the body prints, paragraph by paragraph, with its numbers."""
    return [_line(p) for p in _paragraphs(folder, perubahan, dasar)]


def _paragraphs(folder: Path, perubahan: str, dasar: str = DASAR) -> list[Paragraph]:
    isi = naskah(
        folder,
        perbup=PERBUP + "mengubah: perbup-3-2022\n",
        dasar_hukum=dasar,
        batang_tubuh=TUBUH + perubahan,
    )
    body = document(isi, tree(isi), _no_picture).body
    assert isinstance(body, Frame)
    return [p for p in body.slots["batang_tubuh"] if isinstance(p, Paragraph)]


def _line(p: Paragraph) -> str:
    text = "".join(s.text for s in p.spans if isinstance(s, Run | Ref | Counted))
    return " ".join(filter(None, (p.number.label if p.number else "", text))).replace("\u00a0", " ")


def test_several_amendments_are_numbered_below_the_name_of_the_act(tmp_path: Path) -> None:
    """Angka 233-236: Pasal I lists them with Arabic numbers, Pasal II says from when."""
    assert _lines(tmp_path, DIUBAH + DISISIPKAN + DIHAPUS) == [
        "Pasal I",
        "Beberapa ketentuan dalam Peraturan Bupati Contoh Nomor 3 Tahun 2022 tentang Jam Kerja "
        "(Berita Daerah "
        "Kabupaten Contoh Tahun 2022 Nomor 3) diubah sebagai berikut:",
        "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:",
        "Pasal 3",
        "(1) Satu.",
        "(2) Dua menurut ayat (1).",
        "2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A "
        "sehingga berbunyi sebagai berikut:",
        "Pasal 5A",
        "Tiga menurut Pasal 3.",
        "3. Pasal 9 dihapus.",
        "Pasal II",
        "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
    ]


@pytest.mark.parametrize(
    ("perubahan", "kalimat"),
    [
        (
            DIUBAH,
            "Ketentuan Pasal 3 dalam Peraturan Bupati Contoh Nomor 3 Tahun 2022 tentang Jam Kerja "
            "(Berita Daerah "
            "Kabupaten Contoh Tahun 2022 Nomor 3) diubah sehingga berbunyi sebagai berikut:",
        ),
        (
            DIHAPUS,
            "Pasal 9 dalam Peraturan Bupati Contoh Nomor 3 Tahun 2022 tentang Jam Kerja "
            "(Berita Daerah Kabupaten "
            "Contoh Tahun 2022 Nomor 3) dihapus.",
        ),
    ],
)
def test_a_single_amendment_is_one_sentence(tmp_path: Path, perubahan: str, kalimat: str) -> None:
    """Angka 233 a, second example: no number where there is nothing to count."""
    assert _lines(tmp_path, perubahan)[1] == kalimat


def test_an_act_that_was_amended_before_lists_its_amendments(tmp_path: Path) -> None:
    """Angka 233 b: number, year and gazette of each, by letter."""
    dasar = DASAR.replace(
        "tentang: Jam Kerja", "tentang: Jam Kerja, perubahan: [kesatu, kedua]"
    ) + "".join(
        f"  - {{id: {id_}, jenis: perbup, lembaga: Contoh, nomor: {n}, "
        f"tahun: 2023, tentang: Perubahan,\n"
        f"     lembaran: {{tahun: 2023, nomor: {n}}}}}\n"
        for id_, n in (("kesatu", 4), ("kedua", 5))
    )
    assert _lines(tmp_path, DIHAPUS * 2, dasar)[1:5] == [
        "Peraturan Bupati Contoh Nomor 3 Tahun 2022 tentang Jam Kerja "
        "(Berita Daerah Kabupaten Contoh Tahun 2022 "
        "Nomor 3) yang telah beberapa kali diubah dengan Peraturan Bupati Contoh:",
        "a. Nomor 4 Tahun 2023 (Berita Daerah Kabupaten Contoh Tahun 2023 Nomor 4);",
        "b. Nomor 5 Tahun 2023 (Berita Daerah Kabupaten Contoh Tahun 2023 Nomor 5);",
        "diubah sebagai berikut:",
    ]


def test_a_quoted_pasal_is_named_by_its_printed_number(tmp_path: Path) -> None:
    """Its label is what stands in the amended act, not its place in this one."""
    isi = naskah(
        tmp_path,
        batang_tubuh=TUBUH + DISISIPKAN.replace("{{ rujuk('pasal:jam') }}", "ini"),
        dasar_hukum=DASAR,
    )
    assert tree(isi).labels["pasal:sisip"].text == "Pasal 5A"


def test_what_an_instruction_quotes_stands_below_its_words(tmp_path: Path) -> None:
    """Its numbers are not taken for those of the next instruction; a single one has no number."""
    several = _paragraphs(tmp_path / "a", DIUBAH + DISISIPKAN)
    assert [(p.left, p.hanging) for p in several if p.style == Style.AYAT] == [(1020, 510)] * 2
    assert [p.left for p in several if _line(p).startswith("Tiga")] == [510]
    assert {p.left for p in several if p.style == Style.PASAL} == {None}
    alone = _paragraphs(tmp_path / "b", DIUBAH)
    assert {p.left for p in alone} == {None}
