"""Kinds of acts: their names, their rank, their gazettes, and which of two acts stands first.

Those of regions are the kinds of documents that the program writes (data/jenis).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, cast

from renja_docs.content.jenis import JenisNaskah, NamaTingkat
from renja_docs.content.loading import kinds
from renja_docs.content.peraturan import JenisPeraturan, NamaLembaran, Peraturan


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of act.

    sebutan: its name as it begins a citation; lembaga of the act follows where the kind needs one.
    derajat: its level, 1 the highest (UU 12/2011 Pasal 7 and 8); 99 for what is no peraturan.
    lembaran: the gazette it is promulgated in (UU 12/2011 Pasal 82, 83, 86), None without one.
    tambahan: True where the gazette has a Tambahan that holds the elucidation.
    """

    sebutan: str
    derajat: int
    lembaran: NamaLembaran | None = None
    tambahan: bool = False

    @property
    def peraturan(self) -> bool:
        """True for legislation, False for decisions, instructions, circulars."""
        return self.derajat < 99


_NATIONAL: Final[Mapping[JenisPeraturan, Jenis]] = MappingProxyType(
    {
        "uud": Jenis("Undang-Undang Dasar Negara Republik Indonesia", 1),
        "tap": Jenis("Ketetapan Majelis Permusyawaratan Rakyat Republik Indonesia", 2),
        "uu": Jenis("Undang-Undang", 3, "Lembaran Negara", tambahan=True),
        "perppu": Jenis(
            "Peraturan Pemerintah Pengganti Undang-Undang", 3, "Lembaran Negara", tambahan=True
        ),
        "pp": Jenis("Peraturan Pemerintah", 4, "Lembaran Negara", tambahan=True),
        "perpres": Jenis("Peraturan Presiden", 5, "Lembaran Negara"),
        "permen": Jenis("Peraturan", 6, "Berita Negara"),
        "keppres": Jenis("Keputusan Presiden", 99),
        "kepmen": Jenis("Keputusan", 99),
        "inpres": Jenis("Instruksi Presiden", 99),
        "inmen": Jenis("Instruksi", 99),
        "se": Jenis("Surat Edaran", 99),
    }
)


@dataclass(frozen=True, slots=True)
class OfRegion:
    """A kind that regions make, and the level of those that make it."""

    kind: JenisNaskah
    tingkat: NamaTingkat


@cache
def of_regions(code: JenisPeraturan) -> tuple[OfRegion, ...]:
    """What regions call an act of a kind; the name that most of them use first."""
    found = [
        (bool(kind.wilayah), OfRegion(kind, at.tingkat))
        for kind in kinds.of_program().values()
        for at in kind.tingkat
        if at.registri == code
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _regional() -> dict[JenisPeraturan, Jenis]:
    """The kinds of regions, each by what most regions call it."""
    codes = {at.registri: at for kind in kinds.of_program().values() for at in kind.tingkat}
    found = {}
    for code, some in codes.items():
        first = of_regions(code)[0]
        at = first.kind.at(first.tingkat)
        gazette = first.kind.gazette or None
        rank = (at or some).derajat
        name = cast("NamaLembaran | None", gazette)
        found[code] = Jenis(first.kind.nama, rank, name, tambahan=first.kind.tambahan)
    return found


JENIS: Final[Mapping[JenisPeraturan, Jenis]] = MappingProxyType({**_NATIONAL, **_regional()})


def pangkat(jenis: JenisPeraturan, urutan: Sequence[JenisPeraturan]) -> int:
    """The place of a kind in the order of Mengingat; kinds that the order leaves out come last.

    UU and Perppu share a place (UU 12/2011 Pasal 7 ayat (1) huruf c).
    """
    equal: JenisPeraturan = "uu" if jenis == "perppu" else jenis
    if equal in urutan:
        return urutan.index(equal)
    return len(urutan) + JENIS[jenis].derajat


def mendahului(kiri: Peraturan, kanan: Peraturan, urutan: Sequence[JenisPeraturan]) -> bool | None:
    """Whether kiri stands before kanan: by rank, then by time (UU 12/2011 Lampiran II angka 43).

    None where the two cannot be told apart: same rank and year, dates unknown, other makers.
    """
    ranks = pangkat(kiri.jenis, urutan), pangkat(kanan.jenis, urutan)
    if ranks[0] != ranks[1]:
        return ranks[0] < ranks[1]
    return _is_older(kiri, kanan)


def _is_older(left: Peraturan, right: Peraturan) -> bool | None:
    if left.tanggal and right.tanggal and left.tanggal != right.tanggal:
        return left.tanggal < right.tanggal
    if left.tahun is None or right.tahun is None:
        return None
    if left.tahun != right.tahun:
        return left.tahun < right.tahun
    return _has_smaller_number(left, right)


def _has_smaller_number(left: Peraturan, right: Peraturan) -> bool | None:
    """Numbers tell the time only where one maker counted both acts."""
    if (left.jenis, left.lembaga) != (right.jenis, right.lembaga):
        return None
    numbers = left.nomor or "", right.nomor or ""
    if not all(number.isdecimal() for number in numbers):
        return None
    return int(numbers[0]) < int(numbers[1])
