"""The titles of the acts in the registry, as texts."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


def titles(reading: Reading) -> Iterator[tuple[Peraturan, Text]]:
    """Each act with the text of its title, but for the constitution."""
    texts = {
        text.origin.location: text for text in reading.of("pembukaan") if text.kind == "peraturan"
    }
    for act in reading.naskah.dasar_hukum.peraturan:
        text = texts.get(act.origin.at("tentang").location)
        if text is not None and act.jenis != "uud":
            yield act, text
