"""The parts of a new list laid over the numbers of an old one (angka 234-236).

An old number is never given to another part than one that takes its place; what is new between two
gets a number of its own (12A), what is gone leaves its number behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from renja_docs.compare.amending.aligning import pairs
from renja_docs.content.origin import Node
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import Level

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Slot(Generic[N]):
    """A number with what stood there and what stands there now; None where nothing does.

    before: the number in front of it, '' without one. counted: False for a new number such as 12A.
    """

    number: str
    old: N | None
    new: N | None
    before: str = ""
    counted: bool = True


@dataclass(frozen=True, slots=True)
class List(Generic[N]):
    """An old list with its numbers, and the new one.

    before: the number in front of the list, '' where its first part is the first of all.
    ahead: the number behind it, '' where it is the last of all. rewords: True where a part that is
    gone may give its number to one that has come.
    """

    level: Level
    old: Sequence[tuple[N, str]]
    new: Sequence[N]
    before: str = ""
    ahead: str = ""
    rewords: bool = True


_Run = tuple[list[tuple[N, str]], list[N]]
"""Old parts, and the new ones that stand in their place."""


def laid_out(whole: List[N]) -> list[Slot[N]] | None:
    """The slots of a list in their order; None where its numbers leave no room for what is new."""
    runs = _runs(whole)
    made: list[Slot[N]] = []
    while runs:
        run, *rest = runs
        ahead = next((olds[0][1] for olds, _ in rest if olds), whole.ahead)
        slots = _slots(whole, run, made[-1].number if made else whole.before, ahead)
        if slots is not None:
            made += slots
            runs = rest
        elif rest:  # the next part gives up its number too
            runs = [([*run[0], *rest[0][0]], [*run[1], *rest[0][1]]), *rest[1:]]
        else:
            return None
    return made


def _runs(whole: List[N]) -> list[_Run[N]]:
    """Pairs of the same part, and what stands between them."""
    runs: list[_Run[N]] = []
    i = j = 0
    for a, b in [
        *pairs([node for node, _ in whole.old], whole.new),
        (len(whole.old), len(whole.new)),
    ]:
        if a > i or b > j:
            runs.append((list(whole.old[i:a]), list(whole.new[j:b])))
        if a < len(whole.old):
            runs.append(([whole.old[a]], [whole.new[b]]))
        i, j = a + 1, b + 1
    return runs


def _slots(whole: List[N], run: _Run[N], before: str, ahead: str) -> list[Slot[N]] | None:
    """The slots of a run; None where a new part finds no number."""
    olds, news = run
    is_pair = len(olds) == len(news) == 1
    shared = min(len(olds), len(news)) if whole.rewords or is_pair else 0
    slots: list[Slot[N]] = []
    for position, (old, number) in enumerate(olds):
        new = news[position] if position < shared else None
        slots.append(Slot(number, old, new, before))
        before = number
    for new in news[shared:]:
        slot = _put_in(whole.level, new, before, ahead)
        if slot is None:
            return None
        slots.append(slot)
        before = slot.number
    return slots


def _put_in(level: Level, new: N, before: str, ahead: str) -> Slot[N] | None:
    """A new part behind a number: between two, or at the end of all."""
    if not before:
        return None
    if not ahead:
        number = numbers.following(level, before)
        return Slot(number, None, new, before) if number else None
    number = numbers.inserted(level, before)
    if number is None or number == ahead or not numbers.is_number(level, number):
        return None
    return Slot(number, None, new, before, counted=False)
