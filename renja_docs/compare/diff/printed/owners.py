"""Which unit a place of a file belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Unit
from renja_docs.text.location import Location

LAYOUTS: Final = "templates/"


@dataclass(frozen=True, slots=True)
class _Extent:
    """The characters [start, end) of a file that a unit was typed in."""

    start: int
    end: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Owners:
    """The units of one version by where they were typed; by file in the order of their begin."""

    extents: Mapping[str, list[_Extent]]
    sources: Mapping[str, str]
    found: dict[Location, Unit | None] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Unit, side: Side) -> Owners:
        """The owners of all that was typed below a root."""
        extents: dict[str, list[_Extent]] = defaultdict(list)
        for unit in root.walk():
            for child in unit.children:
                location = child.address.location
                # what was typed with the thing around it is no place of its own
                if location is not None and child.extent and child.extent != unit.extent:
                    extents[location.file].append(_Extent(*child.extent, child))
        for found in extents.values():
            # of two that begin together the inner one comes last
            found.sort(key=lambda extent: (extent.start, -extent.end))
        return cls(extents, side.naskah.sources)

    def unit(self, where: Location | None) -> Unit | None:
        """The innermost unit that was typed around a place, None where there is none."""
        if where is None:
            return None
        if where not in self.found:
            self.found[where] = self._innermost(where)
        return self.found[where]

    def _innermost(self, where: Location) -> Unit | None:
        extents = self.extents.get(where.file, [])
        at = _offset(self.sources.get(where.file, ""), where)
        index = bisect_right(extents, at, key=lambda extent: extent.start)
        around = (extent for extent in reversed(extents[:index]) if extent.end > at)
        return next((extent.unit for extent in around), None)


def _offset(text: str, where: Location) -> int:
    """The character at a line and a column."""
    start = 0
    for _ in range(where.line - 1):
        start = text.find("\n", start) + 1
    return start + where.column - 1
