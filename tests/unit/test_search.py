"""Where a line of the document comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app.cli import main
from tests import edits


def searched(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and what is printed for words looked for in a small package."""
    root = folder / "paket"
    if not root.exists():
        edits.package("kecamatan", root)
    folders = ("--content", str(root / "content"), "--templates", str(root / "templates"))
    code = main(["cari", *words, *folders])
    return code, capsys.readouterr().out


def line_of(folder: Path, file: str, text: str) -> str:
    """Where a text stands in a file of the package: the file and its line."""
    path = folder / "paket" / "content" / file
    lines = path.read_text(encoding="utf-8").split("\n")
    return f"{path}:{next(n for n, line in enumerate(lines, 1) if text in line)}:"


def test_a_title_is_found_however_it_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A chapter is printed in capitals and typed in small letters."""
    code, said = searched(tmp_path, capsys, "hasil", "EVALUASI", "renja")
    assert code == 0
    assert line_of(tmp_path, "bab/2-evaluasi.yaml", "judul: Hasil Evaluasi") in said


def test_a_figure_leads_to_where_it_was_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where it is printed in a table that the software makes."""
    _, said = searched(tmp_path, capsys, "12.450.000")
    assert line_of(tmp_path, "program.yaml", "12.450.000") in said


def test_what_is_not_printed_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a hint that words of the regulation's frame stand in the templates."""
    code, said = searched(tmp_path, capsys, "kata yang tidak ada")
    assert code == 1
    assert "templat" in said


def test_an_item_is_found_with_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Word copies the number of an item along, which is not typed."""
    text = "bahwa Rencana Kerja Perangkat Daerah perlu ditetapkan"
    code, said = searched(tmp_path, capsys, f"a. {text}")
    assert code == 0
    assert line_of(tmp_path, "batang-tubuh.yaml", "teks: >-") in said


def test_a_line_of_the_contents_is_found_with_its_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page is none of its words."""
    assert searched(tmp_path, capsys, "Hasil Evaluasi Renja II-1")[0] == 0


@pytest.mark.parametrize("between", [" | ", "\t"])
def test_a_row_is_found_by_its_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], between: str
) -> None:
    """As `uraikan` prints it, and as it is copied out of Word: each cell leads to its line."""
    code, said = searched(tmp_path, capsys, between.join(("", "2 Dokumen", "", "12.450.000", "")))
    assert code == 0
    assert line_of(tmp_path, "program.yaml", "12.450.000") in said


def test_a_row_of_one_cell_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The empty cells beside it count for nothing."""
    assert searched(tmp_path, capsys, "|  | 12.450.000 |  |")[0] == 0
    assert searched(tmp_path, capsys, "|  |  |")[0] == 1
