"""A row of yearly increases is the difference of the row it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import (
    FOLLOWED,
    IsianLajur,
    Lajur,
    all_lajur,
    in_cell,
    plain_label,
)
from renja_docs.rules.angka.satuan import canonical
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka, decimals

_PENDAPATAN: Final = Edit(
    "tabel/pelayanan.yaml",
    "baris/+",
    "sel:\n  uraian: Pendapatan asli desa\n  satuan: Juta rupiah\n"
    "  tahun-n3: 2.795\n  tahun-n2: 3.838",
)
_PENINGKATAN: Final = (
    "sel:\n  uraian: Peningkatan pendapatan asli desa\n  satuan: {}\n  tahun-n2: {}"
)

RULE: Final = Rule(
    code="RD6068",
    severity="galat",
    title="Peningkatan sama dengan selisih",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Baris peningkatan sama dengan selisih baris besarannya dari tahun ke tahun.",
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad=_PENINGKATAN.format("Juta rupiah", "2.043"),
            good=_PENINGKATAN.format("Juta rupiah", "1.043"),
            also=(_PENDAPATAN,),
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad=_PENINGKATAN.format("Ribu rupiah", "1.043"),
            good=_PENINGKATAN.format("Ribu rupiah", "1.043.000"),
            also=(_PENDAPATAN,),
        ),
    ),
)

SCALES: Final[Mapping[str, int]] = MappingProxyType(
    {"rupiah": 1, "ribu rupiah": 1000, "juta rupiah": 10**6, "miliar rupiah": 10**9}
)
_INCREASE: Final = re.compile(r"\b(?:peningkatan|kenaikan|pertambahan)\s+", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Increases beside a row of the same table that has the level under the same name."""
    levels: dict[tuple[str, str], Lajur] = {}
    for row in all_lajur(reading):
        levels.setdefault(row.key, row)
    for row in all_lajur(reading):
        name = _INCREASE.sub("", row.label)
        level = levels.get((row.tabel, plain_label(name)))
        if name != row.label and level is not None:
            yield from _differing(row, level)


def _differing(row: Lajur, level: Lajur) -> Iterator[Finding]:
    """Increases that are not the difference of two levels, a unit of the coarser scale aside."""
    factor = _scale(level) / _scale(row)
    for isian in row.figures(*FOLLOWED):
        now, before = _level_of(level, isian, 0), _level_of(level, isian, 1)
        if now is None or before is None:
            continue
        difference = (now.number - before.number) * factor
        if abs(difference - isian.number) > max(factor, Decimal(1)):
            yield in_cell(
                RULE,
                row,
                isian,
                f"{quoted(isian.text)}, padahal selisih {now.text} dan {before.text} "
                f"adalah {angka(difference, decimals(difference))}.",
                "Perbaiki angkanya.",
            )


def _scale(row: Lajur) -> Decimal:
    """How many rupiah the unit of a row is; 1 for any other unit."""
    return Decimal(SCALES.get(canonical(row.satuan), 1))


def _level_of(level: Lajur, isian: IsianLajur, before: int) -> IsianLajur | None:
    """The level some years before a cell: of the same role, else the nearest realised one."""
    if isian.years_back is None:
        return None
    cells = {(one.role, one.years_back): one for one in level.figures()}
    years_back = isian.years_back + before
    found = (cells.get((role, years_back)) for role in _roles_of_level(isian))
    return next(filter(None, found), None)


def _roles_of_level(isian: IsianLajur) -> tuple[str, ...]:
    """What the level of a year may be told as, the best first."""
    if isian.role == "target":
        return ("target",)
    return isian.role, "proyeksi", "realisasi"
