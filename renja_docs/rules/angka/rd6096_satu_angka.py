"""An indicator has one realisation a year, whatever table tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.angka.baris_evaluasi import evaluated
from renja_docs.rules.angka.lajur import IsianLajur, Lajur, all_lajur
from renja_docs.rules.angka.nama_indikator import core
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6096",
    severity="galat",
    title="Satu indikator satu angka",
    source="Permendagri 86/2017 Lampiran T-C.29 dan T-C.30",
    explanation=(
        "Realisasi suatu indikator untuk satu tahun sama di semua tabel; begitu pula targetnya "
        "dalam dokumen yang sama."
    ),
    cases=(
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/4/sel/realisasi",
            bad="72,15",
            good="\"{{ nilai('t-c-30', 'sakip', 'realisasi-n2') }}\"",
        ),
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/4/sel/target",
            bad="80,00",
            good="\"{{ nilai('t-c-30', 'sakip', 'proyeksi-n') }}\"",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06/evaluasi/0/realisasi",
            bad="82,33%",
            good="83,33%",
        ),
    ),
)

_PLANNED: Final = ("target", "proyeksi")
"""What both tell the plan year by: they are compared with each other."""
_EVALUATED: Final = 2
"""How many years before the plan year the evaluation of program.yaml is of."""
_Key = tuple[str, str, int]
"""The core of an indicator, what is told of it, and how many years before the plan year."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of an indicator for a year. source: the id of its table, or 'program'."""

    key: _Key
    nilai: Nilai
    location: Location
    place: str
    source: str


def check(reading: Reading) -> Iterator[Finding]:
    """Figures that another table, or the tree, told otherwise before."""
    first: dict[_Key, _Told] = {}
    for told in (*_in_tables(reading), *_in_tree(reading)):
        other = first.setdefault(told.key, told)
        if _contradict(other, told):
            indikator, what, _ = told.key
            yield RULE.finding(
                told.location,
                f"{what.capitalize()} {quoted(indikator)}: {written(told.nilai)} di sini, "
                f"{written(other.nilai)} pada {other.place}.",
                "Samakan; pakai {{ nilai('tabel', 'baris', 'kolom') }} pada salah satunya.",
                place=told.place,
                related=(other.location,),
            )


def _contradict(first: _Told, second: _Told) -> bool:
    """True if two sources tell one key differently; a single word names no indicator."""
    indikator, _, _ = first.key
    if len(indikator.split()) < 2 or first.nilai.angka == second.nilai.angka:
        return False
    return _are_two_sources(first, second) and _are_of_one_unit(first.nilai, second.nilai)


def _are_two_sources(first: _Told, second: _Told) -> bool:
    """True for two tables; one cell may stand in several rows."""
    return first.source != second.source and first.location != second.location


def _are_of_one_unit(one: Nilai, other: Nilai) -> bool:
    """True also where only one of two figures has a unit."""
    satuan = {one.satuan.casefold(), other.satuan.casefold()}
    return len(satuan - {""}) < 2


def _in_tables(reading: Reading) -> Iterator[_Told]:
    """What the rows of all tables tell; headings tell nothing."""
    for row in all_lajur(reading):
        if row.judul or not row.label:
            continue
        for isian in row.figures("realisasi", *_PLANNED):
            yield from _in_cell(row, isian)


def _in_cell(row: Lajur, isian: IsianLajur) -> Iterator[_Told]:
    """What a cell tells of its year; nothing in a column of no year."""
    if isian.years_back is None or isian.nilai is None:
        return
    for what in _told_by(isian):
        yield _Told(
            (core(row.label), what, isian.years_back),
            isian.nilai,
            isian.origin.location,
            row.cell_name(isian),
            row.tabel,
        )


def _told_by(isian: IsianLajur) -> list[str]:
    """What a cell tells; targets and forecasts of the plan year are the plan."""
    told = [isian.role]
    if isian.years_back == 0 and isian.role in _PLANNED:
        told.append("rencana")
    return told


def _in_tree(reading: Reading) -> Iterator[_Told]:
    """What the evaluation of program.yaml tells."""
    for row in evaluated(reading):
        nilai = row.line.realisasi
        if nilai is not None and nilai.angka is not None:
            yield _Told(
                (core(row.line.indikator), "realisasi", _EVALUATED),
                nilai,
                row.line.origin.at("realisasi").location,
                row.place,
                "program",
            )
