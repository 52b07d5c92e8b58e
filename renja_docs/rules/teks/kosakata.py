"""The words that an office knows beside the dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.sense.reading import Reading

_WORD: Final = re.compile(r"[^\W\d_]+")


def office_words(reading: Reading) -> frozenset[str]:
    """Words of its lists, its name, its officers and its region, in small letters."""
    return reading.once(_office_words)


def _office_words(reading: Reading) -> frozenset[str]:
    """The words of all names that the office has given."""
    names = (*_listed(reading), *_of_identity(reading))
    words: set[str] = set()
    for name in names:
        words.update(_WORD.findall(name.casefold()))
    return frozenset(words)


def _listed(reading: Reading) -> Iterator[str]:
    """What gaya.yaml lists."""
    options = reading.naskah.opsi
    yield from options.kata
    yield from options.nama_tempat
    for term in options.istilah:
        yield term.baku
        yield from term.hindari


def _of_identity(reading: Reading) -> Iterator[str]:
    """What perbup.yaml names."""
    perbup = reading.naskah.perbup
    yield from (perbup.daerah, perbup.provinsi, perbup.tentang)
    events = (perbup.penetapan, perbup.pengundangan)
    yield from (event.tempat for event in events if event is not None)
    for officer in reading.tree.identitas.of("pejabat"):
        yield officer.printed("jabatan")
        yield officer.printed("nama")
    if perbup.perangkat_daerah is not None:
        yield perbup.perangkat_daerah.nama
        yield from perbup.perangkat_daerah.sebutan
