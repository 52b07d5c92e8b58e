"""The money of program.yaml: kinds of spending, forecasts, the first draft of the RKPD."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location, Origin
from renja_docs.content.program import RancanganAwal, SubKegiatan
from renja_docs.rules.angka.pohon import PlannedNode, planned, sub_kegiatan
from renja_docs.rules.rule import Rule
from renja_docs.sense.figures import JENIS_BELANJA, JenisBelanja, forecast
from renja_docs.sense.reading import Reading

SMALLEST: Final = 100_000
"""Rupiah below which digits must be missing."""


@dataclass(frozen=True, slots=True)
class Spending:
    """An amount that a sub kegiatan spends on one kind, as given."""

    sub: SubKegiatan
    jenis: JenisBelanja
    jumlah: int
    origin: Origin

    @property
    def place(self) -> str:
        """Where it stands in the document, in words."""
        return f"kode {self.sub.kode}"

    def finding(
        self, rule: Rule, message: str, advice: str, related: tuple[Location, ...] = ()
    ) -> Finding:
        """A finding at the amount."""
        location = self.origin.location
        return rule.finding(location, message, advice, place=self.place, related=related)


def spending(reading: Reading) -> Iterator[Spending]:
    """Every amount that is given."""
    for sub in sub_kegiatan(reading):
        for jenis in JENIS_BELANJA:
            jumlah = getattr(sub.belanja, jenis)
            if jumlah is not None:
                yield Spending(sub, jenis, jumlah, sub.belanja.origin.at(jenis))


@dataclass(frozen=True, slots=True)
class TypedForecast:
    """A forecast that is typed, beside the one that follows from the factor."""

    sub: SubKegiatan
    typed: int
    computed: int


def typed_forecasts(reading: Reading) -> Iterator[TypedForecast]:
    """The forecasts that are typed."""
    pohon = reading.naskah.program
    if pohon is None:
        return
    for sub in sub_kegiatan(reading):
        if sub.maju is not None:
            yield TypedForecast(sub, sub.maju, forecast(replace(sub, maju=None), pohon))


def drafted(reading: Reading) -> Iterator[tuple[PlannedNode, RancanganAwal]]:
    """The nodes with a first draft of their own."""
    for node in planned(reading):
        if node.rancangan_awal is not None:
            yield node, node.rancangan_awal
