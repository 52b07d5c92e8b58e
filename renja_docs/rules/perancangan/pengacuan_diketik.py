"""Numbers of Pasal and ayat of this regulation that a person typed into a norm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.rules.searching import Found, leading_to, printed_matches
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_PASAL: Final = re.compile(r"\b[Pp]asal\s+(\d+[A-Z]?)\b")
_AYAT: Final = re.compile(r"(?<!\w)ayat\s+\((\d+[a-z]?)\)")
_AYAT_OF: Final = re.compile(r"\b[Pp]asal\s+(\d+[A-Z]?)\s+ayat\s+\((\d+[a-z]?)\)")
_OF_A_PASAL: Final = re.compile(r"[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\w?\)(?:,|\s+dan))*\s*\Z")
"""What stands in front of an ayat that belongs to the Pasal named there."""
_OF_AN_ACT: Final = re.compile(
    r"""
    (?:
        , | \s | dan | atau | sampai\ dengan | [Pp]asal | ayat | huruf | angka
        | \d++[A-Z]? | \(\d++\w?\) | \b[a-z]\b
    ){,99}+
    (?:Undang|Peraturan|Keputusan|Instruksi|Kitab|UU|PP|Perpres|Permen|Perda|Perbup|Pergub)
    """,
    re.VERBOSE,
)
"""What stands behind a provision of another act: more provisions, then the name of the act."""


@dataclass(frozen=True, slots=True)
class TypedProvision:
    """A provision named by its number.

    words: where it stands in the printed text. target: its name in references, '' where there is
    no such provision.
    """

    text: Text
    words: re.Match[str]
    target: str


def typed_provisions(reading: Reading) -> tuple[TypedProvision, ...]:
    """All of the body; none of an amending regulation, which names Pasal of another act."""
    if reading.tree.amends:
        return ()
    return tuple(_typed(reading))


def _typed(reading: Reading) -> Iterator[TypedProvision]:
    """The Pasal that are named by number, then the ayat."""
    targets = {pasal.name: pasal.target for pasal in reading.tree.pasal()}
    for text, words in _own(reading.of("batang-tubuh"), _PASAL):
        yield TypedProvision(text, words, targets.get(f"Pasal {words[1]}", ""))
    for pasal in reading.tree.pasal():
        yield from _typed_ayat(pasal)
    yield from _missing_ayat(reading)


def _missing_ayat(reading: Reading) -> Iterator[TypedProvision]:
    """The ayat that a norm names of a Pasal which has no such ayat."""
    ayat = {
        pasal.name: frozenset(one.own for one in pasal.of("ayat")) for pasal in reading.tree.pasal()
    }
    for text, words in _own(reading.of("batang-tubuh"), _AYAT_OF):
        there = ayat.get(f"Pasal {words[1]}")
        if there is not None and f"ayat ({words[2]})" not in there:
            yield TypedProvision(text, words, "")


def _typed_ayat(pasal: Place) -> Iterator[TypedProvision]:
    """The ayat that a Pasal names of itself; one behind the number of a Pasal is of that one."""
    targets = {ayat.own: ayat.target for ayat in pasal.of("ayat")}
    for text, words in _own(pasal.all_texts(), _AYAT):
        if not leading_to(_OF_A_PASAL, text.printed, words.start()):
            yield TypedProvision(text, words, targets.get(f"ayat ({words[1]})", ""))


def _own(texts: Iterable[Text], provision: re.Pattern[str]) -> Iterator[Found]:
    """The provisions whose numbers a person typed and which the name of no other act follows."""
    for text, words in printed_matches(texts, provision):
        typed = text.offsets[words.start(1) : words.end(1)]
        if min(typed) >= 0 and not _OF_AN_ACT.match(text.printed, words.end()):
            yield text, words
