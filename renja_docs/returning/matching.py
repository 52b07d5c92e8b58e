"""Which paragraph of an edited document was which one of the document as it is printed now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise, product
from typing import Final

from renja_docs.returning.wording import likeness, stands_in
from renja_docs.word.returned.lines import CellPlace, ReturnedLine
from renja_docs.word.wml.stamp import NOBODY

_ALIKE: Final = 0.5
"""How much two paragraphs without a common bookmark must have in common."""
_TELLING: Final = 12
"""Characters from which on a text is its own proof that a paragraph was moved."""
_FEW: Final = 60
"""Paragraphs of a gap up to which each is held against each."""

_Row = tuple[int, int]
"""A row by the numbers of its table and its own."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Paragraphs by their indexes.

    of_line: the printed one that a returned one was. merged: those, two at least, that have run
    together in a returned one. split: the returned ones, two at least, that a printed one became.
    """

    of_line: Mapping[int, int]
    merged: Mapping[int, tuple[int, ...]]
    split: Mapping[int, tuple[int, ...]]


def match(
    printed: Sequence[ReturnedLine],
    lines: Sequence[ReturnedLine],
    known: Mapping[str, int],
    gone: Set[int] = frozenset(),
) -> Matching:
    """Match two documents. known: the printed paragraph that a bookmark of the other names.

    gone: the printed ones that a tracked change took out; they may stand elsewhere, word by word.
    """
    matcher = _Matcher(printed, lines, gone)
    matcher.by_names(known)
    matcher.by_text()
    matcher.by_cell()
    matcher.by_neighbours()
    matcher.moved()
    matcher.split_lines()
    matcher.merged_lines()
    return Matching(matcher.of_line, matcher.merged, matcher.split)


@dataclass(slots=True)
class _Matcher:
    printed: Sequence[ReturnedLine]
    lines: Sequence[ReturnedLine]
    gone: Set[int] = frozenset()
    of_line: dict[int, int] = field(default_factory=dict)
    of_printed: dict[int, int] = field(default_factory=dict)
    merged: dict[int, tuple[int, ...]] = field(default_factory=dict)
    split: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def _pair(self, line: int, printed: int) -> None:
        if line not in self.of_line and printed not in self.of_printed:
            self.of_line[line] = printed
            self.of_printed[printed] = line

    # --- by bookmarks

    def by_names(self, known: Mapping[str, int]) -> None:
        """Those that have a bookmark; of several in one paragraph those whose words are there."""
        emptied: dict[int, int] = {}
        for index, line in enumerate(self.lines):
            named = [known[name] for name in line.names if name in known]
            if len(named) > 1:
                named = self._surviving(line, named)
            if len(named) > 1:
                self.merged[index] = tuple(named)
            if not named:
                continue
            if line.text:
                self._pair(index, named[0])
            else:
                emptied[index] = named[0]
        self._pair_emptied(emptied)

    def _pair_emptied(self, emptied: Mapping[int, int]) -> None:
        """Empty lines that bear the bookmark of words: somebody has made room in front of these."""
        texts = defaultdict(list)
        for index in self._open_lines():
            texts[self.lines[index].text].append(index)
        for index, printed in emptied.items():
            same = texts.get(self.printed[printed].text, [index])
            self._pair(same[0], printed)

    def _surviving(self, line: ReturnedLine, named: Sequence[int]) -> list[int]:
        """The printed paragraphs whose words still stand in a line."""
        there = [one for one in named if stands_in(self.printed[one].text, line.text)]
        if there or not line.text:
            return there
        return [max(named, key=lambda one: likeness(self.printed[one].text, line.text))]

    def _open_lines(self) -> list[int]:
        return [i for i, line in enumerate(self.lines) if i not in self.of_line and line.text]

    def _open_printed(self) -> list[int]:
        return [i for i, one in enumerate(self.printed) if i not in self.of_printed and one.text]

    # --- by words

    def by_text(self) -> None:
        """Those without a bookmark that say the same in the same order."""
        lines, printed = self._open_lines(), self._open_printed()
        matcher = SequenceMatcher(
            None,
            [self._key(self.printed[one]) for one in printed],
            [self._key(self.lines[one]) for one in lines],
            autojunk=False,
        )
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                self._pair(lines[block.b + step], printed[block.a + step])

    @staticmethod
    def _key(line: ReturnedLine) -> tuple[str, bool]:
        return line.text, line.cell is None

    def moved(self) -> None:
        """Those that say the same elsewhere."""
        texts = defaultdict(list)
        for index in self._open_printed():
            texts[self.printed[index].text].append(index)
        for index in self._open_lines():
            same = texts.get(self.lines[index].text, [])
            if len(same) == 1 and len(self.lines[index].text) >= _TELLING:
                self._pair(index, same[0])

    # --- by places

    def by_cell(self) -> None:
        """Paragraphs of a row some of whose cells are known: by their columns."""
        rows = self._known_rows()
        printed_cells, line_cells = _by_cell(self.printed), _by_cell(self.lines)
        for cell, indexes in line_cells.items():
            row = rows.get((cell.table, cell.row))
            if row is None:
                continue
            others = printed_cells.get(CellPlace(*row, cell.column), [])
            free = [one for one in others if one not in self.of_printed]
            for index, printed in zip(self._unknown(indexes), free, strict=False):
                self._pair(index, printed)

    def _unknown(self, lines: Sequence[int]) -> list[int]:
        return [one for one in lines if one not in self.of_line]

    def _known_rows(self) -> dict[_Row, _Row]:
        """The printed row that most paragraphs of a row come from."""
        votes: dict[_Row, list[_Row]] = defaultdict(list)
        for index, printed in self.of_line.items():
            cell, other = self.lines[index].cell, self.printed[printed].cell
            if cell is not None and other is not None:
                votes[cell.table, cell.row].append((other.table, other.row))
        return {row: max(set(seen), key=seen.count) for row, seen in votes.items()}

    def by_neighbours(self) -> None:
        """Paragraphs that stand between the same ones and have most words in common."""
        anchors = [(-1, -1), *sorted(self.of_line.items()), (len(self.lines), len(self.printed))]
        for (line, printed), (next_line, next_printed) in pairwise(anchors):
            lines = list(filter(self._may_be_old, range(line + 1, next_line)))
            others = list(filter(self._may_be_there, range(printed + 1, next_printed)))
            if len(lines) == len(others) == 1:  # written anew from the first to the last word
                self._alone(lines[0], others[0])
            elif lines and others and len(lines) * len(others) <= _FEW * _FEW:
                self._alike(lines, others)

    def _may_be_old(self, line: int) -> bool:
        """True for a line that says something and was not put in as a whole."""
        return bool(self.lines[line].text) and self.lines[line].added == NOBODY

    def _may_be_there(self, printed: int) -> bool:
        """True for a printed paragraph that says something and was neither found nor taken out."""
        is_known = printed in self.of_printed or printed in self.gone
        return bool(self.printed[printed].text) and not is_known

    def _alone(self, line: int, printed: int) -> None:
        if self.lines[line].cell is None and self.printed[printed].cell is None:
            self._pair(line, printed)

    def _alike(self, lines: Sequence[int], others: Sequence[int]) -> None:
        found = []
        for line, other in product(lines, others):
            new, old = self.lines[line], self.printed[other]
            alike = likeness(old.text, new.text)
            if (new.cell is None) == (old.cell is None) and alike >= _ALIKE:
                found.append((-alike, line, other))
        for _, line, other in sorted(found):
            self._pair(line, other)

    # --- split and merged

    def split_lines(self) -> None:
        """Paragraphs that were parted: what follows one holds words of it that it has lost."""
        for index in self._open_lines():
            before = _said_before(self.lines, index)
            if before is None or self.lines[before].cell != self.lines[index].cell:
                continue
            printed = self._root(before)
            if printed is None:
                continue
            parts = (*self.split.get(printed, (before,)), index)
            if self._are_parts(parts, self.printed[printed].text):
                self.split[printed] = parts

    def _are_parts(self, parts: Sequence[int], whole: str) -> bool:
        """True if the last of some lines holds words of a paragraph that the others have lost."""
        *others, last = (self.lines[one].text for one in parts)
        kept = " ".join(others)
        if not stands_in(last, whole) or stands_in(whole, kept):
            return False
        return not stands_in(last, kept) or len(kept) < len(whole) // 2

    def _root(self, line: int) -> int | None:
        """The printed paragraph that a line, or the line that it was parted from, was."""
        if line in self.of_line:
            return self.of_line[line]
        for printed, parts in self.split.items():
            if line in parts:
                return printed
        return None

    def merged_lines(self) -> None:
        """Paragraphs that ran together, where a bookmark was lost on the way."""
        for printed in self._open_printed():
            before = _said_before(self.printed, printed)
            if before is None or before not in self.of_printed:
                continue
            line = self.of_printed[before]
            text, above = self.printed[printed].text, self.printed[before].text
            if _holds_both(self.lines[line].text, above, text):
                self.merged[line] = (*self.merged.get(line, (before,)), printed)


def _said_before(lines: Sequence[ReturnedLine], index: int) -> int | None:
    """The nearest line in front of one that says something."""
    for before in range(index - 1, -1, -1):
        if lines[before].text:
            return before
    return None


def _holds_both(whole: str, above: str, text: str) -> bool:
    """True if a line has taken up a paragraph whose words were not those of the one above it."""
    has_room = len(whole) >= len(text) + len(above) // 2
    return has_room and stands_in(text, whole) and not stands_in(text, above)


def _by_cell(lines: Sequence[ReturnedLine]) -> dict[CellPlace, list[int]]:
    found: dict[CellPlace, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.cell is not None:
            found[line.cell].append(index)
    return found


def unmoved(order: Sequence[int]) -> set[int]:
    """Positions of a longest run of numbers that rise: what stands elsewhere was moved."""
    tails: list[int] = []
    before: list[int] = []
    for position, number in enumerate(order):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if order[tails[middle]] < number:
                low = middle + 1
            else:
                high = middle
        before.append(tails[low - 1] if low else -1)
        tails[low : low + 1] = [position]
    found: set[int] = set()
    position = tails[-1] if tails else -1
    while position >= 0:
        found.add(position)
        position = before[position]
    return found
