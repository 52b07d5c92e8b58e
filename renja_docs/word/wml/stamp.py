"""Who changed something in a file, and when (ECMA-376 part 1, CT_TrackChange)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who changed something, and when, as the file says it; '' for what it does not say."""

    author: str = ""
    date: str = ""

    @classmethod
    def of(cls, element: Element) -> Stamp:
        """The stamp of a tracked change or a comment."""
        return cls(element.get(w("author"), "").strip(), element.get(w("date"), "").strip())


NOBODY: Final = Stamp()
