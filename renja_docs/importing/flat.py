"""The blocks of a source as a reader sees them: what only places text, or was torn, is joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.importing.heads import continues, head_rows, is_numbers, same_head
from renja_docs.importing.landmarks import CAPTION, PASAL, SEAL, SIGNED, is_capital, is_heading
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.line_ends import LineEnds
from renja_docs.importing.markers import marker
from renja_docs.importing.said import Said, folded, together
from renja_docs.importing.source import Block, Line, SourceGrid, SourceRow

_ENDED: Final = re.compile(r"[.;:?!]['”\")]*\Z")
_HANGING: Final = re.compile(
    r"(?:,|\b(?:dan|atau|yang|di|ke|dari|dengan|untuk|pada|oleh|dalam|tentang|serta|bagi))\Z"
)
_CLOSES_A_LIST: Final = re.compile(r"(?:dicabut|dinyatakan|mulai berlaku|diubah|dihapus)\b")
_LONG: Final = 60
"""Characters of a line that can be a torn paragraph."""


def flat(blocks: Sequence[Block], ledger: Ledger) -> tuple[Block, ...]:
    """Lines with their numbers in front and single blanks, and the tables that hold data."""
    lined = [block for one in blocks for block in _dissolved(one, ledger)]
    ends = LineEnds.of(_texts(lined))
    return tuple(_joined_tables(list(_joined_lines(lined, ends)), ends, ledger))


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            yield from (text for row in block.rows for text in row.texts)


# --- tables that only place text


def _dissolved(block: Block, ledger: Ledger) -> Iterator[Block]:
    if isinstance(block, Line):
        yield from _split(block)
    elif _places_text(block):
        for row in block.rows:
            yield from _row_lines(row, ledger)
    else:
        yield block


def _split(line: Line) -> Iterator[Line]:
    """A paragraph at its manual breaks, where the next line begins something of its own."""
    pieces: list[Said] = []
    lines = line.said.lines() or (line.said,)
    captioned = CAPTION.match(lines[0].text) is not None
    for piece in lines:
        alone = bool(pieces) and PASAL.match(pieces[-1].text.strip()) is not None
        if pieces and not captioned and not alone and not _begins(folded(piece)):
            pieces[-1] = pieces[-1].plus(piece)
        else:
            pieces.append(piece)
    first, *others = pieces
    if line.number:
        front = Said(line.number, ((0, line.place),))
        first = front.plus(first) if first else front
    yield replace(line, said=folded(first), number="")
    for piece in others:
        yield replace(line, said=folded(piece), number="", after_break=False)


def _begins(said: Said) -> bool:
    return marker(said) is not None or is_heading(said.text)


def _places_text(grid: SourceGrid) -> bool:
    """True for a table of label, colon and text, for one of signatures, one of markers."""
    if not 1 < grid.width <= _MOST_PLACED:
        return grid.width == 1
    texts = [row.texts for row in grid.rows]
    return _is_signed(texts) or _is_labelled(texts) or _is_marked(grid)


def _is_signed(texts: Sequence[Sequence[str]]) -> bool:
    return any(SIGNED.match(cell) or SEAL.match(cell) for row in texts for cell in row)


def _is_labelled(texts: Sequence[Sequence[str]]) -> bool:
    return any(":" in row[:3] for row in texts) or texts[0][0].rstrip(" :") in _LABELS


def _is_marked(grid: SourceGrid) -> bool:
    """True if each row is an item of a list; of a table without a head each but one."""
    others = len(grid.rows) - sum(map(_is_marker_row, grid.rows))
    return not others or (others == 1 and len(grid.rows) > 2 and not head_rows(grid))


_MOST_PLACED: Final = 4
"""Columns of a table at most that only places text."""
_LABELS: Final = ("Menimbang", "Mengingat", "Menetapkan", "LAMPIRAN")


def _is_marker_row(row: SourceRow) -> bool:
    first = row.cells[0]
    if not first or len(row.cells) > 2:
        return False
    one = marker(folded(first))
    return one is not None and one.length >= len(folded(first).text)


def _row_lines(row: SourceRow, ledger: Ledger) -> Iterator[Line]:
    """The cells of a row: label, colon and the first line of the text are one line."""
    cells = [cell for cell in row.cells if cell]
    if len(cells) > 1 and _is_label(cells):
        *front, last = cells
        ledger.printed((place for cell in front for place in cell.places), "penanda butir")
        first, *others = last.lines()
        said = [together([*front, first]), *others]
    else:
        said = [line for cell in cells for line in cell.lines()]
    yield from (Line(folded(one)) for one in said)


def _is_label(cells: list[Said]) -> bool:
    first = folded(cells[0]).text
    one = marker(folded(cells[0]))
    colon = any(cell.text.strip() == ":" for cell in cells[1:])
    return colon or first.endswith(":") or (one is not None and one.length >= len(first))


# --- what pages have torn


def _joined_lines(blocks: list[Block], ends: LineEnds) -> Iterator[Block]:
    last: Line | None = None
    for block in blocks:
        if isinstance(block, SourceGrid):
            if last is not None:
                yield last
            last = None
            yield block
        elif last is not None and _goes_on(last, block):
            said = block.said.cut(2) if block.text.startswith("- ") else block.said
            last = replace(last, said=ends.plus(last.said, said))
        else:
            if last is not None:
                yield last
            last = block
    if last is not None:
        yield last


def _goes_on(last: Line, line: Line) -> bool:
    """True if a line is the rest of the paragraph before it."""
    if not line.text or line.picture or not _is_open(last) or _stands_alone(line.text):
        return False
    one = marker(line.said)
    if one is not None:
        return line.after_break and one.kind == "butir" and _is_torn_item(last, line)
    return line.text.removeprefix("- ")[0].islower() or _hangs(last, line)


def _hangs(last: Line, line: Line) -> bool:
    """True for a line behind a page whose last word ends no sentence."""
    return line.after_break and _HANGING.search(last.text) is not None


def _is_open(line: Line) -> bool:
    """True for a line that may go on: long, without an end, and no heading."""
    text = line.text
    if len(text) < _LONG or _ENDED.search(text) or is_capital(text):
        return False
    return not is_heading(text) or len(text) >= 2 * _LONG


def _stands_alone(text: str) -> bool:
    """True for a line that is no rest of another."""
    return is_heading(text) or is_capital(text) or _CLOSES_A_LIST.match(text) is not None


def _is_torn_item(last: Line, line: Line) -> bool:
    """True for the rest of an item that a page has torn: a dash was put in front of it."""
    is_dashed = line.text[:2] == "- " and line.text[2:3].islower()
    return is_dashed and marker(last.said) is not None and last.text[-1] != ")"


def _joined_tables(blocks: list[Block], ends: LineEnds, ledger: Ledger) -> Iterator[Block]:
    last: SourceGrid | None = None
    for block in blocks:
        if isinstance(block, Line):
            if last is not None:
                yield last
            last = None
            yield block
        elif last is not None and (same_head(last, block) or not head_rows(block)):
            last = _appended(last, _started(block), ends, ledger)
        else:
            if last is not None:
                yield last
            last = _started(block)
    if last is not None:
        yield last


def _started(grid: SourceGrid) -> SourceGrid:
    """The rows of a table with the cells in which its numbered columns begin on this page."""
    numbers = next((row for row in grid.rows[:5] if is_numbers(row)), None)
    if numbers is None:
        return grid
    starts = tuple(i for i, text in enumerate(numbers.texts) if text)
    return SourceGrid(tuple(replace(row, starts=starts) for row in grid.rows))


def _appended(last: SourceGrid, part: SourceGrid, ends: LineEnds, ledger: Ledger) -> SourceGrid:
    """The part of a table on the next page: its head is printed again, its first row may go on."""
    count = head_rows(part)
    ledger.printed((row.place for row in part.rows[:count]), "kepala tabel, dicetak ulang")
    body = part.rows[count:]
    rows = list(last.rows)
    if body and continues(rows[-1], body[0]):
        rows[-1] = _rest(rows[-1], body[0], ends)
        body = body[1:]
    return SourceGrid((*rows, *body))


def _rest(row: SourceRow, rest: SourceRow, ends: LineEnds) -> SourceRow:
    """A row with what stands of it on the next page."""
    cells = list(row.cells)
    for index, cell in enumerate(rest.cells[: len(cells)]):
        known = cells[index]
        if cell:
            cells[index] = _whole_cell(known, cell, ends) if known else cell
    return replace(row, cells=tuple(cells))


def _whole_cell(known: Said, rest: Said, ends: LineEnds) -> Said:
    """A cell with its rest: as a line of its own where that begins an item or a sentence ended."""
    first = next(iter(rest.lines()), rest)
    if marker(folded(first)) is not None or _ENDED.search(known.text):
        return known.plus(rest, "\n")
    return ends.plus(known, rest)
