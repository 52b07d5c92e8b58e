"""The defined terms of the regulation: long form, short form, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja_docs.content.origin import Origin
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A definition with its printed texts.

    full: the term itself. short: its singkatan or sebutan, '' without one. is_singkatan: True where
    the short form is a singkatan. place: where the definition stands in the document. origin: the
    definition in the file. text: the term as a text of the reading.
    """

    full: str
    short: str
    arti: str
    is_singkatan: bool
    place: str
    origin: Origin
    text: Text

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form of the term."""
        return (self.full, self.short) if self.short else (self.full,)


def all_istilah(reading: Reading) -> tuple[DefinedTerm, ...]:
    """The definitions in printed order."""
    return reading.once(_gather)


def _gather(reading: Reading) -> tuple[DefinedTerm, ...]:
    """The definitions of all Pasal."""
    found: list[DefinedTerm] = []
    for pasal in reading.tree.pasal():
        found += map(_istilah, pasal.of("definisi"))
    return tuple(found)


def _istilah(place: Place) -> DefinedTerm:
    """A definition with its parts as they are printed."""
    said = {text.key: text for text in place.texts}
    return DefinedTerm(
        full=said["istilah"].printed,
        short=place.printed("singkatan") or place.printed("sebutan"),
        arti=said["arti"].printed,
        is_singkatan="singkatan" in said,
        place=place.name,
        origin=place.origin,
        text=said["istilah"],
    )


def over_blanks(words: str) -> str:
    """The pattern of some words with any white space between them."""
    return r"\s+".join(map(re.escape, words.split()))


def pattern_of(form: str, *, in_any_case: bool = False) -> re.Pattern[str]:
    """Finds a form of a term as a whole word over any white space, in its own capitals or any."""
    flags = re.IGNORECASE if in_any_case else re.NOFLAG
    return re.compile(rf"(?<![\w-]){over_blanks(form)}(?![\w-])", flags)


def uses(reading: Reading, istilah: DefinedTerm) -> Iterator[Text]:
    """The texts that use a term, outside its own definition."""
    patterns = tuple(map(pattern_of, istilah.forms))
    for text in reading.of("batang-tubuh", "lampiran", "tabel"):
        if text.place != istilah.place and _uses_one(text, patterns):
            yield text


def _uses_one(text: Text, patterns: Iterable[re.Pattern[str]]) -> bool:
    """True if one of some patterns is found in a text."""
    return any(pattern.search(text.printed) for pattern in patterns)
