"""Words in a row, as a sentence tells them."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """'a', 'a dan b', 'a, b, dan c'. Raises ValueError for none."""
    *before, last = names
    if not before:
        return last
    comma = "," if len(before) > 1 else ""
    return f"{', '.join(before)}{comma} dan {last}"


def capitalised(sentence: str) -> str:
    """The sentence with a capital at its beginning; all others stay."""
    return sentence[:1].upper() + sentence[1:]
