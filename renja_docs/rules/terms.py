"""The defined terms of the regulation: long form, short form, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.origin import Location, Origin
from renja_docs.content.regulasi import Definisi
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Istilah:
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

    @property
    def panjang(self) -> str:
        """As full."""
        return self.full

    @property
    def pendek(self) -> str:
        """As short."""
        return self.short


def all_istilah(reading: Reading) -> tuple[Istilah, ...]:
    """The definitions in printed order."""
    return reading.once(_gather)


def _gather(reading: Reading) -> tuple[Istilah, ...]:
    texts = {text.origin.location: text for text in reading.of("batang-tubuh")}
    return tuple(
        _istilah(definisi, texts)
        for pasal in reading.naskah.semua_pasal()
        for definisi in pasal.definisi
    )


def _istilah(definisi: Definisi, texts: Mapping[Location, Text]) -> Istilah:
    """A definition with its parts as they are printed."""

    def text_of(key: str) -> Text:
        return texts[definisi.origin.at(key).location]

    short = ""
    if definisi.singkatan:
        short = text_of("singkatan").printed
    elif definisi.sebutan:
        short = text_of("sebutan").printed
    term = text_of("istilah")
    return Istilah(
        full=term.printed,
        short=short,
        arti=text_of("arti").printed,
        is_singkatan=bool(definisi.singkatan),
        place=term.place,
        origin=definisi.origin,
        text=term,
    )


def pattern_of(form: str, *, in_any_case: bool = False) -> re.Pattern[str]:
    """Finds a form of a term as a whole word over any white space, in its own capitals or any."""
    words = r"\s+".join(re.escape(word) for word in form.split())
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE if in_any_case else 0)


def uses(reading: Reading, istilah: Istilah) -> Iterator[Text]:
    """The texts that use a term, outside its own definition."""
    patterns = [pattern_of(form) for form in istilah.forms]
    for text in reading.of("batang-tubuh", "lampiran", "tabel"):
        if text.place == istilah.place:
            continue
        if any(pattern.search(text.printed) for pattern in patterns):
            yield text


semua_istilah = all_istilah  # until the rules on abbreviations have moved
