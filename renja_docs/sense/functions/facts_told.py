"""What an expression needs and what it tells, known without evaluating it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.sense.functions.catalogue import all_functions
from renja_docs.sense.functions.named_values import NAMES
from renja_docs.sense.grammar import Call, Expression, Name, parse, parts

_FACTS: Final[Mapping[str, str]] = MappingProxyType({named.name: named.fact for named in NAMES})


def reads(expression: str) -> frozenset[str]:
    """The classes of the model whose nodes an expression needs."""
    needed: set[str] = set()
    for part in _parts(expression):
        match part:
            case Call(name=name) if name in all_functions():
                needed |= all_functions()[name].read_by(part)
    return frozenset(needed)


def tells(expression: str) -> tuple[str, ...]:
    """The names of the facts that an expression tells, the nearest first, wider ones behind."""
    return tuple(dict.fromkeys(_facts(expression)))


def _facts(expression: str) -> Iterator[str]:
    for part in _parts(expression):
        match part:
            case Name(name=name) if name in _FACTS:
                yield _FACTS[name]
            case Call(name=name) if name in all_functions():
                yield from all_functions()[name].tells(part)


def _parts(expression: str) -> Iterator[Expression]:
    """The parts of an expression, with or without its braces; none of one that cannot be read."""
    form = parse(expression.removeprefix("{{").removesuffix("}}"))
    if form is not None:
        yield from parts(form)
