"""Typed row numbers count on, or start again from 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.angka.lajur import IsianLajur, Lajur, all_lajur, by_table, in_cell
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6056",
    severity="galat",
    title="Nomor baris",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Nomor baris yang diketik berurutan tanpa lompatan dan tanpa ulangan.",
    cases=(
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/4/sel/no",
            bad="4",
            good="3",
            also=(
                Edit("tabel/tujuan-sasaran.yaml", "baris/1/sel/no", "1"),
                Edit("tabel/tujuan-sasaran.yaml", "baris/3/sel/no", "2"),
            ),
        ),
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/3/sel/no",
            bad="0",
            good="1",
            also=(Edit("tabel/tujuan-sasaran.yaml", "baris/1/sel/no", "1"),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers that neither follow nor begin anew; a cell that rows share counts once."""
    for rows in by_table(all_lajur(reading)):
        yield from _counted(rows)


def _counted(rows: Sequence[Lajur]) -> Iterator[Finding]:
    """The numbers of the rows of one table that do not count on."""
    before = 0
    seen: set[Location] = set()
    for row in rows:
        isian = row.isian.get("no")
        number = _number(isian)
        if isian is None or number is None or isian.origin.location in seen:
            continue
        seen.add(isian.origin.location)
        if number not in (before + 1, 1):
            message = f"Nomor {number} sesudah {before}."
            yield in_cell(RULE, row, isian, message, f"Tulis {before + 1}.")
        before = number


def _number(isian: IsianLajur | None) -> int | None:
    """The number in a cell, with or without a full stop; None where none is."""
    if isian is None:
        return None
    typed = isian.text.rstrip(".")
    if not typed.isdecimal():
        return None
    return int(typed)
