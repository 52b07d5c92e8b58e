"""Formulas: what stands in one, in no format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Row = tuple["Term", ...]
"""What stands side by side."""


@dataclass(frozen=True, slots=True)
class Symbols:
    """Letters, figures, or a sign. upright: True for words, which are no variable."""

    text: str
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Fraction:
    """One row above another."""

    over: Row
    under: Row


@dataclass(frozen=True, slots=True)
class Scripted:
    """A base with what stands low and high behind it; () for nothing."""

    base: Row
    low: Row = ()
    high: Row = ()


@dataclass(frozen=True, slots=True)
class Root:
    """A root; degree: () for the square root."""

    degree: Row
    inside: Row


@dataclass(frozen=True, slots=True)
class Series:
    """A sum (∑) or a product (∏): its sign, where it begins and ends, and of what."""

    sign: str
    low: Row
    high: Row
    inside: Row


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A row in brackets."""

    inside: Row


Term = Symbols | Fraction | Scripted | Root | Series | Bracketed


def letters(row: Row) -> str:
    """Its letters and signs in the order in which they are written; brackets are drawn."""
    return "".join(_letters(row))


def _letters(row: Row) -> Iterator[str]:
    for term in row:
        match term:
            case Symbols():
                yield term.text
            case Fraction():
                yield from (letters(term.over), letters(term.under))
            case Scripted():
                yield from (letters(term.base), letters(term.low), letters(term.high))
            case Root():
                yield from (letters(term.degree), letters(term.inside))
            case Series():
                yield from (letters(term.low), letters(term.high), letters(term.inside))
            case Bracketed():
                yield letters(term.inside)
