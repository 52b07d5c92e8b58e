"""All functions, found by their files; and the table of docs/panduan.md, made from them."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from renja_docs.sense import functions
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function
from renja_docs.sense.functions.named_values import NAMES

_HEAD: Final = ("| ditulis | dicetak | artinya |", "|---|---|---|")


@cache
def all_functions() -> Mapping[str, Function]:
    """Every function of expressions by its name, which is that of its file."""
    found: dict[str, Function] = {}
    for file in pkgutil.iter_modules(functions.__path__):
        module = import_module(f"{functions.__name__}.{file.name}")
        function = vars(module).get("FUNCTION")
        if not isinstance(function, Function):
            continue
        if function.name != file.name:
            raise ValueError(f"{function.name} stands in the file of {file.name}")
        found[function.name] = function
    return MappingProxyType(found)


def table() -> str:
    """What expressions may say, as a table in Markdown: names, what is told, what is computed."""
    return "\n".join((*_HEAD, *(_row(example) for example in _examples())))


def _examples() -> Iterator[Example]:
    for named in NAMES:
        yield named.example
    telling, computing = _groups()
    for function in (*telling, *computing):
        yield from function.examples


def _groups() -> tuple[list[Function], list[Function]]:
    """The functions that read the content, and those that only compute."""
    telling: list[Function] = []
    computing: list[Function] = []
    for function in all_functions().values():
        group = computing if function.reads == NO_CLASSES else telling
        group.append(function)
    return telling, computing


def _row(example: Example) -> str:
    return f"| `{example.written}` | {example.printed} | {example.says} |"
