"""Names of acts in printed text."""

from __future__ import annotations

from renja_docs.rules.text_kinds import own_words
from renja_docs.sense.reading import Reading
from renja_docs.sense.texts import KINDS, Texts


def naming_texts(reading: Reading) -> Texts:
    """The texts that name acts in our own words; titles of acts and alt texts are let be."""
    return own_words(reading).of(KINDS - {"alt"})
