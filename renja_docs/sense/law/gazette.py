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

from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.hierarchy import JENIS

_MENDAGRI = "Menteri Dalam Negeri"
_SEBUTAN: Mapping[str, str] = {str(jenis): j.sebutan for jenis, j in JENIS.items()} | {
    "permendagri": f"Peraturan {_MENDAGRI}",
}

Kunci = tuple[str, str, int]
"""Kind, number and year of a national act."""


@dataclass(frozen=True, slots=True)
class Terbitan:
    """An act with its place in the Lembaran Negara. tambahan 0: none known. tentang '': not known."""

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


def _baris(berkas: str) -> list[list[str]]:
    teks = files("renja_docs").joinpath("data", berkas).read_text(encoding="utf-8")
    return [b.split(";") for b in teks.splitlines() if b and not b.startswith("#")]


@cache
def terbitan() -> Mapping[Kunci, Terbitan]:
    """All acts whose gazette numbers are known."""
    hasil = {}
    for jenis, nomor, tahun, ln_tahun, ln_nomor, tln, tentang in _baris("lembaran.csv"):
        t = Terbitan(jenis, nomor, int(tahun), int(ln_tahun), ln_nomor, int(tln or 0), tentang)
        hasil[jenis, nomor, int(tahun)] = t
    return hasil


@cache
def _dicabut() -> Mapping[Kunci, Dicabut]:
    return {
        (j, n, int(t)): Dicabut(oleh, date.fromisoformat(sejak))
        for j, n, t, oleh, sejak in _baris("dicabut.csv")
    }


def kunci(act: Peraturan) -> Kunci:
    """The key of an act in the lists; an act of a region, or of another ministry, matches none."""
    if act.jenis == "permen" and act.lembaga == _MENDAGRI:
        return ("permendagri", act.nomor or "", act.tahun or 0)
    return (act.jenis if act.lembaga is None else "", act.nomor or "", act.tahun or 0)


def dikenal(act: Peraturan) -> Terbitan | None:
    """What is known of an act, None where nothing is."""
    return terbitan().get(kunci(act))


def pencabutan(act: Peraturan) -> Dicabut | None:
    """That an act is known to be revoked."""
    return _dicabut().get(kunci(act))


def pemilik(tahun: int, nomor: str, tambahan: int) -> Terbitan | None:
    """The act to which a pair of gazette numbers belongs, or that has the number of the supplement."""
    semua = terbitan().values()
    sama = (
        t
        for t in semua
        if t.lembaran_tahun == tahun and t.lembaran_nomor == nomor and t.tambahan == tambahan
    )
    return next(sama, None) or next((t for t in semua if tambahan and t.tambahan == tambahan), None)


@cache
def rentang_tambahan(tahun: int) -> tuple[int, int]:
    """The numbers of the Tambahan Lembaran Negara that a year can have, both ends excluded.

    The supplement counts on through the years, so it lies between those of the years before and after.
    """
    ada = [
        (t.lembaran_tahun, t.tambahan)
        for t in terbitan().values()
        if t.tambahan and t.lembaran_tahun > 1955
    ]
    bawah = max((n for th, n in ada if th < tahun), default=0)
    atas = min((n for th, n in ada if th > tahun), default=10**6)
    return bawah, atas


_UBAH = re.compile(
    r"Perubahan(?: Ke\w+)? [Aa]tas (Undang-Undang|Peraturan Pemerintah) Nomor (\d+) Tahun (\d{4})"
)
_JENIS = {"Undang-Undang": "uu", "Peraturan Pemerintah": "pp"}


@cache
def _perubahan() -> Mapping[Kunci, tuple[Terbitan, ...]]:
    hasil: dict[Kunci, tuple[Terbitan, ...]] = {}
    for t in sorted(terbitan().values(), key=lambda t: (t.lembaran_tahun, t.tambahan)):
        if t.jenis == "perppu":
            continue  # the law that confirms it says the same
        for jenis, nomor, tahun in _UBAH.findall(t.tentang):
            dasar = (_JENIS[jenis], nomor, int(tahun))
            hasil[dasar] = (*hasil.get(dasar, ()), t)
    return hasil


def perubahan(act: Peraturan) -> tuple[Terbitan, ...]:
    """Acts that are known to amend an act, the oldest first."""
    return _perubahan().get(kunci(act), ())


@cache
def _omnibus() -> tuple[tuple[Kunci, Kunci, date], ...]:
    baris = _baris("perubahan.csv")
    return tuple(
        ((a, b, int(c)), (d, e, int(f)), date.fromisoformat(sejak))
        for a, b, c, d, e, f, sejak in baris
    )


def perubahan_sampai(act: Peraturan, hari: date) -> tuple[Terbitan, ...]:
    """Acts that are known to amend an act by a day; those of the year of that day only where their date is known."""
    menurut_judul = (t for t in perubahan(act) if t.tahun < hari.year)
    omnibus = (
        terbitan()[oleh]
        for dasar, oleh, sejak in _omnibus()
        if dasar == kunci(act) and sejak <= hari
    )
    return (*menurut_judul, *omnibus)
