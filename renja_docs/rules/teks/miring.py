"""Italics: what stands between asterisks in the typed text."""

from __future__ import annotations

from renja_docs.sense.text import Text


def in_italics(text: Text, at: int) -> bool:
    """True if a printed character was typed in italics; what an expression prints never is."""
    if "*" not in text.typed:
        return False
    typed = text.offsets[at]
    if typed < 0:
        return False
    before = text.typed[:typed].replace("**", "")
    return before.count("*") % 2 == 1
