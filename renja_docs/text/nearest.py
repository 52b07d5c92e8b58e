"""The known name that a misspelt one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CUTOFF = 0.6
"""How alike two names must be, from 0 to 1 (difflib's ratio)."""


def nearest(nama: str, dikenal: Iterable[str]) -> str:
    """The known name most like nama, capitals aside; '' where none is near."""
    menurut = {d.casefold(): d for d in dikenal}
    dekat = get_close_matches(nama.casefold(), list(menurut), 1, CUTOFF)
    return menurut[dekat[0]] if dekat else ""
