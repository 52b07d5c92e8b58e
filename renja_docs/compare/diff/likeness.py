"""How alike two units are: the words they have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.unit import Unit
from renja_docs.compare.diff.words import vocabulary_of

ALIKE: Final = 0.5
"""Share of words in common from which two texts are versions of one text."""

CONTAINERS: Final = frozenset({"rincian", "aktivitas", "bab", "subbab", "baris"})
"""Kinds that stay the same when most of what stood in them goes: the rest is measured alone."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How sure a match must be. words: the fewest words; share: the smallest share in common.

    far: True where the units stand below different parents.
    """

    words: int = 1
    share: float = ALIKE
    far: bool = False

    def is_passed(self, kind: str, old: Counter[str], new: Counter[str]) -> bool:
        """True if two texts are versions of one; containers if most of the smaller is in both."""
        least = min(old.total(), new.total())
        if not least or least < self.words:
            return False
        if kind in CONTAINERS:
            return (old & new).total() / least >= self.share
        return share(old, new) >= self.share


NEAR: Final = Bar()
FAR: Final = Bar(words=5, share=0.6, far=True)
"""Across parents: a short text that stands in two places is no sign of a move."""

RENAMED: Final = Bar(words=4, share=0.75)
"""Under another id: most of the words must be the same."""


def share(old: Counter[str], new: Counter[str]) -> float:
    """The share of words that two texts have in common (Dice), from 0 to 1."""
    return 2 * (old & new).total() / (old.total() + new.total())


def words(unit: Unit) -> Counter[str]:
    """The words that people typed in a unit and in all below it."""
    found: Counter[str] = Counter()
    for part in unit.walk():
        for attribute in part.attributes:
            if attribute.is_read and not attribute.computed:
                found.update(vocabulary_of(attribute.typed))
    return found


def size(unit: Unit) -> int:
    """How many words a unit says, with all below it."""
    return words(unit).total()
