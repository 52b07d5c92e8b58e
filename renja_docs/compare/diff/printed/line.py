"""A line of the printed document."""

from __future__ import annotations

from dataclasses import dataclass

from renja_docs.text.location import Location


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line is printed.

    part: what a reader calls a part that prints what was typed elsewhere ('Daftar Isi', 'Tabel
    T-C.31', 'Sampul Lampiran'), '' in running text. column: the head over a cell.
    table, head: where the caption of the table and the head of the column were typed.
    heading: where the heading above the line was typed.
    row: of the table, from 1; 0 in running text.
    """

    part: str = ""
    column: str = ""
    table: Location | None = None
    head: Location | None = None
    heading: Location | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A paragraph or a cell as it is printed, page numbers and automatic numbers aside.

    source: where it was typed, or what it was computed from; None for what the software alone
    prints. is_heading: True for a heading.
    """

    text: str
    spot: Spot
    source: Location | None = None
    is_heading: bool = False
