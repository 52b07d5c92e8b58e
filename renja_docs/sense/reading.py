"""What every rule reads: the content as one tree of places, and all its texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from renja_docs.content.finding import Repair
from renja_docs.content.folding import extent, locate
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.sense.numbering import Labels
from renja_docs.sense.text import Text, TextKind, Zone
from renja_docs.sense.text_selection import ZONES, Texts
from renja_docs.sense.tree import Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A content as it is understood.

    Tree: its places, all texts evaluated. texts: all of them in order.
    """

    naskah: Naskah
    tree: Tree
    texts: Texts
    _made: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.tree.labels

    def once(self, make: Callable[[Reading], T]) -> T:
        """What a function makes of this reading.

        Made the first time only, for many rules ask for it.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    def of(self, *zones: Zone) -> Texts:
        """The texts of some parts of the document."""
        return self.texts.of(zones=zones)

    def of_kinds(self, kinds: Collection[TextKind], *zones: Zone) -> Texts:
        """The texts of some kinds; of some parts of the document only where given."""
        return self.texts.of(kinds, zones or ZONES)

    def location(self, origin: Origin, offset: int = 0) -> Location:
        """Where the character at an offset of a text stands in the file."""
        source = self.naskah.sources.get(origin.location.file)
        return locate(source, origin, offset) if source else origin.location

    def replacement(self, text: Text, start: int, end: int, new: str) -> tuple[Repair, ...]:
        """The repair that puts other words in the place of [start, end) of a text as typed.

        It changes only the characters that differ. Empty where the new words would need quotes.
        """
        origin = text.origin
        source = self.naskah.sources.get(origin.location.file)
        if source is None or origin.end <= origin.start:
            return ()
        if not _is_plain(source[origin.start], new, at_start=start == 0):
            return ()
        front, back = _common(text.typed[start:end], new)
        middle = new[front : len(new) - back]
        first, last = extent(source, origin, start + front, end - back)
        return (Repair(origin.location.file, first, last, source[first:last], middle),)


_QUOTED: Final = re.compile(r"""['"\\\n]""")
_MEANING: Final = re.compile(r":\s|:\Z|\s#")
_INDICATOR: Final = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
"""What YAML reads as more than text: in quotes, anywhere in a plain scalar, at its start."""


def _is_plain(opening: str, new: str, *, at_start: bool) -> bool:
    """True if YAML reads new words as they are in a scalar that begins with the character given."""
    if "\n" in new or opening in "'\"":
        return not _QUOTED.search(new)
    if opening in "|>":
        return True
    if _MEANING.search(new):
        return False
    return not (at_start and _INDICATOR.match(new))


def _common(old: str, new: str) -> tuple[int, int]:
    """The lengths of the common start and the common end of two texts.

    One character differs at least.

    A pure insertion takes the character before it along, so that it never stands at a text's edge.
    """
    shorter = min(len(old), len(new))
    front = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    front = min(front, max(len(old) - 1, 0))
    rest = shorter - front
    back = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    if not old:
        return front, back
    return front, min(back, len(old) - front - 1)
