"""The titles of the acts in the registry, as texts."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


def titles(reading: Reading) -> Iterator[tuple[Peraturan, Text]]:
    """Each act with the text of its title, but for the constitution."""
    for place in reading.tree.peraturan:
        act = place.node_of(Peraturan)
        title = place.text("tentang")
        if title is not None and act.jenis != "uud":
            yield act, title
