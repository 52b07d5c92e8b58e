"""The looks of styles as a style sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.document.looks import Look
from renja_docs.document.paper import Page

_FALLBACK: Final = '"URW Bookman", "Bookman URW", Bookman, serif'
"""Types that are as wide as Bookman Old Style where that is not installed."""

_CLASS: Final = re.compile(r"[^A-Za-z0-9-]")
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}\Z")
_NOT_IN_FONT: Final = re.compile(r"[^\w -]")


def stylesheet(looks: Mapping[str, Look]) -> str:
    """The rules of all styles, one a line."""
    rules = (
        f".{class_name(id_)}{{{';'.join(_declared(look))}}}" for id_, look in sorted(looks.items())
    )
    return "\n".join(rules)


def class_name(style: str) -> str:
    """The class of a style: its id is the drafter's, and may hold anything."""
    return f"g-{_CLASS.sub('_', style)}"


def points(twips: int) -> str:
    """A length in points."""
    return f"{twips / 20:g}pt"


def paper(page: Page) -> dict[str, int]:
    """The measures of a page in twips, by the names that the script of the page knows."""
    return {
        "lebar": page.width,
        "tinggi": page.height,
        "atas": page.top,
        "kanan": page.right,
        "bawah": page.bottom,
        "kiri": page.left,
    }


def _declared(look: Look) -> Iterator[str]:
    yield f"font-size:{look.size / 2:g}pt"
    if look.font:
        yield f'font-family:"{_NOT_IN_FONT.sub("", look.font)}",{_FALLBACK}'
    yield f"text-align:{'justify' if look.align == 'both' else look.align}"
    yield f"margin:{points(look.before)} {points(look.right)} {points(look.after)} 0"
    yield f"padding-left:{points(look.left)}"
    yield f"text-indent:{points(look.first)}"
    yield f"--gantung:{points(max(-look.first, 0))}"
    if look.line:
        yield f"line-height:{points(look.line)}"
    if look.bold:
        yield "font-weight:bold"
    if look.italic:
        yield "font-style:italic"
    if look.underline:
        yield "text-decoration:underline"
    if look.capitals:
        yield "text-transform:uppercase"
    if _COLOUR.match(look.colour):
        yield f"--tinta:#{look.colour}"
