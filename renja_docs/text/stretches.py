"""Two sequences as stretches of what stayed and what changed, as a reader would part them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple


class Stretch(NamedTuple):
    """Positions in the old and in the new sequence. stayed: whether the same stands at both."""

    stayed: bool
    old: range
    new: range

    @property
    def turned(self) -> Stretch:
        """The same on the way back."""
        return Stretch(self.stayed, self.new, self.old)

    def with_next(self, after: Stretch) -> Stretch:
        """This stretch and the one behind it as one change."""
        old = range(self.old.start, after.old.stop)
        new = range(self.new.start, after.new.stop)
        return Stretch(stayed=False, old=old, new=new)


IsIsland = Callable[[Stretch, Stretch, Stretch], bool]
"""True if what stayed between two changes (before, stayed, after) is told as part of them."""


def stretches(old: Sequence[str], new: Sequence[str], is_island: IsIsland) -> list[Stretch]:
    """The stretches of two sequences in order, without islands.

    A comma that stayed between two changes says nothing, nor do a few words between two larger
    ones: a sentence that was written anew shall read as one change.
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = [
        Stretch(tag == "equal", range(i, j), range(k, m))
        for tag, i, j, k, m in matcher.get_opcodes()
    ]
    calm: list[Stretch] = []
    for stretch, after in zip_longest(found, found[1:]):
        before = calm[-1] if calm else None
        if before is not None and _goes_with(before, stretch, after, is_island):
            calm[-1] = before.with_next(stretch)
        else:
            calm.append(stretch)
    return calm


def _goes_with(
    before: Stretch, stretch: Stretch, after: Stretch | None, is_island: IsIsland
) -> bool:
    """True if a stretch is told as part of the change in front of it."""
    if before.stayed:
        return False
    if not stretch.stayed:
        return True
    return after is not None and is_island(before, stretch, after)
