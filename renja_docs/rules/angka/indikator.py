"""The indicators of program.yaml and their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.origin import Location, Origin
from renja_docs.content.program import Evaluasi, Kinerja, RancanganAwal
from renja_docs.rules.angka.pohon import PlannedNode, planned
from renja_docs.rules.rule import Rule
from renja_docs.sense.planned import promised
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai

IndicatorLine = Kinerja | Evaluasi
"""A line of indicators: of the plan year, or of the years before."""

_KEYS: Final = ("target", "maju")
_KEYS_BEFORE: Final = ("akhir", "realisasi_lalu", "target", "realisasi", "target_berjalan")


@dataclass(frozen=True, slots=True)
class IndicatorFigure:
    """A figure with its indicator, their places in the YAML, its key and the code of its node."""

    nilai: Nilai
    indikator: str
    origin: Origin
    indikator_origin: Origin
    key: str
    kode: str

    @property
    def place(self) -> str:
        """Where it stands in the document, in words."""
        return f"kode {self.kode}"

    @property
    def number(self) -> Decimal | None:
        """The number; None where there is none."""
        return self.nilai.angka

    @property
    def satuan(self) -> str:
        """The unit as typed, '' without one."""
        return self.nilai.satuan

    def finding(
        self,
        rule: Rule,
        message: str,
        advice: str,
        *,
        related: tuple[Location, ...] = (),
        repairs: tuple[Repair, ...] = (),
    ) -> Finding:
        """A finding at the figure."""
        location = self.origin.location
        return rule.finding(
            location, message, advice, place=self.place, related=related, repairs=repairs
        )

    def disputed(self, rule: Rule, message: str, advice: str) -> Finding:
        """A finding at the figure that points at its indicator too: either may be wrong."""
        return self.finding(rule, message, advice, related=(self.indikator_origin.location,))


def figures(reading: Reading) -> tuple[IndicatorFigure, ...]:
    """Every figure of program.yaml that belongs to an indicator."""
    return reading.once(_all_figures)


def _all_figures(reading: Reading) -> tuple[IndicatorFigure, ...]:
    found: list[IndicatorFigure] = []
    for node in planned(reading):
        found += _of_node(node)
    return tuple(found)


def _of_node(node: PlannedNode) -> Iterator[IndicatorFigure]:
    """The figures of the lines of a node, then the target of its first draft."""
    for line in lines(node):
        yield from figures_of(line, node.kode)
    if node.rancangan_awal is not None and node.rancangan_awal.target is not None:
        yield _of_draft(node, node.rancangan_awal, node.rancangan_awal.target)


def figures_of(line: IndicatorLine, kode: str) -> Iterator[IndicatorFigure]:
    """The figures of a line of a node with a code."""
    keys = _KEYS_BEFORE if isinstance(line, Evaluasi) else _KEYS
    for key in keys:
        nilai: Nilai | None = getattr(line, key)
        if nilai is not None:
            origin, indikator_origin = line.origin.at(key), line.origin.at("indikator")
            yield IndicatorFigure(nilai, line.indikator, origin, indikator_origin, key, kode)


def _of_draft(node: PlannedNode, draft: RancanganAwal, target: Nilai) -> IndicatorFigure:
    """The target of a first draft; without an indicator of its own it is one of the first line."""
    own = draft.origin
    indikator = draft.indikator or ""
    planned_lines = kinerja(node)
    if draft.indikator is None and planned_lines:
        own = planned_lines[0].origin
        indikator = planned_lines[0].indikator
    origin = draft.origin.at("target")
    return IndicatorFigure(target, indikator, origin, own.at("indikator"), "target", node.kode)


def lines(node: PlannedNode) -> tuple[IndicatorLine, ...]:
    """The lines of indicators of a node: of the plan year, then of the years before."""
    return (*kinerja(node), *node.evaluasi)


def kinerja(node: PlannedNode) -> tuple[Kinerja, ...]:
    """The indicators of the plan year of a node; of a sub kegiatan its outputs and its outcome."""
    return promised(node)
