"""Columns as wide as what they hold; rows that stay together, or break; groups that go on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja_docs.document.blocks import (
    Break,
    Cell,
    Document,
    Frame,
    Paragraph,
    Properties,
    Row,
    Run,
    Section,
    Table,
)
from renja_docs.document.paper import TEGAK, PageNumber
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.writing.cell_words import NARROW, Type
from renja_docs.writing.column_widths import OverfullError, fit
from renja_docs.writing.continued_groups import continued
from renja_docs.writing.parted_words import fitted
from renja_docs.writing.row_breaks import divided, filled_columns, kept
from renja_docs.writing.row_marks import mark_of, marked_rows

AMOUNT = "147.492.910.169"
LONG = "Penyelenggaraan rapat koordinasi dan konsultasi perangkat daerah di luar daerah " * 3


def _row(*texts: str, header: bool = False) -> Row:
    cells = (Cell((Paragraph(Style.SEL, (Run(text),) if text else ()),)) for text in texts)
    return Row(tuple(cells), header=header)


def test_no_figure_is_torn_however_wide_its_neighbour() -> None:
    rows = [_row("Uraian", "Pagu", header=True), _row(LONG, AMOUNT), _row(LONG, "1")]
    columns = fit(rows, 6000, Type(8), {}).grid
    assert sum(columns) == 6000
    assert columns[1] >= Type(8).width(AMOUNT, bold=False) + Type(8).padding
    assert columns[0] > columns[1]


def test_a_table_that_fits_on_one_line_grows_in_proportion() -> None:
    """The first column, of numbers, does not take all that is left."""
    rows = [_row("No.", "Jenis Layanan", "Tarif", header=True), _row("1.", "Fotokopi", "500")]
    number, service, fee = fit(rows, 9000, Type(8), {}).grid
    assert number + service + fee == 9000
    assert service > fee > number > 500


def test_a_width_that_is_asked_for_does_not_grow() -> None:
    """What is left goes to the others."""
    rows = [_row("No.", "Jenis Layanan", "Tarif", header=True), _row("1.", "Fotokopi", "500")]
    assert fit(rows, 9000, Type(8), {0: 600}).grid[0] == 600


def test_a_width_that_is_asked_for_holds_unless_it_tears_a_word() -> None:
    rows = [_row(LONG, AMOUNT, "a")]
    assert fit(rows, 9000, Type(8), {2: 2000}).grid[2] == 2000
    assert fit(rows, 9000, Type(8), {1: 300}).grid[1] > 300


def test_where_all_are_asked_for_they_are_shares() -> None:
    assert fit([_row("a", "b", "c")], 9000, Type(8), {0: 100, 1: 200, 2: 600}).grid == (
        1000,
        2000,
        6000,
    )


def test_room_that_makes_no_row_lower_is_shared_not_heaped_on_the_first_column() -> None:
    columns = fit([_row("1", "Kabupaten Contoh", AMOUNT)], 12000, Type(8), {}).grid
    assert sum(columns) == 12000
    assert columns[0] < columns[1] / 3
    assert columns[0] < columns[2] / 3


def test_equal_columns_share_what_is_left() -> None:
    columns = fit([_row(LONG, LONG, "1")], 9000, Type(8), {}).grid
    assert abs(columns[0] - columns[1]) < 300
    assert min(columns[:2]) > 3000


def test_where_the_words_have_no_room_they_part_and_heads_do_not() -> None:
    word = "Pemeliharaan/Rehabilitasi"
    head, body = _row(*["Keterangan"] * 6, header=True), _row(*[word] * 6)
    columns = fit([head, body], 6200, Type(8), {}).grid
    assert min(columns) >= Type(8).width("Keterangan", bold=False)
    assert "\u00ad" in words(fitted(body, columns, Type(8)).cells[0].blocks[0].spans)
    assert fitted(head, columns, Type(8)) == head
    assert fitted(_row("Unit"), (3000,), Type(8)) == _row("Unit")


def test_a_long_row_may_break_and_a_short_one_not() -> None:
    head, short, long = _row("Uraian", header=True), _row("a"), _row(LONG * 3)
    rows = list(divided([head, short, long], (2000,), Type(8), 10000))
    assert [row.split for row in rows] == [False, False, True]


def _group(count: int) -> list[Row]:
    """Rows that share their first cell."""
    rows = [_row("Pelatihan", str(number)) for number in range(count)]
    for index, row in enumerate(rows):
        lead = replace(row.cells[0], merge="go" if index else "start")
        blocks = (Paragraph(Style.SEL),) if index else row.cells[0].blocks
        rows[index] = replace(row, cells=(replace(lead, blocks=blocks), row.cells[1]))
    return rows


def test_a_small_group_stays_on_one_page_and_a_large_one_does_not() -> None:
    def held(rows: list[Row]) -> list[bool]:
        done = divided(rows, (2000, 2000), Type(8), 10000)
        return [row.cells[0].blocks[0].keep_next for row in done]

    assert held(_group(3)) == [True, True, False]
    assert not all(held(_group(30))[:-1])


def test_a_low_heading_is_never_the_last_row_of_a_page() -> None:
    """However much is held together already; a high one may be."""
    low, high = kept(_row("Kegiatan")), kept(_row(LONG))
    rows = divided([high, low, high, _row("1")], (3000,), Type(8), 4000)
    held = [row.cells[0].blocks[0].keep_next for row in rows]
    assert held == [False, True, False, False]


def test_a_column_is_filled_where_a_row_of_the_body_says_something() -> None:
    rows = [_row("Kode", "Catatan", header=True), _row("1", ""), _row("2", " ")]
    assert filled_columns(rows) == {0}


def _document(rows: list[Row]) -> Document:
    section = Section(TEGAK, PageNumber(), (Table((1000, 1000), tuple(rows)),))
    return Document(Properties("", "", "", "", ""), Frame("x.docx", {}, {}), (), (section,))


def _first_cells(document: Document) -> list[tuple[str, str | None]]:
    (section,) = document.parts
    assert isinstance(section, Section)
    (table,) = section.blocks
    assert isinstance(table, Table)
    cells = [row.cells[0] for row in table.rows]
    return [(words(cell.blocks[0].spans), cell.merge) for cell in cells]


def _marks(document: Document) -> list[str]:
    (section,) = document.parts
    assert isinstance(section, Section)
    (table,) = section.blocks
    assert isinstance(table, Table)
    return [mark_of(row) for row in table.rows]


def test_a_row_that_stays_with_the_next_does_so_where_its_lead_is_printed_again() -> None:
    rows = _group(3)
    document = marked_rows(_document([rows[0], kept(rows[1]), rows[2]]))
    pages = dict(zip(_marks(document), ("L-1", "L-2", "L-2"), strict=True))
    (section,) = continued(document, pages).parts
    assert isinstance(section, Section)
    (table,) = section.blocks
    assert isinstance(table, Table)
    held = [block.keep_next for cell in table.rows[1].cells for block in cell.blocks]
    assert held == [True, True]


def test_a_group_that_a_page_cuts_says_its_lead_again() -> None:
    document = marked_rows(_document(_group(4)))
    pages = dict(zip(_marks(document), ("L-1", "L-1", "L-2", "L-2"), strict=True))
    assert _first_cells(continued(document, pages)) == [
        ("Pelatihan", "start"),
        ("", "go"),
        ("Pelatihan (lanjutan)", "start"),
        ("", "go"),
    ]


def test_a_group_on_one_page_is_as_it_was() -> None:
    document = marked_rows(_document(_group(2)))
    pages = dict.fromkeys(_marks(document), "L-1")
    assert continued(document, pages) == document
    assert continued(document, {}) == document


def test_columns_of_words_give_way_to_amounts() -> None:
    """No amount breaks, though not even the parted words have room; heads and capitals part."""
    head = _row(*["Keterangan"] * 4, *["Pagu"] * 4, header=True)
    body = _row(*["PENYELENGGARAAN"] * 4, *[AMOUNT] * 4)
    done = fit([head, body], 8000, Type(8), {})
    columns, type_ = done.grid, done.type_
    assert sum(columns) == 8000
    assert min(columns[4:]) >= Type(8).width(AMOUNT, bold=False) + type_.padding
    assert "\u00ad" in words(fitted(body, columns, type_).cells[0].blocks[0].spans)
    assert "\u00ad" in words(fitted(head, columns, type_).cells[0].blocks[0].spans)
    assert fitted(body, columns, type_).cells[4] == body.cells[4]


def test_cells_get_narrower_before_words_part() -> None:
    """In a table that has room its cells are as they were."""
    row = _row(*["Dokumen"] * 4)
    word = Type(8).width("Dokumen", bold=False)
    assert fit([row], 4 * word + 600, Type(8), {}).type_.margin > NARROW
    done = fit([row], 4 * word + 300, Type(8), {})
    assert done.type_.margin == NARROW
    assert fitted(row, done.grid, done.type_) == row


def test_the_widest_words_part_and_no_others() -> None:
    """Not those of other columns, nor shorter ones of their own cell."""
    words_of_all = ["Penyelenggaraan urusan", "Dokumen", "Kota Contoh", "2.01"]
    row = _row(*words_of_all)
    done = fit([row], 2900, Type(8), {})
    said = [words(cell.blocks[0].spans) for cell in fitted(row, done.grid, done.type_).cells]
    assert said[1:] == words_of_all[1:]
    assert said[0].endswith(" urusan")
    assert "\u00ad" in said[0]


def test_parts_of_codes_do_not_break() -> None:
    """Though words give all that they have."""
    row = _row("2.01", *["Penyelenggaraan"] * 4)
    done = fit([row], 1500, Type(8), {})
    assert done.grid[0] >= Type(8).width("2.01", bold=False) + done.type_.padding


def test_a_unit_leaves_its_figure_before_the_figure_breaks() -> None:
    """What keeps them together gives way in a column that is too narrow for both."""
    row = _row("12.500\u00a0Keluarga")
    narrow = (Type(8).width("12.500", bold=False) + Type(8).padding + 20,)
    assert "12.500 " in words(fitted(row, narrow, Type(8)).cells[0].blocks[0].spans)


def test_amounts_that_have_no_room_are_refused() -> None:
    with pytest.raises(OverfullError) as fault:
        fit([_row(*[AMOUNT] * 8)], 6000, Type(8), {})
    assert fault.value.needed > 6000


def test_a_line_of_a_head_ends_behind_a_stroke() -> None:
    """By a line break: neither program breaks a line there, and a blank is none of the title."""
    head = _row("Program/Kegiatan/Sub Kegiatan", header=True)
    narrow = (Type(8).width("Program/Kegiatan/", bold=False) * 11 // 10 + Type(8).padding,)
    spans = fitted(head, narrow, Type(8)).cells[0].blocks[0].spans
    assert spans == (Run("Program/Kegiatan/"), Break(), Run("Sub Kegiatan"))
    assert words(fitted(head, (5000,), Type(8)).cells[0].blocks[0].spans) == words(
        head.cells[0].blocks[0].spans
    )


def test_a_column_is_as_wide_as_the_widest_part_of_its_head() -> None:
    rows = [_row("Program/Kegiatan/Sub Kegiatan", "11=(10/4)", header=True)]
    formula = Type(8).width("11=(10/4)", bold=False) + Type(8).padding
    room = Type(8).width("Kegiatan/", bold=False) + Type(8).padding + formula + 200
    first, second = fit(rows, room, Type(8), {}).grid
    assert second >= formula
    said = words(fitted(rows[0], (first, second), Type(8)).cells[1].blocks[0].spans)
    assert said == "11=(10/4)"
