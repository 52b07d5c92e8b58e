"""The proposals of usulan.yaml, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.tabel import Usulan
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal with the code and the activity that it stands under."""

    kode: str
    aktivitas: str
    usulan: Usulan


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Every proposal."""
    if reading.naskah.usulan is None:
        return
    for group in reading.naskah.usulan.usulan:
        for aktivitas in group.aktivitas:
            for usulan in aktivitas.usulan:
                yield Proposal(group.kode, aktivitas.nama, usulan)


def volumes(reading: Reading) -> Iterator[tuple[Usulan, Nilai]]:
    """The proposals that tell a volume, with it."""
    for proposal in proposals(reading):
        volume = proposal.usulan.volume
        if volume is not None and volume.angka is not None:
            yield proposal.usulan, volume
