"""Text in colour, for those who can see it."""

from __future__ import annotations

from collections.abc import Callable

Style = Callable[[str, str], str]
"""Gives a text its colour: (text, style) -> text.

The styles: 'galat', 'peringatan', 'catatan', 'redup', 'baik'.
"""


def plain(text: str, _style: str) -> str:
    """A text without colour."""
    return text
