"""The proposals of usulan.yaml, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.tabel import Usulan
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal with the code and the activity that it stands under.

    place: where the proposals under that code stand in the document, in words.
    """

    kode: str
    aktivitas: str
    place: str
    usulan: Usulan


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Every proposal."""
    for group in reading.tree.of("usulan"):
        for aktivitas in group.of("aktivitas"):
            nama = aktivitas.printed("nama")
            for place in aktivitas.children:
                yield Proposal(group.id, nama, group.name, place.node_of(Usulan))


def volumes(reading: Reading) -> Iterator[tuple[Usulan, Nilai]]:
    """The proposals that tell a volume, with it."""
    for proposal in proposals(reading):
        volume = proposal.usulan.volume
        if volume is not None and volume.angka is not None:
            yield proposal.usulan, volume
