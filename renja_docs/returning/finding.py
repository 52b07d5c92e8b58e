"""All that was changed in a document that came back, change by change, in its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renja_docs.returning.change import Change
from renja_docs.returning.matching import Matching, unmoved
from renja_docs.returning.printed import Naming, Printed
from renja_docs.text.location import Location
from renja_docs.word.returned.lines import Line, Lines
from renja_docs.word.returned.pieces import NOBODY, Stamp
from renja_docs.word.returned.remarks import Remark

_BY_HAND = "Kerjakan pada berkas isi; susunan tidak diubah oleh program."
_AT_HOME = "Teks ini tidak berasal dari berkas isi, melainkan dari program atau templat."

_Row = tuple[int, int]
"""A row by the numbers of its table and its own."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A document that came back, held against the one that is printed now.

    untouched: the indexes of returned lines that nobody has touched since they were built.
    """

    lines: Lines
    remarks: tuple[Remark, ...]
    printed: Printed
    matching: Matching
    naming: Naming
    untouched: frozenset[int] = frozenset()
    removed_by: Mapping[int, Stamp] = field(default_factory=dict)


def changes(returned: Returned) -> list[Change]:
    """Every change, in the order of the document; comments where they hang."""
    finder = _Finder(returned)
    found = [*finder.structure(), *finder.words(), *finder.remarks()]
    return [change for _, change in sorted(found, key=lambda one: one[0])]


_Found = tuple[tuple[int, int], Change]
"""A change and where it is told: the index of its line in the document, and what comes first."""


@dataclass(slots=True)
class _Finder:
    back: Returned
    told: set[int] = field(default_factory=set)
    """Returned lines whose change is told as one of structure."""

    @property
    def _lines(self) -> Sequence[Line]:
        return self.back.lines.lines

    @property
    def _printed(self) -> Sequence[Line]:
        return self.back.printed.lines

    # --- structure

    def structure(self) -> Iterator[_Found]:
        """What was moved, parted, joined, put in or taken out."""
        yield from self._split()
        yield from self._merged()
        yield from self._new()
        yield from self._gone()
        yield from self._moved()

    def _split(self) -> Iterator[_Found]:
        for printed, parts in self.back.matching.split.items():
            self.told.update(parts)
            after = "\n".join(self._lines[one].text for one in parts)
            title = f"paragraf dipecah menjadi {len(parts)}"
            change = self._change("pecah", title, printed, after, self._stamps(parts))
            yield (parts[0], 0), change

    def _merged(self) -> Iterator[_Found]:
        for line, several in self.back.matching.merged.items():
            self.told.add(line)
            before = "\n".join(self._printed[one].text for one in several)
            title = f"{len(several)} paragraf digabung menjadi satu"
            stamps = self._stamps([line])
            after = self._lines[line].text
            yield (line, 0), self._change("gabung", title, several[0], after, stamps, before)

    def _new(self) -> Iterator[_Found]:
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
                yield (index, 1), self._put_in("baru", "paragraf baru", [index])
        old_tables = {table for table, _ in old_rows}
        for table, several in _by_table(rows).items():
            if table not in old_tables:
                yield (several[0][0], 1), self._put_in("tabel", "tabel baru", _flat(several))
            else:
                for row in several:
                    yield (row[0], 1), self._put_in("baris", "baris baru", row)

    def _put_in(self, kind: str, title: str, lines: Sequence[int]) -> Change:
        after = " | ".join(self._lines[one].text for one in lines)
        near = self._before(lines[0])
        place = None if near is None else self.back.printed.places[near]
        name = self.back.naming.name(place)
        return Change(
            kind=kind,  # type: ignore[arg-type]
            title=f"{title}, sesudah bagian ini" if name else title,
            place=place,
            name=name,
            after=after,
            stamps=self._stamps(lines),
            told=_BY_HAND,
        )

    def _before(self, line: int) -> int | None:
        """The nearest printed paragraph in front of a returned line that has a place."""
        for index in range(line - 1, -1, -1):
            printed = self.back.matching.of_line.get(index)
            if printed is not None and self.back.printed.places[printed] is not None:
                return printed
        return None

    def _gone(self) -> Iterator[_Found]:
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
                yield self._at(index, 4), self._taken_out("hapus", "paragraf dihapus", [index])
        left_tables = {table for table, _ in left}
        for table, several in _by_table(rows).items():
            if table not in left_tables:
                whole = _flat(several)
                yield self._at(whole[0], 4), self._taken_out("tabel", "tabel dihapus", whole)
            else:
                for row in several:
                    yield self._at(row[0], 4), self._taken_out("baris", "baris dihapus", row)

    def _taken_out(self, kind: str, title: str, printed: Sequence[int]) -> Change:
        before = " | ".join(self._printed[one].text for one in printed)
        stamps = [self.back.removed_by[one] for one in printed if one in self.back.removed_by]
        return self._change(kind, title, printed[0], "", tuple(dict.fromkeys(stamps)), before)

    def _at(self, printed: int, order: int) -> tuple[int, int]:
        """Where in the returned document something printed would stand that is gone."""
        of_printed = {one: line for line, one in self.back.matching.of_line.items()}
        before = next((of_printed[i] for i in range(printed, -1, -1) if i in of_printed), -1)
        return before, order

    def _moved(self) -> Iterator[_Found]:
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
            near = self._before(line)
            place = None if near is None else self.back.printed.places[near]
            name = self.back.naming.name(place)
            if name:
                title = f"{title} ke belakang {name}"
            stamps = self._stamps([line])
            kind = "baris" if cell else "pindah"
            yield (line, 2), self._change(kind, title, printed, self._lines[line].text, stamps)

    # --- words

    def words(self) -> Iterator[_Found]:
        """Paragraphs that say something else."""
        yield from self._emptied_rows()
        for line, printed in self.back.matching.of_line.items():
            before, after = self._printed[printed].text, self._lines[line].text
            is_same = before == after or (before.isupper() and before == after.upper())
            skipped = is_same or line in self.told or line in self.back.untouched
            if skipped or self._is_made_anew(line, printed):
                continue
            stamps = self._stamps([line])
            if not after and self._printed[printed].cell is None:
                yield (line, 1), self._taken_out("hapus", "paragraf dihapus", [printed])
                continue
            yield (line, 1), self._change("kata", "kata diubah", printed, after, stamps)

    def _emptied_rows(self) -> Iterator[_Found]:
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
            change = self._taken_out("baris", "baris dihapus", [printed for _, printed in pairs])
            yield (lines[0], 1), replace(change, stamps=self._stamps(lines))

    def _is_made_anew(self, line: int, printed: int) -> bool:
        """True for a line of a list of contents, and for a field that counted anew."""
        if self._printed[printed].in_contents or self._lines[line].in_contents:
            return True
        return self._typed(self._lines[line]) == self._typed(self._printed[printed]) and any(
            one.field for one in self._printed[printed].pieces
        )

    @staticmethod
    def _typed(line: Line) -> str:
        """What a line says outside of fields."""
        kept = (one.text for one in line.pieces if one.fate != "hapus" and not one.field)
        return "".join(kept).replace("\u00a0", " ").replace("\u00ad", "")

    # --- comments

    def remarks(self) -> Iterator[_Found]:
        """What was said in comments, at the paragraphs where they hang."""
        where: dict[str, int] = {}
        for index, line in enumerate(self._lines):
            for id_ in line.comments:
                where.setdefault(id_, index)
        for remark in self.back.remarks:
            index = where.get(remark.id, len(self._lines))
            printed = self.back.matching.of_line.get(index)
            if printed is None and index < len(self._lines):
                printed = self._before(index)
            text = self._lines[index].text if index < len(self._lines) else ""
            place = None if printed is None else self.back.printed.places[printed]
            yield (
                (index, 3),
                Change(
                    kind="komentar",
                    title="komentar",
                    place=place,
                    name=self.back.naming.name(place),
                    before=text,
                    after=remark.text,
                    stamps=(remark.stamp,) if remark.stamp != NOBODY else (),
                    printed=printed,
                ),
            )

    # --- both

    def _stamps(self, lines: Iterable[int]) -> tuple[Stamp, ...]:
        return tuple(dict.fromkeys(stamp for one in lines for stamp in self._lines[one].stamps))

    def _change(
        self,
        kind: str,
        title: str,
        printed: int,
        after: str,
        stamps: tuple[Stamp, ...],
        before: str | None = None,
    ) -> Change:
        place: Location | None = self.back.printed.places[printed]
        return Change(
            kind=kind,  # type: ignore[arg-type]
            title=title,
            place=place,
            name=self.back.naming.name(place),
            before=self._printed[printed].text if before is None else before,
            after=after,
            stamps=stamps,
            printed=printed,
            state="lihat" if place is not None else "program",
            told=_BY_HAND if place is not None else _AT_HOME,
        )


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
