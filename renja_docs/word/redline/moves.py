"""Paragraphs that went in one place and came in another: they moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.text.align import likeness
from renja_docs.word.redline.beside import BlockStep, Comparable, P
from renja_docs.word.wml.names import w

VERSION: Final = 0.8
"""Share of words from which a paragraph is the one that went elsewhere."""
WORDS: Final = 2
"""Words of the shortest text whose move is told: 'Cukup jelas' may stand anywhere."""
MANY: Final = 40_000
"""Pairs that are measured at most."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The name of the move of each paragraph, by id() of its element."""

    names: dict[int, str] = field(default_factory=dict)

    def name(self, one: Comparable | None) -> str:
        """The name of a move, '' for what did not move."""
        return self.names.get(id(one.element), "") if one is not None else ""


def moves(steps: Sequence[BlockStep]) -> Moves:
    """What moved among steps: by equal text first, then by most words in common."""
    alone = [step for step in steps if not step.is_pair]
    gone = _told(step.old for step in alone)
    come = _told(step.new for step in alone)
    found = Moves()
    left = _equal(gone, come, found)
    if left and len(left) * len(come) <= MANY:
        _alike(left, come, found)
    return found


def _told(blocks: Iterable[Comparable | None]) -> list[Comparable]:
    """The blocks that are there and of which a move is told."""
    return [one for one in blocks if one is not None and _is_told(one)]


def _is_told(one: Comparable) -> bool:
    """True for a paragraph whose move is told.

    Not one with a field: LibreOffice 7.4 leaves the ends of those behind it when the move is
    refused.
    """
    if one.element.tag != P or len(one.text.split()) < WORDS:
        return False
    return next(one.element.iter(w("fldChar")), None) is None


def _equal(
    gone: Iterable[Comparable], come: Iterable[Comparable], found: Moves
) -> list[Comparable]:
    """Name what has equal text; what is left of what went."""
    waiting: dict[str, list[Comparable]] = defaultdict(list)
    for one in come:
        waiting[one.key].append(one)
    left = []
    for one in gone:
        if waiting[one.key]:
            _name(one, waiting[one.key].pop(0), found)
        else:
            left.append(one)
    return left


def _alike(gone: Iterable[Comparable], come: Sequence[Comparable], found: Moves) -> None:
    for one in gone:
        free = [other for other in come if not found.name(other)]
        if not free:
            return
        shares = [likeness(one.text, other.text) for other in free]
        best = max(range(len(free)), key=shares.__getitem__)
        if shares[best] >= VERSION:
            _name(one, free[best], found)


def _name(old: Comparable, new: Comparable, found: Moves) -> None:
    name = f"pindah{len(found.names) // 2 + 1}"
    found.names[id(old.element)] = name
    found.names[id(new.element)] = name
