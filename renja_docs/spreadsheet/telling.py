"""What is told of a workbook that came back: findings at its cells, and what was changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.loading.edits import Edit
from renja_docs.content.loading.typed import Path
from renja_docs.spreadsheet.grid import SheetCell
from renja_docs.text.location import Location

FOREIGN: Final = "RD8301"
HEADS: Final = "RD8302"
ROWS: Final = "RD8303"
FIGURES: Final = "RD8304"
LOCKED: Final = "RD8305"
BOTH: Final = "RD8306"
NEW: Final = "RD8307"
UNWRITTEN: Final = "RD8308"


@dataclass(frozen=True, slots=True)
class CellChange:
    """What was changed in a sheet. row: what it is known by. old, new: '' for an empty cell."""

    cell: SheetCell
    row: str
    head: str
    old: str
    new: str


@dataclass(slots=True)
class ReturnedWorkbook:
    """What came back in a workbook. book: its name in messages. file: of the content, '' for none.

    edits: what the file shall become, by the way to the value, with the cell that asks for it.
    added: new rows and rows that go, which are made behind all others.
    """

    book: str
    file: str = ""
    findings: list[Finding] = field(default_factory=list)
    changes: list[CellChange] = field(default_factory=list)
    edits: dict[Path, tuple[Edit, SheetCell]] = field(default_factory=dict)
    added: list[tuple[Edit, SheetCell]] = field(default_factory=list)

    def tell(
        self,
        code: str,
        cell: SheetCell,
        message: str,
        advice: str = "",
        severity: Severity = "galat",
    ) -> None:
        """A finding at a cell."""
        place = f"lembar {cell.sheet}, sel {cell.name}"
        location = Location(self.book, cell.row, cell.column)
        self.findings.append(Finding(code, severity, location, message, advice, place))
