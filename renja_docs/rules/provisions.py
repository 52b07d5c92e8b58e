"""Which provisions of which acts the source of a rule names.

A source is written for people: "UU 12/2011 Lampiran II angka 22, 87 huruf d, dan 101", with acts
behind semicolons. Letters, ayat and the amending act in brackets narrow it for them; here the
numbers count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_letters
from typing import Final

_NUMBER: Final = r"\d+[A-Za-z]?\b"
_JOINT: Final = r"(?:, dan |, | dan | sampai dengan | sampai |[-–])"
_AGAIN: Final = r"(?:angka |Pasal |T-C\.)?"
_ACT: Final = re.compile(r"[A-Z]\w* \d+/\d+")
_UNIT: Final = re.compile(
    rf"(Lampiran II angka|Lampiran T-C\.|Pasal) ?({_NUMBER}(?:{_JOINT}{_AGAIN}{_NUMBER})*)"
)
_NARROWED: Final = re.compile(r" \(UU \d+/\d+\)| ayat \(\d+\)| huruf [a-z](?: dan [a-z])?\b")
_RANGE: Final = re.compile(rf"({_NUMBER})(?:(?: sampai dengan | sampai |[-–]){_AGAIN}({_NUMBER}))?")


@dataclass(frozen=True, slots=True, order=True)
class ProvisionNumber:
    """The number of a provision, with the letter of one that was put in: 27, 27a."""

    figure: int
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Provisions that follow each other, with the first and the last."""

    first: ProvisionNumber
    last: ProvisionNumber

    def meets(self, other: Span) -> bool:
        """True if a provision is in both."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Cited:
    """What a source names of an act. unit: 'Pasal', '' where the act is named as a whole."""

    act: str
    unit: str
    span: Span | None


def spans(numbers: str) -> tuple[Span, ...]:
    """The spans in a list of numbers: '2, 4-6' and '23 sampai dengan angka 27'."""
    return tuple(
        Span(_number(match[1]), _number(match[2] or match[1])) for match in _RANGE.finditer(numbers)
    )


def _number(text: str) -> ProvisionNumber:
    figure = text.rstrip(ascii_letters)
    return ProvisionNumber(int(figure), text.removeprefix(figure).lower())


def cited(source: str) -> Iterator[Cited]:
    """Everything that a source names of acts."""
    for clause in _NARROWED.sub("", source).split(";"):
        act = _ACT.search(clause)
        if act is None:
            continue
        units = tuple(_UNIT.finditer(clause))
        if not units:
            yield Cited(act[0], "", None)
        for unit in units:
            for span in spans(unit[2]):
                yield Cited(act[0], unit[1], span)
