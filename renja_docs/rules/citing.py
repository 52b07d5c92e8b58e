"""Where the document cites an act of the registry, and on which day it must be in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from renja_docs.content.identitas import Perbup
from renja_docs.content.naratif import Blok, Rincian
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.citation import Registri, registri, sebut
from renja_docs.sense.reading import Reading

Manner = Literal["mengingat", "landasan", "uraian"]
"""A citation stands in Mengingat, in a list of legal bases, or in prose."""

Entry = tuple[str, Location]
"""The id of an act in a list, with its place."""

_EXPRESSION: Final = re.compile(r"peraturan\(\s*['\"]([\w.-]+)['\"]")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of an act. place: where it stands in the document, in words."""

    act: Peraturan
    location: Location
    place: str
    manner: Manner


def short(act: Peraturan) -> str:
    """Kind, number and year of an act, as messages name it."""
    return sebut(act, {}, "pendek")


def newest_amendment(act: Peraturan, acts: Registri) -> Peraturan | None:
    """The last act that amended an act; None without one in the registry."""
    return acts.get(act.perubahan[-1]) if act.perubahan else None


def citations(reading: Reading) -> tuple[Citation, ...]:
    """Every citation of an act that the registry holds, in printed order."""
    return reading.once(_citations)


def _citations(reading: Reading) -> tuple[Citation, ...]:
    acts = registri(reading.naskah.dasar_hukum)
    return (
        *_in_mengingat(reading, acts),
        *_in_landasan_hukum(reading, acts),
        *_in_prose(reading, acts),
    )


def _in_mengingat(reading: Reading, acts: Registri) -> Iterator[Citation]:
    for number, (name, location) in enumerate(mengingat(reading), 1):
        if name in acts:
            yield Citation(acts[name], location, f"Mengingat angka {number}", "mengingat")


def _in_landasan_hukum(reading: Reading, acts: Registri) -> Iterator[Citation]:
    for entries in landasan_hukum(reading):
        for number, (name, location) in enumerate(entries, 1):
            if name in acts:
                yield Citation(acts[name], location, f"landasan hukum angka {number}", "landasan")


def _in_prose(reading: Reading, acts: Registri) -> Iterator[Citation]:
    for text in reading.texts:
        if "peraturan(" not in text.typed:
            continue
        for match in _EXPRESSION.finditer(text.typed):
            if match[1] in acts:
                location = reading.location(text.origin, match.start(1))
                yield Citation(acts[match[1]], location, text.place, "uraian")


def mengingat(reading: Reading) -> list[Entry]:
    """What stands in Mengingat."""
    return [
        (item.peraturan, item.origin.at("peraturan").location)
        for item in reading.naskah.batang_tubuh.mengingat
    ]


def landasan_hukum(reading: Reading) -> Iterator[list[Entry]]:
    """Every list of legal bases in the Lampiran."""
    for bab in reading.naskah.bab:
        yield from _in_blocks(bab.isi)
        for subbab in bab.subbab:
            yield from _in_blocks(subbab.isi)


def _in_blocks(blocks: tuple[Blok, ...]) -> Iterator[list[Entry]]:
    for block in blocks:
        if block.landasan_hukum:
            origin = block.origin.at("landasan_hukum")
            yield [(name, origin.at(i).location) for i, name in enumerate(block.landasan_hukum)]
        if block.rincian:
            yield from _in_rincian(block.rincian)


def _in_rincian(rincian: Rincian) -> Iterator[list[Entry]]:
    for butir in rincian.butir:
        yield from _in_blocks(butir.isi)
        if butir.rincian:
            yield from _in_rincian(butir.rincian)


def days_of_setting(perbup: Perbup) -> tuple[date, date]:
    """The first and the last day on which the regulation can be set."""
    day = perbup.penetapan.tanggal
    return (day, day) if day else _year(perbup.tahun)


def days_of_issue(act: Peraturan) -> tuple[date, date] | None:
    """The first and the last day on which an act can have been issued; None without a year."""
    if act.tanggal:
        return act.tanggal, act.tanggal
    return _year(act.tahun) if act.tahun else None


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
