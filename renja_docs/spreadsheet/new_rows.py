"""Rows that were added to a sheet: where in the file they belong, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from renja_docs.content.loading.edits import Insert
from renja_docs.content.loading.shapes import fields
from renja_docs.content.loading.typed import Path, Plain
from renja_docs.content.origin import Node
from renja_docs.spreadsheet import telling
from renja_docs.spreadsheet.columns import (
    CODE,
    TITLE,
    Column,
    SheetKind,
    in_each_other,
    is_coded,
    lists,
    shown_names,
)
from renja_docs.spreadsheet.comparing import Comparing
from renja_docs.spreadsheet.grid import Sheet, SheetCell
from renja_docs.spreadsheet.model_order import merge, nested, order
from renja_docs.spreadsheet.reading_values import read, words
from renja_docs.spreadsheet.rows import NodeRow
from renja_docs.spreadsheet.telling import CellChange, ReturnedWorkbook

_NAME_THE_ROW = "Isi kode atau nama induknya seperti tertulis pada lembar induknya."


@dataclass(slots=True)
class _Owner:
    """A row that others may be put into. made: what a new one says, None for one of the file."""

    cls: type[Node]
    path: Path
    names: tuple[str, ...]
    code: str
    made: dict[str, Plain] | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """A list that a new row may be put into. key: of the list. cls: of its rows."""

    owner: _Owner
    key: str
    cls: type[Node]


@dataclass(slots=True)
class Adding:
    """Adds the new rows of all sheets, those of outer lists first."""

    returned: ReturnedWorkbook
    root_class: type[Node]
    owners: list[_Owner] = field(default_factory=list)
    inserts: dict[tuple[Path, int], list[tuple[dict[str, Plain], SheetCell]]] = field(
        default_factory=dict
    )

    def know(self, sheets: Sequence[Sheet]) -> None:
        """Take in the rows that the file has."""
        self.owners.append(_Owner(self.root_class, (), (), ""))
        for sheet in sheets:
            for row in sheet.rows:
                names, code = _names(sheet, row), _code(sheet, row)
                if row.path:
                    self.owners.append(_Owner(row.cls, row.path, names, code))

    def add(self, comparing: Comparing) -> None:
        """The new rows of a sheet."""
        for number in comparing.new:
            self._row(comparing, number)

    def edits(self) -> Iterator[tuple[Insert, SheetCell]]:
        """The items of lists that all this makes; several at one place in their order."""
        for (path, index), made in self.inserts.items():
            for value, cell in reversed(made):
                yield Insert(path, index, value, self._order(path)), cell

    def _order(self, path: Path) -> tuple[str, ...]:
        """The keys of the map that holds a list."""
        cls = next((one.cls for one in self.owners if one.path == path[:-1]), self.root_class)
        return tuple(fields(cls))

    # --- one row

    def _row(self, comparing: Comparing, number: int) -> None:
        first = len(comparing.sheet.front) + 1
        found = self._place(comparing, number)
        if found is None:
            message = "Baris baru ini tidak bertempat: induknya tidak dikenal."
            comparing.tell(telling.NEW, number, min(2, first), message, _NAME_THE_ROW)
            return
        missing = self._missing(found, _plain(comparing, number, first))
        if missing:
            message = f"Baris baru ini tidak bertempat: kode {missing} di atasnya belum ada."
            advice = f"Tambahkan dahulu baris {missing}, atau perbaiki kodenya."
            comparing.tell(telling.NEW, number, first, message, advice)
            return
        owner, key, cls = found.owner, found.key, found.cls
        values = self._values(comparing, number, cls)
        if values is None:
            return
        code = str(values.get(CODE, ""))
        if code and any(one.code == code and one.cls is cls for one in self.owners):
            comparing.tell(telling.NEW, number, first, f"Kode {code} sudah ada.", "Ganti kodenya.")
            return
        self._insert(comparing, number, owner, key, values)
        self.owners.append(_Owner(cls, (), _names_below(owner, cls, values), code, values))
        told = ", ".join(str(one) for one in values.values() if isinstance(one, str))
        cell = comparing.cell(number, first)
        self.returned.changes.append(CellChange(cell, "baris baru", "", "", told))

    def _insert(
        self, comparing: Comparing, number: int, owner: _Owner, key: str, values: dict[str, Plain]
    ) -> None:
        if owner.made is not None:
            items = owner.made.setdefault(key, [])
            if isinstance(items, list):
                items.append(values)
            return
        path = (*owner.path, key)
        index = _index(comparing, path, number)
        cell = comparing.cell(number, len(comparing.sheet.front) + 1)
        self.inserts.setdefault((path, index), []).append((values, cell))

    def _place(self, comparing: Comparing, number: int) -> _Slot | None:
        """Where a new row is put in, None for nowhere."""
        section = comparing.sheet.section
        if section.is_tree:
            return self._by_code(comparing, number)
        if not section.above:
            return self._beside(comparing, number)
        columns = range(2, len(section.above) + 2)
        wanted = tuple(_plain(comparing, number, column) for column in columns)
        slots = self._slots(section)
        return next((one for one in slots if _same(one.owner.names, wanted, section.above)), None)

    def _slots(self, section: SheetKind) -> Iterator[_Slot]:
        """The lists that rows of a sheet may be put into."""
        for owner in self.owners:
            for key, cls in lists(owner.cls):
                if section.of(key.name, cls):
                    yield _Slot(owner, key.name, cls)

    def _by_code(self, comparing: Comparing, number: int) -> _Slot | None:
        """The list of the node whose code the new code goes on from, the nearest one."""
        code = _plain(comparing, number, len(comparing.sheet.front) + 1)
        slots = (one for one in self._slots(comparing.sheet.section) if is_coded(one.cls))
        fitting = [one for one in slots if _goes_on(code, one.owner)]
        return max(fitting, key=lambda one: len(one.owner.code), default=None)

    def _missing(self, slot: _Slot, code: str) -> str:
        """The code that ought to stand between a new code and the nearest node; '' for none."""
        if not is_coded(slot.cls):
            return ""
        parts = code.split(".")
        usual = {len(one.code.split(".")) for one in self.owners if one.cls is slot.cls}
        return ".".join(parts[: max(usual)]) if usual and len(parts) > max(usual) else ""

    def _beside(self, comparing: Comparing, number: int) -> _Slot | None:
        """The list of the row above, or of the only list there is."""
        beside = _neighbour(comparing, number)
        if beside is None:
            return next(self._slots(comparing.sheet.section), None)
        owner = next((one for one in self.owners if one.path == beside.path[:-2]), None)
        return _Slot(owner, str(beside.path[-2]), beside.cls) if owner else None

    def _values(
        self, comparing: Comparing, number: int, cls: type[Node]
    ) -> dict[str, Plain] | None:
        """What a new row says, None where something is missing or wrong."""
        values: dict[str, Plain] = {}
        before = len(self.returned.findings)
        for index, column in enumerate(comparing.sheet.section.columns):
            place = comparing.sheet.column(index)
            value = comparing.page.at(number, place)
            if cls not in column.classes:
                if value.raw is not None:
                    message = f"Kolom {column.head} tidak berlaku bagi baris ini."
                    comparing.tell(telling.LOCKED, number, place, message, "Kosongkan.")
                continue
            text = read(value, column, "", comparing.cell(number, place), self.returned)
            if text:
                merge(values, nested(column.path, _value(text, column)))
            elif column.required and text is not None:
                comparing.tell(
                    telling.NEW, number, place, f"{column.head} harus diisi.", f"{column.about}."
                )
        if len(self.returned.findings) > before:
            return None
        wanted = order(comparing.sheet.section, cls, ())
        return {key: values[key] for key in wanted if key in values}


def _goes_on(code: str, owner: _Owner) -> bool:
    """True if a code lies below that of a node; any code lies below the root."""
    if owner.code:
        return code.startswith(f"{owner.code}.")
    return bool(code) and not owner.path and owner.made is None


def _value(text: str, column: Column) -> Plain:
    return [*words(text)] if column.many else text


def _names(sheet: Sheet, row: NodeRow) -> tuple[str, ...]:
    """What the rows below a row name it by."""
    pairs = zip(sheet.section.columns, row.cells, strict=True)
    values: Mapping[str, Plain] = {
        column.path[0]: text or "" for column, text in pairs if len(column.path) == 1
    }
    return (*row.above, *_own_names(row.cls, values))


def _names_below(owner: _Owner, cls: type[Node], values: Mapping[str, Plain]) -> tuple[str, ...]:
    """What the rows below a new one name it by; nodes of one tree do not name those above them."""
    own = _own_names(cls, values)
    return own if in_each_other(owner.cls, cls) else (*owner.names, *own)


def _own_names(cls: type[Node], values: Mapping[str, Plain]) -> tuple[str, ...]:
    names = shown_names(cls)
    return tuple(str(values.get(name) or "") for name in names)


def _code(sheet: Sheet, row: NodeRow) -> str:
    codes = (row.cells[i] for i, one in enumerate(sheet.section.columns) if one.path == (CODE,))
    return next((code for code in codes if code), "")


def _same(names: Sequence[str], wanted: Sequence[str], heads: Sequence[str]) -> bool:
    """True if names are those that are wanted; the title beside a code need not be typed."""
    if len(names) != len(wanted):
        return False
    pairs = zip(names, wanted, heads, strict=True)
    return all(name == said or (head == TITLE and not said) for name, said, head in pairs)


def _plain(comparing: Comparing, number: int, column: int) -> str:
    raw = comparing.page.at(number, column).raw
    return raw.strip() if isinstance(raw, str) else ""


def _neighbour(comparing: Comparing, number: int) -> NodeRow | None:
    """The row of the file that stands above a new one, else the first; None in an empty sheet."""
    above = [(place, key) for key, place in comparing.places.items() if place < number]
    rows = {row.key: row for row in comparing.sheet.rows}
    if above:
        return rows[max(above)[1]]
    return comparing.sheet.rows[0] if comparing.sheet.rows else None


def _index(comparing: Comparing, path: Path, number: int) -> int:
    """Where in its list a new row belongs: behind the last of its neighbours above it."""
    beside = [
        (row.path[-1], comparing.places.get(row.key, 0))
        for row in comparing.sheet.rows
        if row.path[:-1] == path
    ]
    above = [index for index, place in beside if isinstance(index, int) and place < number]
    return max(above) + 1 if above else 0
