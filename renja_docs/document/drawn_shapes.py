"""Shapes: what a drawing consists of where it can be edited.

Lengths are English Metric Units (914400 an inch), from the upper left corner of the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle."""

    left: int
    top: int
    width: int
    height: int


Form = Literal["rect", "diamond", "round"]
"""The form of a box: a step, a decision, a beginning or an end."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with lines of type in its middle. size: of the type in half-points. pen: its width."""

    frame: Extent
    lines: tuple[str, ...]
    size: int
    pen: int
    dashed: bool = False
    form: Form = "rect"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way along the axes from point to point, with a head at its end."""

    points: tuple[tuple[int, int], ...]
    pen: int
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A line of type that stands by itself. size: in half-points."""

    frame: Extent
    line: str
    size: int


Shape = Box | Arrow | Words
