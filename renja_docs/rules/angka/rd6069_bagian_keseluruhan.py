"""'Jumlah X yang ...' is not more than 'Jumlah X'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import Lajur, all_lajur, by_table, in_cell
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

_BEKERJA: Final = (
    "sel:\n  uraian: Jumlah penduduk yang bekerja\n  satuan: Jiwa\n"
    "  tahun-n3: 20.114\n  tahun-n2: {}"
)

RULE: Final = Rule(
    code="RD6069",
    severity="galat",
    title="Bagian dan keseluruhan",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Jumlah suatu bagian tidak melebihi jumlah keseluruhannya.",
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad=_BEKERJA.format("202.318"),
            good=_BEKERJA.format("20.318"),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Counts of a part beside a count of the whole, in the same table and unit, that is smaller."""
    for rows in by_table(filter(_is_count, all_lajur(reading))):
        for part, whole in permutations(rows, 2):
            if _is_part(part, whole):
                yield from _exceeding(part, whole)


def _is_count(row: Lajur) -> bool:
    """True for a row that its label calls a number of things."""
    return row.label.casefold().startswith("jumlah ")


def _is_part(part: Lajur, whole: Lajur) -> bool:
    """True of two rows of one unit where the label of the one goes on where the other's ends."""
    starts = part.label.casefold().startswith(f"{whole.label.casefold()} ")
    return starts and part.satuan == whole.satuan


def _exceeding(part: Lajur, whole: Lajur) -> Iterator[Finding]:
    """The figures of a part that are greater than those of its whole."""
    for isian in part.figures():
        other = whole.isian.get(isian.kolom)
        if other is None or not other.has_number:
            continue
        if isian.number > other.number:
            yield in_cell(
                RULE,
                part,
                isian,
                f"{quoted(part.label)} {isian.text} melebihi {quoted(whole.label)} {other.text}.",
                "Periksa kedua angka.",
            )
