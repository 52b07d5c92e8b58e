"""The content models and simple types of the parts of a .docx (data/skema-ooxml.json).

They are those of the transitional schema of ECMA-376, with what later versions of Word have added;
tests/skema_ooxml.py makes the table. A content model is matched as a regular expression over one
letter for each child: that takes one step a child.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from renja_docs.word.wml.names import PIC, WP, A, M, R, W

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "w": W,
        "r": R,
        "wp": WP,
        "a": A,
        "pic": PIC,
        "xml": "http://www.w3.org/XML/1998/namespace",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "m": M,
    }
)
"""The namespaces that the table names. Children of others are not looked at."""

JUDGED: Final = frozenset({W, WP, A, PIC, M})
"""Namespaces of which every element and attribute is known."""

_NAME: Final = re.compile(r"\w+:[\w.-]+")
_FIRST_LETTER: Final = 0xE000
"""Children are letters of the private area of Unicode."""

Simple = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class ElementType:
    """What an element may hold.

    name: with the element it is for: w:CT_Jc/w:jc. model: over the letters of its children; None
    where anything may stand in it. letters: of its children, by qualified name. children: their
    types. simple: the test of each attribute. required: attributes that must be there.
    """

    name: str
    model: re.Pattern[str] | None
    letters: Mapping[str, str]
    children: Mapping[str, str]
    simple: Mapping[str, Simple]
    required: frozenset[str]


_ANY: Final = re.compile(r"(?:^|[(| *])\*")
"""A star that repeats nothing stands for any element."""


@cache
def _table() -> Mapping[str, Any]:
    text = (files("renja_docs") / "data" / "skema-ooxml.json").read_text(encoding="utf-8")
    table: Mapping[str, Any] = json.loads(text)
    return table


@cache
def element_type(name: str) -> ElementType | None:
    """A type by its name, None for one of a namespace that is not judged."""
    found = _table()["types"].get(name)
    if found is None:
        return None
    model, children, attributes = (_table()["shared"][index] for index in found)
    named = {_qualified(child.partition("/")[2]): child for child in children}
    letters = {tag: chr(_FIRST_LETTER + index) for index, tag in enumerate(named)}
    return ElementType(
        name,
        _compiled(model, letters),
        letters,
        named,
        {_qualified(key): _simple(said) for key, said in attributes.items()},
        frozenset(_qualified(key) for key, said in attributes.items() if "!" in said),
    )


@cache
def roots() -> Mapping[str, str]:
    """The type of each element that has only one, by qualified name: those of whole parts."""
    found: dict[str, list[str]] = {}
    for name in _table()["types"]:
        found.setdefault(_qualified(name.partition("/")[2]), []).append(name)
    return {tag: names[0] for tag, names in found.items() if len(names) == 1}


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    namespace = PREFIXES.get(prefix, prefix)
    return f"{{{namespace}}}{local}" if prefix else local


def _compiled(model: str, letters: Mapping[str, str]) -> re.Pattern[str] | None:
    if model == "?" or _ANY.search(model):
        return None
    expression = _NAME.sub(lambda name: letters[_qualified(name[0])], model)
    expression = re.sub(r"\(([\ue000-\uf8ff|]+)\)", _class, expression.replace(" ", ""))
    return re.compile(expression.replace("(", "(?:"))


def _class(choice: re.Match[str]) -> str:
    """A choice of single children as a set of letters."""
    names = choice[1].split("|")
    if all(len(name) == 1 for name in names):
        return f"[{''.join(names)}]"
    return choice[0]


# --- simple types


def _simple(said: Sequence[str]) -> Simple:
    """The test of an attribute; any of the alternatives will do."""
    tests = [_test(*one.split(" ", 1)) for one in said if one != "!"]
    if not tests:
        return _anything
    return tests[0] if len(tests) == 1 else partial(_one_of, tests)


def _anything(_value: str) -> bool:
    return True


def _one_of(tests: Sequence[Simple], value: str) -> bool:
    return any(test(value) for test in tests)


def _test(kind: str, said: str) -> Simple:
    match kind:
        case "enum":
            return frozenset(said.split(" ")).__contains__
        case "re":
            pattern = re.compile(said)
            return lambda value: pattern.fullmatch(value) is not None
        case "hex":
            pattern = re.compile(rf"[0-9A-Fa-f]{{{said}}}")
            return lambda value: pattern.fullmatch(value) is not None
        case "len":
            low, high = map(int, said.split())
            return lambda value: low <= len(value) <= high
        case "int":
            low, high = map(int, said.split())
            return partial(_is_between, low, high)
    raise ValueError(f"{kind} is no kind of simple type")


_INTEGER: Final = re.compile(r"\s*[+-]?[0-9]{1,20}\s*")


def _is_between(low: int, high: int, value: str) -> bool:
    return _INTEGER.fullmatch(value) is not None and low <= int(value) <= high
