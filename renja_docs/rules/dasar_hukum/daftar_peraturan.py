"""The lists that acts stand in: Mengingat, and the legal bases of the Lampiran."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import landasan_hukum, location_of, short
from renja_docs.rules.rule import Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.law.hierarchy import mendahului
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

Listed = tuple[Peraturan, Location]
"""An act in a list, with its place."""


def in_mengingat(reading: Reading) -> list[Listed]:
    """The acts of Mengingat."""
    return _known(reading, reading.tree.mengingat)


def in_landasan_hukum(reading: Reading) -> Iterator[list[Listed]]:
    """The acts of each list of legal bases."""
    return (_known(reading, entries) for entries in landasan_hukum(reading))


def lists(reading: Reading) -> Iterator[tuple[str, list[Listed]]]:
    """Mengingat, then each list of legal bases, with the name that messages call it."""
    yield "Mengingat", in_mengingat(reading)
    for listed in in_landasan_hukum(reading):
        yield "landasan hukum", listed


def _known(reading: Reading, entries: Iterable[Place]) -> list[Listed]:
    """The entries that the registry holds; another check reports the others."""
    acts = registri(reading.naskah.dasar_hukum)
    known = []
    for entry in entries:
        if entry.id in acts:
            known.append((acts[entry.id], location_of(entry)))
    return known


def misplaced(
    reading: Reading, rule: Rule, place: str, listed: Sequence[Listed]
) -> Iterator[Finding]:
    """The fewest acts without which a list is in order, each with one that it stands wrong to."""
    order = reading.naskah.opsi.urutan_mengingat
    acts = [act for act, _ in listed]
    wrong = {
        (first, second)
        for second in range(len(acts))
        for first in range(second)
        if mendahului(acts[second], acts[first], order)
    }
    for moved, others in sorted(_fewest(len(acts), wrong)):
        act, location = listed[moved]
        ahead = [other for other in others if other < moved]
        if ahead:
            other = acts[min(ahead)]
            told, advice = "sesudah", f"Pindahkan ke depan {other.id}."
        else:
            other = acts[max(others)]
            told, advice = "sebelum", f"Pindahkan ke belakang {other.id}."
        message = f"{short(act)} berdiri {told} {short(other)}."
        yield rule.finding(location, message, advice, place=place)


def _fewest(size: int, wrong: Iterable[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The acts that stand wrong to most others, one after the other, until none does.

    wrong: pairs of which the second belongs in front of the first. Of two that stand wrong to as
    many the last one is told.
    """
    against: list[set[int]] = [set() for _ in range(size)]
    for first, second in wrong:
        against[first].add(second)
        against[second].add(first)
    while any(against):
        worst = max(range(size), key=lambda one: (len(against[one]), one))
        yield worst, tuple(against[worst])
        for other in against[worst]:
            against[other].discard(worst)
        against[worst] = set()
