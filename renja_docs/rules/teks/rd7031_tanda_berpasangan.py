"""Brackets and quotes come in pairs and are nested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7031",
    severity="galat",
    title="Kurung dan kutip berpasangan",
    source="EYD",
    explanation="Setiap kurung dan tanda petik yang dibuka ditutup, dan sebaliknya.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat pagu indikatif tahun rencana).",
            good="Renja memuat pagu indikatif (tahun rencana).",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan memperoleh kualifikasi “Baik dalam evaluasi.",
            good="Kecamatan memperoleh kualifikasi “Baik” dalam evaluasi.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad='Kecamatan memperoleh kualifikasi "Baik dalam evaluasi.',
            good='Kecamatan memperoleh kualifikasi "Baik" dalam evaluasi.',
        ),
    ),
)

_PAIRS: Final[Mapping[str, str]] = MappingProxyType({"(": ")", "[": "]", "“": "”"})
_CLOSING: Final = frozenset(_PAIRS.values())
_MARK: Final = re.compile(r"[()\[\]“”]")
_STRAIGHT: Final = re.compile('"')
_NUMBER_OF_ITEM: Final = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)")
"""The number of an item has a bracket that nothing opens: 1), a), iv)."""


def check(reading: Reading) -> Iterator[Finding]:
    """The first bracket or quote of each text that has no partner."""
    for text in reading.texts.candidates(_MARK, _STRAIGHT):
        at = _first_unpaired(text.printed)
        if at is None:
            continue
        mark = text.printed[at]
        yield in_text(
            reading,
            RULE,
            text,
            (at, at + 1),
            f"Tanda {quoted(mark)} {_what_is_wrong(mark)}.",
            "Lengkapi pasangannya, atau hapus.",
        )


def _what_is_wrong(mark: str) -> str:
    """What a mark without its partner lacks."""
    if mark in _PAIRS:
        return "tidak ditutup"
    if mark in _CLOSING:
        return "tidak dibuka"
    return "tidak berpasangan"


@lru_cache(maxsize=8192)
def _first_unpaired(text: str) -> int | None:
    """The offset of the first mark without its partner; None where all have one."""
    opened: list[int] = []
    for match in _MARK.finditer(text):
        at = match.start()
        if text[at] in _PAIRS:
            opened.append(at)
        elif _closes(text, opened[-1:], at):
            opened.pop()
        elif at not in _item_brackets(text):
            return at
    if opened:
        return opened[0]
    return _last_odd_quote(text)


def _closes(text: str, opened: list[int], at: int) -> bool:
    """True if a mark is the partner of the one opened last, of which the offset is given."""
    return any(_PAIRS[text[start]] == text[at] for start in opened)


@lru_cache(maxsize=64)
def _item_brackets(text: str) -> frozenset[int]:
    """The offsets of the brackets behind numbers of items."""
    return frozenset(match.end() - 1 for match in _NUMBER_OF_ITEM.finditer(text))


def _last_odd_quote(text: str) -> int | None:
    """The offset of the last straight quote, if there is an odd number of them."""
    if text.count('"') % 2:
        return text.rindex('"')
    return None
