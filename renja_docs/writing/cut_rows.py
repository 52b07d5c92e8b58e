"""Rows that a page cuts: where one does not fit, and would leave too much of a page empty.

A program that lays out cuts a row wherever the page ends: one line of a cell may stand alone, and
nobody knows on the next page whose row goes on there. So the row is cut here, into two: two lines
of each paragraph stay together, and what leads the row is printed again.

Where the pages end follows from the height of each row, and from where the table begins, which
comes back with the page numbers. Lengths are twips.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from renja_docs.document.blocks import Document, Row, Span, Table
from renja_docs.document.paper import Page
from renja_docs.document.spans import words
from renja_docs.text.syllables import unhyphenated
from renja_docs.writing.cell_lines import AROUND
from renja_docs.writing.continued_groups import AGAIN
from renja_docs.writing.parted_rows import parted
from renja_docs.writing.row_breaks import is_kept
from renja_docs.writing.row_heights import Heights, Measure
from renja_docs.writing.row_marks import REST, START, mark_of, row_mark, with_tables

HOLE: Final = 0.2
"""So much of a page may stay empty below a row that is not cut."""


def cut(document: Document, pages: Mapping[str, str]) -> Document:
    """The document whose rows are cut where a page ends.

    pages: how far above the edge of the paper each table begins, in twips, by the bookmark of its
    first row; where that is not known yet, whoever lays out cuts the rows.
    """
    indents = {scheme.id: [level.indent for level in scheme.levels] for scheme in document.schemes}
    halves: dict[str, tuple[str, str]] = {}

    def change(table: Table, name: str, page: Page) -> Table:
        begins = pages.get(f"{START}{name}")
        if begins is None:
            return table
        measure = Measure(table.grid, table.size / 2, indents)
        first = int(begins) + AROUND - page.bottom
        rows = tuple(_Pagination(name, measure, page.text_height).rows(table.rows, first))
        halves.update(_halves(rows))
        return replace(table, rows=rows)

    done = with_tables(document, change)
    return replace(done, told=tuple(_told(document.told, halves)))


@dataclass(frozen=True, slots=True)
class _Pagination:
    """Goes through the rows of a table page by page.

    name: of the table in bookmarks. text: the height of a page.
    """

    name: str
    measure: Measure
    text: int

    def rows(self, table: Sequence[Row], first: float) -> Iterator[Row]:
        """The rows; one that a page cuts is two. first: what the table has of its first page."""
        head = [row for row in table if row.header]
        yield from head
        heads = Heights(self.measure)
        whole = self.text - sum(heads.add(head, index) for index in range(len(head)))
        rows = [row for row in table if not row.header]
        marks = [row_mark(self.name, index) for index in range(len(head), len(table))]
        heights, left, index = Heights(self.measure), first, 0
        while index < len(rows):
            end = _end_of_chain(rows, index)
            tried = heights.copy()
            taken = [tried.add(rows, place) for place in range(index, end)]
            if sum(taken) <= left:
                yield from (replace(row, split=False) for row in rows[index:end])
                heights, left, index = tried, left - sum(taken), end
                continue
            pieces = self._pieces(rows[end - 1], left - sum(taken[:-1]), left, marks[end - 1])
            if pieces is not None:
                rows[end - 1 : end] = pieces
                marks.insert(end, f"{marks[end - 1]}{REST}")
                yield from (replace(row, split=False) for row in rows[index:end])
                for place in range(index, end):
                    heights.add(rows, place)
                index = end
            elif left == whole:  # higher than a page, and of one piece
                yield rows[index]
                heights.add(rows, index)
                index += 1
            heights, left = heights.turned(), whole

    def _pieces(self, row: Row, room: float, left: float, mark: str) -> tuple[Row, Row] | None:
        """A row in two, where the page would stay too empty without its beginning.

        room: for the row, below what stays with it. left: of the page. mark: of the row.
        """
        if left <= HOLE * self.text:
            return None
        return parted(row, room, self.measure, mark)


def _end_of_chain(rows: Sequence[Row], index: int) -> int:
    """Behind the row with which a chain ends of rows that stay together."""
    while index + 1 < len(rows) and is_kept(rows[index]):
        index += 1
    return index + 1


# --- what was cut


def _halves(rows: Sequence[Row]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What each paragraph said that was cut, and its halves."""
    for row, rest in pairwise(rows):
        if mark_of(rest).endswith(REST):
            for upper, lower in zip(row.cells, rest.cells, strict=True):
                above = _said(upper.blocks[-1].spans)
                below = _said(lower.blocks[0].spans).removeprefix(AGAIN).strip()
                yield _bare(f"{above} {below}"), (above, below)


def _said(spans: Iterable[Span]) -> str:
    return unhyphenated(words(spans)).strip()


def _told(told: Sequence[str], halves: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """The texts that must stand in the file; one that was cut stands there in halves."""
    for text in told:
        yield from halves.get(_bare(text), (text,))


def _bare(text: str) -> str:
    """A text without what the printing adds."""
    return " ".join(text.split()).casefold().rstrip(" .,;:")
