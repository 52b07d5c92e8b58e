"""Which texts are made of sentences, and which are headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

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


def prose(reading: Reading) -> Iterator[Text]:
    """The texts that are made of sentences."""
    return reading.of_kinds(SENTENCES)


def own_words(reading: Reading) -> Iterator[Text]:
    """All texts but the titles of acts, which others wrote."""
    return (text for text in reading.texts if text.kind != "peraturan")


def outside_identity(reading: Reading) -> Iterator[Text]:
    """All texts in our own words but the data of the regulation itself."""
    return (text for text in own_words(reading) if text.zone != "identitas")
