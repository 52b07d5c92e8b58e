"""Where the document cites an act of the registry, and on which day it must be in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from renja_docs.content.identitas import Perbup
from renja_docs.content.naratif import Blok, Rincian
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading

_EKSPRESI = re.compile(r"peraturan\(\s*['\"]([\w.-]+)['\"]")


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A citation of an act. cara: in Mengingat, in a list of legal bases, or in prose."""

    act: Peraturan
    lokasi: Location
    tempat: str
    cara: Literal["mengingat", "landasan", "uraian"]


def kutipan(kajian: Reading) -> tuple[Kutipan, ...]:
    """Every citation of an act that the registry holds, in printed order."""
    return kajian.once(_semua)


def _semua(kajian: Reading) -> tuple[Kutipan, ...]:
    return tuple(_setiap(kajian))


def _setiap(kajian: Reading) -> Iterator[Kutipan]:
    acts = registri(kajian.naskah.dasar_hukum)
    for i, m in enumerate(kajian.naskah.batang_tubuh.mengingat, 1):
        if m.peraturan in acts:
            yield Kutipan(
                acts[m.peraturan],
                m.origin.at("peraturan").location,
                f"Mengingat angka {i}",
                "mengingat",
            )
    for daftar in landasan(kajian):
        for i, (id_, lokasi) in enumerate(daftar, 1):
            if id_ in acts:
                yield Kutipan(acts[id_], lokasi, f"landasan hukum angka {i}", "landasan")
    for b in kajian.texts:
        for cocok in _EKSPRESI.finditer(b.typed) if "peraturan(" in b.typed else ():
            if cocok[1] in acts:
                yield Kutipan(
                    acts[cocok[1]], kajian.location(b.origin, cocok.start(1)), b.place, "uraian"
                )


def landasan(kajian: Reading) -> Iterator[list[tuple[str, Location]]]:
    """Every list of legal bases in the Lampiran: ids with their places."""
    for bab in kajian.naskah.bab:
        for isi in (bab.isi, *(s.isi for s in bab.subbab)):
            yield from _landasan(isi)


def _landasan(isi: tuple[Blok, ...]) -> Iterator[list[tuple[str, Location]]]:
    for b in isi:
        if b.landasan_hukum:
            asal = b.origin.at("landasan_hukum")
            yield [(id_, asal.at(i).location) for i, id_ in enumerate(b.landasan_hukum)]
        if b.rincian:
            yield from _landasan_rincian(b.rincian)


def _landasan_rincian(rincian: Rincian) -> Iterator[list[tuple[str, Location]]]:
    for butir in rincian.butir:
        yield from _landasan(butir.isi)
        if butir.rincian:
            yield from _landasan_rincian(butir.rincian)


def saat(p: Perbup) -> tuple[date, date]:
    """The first and the last day on which the regulation can be set."""
    hari = p.penetapan.tanggal
    return (hari, hari) if hari else (date(p.tahun, 1, 1), date(p.tahun, 12, 31))


def terbit(act: Peraturan) -> tuple[date, date] | None:
    """The first and the last day on which an act can have been issued; None without a year."""
    if act.tanggal:
        return act.tanggal, act.tanggal
    return (date(act.tahun, 1, 1), date(act.tahun, 12, 31)) if act.tahun else None
