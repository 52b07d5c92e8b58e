"""The two signings of a regulation: it is set by one officer and promulgated by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from renja_docs.content.identitas import Peristiwa
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading


@dataclass(frozen=True, slots=True)
class Signing:
    """A signing: what it does to the regulation, where and when it happens, and who signs.

    pejabat: the place of the officer.
    """

    name: Literal["penetapan", "pengundangan"]
    peristiwa: Peristiwa
    pejabat: Place


def signings(reading: Reading) -> tuple[Signing, ...]:
    """The setting of the regulation, then its promulgation, if it is promulgated."""
    perbup = reading.naskah.perbup
    pejabat = {place.id: place for place in reading.tree.identitas.of("pejabat")}
    setting = Signing("penetapan", perbup.penetapan, pejabat["penetapan"])
    if perbup.pengundangan is None or "pengundangan" not in pejabat:
        return (setting,)
    return (setting, Signing("pengundangan", perbup.pengundangan, pejabat["pengundangan"]))
