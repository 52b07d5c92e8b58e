"""What the program knows of acts by itself: their gazette numbers, titles, amendments, revocations.

The lists hold facts that several other acts agree on; they are not complete.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.hierarchy import JENIS

_MENDAGRI: Final = "Menteri Dalam Negeri"
_SEBUTAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{str(name): jenis.sebutan for name, jenis in JENIS.items()},
        "permendagri": f"Peraturan {_MENDAGRI}",
    }
)
_FIRST_YEAR_COMPARED: Final = 1956
"""The supplements of older acts bound no other ones."""

UNBOUNDED: Final = 10**6
"""The end of the range of supplements of a year behind which none is known."""

Kunci = tuple[str, str, int]
"""Kind, number and year of a national act."""


@dataclass(frozen=True, slots=True)
class Terbitan:
    """An act with its place in the Lembaran Negara. tambahan 0, tentang '': not known."""

    jenis: str
    nomor: str
    tahun: int
    lembaran_tahun: int
    lembaran_nomor: str
    tambahan: int
    tentang: str

    @property
    def sebutan(self) -> str:
        """Kind, number, year."""
        return f"{_SEBUTAN[self.jenis]} Nomor {self.nomor} Tahun {self.tahun}"


@dataclass(frozen=True, slots=True)
class Dicabut:
    """That an act is no longer in force: by which act, since when."""

    oleh: str
    sejak: date


def _rows(file: str) -> list[list[str]]:
    """The rows of a list, without comments, as their fields."""
    text = files("renja_docs").joinpath("data", file).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split(";") for line in lines]


@cache
def terbitan() -> Mapping[Kunci, Terbitan]:
    """All acts whose gazette numbers are known."""
    found = {}
    for jenis, nomor, tahun, ln_tahun, ln_nomor, tln, tentang in _rows("lembaran.csv"):
        found[jenis, nomor, int(tahun)] = Terbitan(
            jenis,
            nomor,
            int(tahun),
            int(ln_tahun),
            ln_nomor,
            int(tln or 0),
            tentang,
        )
    return found


@cache
def _revoked() -> Mapping[Kunci, Dicabut]:
    return {
        (jenis, nomor, int(tahun)): Dicabut(oleh, date.fromisoformat(sejak))
        for jenis, nomor, tahun, oleh, sejak in _rows("dicabut.csv")
    }


def kunci(act: Peraturan) -> Kunci:
    """The key of an act in the lists; an act of a region, or of another ministry, matches none."""
    jenis: str = act.jenis
    if act.jenis == "permen" and act.lembaga == _MENDAGRI:
        jenis = "permendagri"
    elif act.lembaga is not None:
        jenis = ""
    return jenis, act.nomor or "", act.tahun or 0


def dikenal(act: Peraturan) -> Terbitan | None:
    """What is known of an act, None where nothing is."""
    return terbitan().get(kunci(act))


def pencabutan(act: Peraturan) -> Dicabut | None:
    """That an act is known to be revoked."""
    return _revoked().get(kunci(act))


@cache
def _by_supplement() -> Mapping[int, tuple[Terbitan, ...]]:
    found: dict[int, tuple[Terbitan, ...]] = {}
    for act in terbitan().values():
        found[act.tambahan] = (*found.get(act.tambahan, ()), act)
    return found


def pemilik(tahun: int, nomor: str, tambahan: int) -> Terbitan | None:
    """The act to which gazette numbers belong, or else the one with that supplement."""
    if not tambahan:
        return None
    acts = _by_supplement().get(tambahan, ())
    for act in acts:
        if (act.lembaran_tahun, act.lembaran_nomor) == (tahun, nomor):
            return act
    return acts[0] if acts else None


@cache
def rentang_tambahan(tahun: int) -> tuple[int, int]:
    """The numbers of the Tambahan Lembaran Negara that a year can have, both ends excluded.

    The supplement counts on through the years, so it lies between those of the years around it.
    """
    known = [
        (act.lembaran_tahun, act.tambahan)
        for act in terbitan().values()
        if act.tambahan and act.lembaran_tahun >= _FIRST_YEAR_COMPARED
    ]
    lowest = max((number for year, number in known if year < tahun), default=0)
    highest = min((number for year, number in known if year > tahun), default=UNBOUNDED)
    return lowest, highest


_AMENDS: Final = re.compile(
    r"Perubahan(?: Ke\w+)? [Aa]tas (Undang-Undang|Peraturan Pemerintah) Nomor (\d+) Tahun (\d{4})"
)
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"Undang-Undang": "uu", "Peraturan Pemerintah": "pp"}
)


@cache
def _by_title() -> Mapping[Kunci, tuple[Terbitan, ...]]:
    """The amendments that the title of the amending act tells, by the amended act."""
    found: dict[Kunci, tuple[Terbitan, ...]] = {}
    oldest_first = sorted(terbitan().values(), key=lambda act: (act.lembaran_tahun, act.tambahan))
    for act in oldest_first:
        if act.jenis == "perppu":
            continue  # the law that confirms it says the same
        for kind, number, year in _AMENDS.findall(act.tentang):
            amended = (_KINDS[kind], number, int(year))
            found[amended] = (*found.get(amended, ()), act)
    return found


def perubahan(act: Peraturan) -> tuple[Terbitan, ...]:
    """Acts that are known to amend an act, the oldest first."""
    return _by_title().get(kunci(act), ())


@cache
def _omnibus() -> tuple[tuple[Kunci, Kunci, date], ...]:
    """The amended act, the amending one and the day of the amendments that no title tells."""
    found = []
    for jenis, nomor, tahun, by_jenis, by_nomor, by_tahun, sejak in _rows("perubahan.csv"):
        amended = (jenis, nomor, int(tahun))
        amending = (by_jenis, by_nomor, int(by_tahun))
        found.append((amended, amending, date.fromisoformat(sejak)))
    return tuple(found)


def perubahan_sampai(act: Peraturan, hari: date) -> tuple[Terbitan, ...]:
    """Acts that are known to amend an act by a day.

    Those of the year of that day are among them only where their own day is known.
    """
    by_title = (amending for amending in perubahan(act) if amending.tahun < hari.year)
    key = kunci(act)
    omnibus = (
        terbitan()[amending]
        for amended, amending, since in _omnibus()
        if amended == key and since <= hari
    )
    return (*by_title, *omnibus)
