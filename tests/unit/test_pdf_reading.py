"""The pages of a PDF as lines and ruled tables: letters and rules are drawn here, not set."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from renja_docs.importing.reading.files import read_file
from renja_docs.importing.reading.pdf_marks import page_marks
from renja_docs.importing.source import Line, SourceGrid

WIDE, HIGH = 595, 842
ROW, COLUMN = 40, 150
LEFT, TOP = 72, 700


def pdf(drawn: str, turned: int = 0) -> bytes:
    """A page on which something is drawn, in the operators of PDF."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(WIDE, HIGH))
    page = document.pages[0]
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = document.make_stream(drawn.encode("cp1252"))
    page.Rotate = turned
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def words(text: str, left: float, base: float, size: int = 11) -> str:
    return f"BT /F1 {size} Tf {left} {base} Td ({text}) Tj ET\n"


def stroke(left: float, base: float, right: float, top: float) -> str:
    return f"{left} {base} m {right} {top} l S\n"


def grid(rows: int, columns: int, without: tuple[int, ...] = ()) -> str:
    """The rules of a table; without: level rules that are left out in the first column."""
    right, bottom = LEFT + columns * COLUMN, TOP - rows * ROW
    drawn = ""
    for row in range(rows + 1):
        start = LEFT + COLUMN if row in without else LEFT
        drawn += stroke(start, TOP - row * ROW, right, TOP - row * ROW)
    for column in range(columns + 1):
        drawn += stroke(LEFT + column * COLUMN, bottom, LEFT + column * COLUMN, TOP)
    return drawn


def cell(row: int, column: int, text: str, line: int = 0) -> str:
    return words(text, LEFT + column * COLUMN + 5, TOP - row * ROW - 14 - 13 * line)


def blocks(tmp_path: Path, drawn: str) -> tuple[Line | SourceGrid, ...]:
    path = tmp_path / "naskah.pdf"
    path.write_bytes(pdf(drawn))
    return read_file(path).blocks


def only_table(found: tuple[Line | SourceGrid, ...]) -> list[tuple[str, ...]]:
    (table,) = [block for block in found if isinstance(block, SourceGrid)]
    return [row.texts for row in table.rows]


def test_cells_stand_between_rules(tmp_path: Path) -> None:
    drawn = grid(2, 2) + cell(0, 0, "Kode") + cell(0, 1, "Uraian") + cell(1, 1, "Kegiatan")
    assert only_table(blocks(tmp_path, drawn)) == [("Kode", "Uraian"), ("", "Kegiatan")]


def test_a_merged_cell_says_its_words_once(tmp_path: Path) -> None:
    drawn = grid(2, 2, without=(1,)) + cell(0, 0, "Sasaran") + cell(0, 1, "a") + cell(1, 1, "b")
    assert only_table(blocks(tmp_path, drawn)) == [("Sasaran", "a"), ("", "b")]


def test_rules_may_be_thin_shapes_that_are_filled(tmp_path: Path) -> None:
    """Word draws borders so; a shape as wide as a cell is its shading."""
    drawn = f"0.9 g {LEFT} {TOP - ROW} {COLUMN} {ROW} re f 0 g\n"
    for row in range(2):
        drawn += f"{LEFT} {TOP - row * ROW} {2 * COLUMN} 0.5 re f\n"
    for column in range(3):
        drawn += f"{LEFT + column * COLUMN} {TOP - ROW} 0.5 {ROW} re f\n"
    drawn += cell(0, 0, "satu") + cell(0, 1, "dua")
    assert only_table(blocks(tmp_path, drawn)) == [("satu", "dua")]


def test_a_line_of_a_cell_with_room_left_above_it_begins_anew(tmp_path: Path) -> None:
    drawn = grid(1, 2) + cell(0, 0, "PAD") + cell(0, 0, "DAU", 1)
    drawn += cell(0, 1, "Jumlah laporan yang") + cell(0, 1, "disusunkembali", 1)
    (row,) = only_table(blocks(tmp_path, drawn))
    assert row == ("PAD DAU", "Jumlah laporan yang disusunkembali")
    table = next(one for one in blocks(tmp_path, drawn) if isinstance(one, SourceGrid))
    assert [cell.text.count("\n") for cell in table.rows[0].cells if cell] == [1, 0]


def test_a_frame_around_a_text_is_no_table(tmp_path: Path) -> None:
    found = blocks(tmp_path, grid(1, 1) + cell(0, 0, "Dalam bingkai."))
    assert [one.text for one in found if isinstance(one, Line)] == ["Dalam bingkai."]


def test_words_apart_are_words(tmp_path: Path) -> None:
    """Letters that are set far from each other have a blank between them."""
    drawn = words("Pasal", LEFT, TOP) + words("1", LEFT + 40, TOP)
    found = blocks(tmp_path, drawn)
    assert [one.text for one in found if isinstance(one, Line)] == ["Pasal 1"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(turned: int) -> None:
    """What stands at the top left of the paper stands elsewhere on the page that is shown."""
    (page,) = page_marks("a.pdf", pdf(words("A", 50, 800), turned))
    (letter,) = page.letters
    across, along = (letter.left + letter.right) / 2, letter.base
    near = {
        0: (50, HIGH - 800),
        90: (800, 50),
        180: (WIDE - 50, 800),
        270: (HIGH - 800, WIDE - 50),
    }[turned]
    assert (across, along) == pytest.approx(near, abs=8)
