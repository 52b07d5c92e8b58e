"""The rows of a table that become content: those that share cells, those that head others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import marker
from renja_docs.importing.prose import ProseReader
from renja_docs.importing.said import Said
from renja_docs.importing.said import folded as one_line
from renja_docs.importing.source import Line, SourceRow
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class TableRows:
    """Reads the rows of a table."""

    ledger: Ledger

    def read(self, rows: Sequence[SourceRow], names: Sequence[str], counted: str) -> list[object]:
        """Rows as content: those that share cells with the one before stand below it."""
        found: list[object] = []
        reached = 0
        for group in _shared(rows, counted != ""):
            first = group[0]
            cells = self._cells(first, names)
            is_heading = self._is_heading(first, names, counted)
            if counted:
                reached = self._count(
                    cells, names.index(counted), first, counted, reached, is_heading
                )
            node: Node = {}
            if is_heading:
                node["judul"] = True
            if len(group) == 1:
                node["sel"] = cells or {names[-1]: "-"}
                if not cells:
                    continue
            else:
                shared = _shared_columns(group, names)
                node["sel"] = {name: cell for name, cell in cells.items() if name in shared}
                node["baris"] = [
                    {"sel": {n: c for n, c in self._cells(row, names).items() if n not in shared}}
                    for row in group
                ]
            found.append(node)
        return found

    def _cells(self, row: SourceRow, names: Sequence[str]) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, cell in zip(names, row.cells, strict=False):
            if cell:
                found[name] = self._cell(cell)
        extra = [cell for cell in row.cells[len(names) :] if cell]
        for cell in extra:
            self.ledger.lost(cell.places, "sel di luar kolom tabel")
        return found

    def _cell(self, cell: Said) -> object:
        lines = [one_line(line) for line in cell.lines()]
        if len(lines) == 1 and not _is_item(lines[0]):
            return TypedProse(lines[0])
        quiet = Ledger()
        blocks = ProseReader(quiet).read([Line(line) for line in lines])
        self.ledger.faults += quiet.faults
        return {"isi": blocks}

    def _is_heading(self, row: SourceRow, names: Sequence[str], counted: str) -> bool:
        """True for a row that heads others: bold, or without a number in a numbered table."""
        filled = [text for text in row.texts if text]
        if counted:
            index = names.index(counted)
            empty = index < len(row.texts) and not row.texts[index]
            return empty and len(filled) <= max(2, len(names) // 3)
        return row.bold and len(filled) * 2 <= len(names)

    def _count(
        self,
        cells: dict[str, object],
        index: int,
        row: SourceRow,
        counted: str,
        reached: int,
        is_heading: bool,  # noqa: FBT001
    ) -> int:
        """Take out a number that the software counts; one that differs stays as it is typed."""
        typed = row.texts[index] if index < len(row.texts) else ""
        if is_heading:
            return reached
        bare = typed.strip("().")
        if bare == str(reached + 1) or not typed:
            cells.pop(counted, None)
            number = row.cells[index] if index < len(row.cells) else None
            if number:
                self.ledger.printed(number.places, "nomor baris, dihitung oleh program")
            return reached + 1
        return reached


def _is_item(line: Said) -> bool:
    one = marker(line)
    return one is not None and one.kind == "butir"


def _shared(rows: Sequence[SourceRow], counted: bool) -> list[list[SourceRow]]:  # noqa: FBT001
    """Rows in groups: a row with merged cells that go on belongs to the row above."""
    groups: list[list[SourceRow]] = []
    for row in rows:
        goes_on = any(cell is None for cell in row.cells)
        if groups and (goes_on or (counted and _is_rest(row))):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_rest(row: SourceRow) -> bool:
    """True where a numbered row leaves number and name empty, as a PDF shows merged cells."""
    texts = row.texts
    return len(texts) > 3 and not texts[0] and not texts[1] and any(texts[2:])


def _shared_columns(group: Sequence[SourceRow], names: Sequence[str]) -> frozenset[str]:
    """The columns whose cell goes on over the whole group."""
    shared = set()
    for index, name in enumerate(names):
        below = [row.cells[index] if index < len(row.cells) else None for row in group[1:]]
        if all(not cell for cell in below):
            shared.add(name)
    return frozenset(shared)
