"""What was moved, parted, joined, put in or taken out: told, for the program writes words alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renja_docs.returning.change import Kind, ReturnedChange
from renja_docs.returning.matching import unmoved
from renja_docs.returning.returned import BY_HAND, Found, Returned
from renja_docs.text.location import Location
from renja_docs.word.returned.lines import ReturnedLine

_Row = tuple[int, int]
"""A row by the numbers of its table and its own."""


@dataclass(slots=True)
class Structure:
    """Finds the changes of structure. told: returned lines of which nothing else is to be told."""

    back: Returned
    told: set[int] = field(default_factory=set)

    @property
    def _lines(self) -> Sequence[ReturnedLine]:
        return self.back.lines.lines

    @property
    def _printed(self) -> Sequence[ReturnedLine]:
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
        known = {*self.back.matching.of_line, *_flat(self.back.matching.split.values())}
        old_rows = _rows(self._lines, self.back.matching.of_line)
        new = [index for index, line in enumerate(self._lines) if _is_new(line)]
        alone, rows = _by_row(self._lines, [one for one in new if one not in known], old_rows)
        for index in alone:
            line = self._lines[index]
            kind: Kind = "catatan" if line.note else "baru"
            yield (index, 1), self._put_in(kind, f"{_noun(line)} baru", [index])
        for kind, indexes in _in_tables(rows, old_rows):
            yield (indexes[0], 1), self._put_in(kind, f"{kind} baru", indexes)

    def _put_in(self, kind: Kind, title: str, lines: Sequence[int]) -> ReturnedChange:
        after = " | ".join(self._lines[one].text for one in lines)
        place, name = self._in_front_of(lines[0])
        return ReturnedChange(
            kind=kind,
            title=f"{title}, sesudah bagian ini" if name else title,
            place=place,
            name=name,
            after=after,
            stamps=self.back.stamps(lines),
            told=BY_HAND,
        )

    def _gone(self) -> Iterator[Found]:
        there = set(self.back.matching.of_line.values())
        known = {*there, *_flat(self.back.matching.merged.values())}
        left = _rows(self._printed, there)
        printed = [index for index, line in enumerate(self._printed) if _may_go(line)]
        alone, rows = _by_row(self._printed, [one for one in printed if one not in known], left)
        for index in alone:
            title = f"{_noun(self._printed[index])} dihapus"
            yield self._at(index, 4), self.back.taken_out("hapus", title, [index])
        for kind, indexes in _in_tables(rows, left):
            change = self.back.taken_out(kind, f"{kind} dihapus", indexes)
            yield self._at(indexes[0], 4), change

    def _at(self, printed: int, order: int) -> tuple[int, int]:
        """Where in the returned document something printed would stand that is gone."""
        of_printed = {one: line for line, one in self.back.matching.of_line.items()}
        before = max((one for one in of_printed if one <= printed), default=None)
        return (-1 if before is None else of_printed[before]), order

    def _moved(self) -> Iterator[Found]:
        pairs = sorted(self.back.matching.of_line.items())
        stay = unmoved([printed for _, printed in pairs])
        moved = [pair for position, pair in enumerate(pairs) if position not in stay]
        told: set[_Row] = set()
        for line, printed in moved:
            if not self._printed[printed].text or self._lines[line].in_contents:
                continue
            cell = self._printed[printed].cell
            row = (cell.table, cell.row) if cell else None
            if row in told:
                continue
            if row is not None:
                told.add(row)
            yield (line, 2), self._move(line, printed, "pindah" if row is None else "baris")

    def _move(self, line: int, printed: int, kind: Kind) -> ReturnedChange:
        """That a paragraph, or the row that it is the first of, stands elsewhere."""
        title = "baris dipindah" if kind == "baris" else "paragraf dipindah"
        _, name = self._in_front_of(line)
        if name:
            title = f"{title} ke belakang {name}"
        stamps = self.back.stamps([line])
        return self.back.change(kind, title, printed, self._lines[line].text, stamps)

    def _in_front_of(self, line: int) -> tuple[Location | None, str]:
        """The nearest place above a returned line, and its name."""
        near = self.back.before(line)
        place = None if near is None else self.back.printed.places[near]
        return place, self.back.naming.name(place)

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


def _is_new(line: ReturnedLine) -> bool:
    """True for a line that somebody may have written; a box without a stamp is the program's."""
    is_made = line.in_contents or (line.box and not line.stamps)
    return bool(line.text) and not is_made


def _may_go(line: ReturnedLine) -> bool:
    """True for a printed line that somebody may have taken out."""
    return bool(line.text) and not line.in_contents and not line.box


def _by_row(
    lines: Sequence[ReturnedLine], indexes: Iterable[int], known: Collection[_Row]
) -> tuple[list[int], dict[_Row, list[int]]]:
    """The lines that stand alone, and those of each row of which nothing is known."""
    alone: list[int] = []
    rows: dict[_Row, list[int]] = defaultdict(list)
    for index in indexes:
        cell = lines[index].cell
        if cell is None or (cell.table, cell.row) in known:
            alone.append(index)
        else:
            rows[cell.table, cell.row].append(index)
    return alone, rows


def _in_tables(
    rows: Mapping[_Row, list[int]], known: Collection[_Row]
) -> Iterator[tuple[Kind, list[int]]]:
    """The lines of whole tables together, those of single rows row by row."""
    known_tables = {table for table, _ in known}
    for table, several in _by_table(rows).items():
        if table not in known_tables:
            yield "tabel", _flat(several)
        else:
            for row in several:
                yield "baris", row


def _rows(lines: Sequence[ReturnedLine], indexes: Iterable[int]) -> set[_Row]:
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


def _noun(line: ReturnedLine) -> str:
    return "catatan kaki" if line.note else "paragraf"
