"""The grammar of an expression: names, calls with arguments, parts of a thing, sums, comparisons.

Nothing else is understood, so content can reach nothing that it was not given. Python's own parser
splits the text; what it gives is turned into the few forms below, and every other form is Unknown.
Texts of the content use names, calls and sums; forms of tables use all of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in quotes, or a whole number."""

    value: str | int


@dataclass(frozen=True, slots=True)
class Name:
    """A word that stands for a value: n, daerah."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments. named: those behind their names, as in ayat='isi'."""

    name: str
    given: tuple[Expression, ...] = ()
    named: tuple[tuple[str, Expression], ...] = ()

    def argument(self, position: int, name: str) -> str:
        """A literal argument as text, by its position from 0 or its name; '' where there is none.

        An argument that is computed is none: nothing is known of it before it is evaluated.
        """
        if position < len(self.given):
            return _literal(self.given[position])
        return self.keywords().get(name, "")

    def keywords(self) -> Mapping[str, str]:
        """The literal arguments behind names, as text."""
        return {name: _literal(part) for name, part in self.named if isinstance(part, Literal)}


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of two whole numbers, or their difference."""

    left: Expression
    right: Expression
    minus: bool


@dataclass(frozen=True, slots=True)
class Product:
    """A product of two numbers, or their quotient."""

    left: Expression
    right: Expression
    divides: bool


@dataclass(frozen=True, slots=True)
class PartOf:
    """What a thing calls by a name: keluaran.indikator."""

    of: Expression
    name: str


@dataclass(frozen=True, slots=True)
class At:
    """What a thing holds at a place: tahun[n + 1]."""

    of: Expression
    place: Expression


@dataclass(frozen=True, slots=True)
class ValueComparison:
    """Two values that are held against each other. sign: ==, !=, <, <=, >, >=."""

    left: Expression
    sign: str
    right: Expression


@dataclass(frozen=True, slots=True)
class Unknown:
    """A form that Python knows and the grammar does not."""


Expression = Literal | Name | Call | Sum | Product | PartOf | At | ValueComparison | Unknown

_SIGNS: Final[Mapping[type[ast.cmpop], str]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}


def _literal(part: Expression) -> str:
    return str(part.value) if isinstance(part, Literal) else ""


@lru_cache(maxsize=8192)
def parse(source: str) -> Expression | None:
    """The form of an expression without its braces; None for what Python cannot parse."""
    try:
        return _form(ast.parse(source.strip(), mode="eval").body)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


def _form(node: ast.expr) -> Expression:
    match node:
        case ast.Constant(value=bool()):  # a bool is an int to Python, and no number to a drafter
            return Unknown()
        case ast.Constant(value=str() | int() as value):
            return Literal(value)
        case ast.Name(id=name):
            return Name(name)
        case ast.Call(func=ast.Name(id=name), args=given, keywords=named):
            return Call(
                name,
                tuple(_form(argument) for argument in given),
                tuple((keyword.arg or "", _form(keyword.value)) for keyword in named),
            )
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as sign, right=right):
            return Sum(_form(left), _form(right), minus=isinstance(sign, ast.Sub))
        case ast.BinOp(left=left, op=ast.Mult() | ast.Div() as sign, right=right):
            return Product(_form(left), _form(right), divides=isinstance(sign, ast.Div))
        case ast.Attribute(value=of, attr=name):
            return PartOf(_form(of), name)
        case ast.Subscript(value=of, slice=place):
            return At(_form(of), _form(place))
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in _SIGNS:
            return ValueComparison(_form(left), _SIGNS[type(sign)], _form(right))
        case _:
            return Unknown()


def parts(expression: Expression) -> Iterator[Expression]:
    """All parts of an expression, then itself: arguments before the call that they are given to.

    What a thing calls by a name is one part.
    """
    match expression:
        case Call(given=given, named=named):
            for argument in given:
                yield from parts(argument)
            for _, argument in named:
                yield from parts(argument)
        case Sum(left=left, right=right) | Product(left=left, right=right):
            yield from parts(left)
            yield from parts(right)
        case ValueComparison(left=left, right=right):
            yield from parts(left)
            yield from parts(right)
    yield expression
