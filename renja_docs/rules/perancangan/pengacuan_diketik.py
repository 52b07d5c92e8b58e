"""Numbers of Pasal and ayat of this regulation that a person typed into a norm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.sense.numbering import Label
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_PASAL: Final = re.compile(r"\b[Pp]asal\s+(\d+[A-Z]?)\b")
_AYAT: Final = re.compile(r"(?<!\w)ayat\s+\((\d+[a-z]?)\)")
_OF_A_PASAL: Final = re.compile(r"[Pp]asal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\w?\)(?:,|\s+dan))*\s*\Z")
"""What stands in front of an ayat that belongs to the Pasal named there."""
_OF_AN_ACT: Final = re.compile(
    r"(?:(?:,|\s|dan|atau|sampai dengan|[Pp]asal|ayat|huruf|angka|\d+[A-Z]?|\(\d+\w?\)|\b[a-z]\b)*)"
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Kitab|UU|PP|Perpres|Permen|Perda|Perbup|Pergub)"
)
"""What stands behind a provision of another act: more provisions, then the name of the act."""

Kind = Literal["pasal", "ayat"]


@dataclass(frozen=True, slots=True)
class TypedReference:
    """A provision named by its number.

    words: where it stands in the printed text. label: the provision, None where there is none.
    """

    text: Text
    words: re.Match[str]
    label: Label | None


def typed_references(reading: Reading) -> tuple[TypedReference, ...]:
    """All of the body; none of an amending regulation, which names Pasal of another act."""
    if reading.tree.amends:
        return ()
    return tuple(_typed(reading))


def _typed(reading: Reading) -> Iterator[TypedReference]:
    pasal, ayat = _pasal_labels(reading), _ayat_labels(reading)
    for text in reading.of("batang-tubuh"):
        for words in _PASAL.finditer(text.printed):
            if _is_own(text, words):
                yield TypedReference(text, words, pasal.get(words[1]))
        for words in _AYAT.finditer(text.printed):
            before = text.printed[: words.start()]
            if _is_own(text, words) and not _OF_A_PASAL.search(before):
                yield TypedReference(text, words, ayat.get((text.within, f"({words[1]})")))


def _is_own(text: Text, words: re.Match[str]) -> bool:
    """True if a person typed the number, and it is followed by the name of no other act."""
    typed = all(offset >= 0 for offset in text.offsets[words.start(1) : words.end(1)])
    return typed and not _OF_AN_ACT.match(text.printed, words.end())


def _pasal_labels(reading: Reading) -> Mapping[str, Label]:
    """The labels of Pasal by number."""
    return {label.number: label for label in _labels(reading, "pasal")}


def _ayat_labels(reading: Reading) -> Mapping[tuple[str, str], Label]:
    """The labels of ayat by the target of their Pasal and their number in brackets."""
    return {
        (label.target.partition("/")[0], label.number): label for label in _labels(reading, "ayat")
    }


def _labels(reading: Reading, kind: Kind) -> Iterator[Label]:
    return (label for label in reading.labels if label.kind == kind)
