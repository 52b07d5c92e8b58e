"""A rate beside the name of a programme in a table is the one that its evaluation gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.angka.lajur import IsianLajur, Lajur, all_lajur
from renja_docs.rules.angka.pohon import PlannedNode, folded, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ratio
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka as written
from renja_docs.text.numerals import half_up

RULE: Final = Rule(
    code="RD6037",
    severity="peringatan",
    title="Capaian program dalam tabel",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Capaian di samping nama program, kegiatan, atau sub kegiatan sama dengan realisasi dibagi "
        "target n-2 dalam program.yaml."
    ),
    cases=(
        Case(
            package="koperasi",
            file="tabel/capaian-renstra.yaml",
            at="@penilaian-kesehatan/sel/capaian",
            bad="174%",
            good="\"{{ capaian('2.17.04') }}\"",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Rates that no line of the evaluation gives; a cell that several rows share is told once."""
    evaluated = _evaluated(reading)
    told: set[Location] = set()
    for row in all_lajur(reading):
        node = _named(row, evaluated)
        if node is None:
            continue
        for cell in _rate_cells(row):
            if cell.origin.location not in told:
                told.add(cell.origin.location)
                yield from _contradicted(row, cell, node)


def _evaluated(reading: Reading) -> Mapping[str, PlannedNode]:
    """The nodes with an evaluation, by their names."""
    return {folded(node.nama): node for node in planned(reading) if node.evaluasi}


def _rate_cells(row: Lajur) -> list[IsianLajur]:
    """The cells of a row that tell a rate."""
    return [cell for cell in row.isian.values() if cell.kolom.startswith("capaian")]


def _named(row: Lajur, evaluated: Mapping[str, PlannedNode]) -> PlannedNode | None:
    """The node whose name is in a cell of a row."""
    for cell in row.isian.values():
        node = evaluated.get(folded(cell.text))
        if node is not None:
            return node
    return None


def _contradicted(row: Lajur, cell: IsianLajur, node: PlannedNode) -> Iterator[Finding]:
    """A rate that is none of those of the evaluation of a node, where that gives any."""
    rates = _rates(node)
    if not rates or not _is_percentage(cell) or cell.number in rates:
        return
    yield RULE.finding(
        cell.origin.location,
        f"{quoted(cell.text)} untuk {quoted(node.nama)}, "
        f"padahal evaluasinya {written(rates[0], 2)}%.",
        f"Pakai {{{{ capaian('{node.kode}') }}}}.",
        place=row.place,
    )


def _is_percentage(cell: IsianLajur) -> bool:
    """True for a figure in percent."""
    return cell.nilai is not None and cell.nilai.persen


def _rates(node: PlannedNode) -> list[Decimal]:
    """The rates of the lines of the evaluation of a node, with two decimals."""
    rates = []
    for line in node.evaluasi:
        rate = ratio(line.realisasi, line.target)
        if rate is not None:
            rates.append(half_up(rate, 2))
    return rates
