"""What was moved, parted, joined, put in or taken out: told, for the program writes words alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renja_docs.returning.change import Change, Kind
from renja_docs.returning.matching import unmoved
from renja_docs.returning.returned import BY_HAND, Found, Returned
from renja_docs.word.returned.lines import Line

_Row = tuple[int, int]
"""A row by the numbers of its table and its own."""


@dataclass(slots=True)
class Structure:
    """Finds the changes of structure. told: returned lines of which nothing else is to be told."""

    back: Returned
    told: set[int] = field(default_factory=set)

    @property
    def _lines(self) -> Sequence[Line]:
        return self.back.lines.lines

    @property
    def _printed(self) -> Sequence[Line]:
        return self.back.printed.lines

    def changes(self) -> Iterator[Found]:
        """What was moved, parted, joined, put in or taken out."""
        yield from self._split()
        yield from self._merged()
        yield from self._new()
        yield from self._gone()
        yield from self._moved()
        yield from self._emptied_rows()

    def _split(self) -> Iterator[Found]:
        for printed, parts in self.back.matching.split.items():
            self.told.update(parts)
            after = "\n".join(self._lines[one].text for one in parts)
            title = f"paragraf dipecah menjadi {len(parts)}"
            change = self.back.change("pecah", title, printed, after, self.back.stamps(parts))
            yield (parts[0], 0), change

    def _merged(self) -> Iterator[Found]:
        for line, several in self.back.matching.merged.items():
            self.told.add(line)
            before = "\n".join(self._printed[one].text for one in several)
            title = f"{len(several)} paragraf digabung menjadi satu"
            stamps = self.back.stamps([line])
            after = self._lines[line].text
            yield (line, 0), self.back.change("gabung", title, several[0], after, stamps, before)

    def _new(self) -> Iterator[Found]:
        parts = {one for several in self.back.matching.split.values() for one in several}
        new = [
            index
            for index, line in enumerate(self._lines)
            if line.text
            and index not in self.back.matching.of_line
            and index not in parts
            and not line.in_contents
            and not (line.box and not line.stamps)
        ]
        old_rows = _rows(self._lines, self.back.matching.of_line)
        rows: dict[_Row, list[int]] = defaultdict(list)
        for index in new:
            cell = self._lines[index].cell
            if cell is not None and (cell.table, cell.row) not in old_rows:
                rows[cell.table, cell.row].append(index)
            else:
                kind: Kind = "catatan" if self._lines[index].note else "baru"
                title = f"{_noun(self._lines[index])} baru"
                yield (index, 1), self._put_in(kind, title, [index])
        old_tables = {table for table, _ in old_rows}
        for table, several in _by_table(rows).items():
            if table not in old_tables:
                yield (several[0][0], 1), self._put_in("tabel", "tabel baru", _flat(several))
            else:
                for row in several:
                    yield (row[0], 1), self._put_in("baris", "baris baru", row)

    def _put_in(self, kind: Kind, title: str, lines: Sequence[int]) -> Change:
        after = " | ".join(self._lines[one].text for one in lines)
        near = self.back.before(lines[0])
        place = None if near is None else self.back.printed.places[near]
        name = self.back.naming.name(place)
        return Change(
            kind=kind,
            title=f"{title}, sesudah bagian ini" if name else title,
            place=place,
            name=name,
            after=after,
            stamps=self.back.stamps(lines),
            told=BY_HAND,
        )

    def _gone(self) -> Iterator[Found]:
        merged = {one for several in self.back.matching.merged.values() for one in several}
        there = set(self.back.matching.of_line.values())
        gone = [
            index
            for index, line in enumerate(self._printed)
            if line.text
            and index not in there
            and index not in merged
            and not line.in_contents
            and not line.box
        ]
        left = _rows(self._printed, there)
        rows: dict[_Row, list[int]] = defaultdict(list)
        for index in gone:
            cell = self._printed[index].cell
            if cell is not None and (cell.table, cell.row) not in left:
                rows[cell.table, cell.row].append(index)
            else:
                title = f"{_noun(self._printed[index])} dihapus"
                yield self._at(index, 4), self.back.taken_out("hapus", title, [index])
        left_tables = {table for table, _ in left}
        for table, several in _by_table(rows).items():
            if table not in left_tables:
                whole = _flat(several)
                yield self._at(whole[0], 4), self.back.taken_out("tabel", "tabel dihapus", whole)
            else:
                for row in several:
                    yield self._at(row[0], 4), self.back.taken_out("baris", "baris dihapus", row)

    def _at(self, printed: int, order: int) -> tuple[int, int]:
        """Where in the returned document something printed would stand that is gone."""
        of_printed = {one: line for line, one in self.back.matching.of_line.items()}
        before = next((of_printed[i] for i in range(printed, -1, -1) if i in of_printed), -1)
        return before, order

    def _moved(self) -> Iterator[Found]:
        pairs = sorted(self.back.matching.of_line.items())
        stay = unmoved([printed for _, printed in pairs])
        moved = [pair for position, pair in enumerate(pairs) if position not in stay]
        told: set[tuple[int, int, int]] = set()
        for line, printed in moved:
            cell, text = self._printed[printed].cell, self._printed[printed].text
            if not text or self._lines[line].in_contents:
                continue
            key = (cell.table, cell.row, -1) if cell else (-1, -1, printed)
            if key in told:
                continue
            told.add(key)
            title = "baris dipindah" if cell else "paragraf dipindah"
            near = self.back.before(line)
            place = None if near is None else self.back.printed.places[near]
            name = self.back.naming.name(place)
            if name:
                title = f"{title} ke belakang {name}"
            stamps = self.back.stamps([line])
            kind: Kind = "baris" if cell else "pindah"
            yield (line, 2), self.back.change(kind, title, printed, self._lines[line].text, stamps)

    def _emptied_rows(self) -> Iterator[Found]:
        """Rows all of whose cells were emptied: so LibreOffice saves a removal that is tracked."""
        rows: dict[_Row, list[tuple[int, int]]] = defaultdict(list)
        for line, printed in self.back.matching.of_line.items():
            cell = self._printed[printed].cell
            if cell is not None and self._printed[printed].text:
                rows[cell.table, cell.row].append((line, printed))
        for pairs in rows.values():
            if any(self._lines[line].text for line, _ in pairs):
                continue
            pairs.sort()
            lines = [line for line, _ in pairs]
            self.told.update(lines)
            change = self.back.taken_out(
                "baris", "baris dihapus", [printed for _, printed in pairs]
            )
            yield (lines[0], 1), replace(change, stamps=self.back.stamps(lines))


def _rows(lines: Sequence[Line], indexes: Iterable[int]) -> set[_Row]:
    """The rows in which some lines stand that say something."""
    cells = (lines[one].cell for one in indexes if lines[one].text)
    return {(cell.table, cell.row) for cell in cells if cell is not None}


def _by_table(rows: Mapping[_Row, list[int]]) -> dict[int, list[list[int]]]:
    found: dict[int, list[list[int]]] = defaultdict(list)
    for (table, _), several in rows.items():
        found[table].append(several)
    return found


def _flat(several: Iterable[Iterable[int]]) -> list[int]:
    return [one for group in several for one in group]


def _noun(line: Line) -> str:
    return "catatan kaki" if line.note else "paragraf"
