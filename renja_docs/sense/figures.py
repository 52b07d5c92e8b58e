"""The arithmetic of program.yaml: sums from sub kegiatan upward, forecasts, rates of realisation.

All amounts are whole rupiah; quotients are Decimal, rounded half up where they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from renja_docs.content.program import (
    Bidang,
    Evaluasi,
    Kegiatan,
    PohonProgram,
    Program,
    SubKegiatan,
    Urusan,
)
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import half_up

ProgramNode = Urusan | Bidang | Program | Kegiatan | SubKegiatan
JenisBelanja = Literal["pegawai", "barang_jasa", "modal"]
JENIS_BELANJA: tuple[JenisBelanja, ...] = ("pegawai", "barang_jasa", "modal")


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
    for node in walk(pohon) if pohon else ():
        found.setdefault(node.kode, node)
    return found


def sub_kegiatan(node: ProgramNode | PohonProgram) -> Iterator[SubKegiatan]:
    """The sub kegiatan below a node, or the node itself."""
    if isinstance(node, SubKegiatan):
        yield node
    for below in walk(node):
        if isinstance(below, SubKegiatan):
            yield below


def belanja(node: ProgramNode | PohonProgram, jenis: JenisBelanja) -> int:
    """Spending of one kind below a node."""
    return sum(getattr(s.belanja, jenis) or 0 for s in sub_kegiatan(node))


def pagu(node: ProgramNode | PohonProgram) -> int:
    """All spending below a node."""
    return sum(belanja(node, jenis) for jenis in JENIS_BELANJA)


def forecast(sub: SubKegiatan, pohon: PohonProgram) -> int:
    """The forecast of the year after the plan year: pagu x factor, rounded half up, or as given."""
    if sub.maju is not None:
        return sub.maju
    return int(half_up(Decimal(pagu(sub)) * factor(pohon)))


def factor(pohon: PohonProgram) -> Decimal:
    """The factor of the forecast: 110% and 1,1 both mean 1.1."""
    given = pohon.faktor_maju
    number = given.angka if given.angka is not None else Decimal(1)
    return number / 100 if given.persen else number


def forecast_total(
    node: ProgramNode | PohonProgram, pohon: PohonProgram, jenis: JenisBelanja | None = None
) -> int:
    """The sum of the forecasts below a node, as printed row by row; only of one kind where given."""
    subs = sub_kegiatan(node)
    return sum(forecast(s, pohon) if jenis is None else forecast_of(s, pohon, jenis) for s in subs)


def forecast_of(sub: SubKegiatan, pohon: PohonProgram, jenis: JenisBelanja) -> int:
    """The share of one kind in the forecast of a row; the last kind takes what rounding leaves."""
    kinds = [j for j in JENIS_BELANJA if getattr(sub.belanja, j)]
    if jenis not in kinds:
        return 0
    whole = forecast(sub, pohon)
    shares = {j: int(half_up(Decimal(whole) * belanja(sub, j) / pagu(sub))) for j in kinds[:-1]}
    shares[kinds[-1]] = whole - sum(shares.values())
    return shares[jenis]


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """Columns 8, 10 and 11 of T-C.29 for one line; None where the figure cannot be computed.

    sebab: why 10 and 11 are missing: 'persen' (shares are not added up), 'satuan' (no value, or
    another unit), '' where they are there.
    """

    tingkat: Decimal | None
    perkiraan: Decimal | None
    capaian: Decimal | None
    sebab: Literal["persen", "satuan", ""]


def ratio(a: Nilai | None, b: Nilai | None) -> Decimal | None:
    """A / b in percent, None where one is missing, b is zero, or the units differ."""
    if a is None or b is None or a.angka is None or not b.angka or not same_unit(a, b):
        return None
    return a.angka / b.angka * 100


def same_unit(*values: Nilai) -> bool:
    """True if no two of the figures name different units; a figure without a unit fits any but '%'."""
    units = {v.satuan.casefold() for v in values if v.satuan}
    return len(units) <= 1


def estimate(line: Evaluasi) -> Perkiraan:
    """8=(7/6), 10=(5+7+9), 11=(10/4) of a line of the evaluation (Permendagri 86/2017, T-C.29)."""
    tingkat = ratio(line.realisasi, line.target)
    parts = (line.realisasi_lalu, line.realisasi, line.target_berjalan)
    values = [v for v in (line.akhir, line.target, *parts) if v is not None]
    if any(v.persen for v in values):
        return Perkiraan(tingkat, None, None, "persen")
    if any(v is None or v.angka is None for v in parts) or not same_unit(*values):
        return Perkiraan(tingkat, None, None, "satuan")
    perkiraan = sum((v.angka for v in parts if v is not None and v.angka is not None), Decimal(0))
    capaian = (
        perkiraan / line.akhir.angka * 100 if line.akhir is not None and line.akhir.angka else None
    )
    return Perkiraan(tingkat, perkiraan, capaian, "" if capaian is not None else "satuan")
