"""Where a value came from: every value of the model knows its place in the YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from renja_docs.text.location import Location

__all__ = ["NO_ORIGIN", "NO_PARTS", "Location", "Node", "Origin"]

NO_PARTS: Mapping[str | int, Origin] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin of a node: its place, its extent in the file, the origins of its parts.

    start, end: character offsets of the node in the text of the file (end exclusive).
    key: the place of the key in front of the value, None for the items of a list.
    parts: origins of the fields (by YAML key) or of the items (by index from 0).
    """

    location: Location
    start: int = 0
    end: int = 0
    key: Location | None = None
    parts: Mapping[str | int, Origin] = field(default_factory=lambda: NO_PARTS)

    def at(self, *path: str | int) -> Origin:
        """The origin at the end of a path, or the nearest one above it that exists."""
        origin = self
        for step in path:
            below = origin.parts.get(step)
            if below is None:
                break
            origin = below
        return origin


NO_ORIGIN = Origin(Location("", 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node of the model. Two nodes are equal when their values are, wherever they stand."""

    origin: Origin = field(default=NO_ORIGIN, compare=False, repr=False)
