"""The arithmetic of program.yaml: sums from sub kegiatan upward, forecasts, rates of realisation.

All amounts are whole rupiah; quotients are Decimal, rounded half up where they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Final, Literal

from renja_docs.content.belanja import JENIS_BELANJA, REKENING, JenisBelanja, Rekening
from renja_docs.content.program import (
    Agregasi,
    Bidang,
    Evaluasi,
    Kegiatan,
    PohonProgram,
    Program,
    SubKegiatan,
    Urusan,
)
from renja_docs.content.scalars import Tahun
from renja_docs.sense.aggregation import aggregation
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import half_up

__all__ = ["JENIS_BELANJA", "JenisBelanja"]

_AMOUNTS: Final = attrgetter(*JENIS_BELANJA)
"""The amounts of a sub kegiatan, None where nothing is spent."""

ProgramNode = Urusan | Bidang | Program | Kegiatan | SubKegiatan


def children(node: ProgramNode | PohonProgram) -> tuple[ProgramNode, ...]:
    """The nodes right below a node, in the order of the file."""
    match node:
        case PohonProgram():
            return node.urusan
        case Urusan():
            return node.bidang
        case Bidang():
            return node.program
        case Program():
            return node.kegiatan
        case Kegiatan():
            return node.sub_kegiatan
        case SubKegiatan():
            return ()


def walk(node: ProgramNode | PohonProgram) -> Iterator[ProgramNode]:
    """Every node below, parents before children."""
    for child in children(node):
        yield child
        yield from walk(child)


def by_code(pohon: PohonProgram | None) -> Mapping[str, ProgramNode]:
    """Nodes by code; of two nodes with one code the first."""
    found: dict[str, ProgramNode] = {}
    if pohon is not None:
        for node in walk(pohon):
            found.setdefault(node.kode, node)
    return found


def evaluations(node: ProgramNode) -> tuple[Evaluasi, ...]:
    """The lines of the evaluation of a node itself."""
    match node:
        case Program() | Kegiatan() | SubKegiatan():
            return node.evaluasi
        case Urusan() | Bidang():
            return ()


def sub_kegiatan(node: ProgramNode | PohonProgram) -> Iterator[SubKegiatan]:
    """The sub kegiatan below a node, or the node itself."""
    if isinstance(node, SubKegiatan):
        yield node
    for below in walk(node):
        if isinstance(below, SubKegiatan):
            yield below


def belanja(node: ProgramNode | PohonProgram, jenis: JenisBelanja) -> int:
    """Spending of one kind below a node."""
    if isinstance(node, SubKegiatan):
        return spent(node, jenis)
    return sum(spent(sub, jenis) for sub in sub_kegiatan(node))


def spent(sub: SubKegiatan, jenis: JenisBelanja) -> int:
    """Spending of one kind of a sub kegiatan itself."""
    amount: int | None = getattr(sub.belanja, jenis)
    return amount or 0


def pagu(node: ProgramNode | PohonProgram) -> int:
    """All spending below a node."""
    if isinstance(node, SubKegiatan):
        return sum(filter(None, _AMOUNTS(node.belanja)))
    return sum(map(pagu, sub_kegiatan(node)))


def accounts(node: ProgramNode | PohonProgram) -> tuple[Rekening, ...]:
    """The kinds of spending below a node, in the order of their codes."""
    subs = tuple(sub_kegiatan(node))
    return tuple(one for one in REKENING if any(spent(sub, one.id) for sub in subs))


def pagu_of_year(
    node: ProgramNode | PohonProgram, pohon: PohonProgram, year: int, plan_year: int | None
) -> int | None:
    """The pagu below a node in a year, None where nothing is said of it."""
    given = [_of_year(sub, pohon, year, plan_year) for sub in sub_kegiatan(node)]
    known = [amount for amount in given if amount is not None]
    return sum(known) if known else None


def _of_year(sub: SubKegiatan, pohon: PohonProgram, year: int, plan_year: int | None) -> int | None:
    """The pagu of a row in a year: as typed, else that of the plan year or its forecast."""
    if year in sub.pagu_tahun:
        return sub.pagu_tahun[Tahun(year)]
    if plan_year is None or not pagu(sub):
        return None
    return {plan_year: pagu(sub), plan_year + 1: forecast(sub, pohon)}.get(year)


def forecast(sub: SubKegiatan, pohon: PohonProgram) -> int:
    """The forecast of the year after the plan year: pagu x factor, rounded half up, or as given."""
    if sub.maju is not None:
        return sub.maju
    return int(half_up(Decimal(pagu(sub)) * factor(pohon)))


def factor(pohon: PohonProgram) -> Decimal:
    """The factor of the forecast: 110% and 1,1 both mean 1.1."""
    given = pohon.faktor_maju
    if given.angka is None:
        return Decimal(1)
    return given.angka / 100 if given.persen else given.angka


def forecast_total(
    node: ProgramNode | PohonProgram, pohon: PohonProgram, jenis: JenisBelanja | None = None
) -> int:
    """The sum of the forecasts below a node, as printed row by row. jenis: of one kind only."""
    if isinstance(node, SubKegiatan) and jenis is None:
        return forecast(node, pohon)
    subs = sub_kegiatan(node)
    if jenis is None:
        return sum(forecast(sub, pohon) for sub in subs)
    return sum(forecast_of(sub, pohon, jenis) for sub in subs)


def forecast_of(sub: SubKegiatan, pohon: PohonProgram, jenis: JenisBelanja) -> int:
    """The share of one kind in the forecast of a row; the last kind takes what rounding leaves."""
    kinds = [kind for kind in JENIS_BELANJA if spent(sub, kind)]
    if jenis not in kinds:
        return 0
    *others, last = kinds
    whole = forecast(sub, pohon)
    if jenis != last:
        return _share(whole, sub, jenis)
    return whole - sum(_share(whole, sub, other) for other in others)


def _share(whole: int, sub: SubKegiatan, jenis: JenisBelanja) -> int:
    """What falls to one kind of an amount that is divided as the spending of a row is."""
    return int(half_up(Decimal(whole) * spent(sub, jenis) / pagu(sub)))


Sebab = Literal["keadaan", "satuan", ""]
PARTS: Final = 3
"""How many columns column 10 is the sum of."""


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """Columns 8, 10 and 11 of T-C.29 for one line; None where the figure cannot be computed.

    sebab: why 10 and 11 are missing: 'keadaan' (the figures of years have no sum: shares, indices,
    targets of one year), 'satuan' (no value, or another unit), '' where they are there.
    """

    tingkat: Decimal | None
    perkiraan: Decimal | None
    capaian: Decimal | None
    sebab: Sebab


def ratio(a: Nilai | None, b: Nilai | None) -> Decimal | None:
    """A / b in percent, None where one is missing, b is zero, or the units differ."""
    if a is None or b is None or not same_unit(a, b):
        return None
    upper, lower = a.angka, b.angka
    if upper is None or not lower:
        return None
    return upper / lower * 100


def same_unit(*values: Nilai) -> bool:
    """True if no two figures name different units; a figure without a unit fits any other."""
    units = {value.satuan.casefold() for value in values if value.satuan}
    return len(units) <= 1


def estimate(line: Evaluasi) -> Perkiraan:
    """8=(7/6), 10=(5+7+9), 11=(10/4) of a line of the evaluation (Permendagri 86/2017, T-C.29).

    Where the indicator does not add up as a sum, 10 is the mean of 5, 7 and 9, or the last of them.
    """
    tingkat = ratio(line.realisasi, line.target)
    way = aggregation(line)
    obstacle = _obstacle(line, way)
    if obstacle:
        return Perkiraan(tingkat, None, None, obstacle)
    perkiraan = together([part.angka or Decimal(0) for part in _reached(line)], way)
    if line.akhir is None or not line.akhir.angka:
        return Perkiraan(tingkat, perkiraan, None, "satuan")
    return Perkiraan(tingkat, perkiraan, perkiraan / line.akhir.angka * 100, "")


def together(years: Sequence[Decimal], way: Agregasi) -> Decimal:
    """One figure for several years, the last of them at the end."""
    match way:
        case "terakhir":
            return years[-1]
        case "rata-rata":
            return half_up(sum(years, Decimal(0)) / len(years), 2)
        case "jumlah" | "tidak":
            return sum(years, Decimal(0))


def _obstacle(line: Evaluasi, way: Agregasi) -> Sebab:
    """Why columns 5, 7 and 9 make no column 10, '' where they do."""
    parts = _reached(line)
    given = [value for value in (line.akhir, line.target, *parts) if value is not None]
    if way == "tidak" and any(map(_has_number, given)):
        return "keadaan"
    if len(parts) == PARTS and all(map(_has_number, parts)) and same_unit(*given):
        return ""
    return "satuan"


def _has_number(value: Nilai) -> bool:
    return value.angka is not None


def _reached(line: Evaluasi) -> tuple[Nilai, ...]:
    """What stands in columns 5, 7 and 9."""
    columns = (line.realisasi_lalu, line.realisasi, line.target_berjalan)
    return tuple(value for value in columns if value is not None)
