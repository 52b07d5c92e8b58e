"""Rows that a page cuts: two lines together, their lead on both pages, not a word lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from renja_docs.document.blocks import (
    Cell,
    Document,
    Frame,
    Math,
    Paragraph,
    Properties,
    Row,
    Run,
    Section,
    Table,
)
from renja_docs.document.formula import Row as Formula
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.paper import TEGAK, PageNumber
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.text.syllables import hyphenated, unhyphenated
from renja_docs.writing.cell_lines import AROUND, LEADING, PADDING, line_ends
from renja_docs.writing.row_breaks import kept
from renja_docs.writing.row_marks import START, marked_rows, rows
from renja_docs.writing.settable import paginated

SIZE = 8
LINE = LEADING * SIZE
GRID = (600, 2400, 3000, 1600)
NAME = "Penyusunan Dokumen"
LINES = [f"Belanja ke-{number}" for number in range(16)]
SEVEN = " ".join(["Penyelenggaraan rapat koordinasi"] * 7)


def _cell(*texts: str) -> Cell:
    return Cell(tuple(Paragraph(Style.SEL, (Run(text),) if text else ()) for text in texts))


def _row(indicator: Cell, code: str = "2.17", name: str = NAME) -> Row:
    return Row((_cell(code), _cell(name), indicator, _cell("72.822.365")))


HEAD = replace(_row(_cell("Indikator"), "Kode", "Uraian"), header=True)


def _document(*body: Row) -> Document:
    section = Section(TEGAK, PageNumber(), (Table(GRID, (HEAD, *body), size=2 * SIZE),))
    level = Level("decimal", "%1.", 510, 510)
    return marked_rows(
        Document(
            Properties("", "", "", "", ""),
            Frame("x.docx", {}, {}),
            (Scheme("angka", (level,)),),
            (section,),
            told=(SEVEN,),
        )
    )


def _first_page(lines: float) -> dict[str, str]:
    """A first page with room for so many lines of one cell."""
    return {f"{START}0_0": str(round(TEGAK.bottom + lines * LINE + 2 * AROUND))}


def _laid(document: Document, pages: dict[str, str]) -> tuple[Document, list[list[list[str]]]]:
    done = paginated(document, pages)
    (section,) = done.parts
    assert isinstance(section, Section)
    (table,) = section.blocks
    assert isinstance(table, Table)
    said = [[[_said(b) for b in cell.blocks] for cell in row.cells] for row in table.rows[1:]]
    return done, said


def _said(block: Paragraph) -> str:
    return unhyphenated(words(block.spans))


def _tall(lines: Sequence[str] = LINES) -> Row:
    return _row(_cell(*lines))


ROOMY = TEGAK.text_height // LINE
"""Lines of a page: a table that begins so high leaves much of it empty without a cut."""


def test_a_row_goes_on_with_its_code_and_its_name() -> None:
    filler = [_row(_cell("x"))] * 4
    many = [f"Belanja ke-{number}" for number in range(60)]
    _, said = _laid(_document(*filler, _tall(many)), _first_page(30))
    above, below = said[-2:]
    assert (above[0], above[1]) == (["2.17"], [NAME])
    assert (below[0], below[1]) == (["2.17"], [f"{NAME} (lanjutan)"])
    assert above[2] + below[2] == many
    assert above[3] == ["72.822.365"]
    assert below[3] == [""]  # nobody adds an amount twice


def test_as_many_lines_stay_as_have_room() -> None:
    many = [f"Belanja ke-{number}" for number in range(60)]
    room = 20 * LINE + 21 * AROUND
    _, said = _laid(_document(_tall(many)), _first_page(room / LINE))
    assert len(said[0][2]) == 20


def test_a_row_that_leaves_little_of_the_page_empty_stays_whole() -> None:
    _, said = _laid(_document(_tall()), _first_page(8))
    assert [row[2] for row in said] == [LINES]


def test_a_row_that_fits_stays_whole() -> None:
    _, said = _laid(_document(_tall()), _first_page(ROOMY))
    assert [row[2] for row in said] == [LINES]


def test_where_a_table_begins_is_not_known_nothing_is_cut() -> None:
    document = _document(_tall())
    assert paginated(document, {}) == document


def _paragraph(text: str, lines: float) -> list[list[list[str]]]:
    """A row of one paragraph behind many of one line, of which so many have room beside it."""
    cell = _cell(*LINES, text, "Akhir", "Selesai")
    before = len(LINES) * LINE + (len(LINES) + 1) * AROUND
    _, said = _laid(_document(_row(cell)), _first_page((before + lines * LINE + AROUND) / LINE))
    return said


def test_no_line_of_a_paragraph_stands_alone() -> None:
    lines = len(line_ends(SEVEN, GRID[2] - PADDING, SIZE, bold=False))
    assert lines == 7
    only_one = _paragraph(SEVEN, 1)
    assert only_one[0][2] == LINES
    all_but_one = _paragraph(SEVEN, lines - 1)
    upper = all_but_one[0][2][-1]
    assert len(line_ends(upper, GRID[2] - PADDING, SIZE, bold=False)) == lines - 2
    assert f"{upper} {all_but_one[1][2][0]}" == SEVEN


def test_a_single_line_is_not_all_that_goes_on() -> None:
    many = LINES * 3
    room = (len(many) - 1) * (LINE + AROUND) + AROUND
    _, said = _laid(_document(_tall(many)), _first_page(room / LINE))
    assert said[1][2] == many[-2:]


def test_a_name_that_is_cut_itself_says_that_it_goes_on() -> None:
    name = " ".join([SEVEN] * 6)
    _, said = _laid(_document(_row(_cell("x"), name=name)), _first_page(20))
    assert said[1][1][0].startswith("(lanjutan) ")
    assert f"{said[0][1][0]} {said[1][1][0].removeprefix('(lanjutan) ')}" == name


def test_a_word_does_not_part_between_two_pages() -> None:
    text = hyphenated("pemerintahan " * 90).strip()
    _, said = _laid(_document(_row(_cell(text))), _first_page(20))
    assert set(" ".join((said[0][2][0], said[1][2][0])).split()) == {"pemerintahan"}


def test_what_goes_on_of_an_item_has_no_number_of_its_own() -> None:
    number = Number("angka", "angka-1", 0, "1.")
    item = Paragraph(Style.SEL, (Run(" ".join([SEVEN] * 4)),), number)
    done, _ = _laid(_document(_row(Cell((item,)))), _first_page(20))
    (section,) = done.parts
    assert isinstance(section, Section)
    (table,) = section.blocks
    assert isinstance(table, Table)
    upper, lower = (row.cells[2].blocks[0] for row in table.rows[1:])
    assert upper.number == number
    assert (lower.number, lower.left, lower.hanging) == (None, 510, 0)


def test_a_paragraph_with_more_than_words_stays_whole() -> None:
    formula = Paragraph(Style.SEL, (Run(" ".join([SEVEN] * 4)), Math(Formula(()))))
    cell = Cell((*_cell(*LINES).blocks, formula))
    _, said = _laid(_document(_row(cell)), _first_page(22))
    assert said[0][2] == LINES


def test_headings_stay_with_the_beginning_of_the_row_behind_them() -> None:
    many = [f"Belanja ke-{number}" for number in range(40)]
    heading = kept(_row(_cell("Persentase"), "2", "Program"))
    done, said = _laid(_document(heading, _tall(many)), _first_page(22))
    assert len(said) == 3
    assert said[1][2][0] == many[0]
    (section,) = done.parts
    assert isinstance(section, Section)


@pytest.mark.parametrize("count", [150, 300])
def test_a_row_that_is_higher_than_a_page_is_cut_more_than_once(count: int) -> None:
    many = [f"Belanja ke-{number}" for number in range(count)]
    document = _document(_tall(many))
    _, said = _laid(document, _first_page(ROOMY))
    assert [line for row in said for line in row[2]] == many
    assert len(said) > 1
    assert all(row[1][0].startswith(NAME) for row in said)


def test_a_group_says_its_lead_where_the_page_of_the_rest_is_another() -> None:
    """What was cut off is merged with its row where it stands on the same page after all."""
    document = _document(_tall([f"Belanja ke-{number}" for number in range(40)]))
    marks = rows(document).marked
    assert "baris_0_0_1_sisa" in marks
    pages = _first_page(20)
    together = {**pages, "baris_0_0_1": "L-1", "baris_0_0_1_sisa": "L-1"}
    _, said = _laid(document, together)
    assert said[1][1] == [""]
    apart = together | {"baris_0_0_1_sisa": "L-2"}
    assert _laid(document, apart)[1][1][1] == [f"{NAME} (lanjutan)"]


def test_a_text_that_was_cut_is_looked_for_in_halves() -> None:
    text = Paragraph(Style.SEL, (Run(SEVEN),))
    cell = Cell((*_cell(*LINES).blocks, text))
    before = len(LINES) * LINE + (len(LINES) + 1) * AROUND
    done, said = _laid(_document(_row(cell)), _first_page((before + 3 * LINE + AROUND) / LINE))
    assert done.told == (said[0][2][-1], said[1][2][0])


def test_lines_end_at_blanks_hyphens_and_where_words_may_part() -> None:
    text = "Undang-Undang pe\u00admerintahan"
    narrow = 960
    ends = line_ends(text, narrow, SIZE, bold=False)
    assert [text[start:end] for start, end in zip((0, *ends), ends, strict=False)] == [
        "Undang-",
        "Undang pe\u00ad",
        "merintahan",
    ]
    assert line_ends("a\nb", narrow, SIZE, bold=True) == (2, 3)
    assert line_ends("", narrow, SIZE, bold=False) == (0,)
