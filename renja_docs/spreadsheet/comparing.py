"""A sheet that came back beside what the file says now: what was changed in it, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from renja_docs.content.loading.edits import Put
from renja_docs.content.loading.nodes import YamlMap, YamlNode
from renja_docs.content.loading.shapes import fields
from renja_docs.content.loading.typed import Path, Plain, at
from renja_docs.spreadsheet import telling
from renja_docs.spreadsheet.excel_values import CellValue
from renja_docs.spreadsheet.grid import FIRST_ROW, HEAD_ROW, Sheet, SheetCell, is_fixed
from renja_docs.spreadsheet.model_order import Puts, put
from renja_docs.spreadsheet.opening import OpenedSheet
from renja_docs.spreadsheet.order_of_rows import moved
from renja_docs.spreadsheet.reading_values import read, words
from renja_docs.spreadsheet.rows import NodeRow
from renja_docs.spreadsheet.telling import CellChange, ReturnedWorkbook

_AGAIN = "Keluarkan lagi lembarnya, lalu ulangi perubahannya di sana."
_BACK = "Kembalikan seperti semula."


@dataclass(frozen=True, slots=True)
class Outgone:
    """What stood in the sheets when they went out, by sheet and key.

    same: True where the file has not changed since; its values are then the ones that went out.
    """

    same: bool
    cells: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def of(self, sheet: Sheet, row: NodeRow) -> tuple[str, ...]:
        """The values of a row when they went out; those of now where nothing is known."""
        now = tuple(one or "" for one in row.cells)
        if self.same:
            return now
        before = self.cells.get((sheet.section.name, row.key), now)
        return (*before, *("",) * len(now))[: len(now)]


@dataclass(slots=True)
class Comparing:
    """Compares one sheet. new: the rows of the page that are in no file yet, with what is above.

    gone: rows that are no longer there. places: the row of the page of each row, by its key.
    """

    sheet: Sheet
    page: OpenedSheet
    root: YamlNode
    outgone: Outgone
    returned: ReturnedWorkbook
    new: list[int] = field(default_factory=list)
    gone: list[NodeRow] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    def run(self) -> bool:
        """Compare all; False where the heads are others, and nothing else is looked at."""
        if not (self._heads() and self._is_whole()):
            return False
        known = {row.key: row for row in self.sheet.rows}
        self._find(known)
        self._order()
        for key, number in self.places.items():
            self._row(known[key], number)
        self.gone = [row for row in known.values() if self._is_gone(row)]
        return True

    def cell(self, row: int, column: int) -> SheetCell:
        """A place of this sheet."""
        return SheetCell(self.page.name, row, column)

    def tell(self, code: str, row: int, column: int, message: str, advice: str = _BACK) -> None:
        """A finding at a cell of this sheet."""
        self.returned.tell(code, self.cell(row, column), message, advice)

    # --- heads

    def _heads(self) -> bool:
        heads = self.sheet.heads
        wrong = [
            (column, head, said)
            for column, head in enumerate(heads, 1)
            if (said := _said(self.page.at(HEAD_ROW, column))) != " ".join(head.split())
        ]
        for column, head, said in wrong:
            told = f"tertulis '{said}'" if said else "kosong"
            message = f"Kepala kolom ini seharusnya '{head}', {told}."
            self.tell(telling.HEADS, HEAD_ROW, column, message)
        return not wrong

    def _is_whole(self) -> bool:
        """False where cells were merged, or something stands beside the columns."""
        for area in self.page.merged:
            message = f"Sel {area} digabung."
            self.tell(telling.HEADS, HEAD_ROW, 1, message, "Pisahkan sel yang digabung.")
        beside = list(self._beside())
        for row, column in beside[:1]:
            message = "Di sini ada isi di luar kolom yang dikenal."
            self.tell(telling.HEADS, row, column, message, "Hapus; kolom baru tidak dibaca.")
        return not self.page.merged and not beside

    def _beside(self) -> Iterator[tuple[int, int]]:
        last = len(self.sheet.heads)
        for number, row in enumerate(self.page.rows[HEAD_ROW - 1 :], HEAD_ROW):
            for column, value in enumerate(row[last:], last + 1):
                if _said(value):
                    yield number, column

    # --- rows

    def _find(self, known: Mapping[str, NodeRow]) -> None:
        """Which row of the page is which row of the file."""
        for number in range(FIRST_ROW, len(self.page.rows) + 1):
            key = _said(self.page.at(number, 1))
            if key in self.places:
                message = f"Baris ini sudah ada pada baris {self.places[key]}."
                advice = "Hapus gandanya; untuk baris baru, kosongkan kolom kunci (kolom A)."
                self.tell(telling.ROWS, number, 1, message, advice)
            elif key in known or (not key and self._is_root()):
                self.places[key] = number
            elif key:
                self._stranger(key, number)
            elif any(map(_said, self.page.rows[number - 1])):
                self.new.append(number)

    def _is_root(self) -> bool:
        return not self.sheet.section.is_list

    def _stranger(self, key: str, number: int) -> None:
        """A key that the file does not have."""
        was_there = (self.sheet.section.name, key) in self.outgone.cells
        message = f"Kunci baris '{key}' tidak ada dalam {self.returned.file}."
        if was_there and not self.outgone.same:
            message = f"Baris '{key}' sudah dihapus dari {self.returned.file}."
        self.tell(telling.HEADS, number, 1, message, _AGAIN)

    def _order(self) -> None:
        """Tell the rows that stand elsewhere than they stood."""
        index = {row.key: place for place, row in enumerate(self.sheet.rows)}
        keys = list(self.places)
        for position in moved([index[key] for key in keys]):
            number = self.places[keys[position]]
            message = f"Baris '{keys[position]}' dipindahkan."
            advice = "Kembalikan urutannya; urutan diubah di YAML."
            self.tell(telling.ROWS, number, len(self.sheet.front) + 1, message, advice)

    def _is_gone(self, row: NodeRow) -> bool:
        """True for a row that went out and did not come back."""
        went_out = self.outgone.same or (self.sheet.section.name, row.key) in self.outgone.cells
        return row.key not in self.places and went_out and self.sheet.section.is_list

    # --- cells

    def _row(self, row: NodeRow, number: int) -> None:
        texts = self.sheet.texts(row)
        front, values = len(self.sheet.front), len(self.sheet.section.columns)
        self._locked(texts, number, range(1, front))
        if self.outgone.same:
            self._locked(texts, number, range(front + values, len(texts)))
        changed = list(self._changed(row, number))
        if changed and self._is_other(row):
            message = f"Baris '{row.key}' berubah dalam {self.returned.file} sesudah dikeluarkan."
            self.tell(telling.BOTH, number, self.sheet.column(changed[0][0]), message, _AGAIN)
            return
        puts: Puts = {}
        for index, text in changed:
            self._put(puts, row, index, text, number)
        self._empty_nodes(row, dict(changed))

    def _empty_nodes(self, row: NodeRow, changed: Mapping[int, str]) -> None:
        """A node in a row of which nothing is left goes whole, where the row may be without it."""
        for key in {self.sheet.section.columns[index].path[0] for index in changed}:
            path = (*row.path, key)
            may_go = isinstance(at(self.root, path), YamlMap) and not fields(row.cls)[key].required
            if may_go and not any(self._left(row, key, changed)):
                self._take_out(path)

    def _take_out(self, path: Path) -> None:
        """One edit that takes out a node, in place of those of its values."""
        edits = self.returned.edits
        asked = [one for one in edits if one[: len(path)] == path]
        if not asked:
            return
        _, cell = edits[asked[0]]
        for one in asked:
            del edits[one]
        edits[path] = (Put(path, ""), cell)

    def _left(self, row: NodeRow, key: str, changed: Mapping[int, str]) -> Iterator[str]:
        """What the cells of a node in a row say after the changes."""
        for index, column in enumerate(self.sheet.section.columns):
            if column.path[0] == key:
                yield changed.get(index, row.cells[index] or "")

    def _locked(self, texts: Sequence[str], number: int, columns: range) -> None:
        """Tell what was changed where nothing may be."""
        for index in columns:
            said = _said(self.page.at(number, index + 1))
            if said == " ".join(texts[index].split()):
                continue
            head = self.sheet.heads[index]
            code = telling.HEADS if index < len(self.sheet.front) else telling.LOCKED
            shown = f"'{texts[index]}'" if texts[index] else "kosong"
            self.tell(code, number, index + 1, f"Sel {head} terkunci; seharusnya {shown}.")

    def _is_other(self, row: NodeRow) -> bool:
        """True for a row that only its place tells, and that is another one by now."""
        if row.named or self.outgone.same:
            return False
        return self.outgone.of(self.sheet, row) != tuple(one or "" for one in row.cells)

    def _changed(self, row: NodeRow, number: int) -> Iterator[tuple[int, str]]:
        """The columns whose values somebody changed, with what they are now."""
        before = self.outgone.of(self.sheet, row)
        for index, column in enumerate(self.sheet.section.columns):
            place = self.sheet.column(index)
            value = self.page.at(number, place)
            if row.cells[index] is None:
                self._closed(value, number, place)
                continue
            text = read(value, column, before[index], self.cell(number, place), self.returned)
            if text is None or _alike(text, before[index], many=column.many):
                continue
            if is_fixed(row, index, column):
                message = f"{column.head} '{row.cells[index]}' diubah menjadi '{text}'."
                self.tell(telling.HEADS, number, place, message)
            else:
                yield index, text

    def _closed(self, value: CellValue, number: int, place: int) -> None:
        if _said(value):
            message = "Sel ini tidak berlaku bagi baris ini, atau memuat beberapa blok."
            self.tell(telling.LOCKED, number, place, message, "Kosongkan; blok disunting di YAML.")

    def _put(self, puts: Puts, row: NodeRow, index: int, text: str, number: int) -> None:
        """Take a change over, unless the file says a third thing."""
        column = self.sheet.section.columns[index]
        cell = self.cell(number, self.sheet.column(index))
        now, before = row.cells[index] or "", self.outgone.of(self.sheet, row)[index]
        if _alike(now, text, many=column.many):
            return
        if not _alike(now, before, many=column.many):
            message = f"Nilai ini sudah menjadi '{now}' dalam {self.returned.file}."
            self.tell(telling.BOTH, cell.row, cell.column, message, _AGAIN)
            return
        new: Plain = [*words(text)] if column.many else text
        made = put(puts, self.root, self.sheet.section, row, column, new)
        self.returned.edits[made.path] = (made, cell)
        self.returned.changes.append(
            CellChange(cell, row.key or self.page.name, column.head, now, text)
        )


def _said(value: CellValue) -> str:
    """A cell as words, whatever it is."""
    return " ".join(str(value.raw).split()) if value.raw is not None else ""


def _alike(one: str, other: str, *, many: bool) -> bool:
    return words(one) == words(other) if many else one == other
