"""Typed references of the prose to tables, figures and chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from renja_docs.rules.regional_words import KIND
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.numbering import Kind, Label
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_REFERENCE: Final = re.compile(
    r"(?<!\w)(?P<kind>[Tt]abel|[Gg]ambar|[Gg]rafik|[Ss]ub ?bab|BAB|[Bb]ab)[\s\u00a0]+"
    r"(?P<number>T[\s.-]*C[\s.-]*\d+|\d+(?:\.\d+)+(?:\.[A-Z])?|\d+|[IVX]+)(?![\w-])"
)
_OF_ANOTHER: Final = re.compile(
    r"[\s\u00a0]+(?:(?:pada|dalam|dari|di)\s+)?"
    rf"(?!Lampiran(?:\s+{KIND})?\s+ini\b|Renja\b|{KIND}\s+ini\b)"
    r"(?:[Pp]asal\b|[Pp]eraturan\b|[Uu]ndang|[A-Z*“][\w*]+)"
)
"""What stands behind the number of a table or chapter of an act, a book, a report."""
_QUOTED_FROM: Final = re.compile(r"\b(?:dikutip dari|mengutip|bersumber dari|[Ss]umber:)\s*\Z")
_KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "tabel": "tabel",
        "gambar": "gambar",
        "grafik": "gambar",
        "subbab": "subbab",
        "sub bab": "subbab",
        "bab": "bab",
    }
)
_SEPARATORS: Final = re.compile(r"[^A-Za-z0-9]+")
_NEAR: Final = 0.5


@dataclass(frozen=True, slots=True)
class TypedReference:
    """A reference that was typed, as 'Tabel 2.2'.

    match: its words. label: what it names, None where nothing is so numbered.
    near: what has a number most like it, None where nothing has.
    """

    text: Text
    match: re.Match[str]
    label: Label | None
    near: Label | None


Numbers = Mapping[Kind, Mapping[str, Label]]
"""The labels of what a reference may name, by kind and number."""


def typed_references(reading: Reading) -> tuple[TypedReference, ...]:
    """The typed references of chapters and tables; those to chapters of an act are none."""
    return reading.once(_all)


def _all(reading: Reading) -> tuple[TypedReference, ...]:
    """Those of prose and tables; none where nothing is numbered."""
    numbers = _numbers(reading)
    found: list[TypedReference] = []
    if any(numbers.values()):
        for text in prose(reading).of(zones=("lampiran", "tabel")).candidates(_REFERENCE):
            found += _in(text, numbers)
    return tuple(found)


def _numbers(reading: Reading) -> Numbers:
    """What can be named, by kind and number."""
    numbers: dict[Kind, dict[str, Label]] = {kind: {} for kind in _KINDS.values()}
    for label in reading.labels:
        if label.kind in numbers:
            numbers[label.kind][_plain(label.number)] = label
    return numbers


def _in(text: Text, numbers: Numbers) -> Iterator[TypedReference]:
    """The references of a text whose number a person typed."""
    for match in text.matches(_REFERENCE):
        if _is_of_another(text.printed, match):
            continue
        if text.is_typed(*match.span("number")):
            kind = _KINDS[" ".join(match["kind"].casefold().split())]
            yield _reference(text, match, numbers[kind])


def _is_of_another(printed: str, match: re.Match[str]) -> bool:
    """True for the table or chapter of another document."""
    if _OF_ANOTHER.match(printed, match.end()):
        return True
    return _QUOTED_FROM.search(printed[max(0, match.start() - 24) : match.start()]) is not None


def _reference(text: Text, match: re.Match[str], same_kind: Mapping[str, Label]) -> TypedReference:
    """A reference with what it names. same_kind: all that is of its kind, by number."""
    number = _plain(match["number"])
    near = get_close_matches(number, same_kind, 1, _NEAR)
    most_like = same_kind[near[0]] if near else None
    return TypedReference(text, match, same_kind.get(number), most_like)


def _plain(number: str) -> str:
    """A number with one shape of separators: T.C-30 and T-C.30 are one."""
    return _SEPARATORS.sub(".", number).strip(".").upper()
