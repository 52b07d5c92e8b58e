"""Names of acts in printed text."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.rules.text_kinds import own_words
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


def naming_texts(reading: Reading) -> Iterator[Text]:
    """The texts that name acts in our own words; titles of acts and alt texts are let be."""
    return (text for text in own_words(reading) if text.kind != "alt")
