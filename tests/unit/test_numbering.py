"""Numbers follow the order of the content."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.sense.numbering import bookmark, marker
from renja_docs.sense.tree import number
from tests.kecil import naskah

TUBUH = """\
menimbang: [bahwa satu, {id: dua, teks: bahwa dua}]
mengingat: [uu-23-2014]
pasal:
  - id: a
    ayat:
      - {id: awal, teks: satu}
      - id: akhir
        teks: dua
        rincian:
          butir:
            - {id: x, teks: satu}
            - {id: y, teks: dua, rincian: {jenis: angka, butir: [{id: z, teks: tiga}, empat]}}
  - {id: b, teks: dua}
"""
LAMPIRAN = "urutan: [{bab: dua}, {bab: satu}, {tabel: resmi}]"
BAB_SATU = """\
id: satu
judul: Satu
subbab:
  - id: s
    judul: S
    isi: [{tabel: t1}, {paragraf: A.}, {tabel: t2}, {gambar: g}]
"""
BAB_DUA = "id: dua\njudul: Dua\nsubbab:\n  - {id: d, judul: D, isi: [{tabel: t3}]}\n"
BENTUK = "id: {0}\nkolom: [{{id: a, judul: A, lebar: 1}}]\n"
TABEL = "id: {0}\njudul: [{0}]\nbentuk: biasa\n"
BAGAN = "bagan: {kolom: 1, baris: 1, kotak: [{id: k, teks: K, kolom: 0, baris: 0}]}\n"
GAMBAR = f"id: g\njudul: G\nalt: sebuah kotak\n{BAGAN}"


def _lampiran(folder: Path) -> dict[str, str]:
    labels = number(
        naskah(
            folder,
            lampiran=LAMPIRAN,
            bab__1=BAB_SATU,
            bab__2=BAB_DUA,
            gambar__g=GAMBAR,
            tabel__t1=TABEL.format("t1"),
            tabel__t2=TABEL.format("t2"),
            tabel__t3=TABEL.format("t3"),
            tabel__resmi="id: resmi\nbentuk: resmi\n",
            tpl__biasa=BENTUK.format("biasa"),
            tpl__resmi=BENTUK.format("resmi") + "penomoran: tetap\nnomor: T-C.29\njudul: [R]\n",
        )
    )
    return {label.target: label.text for label in labels}


def test_pasal_run_through_and_items_restart(tmp_path: Path) -> None:
    """Pasal count through the body; ayat, huruf and angka begin anew in each."""
    labels = {la.target: la.text for la in number(naskah(tmp_path, batang_tubuh=TUBUH))}
    assert labels["pasal:a"] == "Pasal 1"
    assert labels["pasal:a/akhir"] == "(2)"
    assert labels["pasal:a/akhir/y"] == "b."
    assert labels["pasal:a/akhir/y/z"] == "1."
    assert labels["pasal:b"] == "Pasal 2"
    assert labels["menimbang:dua"] == "b."


def test_chapters_are_numbered_as_lampiran_orders_them(tmp_path: Path) -> None:
    """The order of lampiran.yaml decides, not the names of the files."""
    labels = _lampiran(tmp_path)
    assert (labels["bab:dua"], labels["bab:satu"]) == ("BAB I", "BAB II")
    assert labels["subbab:s"] == "2.1"


def test_a_table_is_called_after_its_subbab(tmp_path: Path) -> None:
    """One table takes the number of its subbab, several take letters, official forms their own."""
    labels = _lampiran(tmp_path)
    assert labels["tabel:t3"] == "Tabel 1.1"
    assert (labels["tabel:t1"], labels["tabel:t2"]) == ("Tabel 2.1.A", "Tabel 2.1.B")
    assert labels["tabel:resmi"] == "Tabel T-C.29"
    assert labels["gambar:g"] == "Gambar 2.1"


@pytest.mark.parametrize(
    ("tingkat", "jenis", "label"),
    [
        (0, "huruf", "a."),
        (1, "angka", "1."),
        (2, "huruf", "a)"),
        (3, "angka", "1)"),
    ],
)
def test_markers_change_with_depth(tingkat: int, jenis: str, label: str) -> None:
    """a., 1., a), 1) by depth (UU 12/2011 Lampiran II angka 92-95)."""
    assert marker(jenis, tingkat, 1) == label  # type: ignore[arg-type]


def test_letters_go_on_after_z_as_word_counts() -> None:
    """After z comes aa, then bb."""
    assert [marker("huruf", 0, i) for i in (26, 27, 28)] == ["z.", "aa.", "bb."]


def test_a_long_target_keeps_a_bookmark_of_its_own() -> None:
    """Bookmark names have at most 40 characters and stay different."""
    names = {bookmark("pasal:" + "x" * 50 + c) for c in "ab"}
    assert len(names) == 2
    assert all(len(n) <= 40 for n in names)
