"""Runs of places that stand side by side: which text leads into which list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from renja_docs.sense.lists import BELOW
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A text with the place where it stands, and the place of the list right behind it."""

    place: Place
    text: Text
    rincian: Place


def runs(reading: Reading) -> Iterator[tuple[Place, ...]]:
    """What stands side by side: the preface, and what is below each place."""
    yield reading.tree.kata_pengantar
    for place in reading.tree.walk():
        yield place.children


def followed(reading: Reading) -> Iterator[tuple[Place, Place | None]]:
    """Every place with the one right behind it; None at the end of what stands side by side."""
    for run in runs(reading):
        yield from zip_longest(run, run[1:])


def lead_ins(reading: Reading) -> Iterator[LeadIn]:
    """Every text that leads into a list: the norm or item above it, or the paragraph before it."""
    for place in reading.tree.walk():
        yield from _above(place)
    for run in runs(reading):
        yield from _before(run)


def _above(place: Place) -> Iterator[LeadIn]:
    text = place.text("teks")
    if text is None:
        return
    for rincian in place.of("rincian"):
        if rincian.id == BELOW:
            yield LeadIn(place, text, rincian)


def _before(run: tuple[Place, ...]) -> Iterator[LeadIn]:
    """A paragraph, and the list that stands next to it."""
    for left, right in pairwise(run):
        if left.kind == "paragraf" and right.kind == "rincian":
            yield LeadIn(left, left.texts[0], right)
