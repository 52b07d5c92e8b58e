"""The word lists of the package."""

from __future__ import annotations

from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a list in renja_docs/data, without blank ones and comments."""
    text = files("renja_docs").joinpath("data", name).read_text(encoding="utf-8")
    return list(filter(_is_entry, text.splitlines()))


def _is_entry(line: str) -> bool:
    """True for a line that is neither blank nor a comment."""
    return bool(line) and not line.startswith("#")
