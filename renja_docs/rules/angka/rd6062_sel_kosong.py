"""No figure and no unit is left out where the other rows of the table have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import IsianLajur, Lajur, all_lajur, by_table
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

MOSTLY: Final = 0.8
"""The share of rows that must fill a column for a gap in it to be one."""
FEWEST_ROWS: Final = 3
FEWEST_FIGURES: Final = 2
"""A row with fewer figures is no row of figures."""

RULE: Final = Rule(
    code="RD6062",
    severity="peringatan",
    title="Sel yang kosong di antara yang terisi",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Sel angka dan satuan tidak dikosongkan pada baris yang sel lainnya terisi; yang tidak ada "
        "ditulis - atau N/A."
    ),
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad="sel:\n  uraian: Akta yang diterbitkan\n  tahun-n3: 512\n  tahun-n2: 540",
            good=(
                "sel:\n  uraian: Akta yang diterbitkan\n  satuan: Akta\n"
                "  tahun-n3: 512\n  tahun-n2: 540"
            ),
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="baris/+",
            bad=(
                "sel: {indikator: Rasio Kader, satuan: Rasio, target-n4: 4, target-n3: 5, "
                "target-n1: 7, realisasi-n3: 5, realisasi-n2: 6, proyeksi-n1: 7, proyeksi-n: 8}"
            ),
            good=(
                "sel: {indikator: Rasio Kader, satuan: Rasio, target-n4: 4, target-n3: 5, "
                "target-n2: N/A, "
                "target-n1: 7, realisasi-n3: 5, realisasi-n2: 6, proyeksi-n1: 7, proyeksi-n: 8}"
            ),
            also=(
                Edit(
                    "tabel/t-c-30.yaml",
                    "baris/+",
                    "sel: {indikator: Indeks Desa, satuan: Indeks, target-n4: 60, target-n3: 61, "
                    "target-n2: 62, target-n1: 63, realisasi-n3: 60, realisasi-n2: 61, "
                    "proyeksi-n1: 63, proyeksi-n: 64}",
                ),
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Rows that lack what nearly all other rows of figures in their table have."""
    for rows in by_table(_rows_of_figures(reading)):
        if len(rows) >= FEWEST_ROWS:
            yield from _in_table(rows)


def _in_table(rows: Sequence[Lajur]) -> Iterator[Finding]:
    """The gaps of the rows of one table."""
    expected = _mostly_filled(rows)
    for row in rows:
        yield from _gaps(row, expected)


def _rows_of_figures(reading: Reading) -> Iterator[Lajur]:
    """The rows with figures that are no headings."""
    for row in all_lajur(reading):
        filled = list(filter(_is_filled_figure, row.isian.values()))
        if not row.judul and len(filled) >= FEWEST_FIGURES:
            yield row


def _is_filled_figure(isian: IsianLajur) -> bool:
    """True of a cell of figures that is not empty, whatever stands there."""
    return isian.is_for_figures and isian.text != ""


def _mostly_filled(rows: Sequence[Lajur]) -> list[str]:
    """The columns of figures and units that most rows fill."""
    filled: Counter[str] = Counter()
    for row in rows:
        for isian in row.isian.values():
            filled[isian.kolom] += _is_filled(isian)
    fewest = MOSTLY * len(rows)
    return [kolom for kolom, count in filled.items() if count >= fewest]


def _is_filled(isian: IsianLajur) -> bool:
    """True of a figure, or a unit, that is there."""
    if isian.kolom == "satuan":
        return isian.text != ""
    return _is_filled_figure(isian)


def _gaps(row: Lajur, expected: Sequence[str]) -> Iterator[Finding]:
    """The columns of a row that are not there."""
    empty = [kolom for kolom in expected if kolom not in row.isian]
    if empty:
        yield RULE.finding(
            row.origin.location,
            f"Kolom {', '.join(empty)} kosong, padahal terisi pada baris lain.",
            "Isi angkanya, atau tulis - bila tidak ada.",
            place=row.place,
        )
