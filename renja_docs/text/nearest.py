"""The known name that a misspelt one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.6
"""How alike two names must be, from 0 to 1 (difflib's ratio)."""


def nearest(name: str, known: Iterable[str], cutoff: float = CUTOFF) -> str:
    """The known name most like another, capitals aside; '' where none is near.

    cutoff: how alike it must be, from 0 to 1.
    """
    folded = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), list(folded), 1, cutoff)
    return folded[near[0]] if near else ""
