"""Automatic numbers of paragraphs: kinds of lists, their levels, the number of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumberFormat = Literal[
    "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "bullet"
]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: format, text ('%1.', '(%1)', 'Pasal %1'), indents, alignment.

    indent: left edge of the text; hanging: how far the marker stands left of it.
    suff: what follows the marker. style: of the paragraphs that have this number by their style.
    """

    format: NumberFormat
    text: str
    indent: int
    hanging: int
    suff: Literal["tab", "space", "nothing"] = "tab"
    start: int = 1
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of list (w:abstractNum): its levels by ilvl from 0."""

    id: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """That a paragraph is numbered automatically.

    scheme: id of a Scheme. instance: each list has its own; paragraphs of one instance count
    on through the document. level: ilvl. label: what must be printed, for the proof.
    """

    scheme: str
    instance: str
    level: int
    label: str
