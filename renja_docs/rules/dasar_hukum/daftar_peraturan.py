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
    """The acts behind one that they precede, each with the first such one."""
    order = reading.naskah.opsi.urutan_mengingat
    for i, (act, location) in enumerate(listed):
        behind = (before for before, _ in listed[:i] if mendahului(act, before, order))
        first = next(behind, None)
        if first is not None:
            yield rule.finding(
                location,
                f"{short(act)} berdiri sesudah {short(first)}.",
                f"Pindahkan ke depan {first.id}.",
                place=place,
            )
