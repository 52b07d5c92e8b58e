"""Expressions where they stand in a file: which names they hold, and which one is being typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_EXPRESSION: Final = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_TOKEN: Final = re.compile(
    r"(?P<call>[A-Za-z_]\w*)\s*\(|(?P<close>\))|(?:(?P<key>\w+)\s*=\s*)?(?P<quote>''?|\")(?P<text>[^'\"]*)(?P=quote)"
)
_OPEN: Final = re.compile(r"\{\{(?:(?!\}\}).)*\Z", re.DOTALL)
_TYPING: Final = re.compile(
    r"(?P<call>[A-Za-z_]\w*)\s*\((?P<before>[^()]*?)(?:(?P<key>\w+)\s*=\s*)?(?P<quote>''?|\")(?P<text>[^'\"()]*)\Z"
)
_PARTS: Final = ("ayat", "huruf", "angka")
_SECOND: Final = ("sampai", "dan")
_CODE: Final = re.compile(r"[0-9]+(\.[0-9X]+)*\Z")


@dataclass(frozen=True, slots=True)
class Whole:
    """An expression. start, end: with its braces, in the text. inside: without them."""

    start: int
    end: int
    inside: str


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name in an expression. symbol: what it names. start, end: its characters."""

    symbol: str
    start: int
    end: int


def expressions(text: str) -> Iterator[Whole]:
    """All expressions of a file."""
    for found in _EXPRESSION.finditer(text):
        yield Whole(found.start(), found.end(), found[1])


def typed_names(text: str) -> Iterator[TypedName]:
    """The names that expressions hold."""
    for whole in expressions(text):
        yield from _typed_names(whole)


def _typed_names(whole: Whole) -> Iterator[TypedName]:
    calls: list[str] = []
    path: list[str] = []
    for token in _TOKEN.finditer(whole.inside):
        if token["call"]:
            calls.append(token["call"])
            path = []
        elif token["close"]:
            del calls[-1:]
        elif calls:
            symbol = _symbol(calls[-1], token["key"] or "", token["text"], path)
            if symbol:
                start = whole.start + 2 + token.start("text")
                yield TypedName(symbol, start, start + len(token["text"]))


def _symbol(call: str, key: str, text: str, path: list[str]) -> str:
    """What a literal names. path: the target of a rujuk so far, which parts go on from."""
    if key in _PARTS:
        path.append(text)
        return "/".join(path)
    if key in _SECOND and ":" not in text:
        return "/".join((*path[:-1], text))
    if ":" in text or text == "lampiran":
        if not key:
            path[:] = [text]
        return text
    kind = {"peraturan": "peraturan", "fakta": "fakta", "nilai": "tabel"}.get(call, "")
    if kind and not key and not path:
        path.append(text)
        return f"{kind}:{text}"
    return f"kode program:{text}" if _CODE.match(text) else ""


@dataclass(frozen=True, slots=True)
class Typing:
    """What is being typed in an expression. call: the function whose argument it is, '' outside.

    key: the name of the argument. text: the literal so far; before: the arguments in front of it.
    is_literal: False for a name that stands free.
    """

    call: str = ""
    key: str = ""
    text: str = ""
    before: str = ""
    is_literal: bool = False


def typing_at(text: str, offset: int) -> Typing | None:
    """What is being typed in front of an offset; None outside of expressions."""
    head = _OPEN.search(text[max(0, offset - 2000) : offset])
    if head is None:
        return None
    found = _TYPING.search(head[0])
    if found is not None:
        key, before = found["key"] or "", found["before"]
        return Typing(found["call"], key, found["text"], before, is_literal=True)
    return Typing()
