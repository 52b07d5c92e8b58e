"""Markers of lists as people type them: 1. a. (1) a) - A. I."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.importing.said import Said
from renja_docs.text.numerals import huruf, roman

Kind = Literal["angka", "huruf", "huruf-besar", "romawi", "butir"]

_MARKER: Final = re.compile(
    r"""
    (?P<dumped>-[ ])?                       # a dumper's dash in front of a typed marker
    (?:
        (?P<open>\(?)[ ]?
        (?:(?P<angka>\d{1,3})|(?P<huruf>[a-z]{1,2})|(?P<besar>[A-Z])|(?P<romawi>[IVXLC]{2,6}))
        [ ]?(?P<close>\.\)|[.)])(?=[\s“"]|\Z)
      | (?P<butir>[-–—•▪●◦o])(?=\s)
    )\s*
    """,
    re.VERBOSE,
)
_ROMAN: Final = {roman(number): number for number in range(1, 60)}
_LETTERS: Final = {huruf(number): number for number in range(1, 60)}


@dataclass(frozen=True, slots=True)
class TypedMarker:
    """A marker in front of a text.

    shape: what it looks like without its number: '1.', '(1)', 'a)', '-'. ordinal: from 1; 0 for a
    dash. length: characters up to the text. typed: as it stands there. nomor: of an item that an
    amendment put in, '1a' or 'c1'; ordinal is then that of the one in front of it.
    """

    kind: Kind
    shape: str
    ordinal: int
    length: int
    typed: str
    nomor: str = ""

    @property
    def in_brackets(self) -> bool:
        """True for (1), as an ayat is numbered."""
        return self.shape.startswith("(")


_PUT_IN: Final = re.compile(
    r"(?P<open>\(?) ?(?:(?P<angka>\d{1,3})[a-z]|(?P<huruf>[a-z])\d{1,2}) ?(?P<close>[.)])\s+"
)


def body_marker(said: Said) -> TypedMarker | None:
    """The marker in the body of a regulation, where amendments put in (1a), 14a. and c1."""
    match = _PUT_IN.match(said.text)
    if match is None:
        return marker(said)
    typed = match[0].strip()
    kind: Kind = "angka" if match["angka"] else "huruf"
    ordinal = int(match["angka"]) if match["angka"] else _LETTERS[match["huruf"]]
    shape = f"{match['open']}{'1' if match['angka'] else 'a'}{match['close']}"
    return TypedMarker(kind, shape, ordinal, match.end(), typed, typed.strip("(.)"))


def marker(said: Said) -> TypedMarker | None:
    """The marker that a text begins with."""
    match = _MARKER.match(said.text)
    if match is None or (match["dumped"] and match["butir"]):
        return None
    found = _read(match)
    if found is None or (found.length >= len(said.text) and found.kind == "butir"):
        return None
    return found


def _read(match: re.Match[str]) -> TypedMarker | None:
    typed = match[0].removeprefix("- ").strip()
    around = f"{match['open'] or ''}{{}}{match['close'] or ''}"
    dumped = "- " if match["dumped"] else ""
    length = match.end()
    if match["butir"]:
        return TypedMarker("butir", "-", 0, length, typed)
    if match["angka"]:
        shape = dumped + around.format("1")
        return TypedMarker("angka", shape, int(match["angka"]), length, typed)
    if match["huruf"]:
        ordinal = _LETTERS.get(match["huruf"])
        if ordinal is None:
            return None
        return TypedMarker("huruf", dumped + around.format("a"), ordinal, length, typed)
    if match["romawi"]:
        ordinal = _ROMAN.get(match["romawi"])
        if ordinal is None:
            return None
        return TypedMarker("romawi", dumped + around.format("I"), ordinal, length, typed)
    ordinal = ord(match["besar"]) - ord("A") + 1
    return TypedMarker("huruf-besar", dumped + around.format("A"), ordinal, length, typed)


def as_roman(one: TypedMarker) -> TypedMarker | None:
    """A capital read as a Roman figure: 'I.' is the ninth letter, or the first figure."""
    if one.kind != "huruf-besar":
        return None
    ordinal = _ROMAN.get(one.typed.strip("(.)"))
    if ordinal is None:
        return None
    return TypedMarker("romawi", one.shape.replace("A", "I"), ordinal, one.length, one.typed)


def unmarked(said: Said, one: TypedMarker) -> Said:
    """The text behind its marker."""
    return said.cut(one.length)
