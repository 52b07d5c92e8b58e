"""The body of the regulation in blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.document.blocks import Document, Paragraph, Picture, Table
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.sense.tree import tree
from renja_docs.writing.assembly import document
from tests.kecil import PERBUP, naskah


def _picture(_: str) -> Picture:
    raise AssertionError("a regulation without figures asks for none")


def _document(folder: Path, **berkas: str) -> Document:
    found = naskah(folder, **berkas)
    return document(found, tree(found), _picture)


def _rows(table: Table) -> list[list[str]]:
    return [
        ["".join(words(p.spans) for p in cell.blocks) for cell in row.cells] for row in table.rows
    ]


def _menimbang(folder: Path, **berkas: str) -> list[list[str]]:
    table = _document(folder, **berkas).body.slots["pembukaan"][0]
    assert isinstance(table, Table)
    return _rows(table)


def test_the_last_consideration_is_the_formula_with_the_title(tmp_path: Path) -> None:
    """UU 12/2011 Lampiran II angka 23.

    It is printed, not typed, and every consideration ends in ';'.
    """
    rows = _menimbang(tmp_path)
    assert [r[0] for r in rows] == ["Menimbang", ""]
    assert rows[0][2] == "bahwa rencana kerja perlu ditetapkan;"
    assert rows[1][2].replace("\u00a0", " ") == (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, "
        "perlu menetapkan Peraturan Bupati tentang "
        "Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026;"
    )


@pytest.mark.parametrize(
    ("gaya", "label"),
    [
        ("spasi_sebelum_titik_dua: ya", ["Menimbang", ":"]),
        ("spasi_sebelum_titik_dua: tidak", ["Menimbang:", ""]),
    ],
)
def test_the_colon_of_a_label_is_house_style(tmp_path: Path, gaya: str, label: list[str]) -> None:
    """'Menimbang :' with a column for the colon, or 'Menimbang:'."""
    assert _menimbang(tmp_path, gaya=gaya)[0][:2] == label


def test_the_comma_before_perlu_is_house_style(tmp_path: Path) -> None:
    """Angka 23 stands with and without the comma in the law itself."""
    assert "huruf\u00a0a perlu" in _menimbang(tmp_path, gaya="koma_sebelum_perlu: tidak")[1][2]


def test_a_sentence_gets_its_full_stop(tmp_path: Path) -> None:
    """What stands in the YAML without its closing mark is printed with it."""
    blocks = _document(tmp_path).body.slots["batang_tubuh"]
    texts = [words(b.spans) for b in blocks if isinstance(b, Paragraph) and b.style == Style.ISI]
    assert texts[0] == "Rencana kerja berlaku satu tahun."
    assert texts[1] == "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."


@pytest.mark.parametrize(
    ("tahap", "nomor"),
    [
        ("rancangan", "NOMOR … TAHUN …"),
        ("penetapan", "NOMOR 7 TAHUN 2025"),
    ],
)
def test_a_draft_leaves_number_and_dates_open(tmp_path: Path, tahap: str, nomor: str) -> None:
    """Angka 4a: a draft is called RANCANGAN and has neither number nor date."""
    values = _document(
        tmp_path, perbup=PERBUP.replace("tahap: penetapan", f"tahap: {tahap}")
    ).body.values
    assert values["nomor_tahun"] == nomor
    assert bool(values["rancangan"]) == (tahap == "rancangan")
    assert (values["penetapan_tanggal"] == "…") == (tahap == "rancangan")
