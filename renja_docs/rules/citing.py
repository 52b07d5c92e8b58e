"""Where the document cites an act of the registry, and on which day it must be in force."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from renja_docs.content.identitas import Perbup
from renja_docs.content.origin import Location
from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.citation import Registri, registri, sebut
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, Zone

Manner = Literal["mengingat", "landasan", "uraian"]
"""A citation stands in Mengingat, in a list of legal bases, or in prose."""

_EXPRESSION: Final = re.compile(r"peraturan\(\s*['\"]([\w.-]+)['\"]")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of an act. place: where it stands in the document, in words; zone: the part."""

    act: Peraturan
    location: Location
    place: str
    zone: Zone
    manner: Manner


def short(act: Peraturan) -> str:
    """Kind, number and year of an act, as messages name it."""
    return sebut(act, {}, "pendek")


def newest_amendment(act: Peraturan, acts: Registri) -> Peraturan | None:
    """The last act that amended an act; None without one in the registry."""
    if not act.perubahan:
        return None
    return acts.get(act.perubahan[-1])


def landasan_hukum(reading: Reading) -> Iterator[tuple[Place, ...]]:
    """The entries of every list of legal bases in the Lampiran; each has the id of its act."""
    return (landasan.children for landasan in reading.tree.of("landasan"))


def location_of(entry: Place) -> Location:
    """Where the id of an act is typed in a list."""
    return entry.origin.at("peraturan").location


def citations(reading: Reading) -> tuple[Citation, ...]:
    """Every citation of an act that the registry holds, in printed order."""
    return reading.once(_citations)


def _citations(reading: Reading) -> tuple[Citation, ...]:
    """Those in Mengingat, in the lists of the Lampiran, then in prose."""
    acts = registri(reading.naskah.dasar_hukum)
    found = [*_in_list(acts, reading.tree.mengingat, "mengingat")]
    for entries in landasan_hukum(reading):
        found += _in_list(acts, entries, "landasan")
    for text in reading.texts.computed():
        found += _in_prose(reading, acts, text)
    return tuple(found)


def _in_list(acts: Registri, entries: Iterable[Place], manner: Manner) -> Iterator[Citation]:
    """The entries of a list of acts."""
    for entry in entries:
        act = acts.get(entry.id)
        if act is not None:
            yield Citation(act, location_of(entry), entry.name, entry.zone, manner)


def _in_prose(reading: Reading, acts: Registri, text: Text) -> Iterator[Citation]:
    """The acts that a text prints by an expression."""
    for match in _EXPRESSION.finditer(text.typed):
        act = acts.get(match[1])
        if act is not None:
            location = reading.location(text.origin, match.start(1))
            yield Citation(act, location, text.place, text.zone, "uraian")


def days_of_setting(perbup: Perbup) -> tuple[date, date]:
    """The first and the last day on which the regulation can be set."""
    day = perbup.penetapan.tanggal
    if day is None:
        return _year(perbup.tahun)
    return day, day


def days_of_issue(act: Peraturan) -> tuple[date, date] | None:
    """The first and the last day on which an act can have been issued; None without a year."""
    if act.tanggal is not None:
        return act.tanggal, act.tanggal
    if act.tahun:
        return _year(act.tahun)
    return None


def _year(year: int) -> tuple[date, date]:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)
