"""Two .docx files as one change list, by the lines that they print.

There are no ids in them: a line is a version of another where most words are the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.change import ABSENT, Address, Change, ChangeKind, Comparison
from renja_docs.compare.diff.words import segments, tokens
from renja_docs.compare.outline import lines
from renja_docs.text.align import Aligned, align, likeness

VERSION: Final = 0.5
"""Share of words from which a line is a version of another."""
WORDS: Final = 3
"""Words of the shortest line whose move is told: 'Pasal #' stands in many places."""
BODY: Final = "Naskah"
"""The heading of changes above the first heading."""

_HEADING: Final = re.compile(r"(?:Pasal \d+\w*|BAB [IVXLC]+|Tabel [\w.-]+|\d+\.\d+)(?=\s|$)")
_SHORT: Final = 12
"""Words of the longest line that is a heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: text as printed; steady without counted numbers. heading: the one above it.

    number: of the line below its heading, from 1.
    """

    text: str
    steady: str
    heading: str
    number: int

    @property
    def address(self) -> Address:
        """Where it stands."""
        place = f"{self.heading} baris {self.number}" if self.number else self.heading
        return Address(f"naskah:{place}", place)


def compare_word(old: bytes, new: bytes) -> Comparison:
    """What two .docx files print differently. Raises PackageError where one is no .docx."""
    steps = list(align(_lines(old), _lines(new), lambda one: one.steady, _alike))
    moved = _moved(steps)
    changes = (_change(step, moved) for step in steps if _differs(step))
    return Comparison(tuple(change for change in changes if change is not None))


def _lines(docx: bytes) -> list[_Line]:
    plain, steady = lines(docx), lines(docx, numbered=False)
    return list(_placed(zip(plain, steady, strict=True)))


def _placed(pairs: Iterable[tuple[str, str]]) -> Iterator[_Line]:
    heading, number = BODY, 0
    for text, steady in pairs:
        found = _HEADING.match(text)
        if found and len(text.split()) <= _SHORT:
            heading, number = found[0], 0
        else:
            number += 1
        yield _Line(text, steady, heading, number)


def _alike(old: _Line, new: _Line) -> float:
    found = likeness(old.steady, new.steady)
    return found if found >= VERSION else 0.0


def _differs(step: Aligned[_Line]) -> bool:
    return step.old is None or step.new is None or step.old.steady != step.new.steady


def _moved(steps: Sequence[Aligned[_Line]]) -> dict[int, _Line]:
    """The line that came for each that went with equal words, by id(), both ways."""
    gone: dict[str, list[_Line]] = defaultdict(list)
    for step in steps:
        if step.old and not step.new and len(step.old.steady.split()) >= WORDS:
            gone[step.old.steady].append(step.old)
    found: dict[int, _Line] = {}
    for step in steps:
        if step.new and not step.old and gone[step.new.steady]:
            old = gone[step.new.steady].pop(0)
            found[id(step.new)], found[id(old)] = old, step.new
    return found


def _change(step: Aligned[_Line], moved: dict[int, _Line]) -> Change | None:
    """The change of a step; a move is told where it went to."""
    old, new = step
    if new is None:
        return None if old is None or id(old) in moved else _one("dihapus", old, None)
    if old is not None:
        return _one("diubah", old, new)
    before = moved.get(id(new))
    return _one("dipindah", before, new) if before else _one("ditambah", None, new)


def _one(kind: ChangeKind, old: _Line | None, new: _Line | None) -> Change:
    shown = new or old
    was, now = (one.text if one else "" for one in (old, new))
    return Change(
        kind=kind,
        area="kata",
        old=old.address if old else ABSENT,
        new=new.address if new else ABSENT,
        heading=shown.heading if shown else BODY,
        old_text=was,
        new_text=now,
        segments=segments(tokens(was), tokens(now)) if kind == "diubah" else (),
    )
