"""Which texts are made of sentences, and which are headings."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind
from renja_docs.sense.text_selection import KINDS, ZONES, Texts

SENTENCES: Final[frozenset[TextKind]] = frozenset(
    {
        "menimbang",
        "pasal",
        "ayat",
        "butir",
        "arti",
        "paragraf",
        "kutipan",
        "uraian",
        "sel",
        "catatan",
        "alt",
    }
)
"""Kinds of texts that are sentences or parts of sentences; titles of acts are not among them."""
HEADINGS: Final[frozenset[TextKind]] = frozenset({"judul", "judul-butir", "subjudul", "kolom"})


_OWN: Final = KINDS - {"peraturan"}
_OF_DOCUMENT: Final = ZONES - {"identitas"}


def prose(reading: Reading) -> Texts:
    """The texts that are made of sentences."""
    return reading.of_kinds(SENTENCES)


def own_words(reading: Reading) -> Texts:
    """All texts but the titles of acts, which others wrote."""
    return reading.of_kinds(_OWN)


def outside_identity(reading: Reading) -> Texts:
    """All texts in our own words but the data of the regulation itself."""
    return reading.of_kinds(_OWN, *_OF_DOCUMENT)


def naming_texts(reading: Reading) -> Texts:
    """The texts that name acts in our own words; titles of acts and alt texts are let be."""
    return reading.of_kinds(_OWN - {"alt"})
