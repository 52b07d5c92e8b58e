"""Targets are not copied from realisations row after row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import IsianLajur, Lajur, all_lajur, by_table
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

FEWEST: Final = 5
"""How many rows on end must have the realisation as their target."""

_ROWS: Final = """\
sel: {{satuan: "%"}}
baris:
  - sel: {{indikator: Persentase Desa dengan RKP, target-n2: 80, realisasi-n2: 80}}
  - sel: {{indikator: Persentase Desa dengan RPJM, target-n2: 90, realisasi-n2: {}}}
  - sel: {{indikator: Persentase Desa dengan BUM, target-n2: 45, realisasi-n2: 45}}
  - sel: {{indikator: Persentase Desa dengan Posyandu, target-n2: 95, realisasi-n2: 95}}
  - sel: {{indikator: Persentase Desa dengan Profil, target-n2: 65, realisasi-n2: 65}}"""

RULE: Final = Rule(
    code="RD6066",
    severity="peringatan",
    title="Target yang disalin dari realisasi",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Target yang sama dengan realisasinya pada banyak baris berurutan biasanya hasil salinan."
    ),
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="baris/+",
            bad=_ROWS.format(90),
            good=_ROWS.format(88),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The first long run of copied rows in each table, told at its first row."""
    for rows in by_table(all_lajur(reading)):
        for run in islice(filter(_is_long, _runs(rows)), 1):
            yield _copied(run[0])


def _is_long(run: Sequence[Lajur]) -> bool:
    """True for more rows on end than are alike by chance."""
    return len(run) >= FEWEST


def _copied(row: Lajur) -> Finding:
    """The finding at the first row of a run."""
    return RULE.finding(
        row.origin.location,
        f"Target sama dengan realisasi pada paling sedikit {FEWEST} baris berurutan.",
        "Isi target menurut Renstra.",
        place=row.place,
    )


def _runs(rows: Sequence[Lajur]) -> Iterator[list[Lajur]]:
    """Rows on end whose targets are all their realisations; one without both ends no run."""
    run: list[Lajur] = []
    for row in rows:
        pairs = list(_pairs(row))
        if not pairs:
            continue
        if all(target.number == realisasi.number for target, realisasi in pairs):
            run.append(row)
        else:
            yield run
            run = []
    yield run


def _pairs(row: Lajur) -> Iterator[tuple[IsianLajur, IsianLajur]]:
    """Target and realisation of the same year."""
    reached = {isian.years_back: isian for isian in row.figures("realisasi")}
    for target in row.figures("target"):
        if target.years_back in reached:
            yield target, reached[target.years_back]
