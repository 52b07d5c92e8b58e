"""The lists (tabulasi) below norms, the lists of chapters, and the texts of their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

CONNECTIVE: Final = re.compile(
    r"\s*[;,]?\s+(dan/atau|dan|atau)\s*\Z|\s*[;,]\s*(dan/atau|dan|atau)\s*[;,.]*\Z"
)
"""A word typed behind an item that the software prints from 'hubungan': group 1 or 2."""


def norm_lists(reading: Reading) -> Iterator[Place]:
    """Every list of the body and of what it quotes, the outer before the inner."""
    for pasal in reading.tree.pasal(quoted=True):
        yield from pasal.below("rincian")


def chapter_lists(reading: Reading) -> Iterator[Place]:
    """Every list of the chapters of the Lampiran."""
    for bab in reading.tree.bab:
        yield from bab.below("rincian")


def items(rincian: Place) -> Iterator[Text]:
    """The texts of the items of a list; an item that is a heading alone has none."""
    for butir in rincian.of("butir"):
        text = butir.text("teks")
        if text is not None:
            yield text


def self_closing(reading: Reading) -> frozenset[Place]:
    """The items of chapters that are sentences or hold further blocks.

    They may close themselves.
    """
    return reading.once(_self_closing)


def _self_closing(reading: Reading) -> frozenset[Place]:
    """Those of all lists of chapters."""
    found: set[Place] = set()
    for rincian in chapter_lists(reading):
        whole_sentences = rincian.node_of(Rincian).kalimat
        for place in rincian.of("butir"):
            if whole_sentences or _is_large(place):
                found.add(place)
    return frozenset(found)


def _is_large(place: Place) -> bool:
    """True for an item with a heading, or with more than its text and a list."""
    butir = place.node_of(Butir)
    return bool(butir.isi or butir.judul)
