"""Sequences of blocks: which text leads into which list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from renja_docs.content.naratif import Blok, Butir, Rincian
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.content.regulasi import Ayat, Pasal
from renja_docs.content.tabel import Baris
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


@dataclass(frozen=True, slots=True)
class Pengantar:
    """A text and the list right behind it."""

    bacaan: Text
    rincian: Rincian


def letak(asal: Origin) -> tuple[Location, int]:
    """What identifies a text: its place."""
    return asal.location, asal.start


def menurut_letak(kajian: Reading) -> dict[tuple[Location, int], Text]:
    """All texts by their place."""
    return {letak(b.origin): b for b in kajian.texts}


def deret_blok(naskah: Naskah) -> Iterator[tuple[Blok, ...]]:
    """Every sequence of blocks of the document, nested ones too."""
    if naskah.kata_pengantar:
        yield from _deret(naskah.kata_pengantar.isi)
    for bab in naskah.bab:
        yield from _deret(bab.isi)
        for subbab in bab.subbab:
            yield from _deret(subbab.isi)
    for tabel in naskah.tabel:
        yield from _deret_baris(tabel.baris)


def _deret(blok: tuple[Blok, ...]) -> Iterator[tuple[Blok, ...]]:
    if blok:
        yield blok
    for b in blok:
        yield from _deret_rincian(b.rincian)


def _deret_rincian(rincian: Rincian | None) -> Iterator[tuple[Blok, ...]]:
    for butir in rincian.butir if rincian else ():
        yield from _deret_rincian(butir.rincian)
        yield from _deret(butir.isi)


def _deret_baris(semua: Iterable[Baris]) -> Iterator[tuple[Blok, ...]]:
    for baris in semua:
        for sel in baris.sel.values():
            yield from _deret(sel.isi)
        yield from _deret_baris(baris.baris)


def semua_rincian(naskah: Naskah) -> Iterator[Rincian]:
    """Every list: of the chapters, of the cells, of the Pasal."""
    for blok in deret_blok(naskah):
        for b in blok:
            if b.rincian:
                yield from _rincian(b.rincian)
    for pasal in naskah.semua_pasal():
        for r in (pasal.rincian, *(a.rincian for a in pasal.ayat)):
            if r:
                yield from _rincian(r)


def _rincian(rincian: Rincian) -> Iterator[Rincian]:
    """A list and those right below its items; lists in an item's own blocks are met there."""
    yield rincian
    for butir in rincian.butir:
        if butir.rincian:
            yield from _rincian(butir.rincian)


def pengantar(kajian: Reading) -> Iterator[Pengantar]:
    """Every text that leads into a list."""
    teks = menurut_letak(kajian)
    for blok in deret_blok(kajian.naskah):
        for kiri, kanan in pairwise(blok):
            bacaan = teks.get(letak(kiri.origin.at("paragraf"))) if kiri.paragraf else None
            if bacaan and kanan.rincian:
                yield Pengantar(bacaan, kanan.rincian)
    for rincian in semua_rincian(kajian.naskah):
        for butir in rincian.butir:
            yield from _butir(butir, teks)
    for pasal in kajian.naskah.semua_pasal():
        yield from _pasal(pasal, teks)


def _butir(butir: Butir, teks: dict[tuple[Location, int], Text]) -> Iterator[Pengantar]:
    bacaan = teks.get(letak(butir.origin.at("teks")))
    if bacaan and butir.rincian:
        yield Pengantar(bacaan, butir.rincian)


def _pasal(pasal: Pasal, teks: dict[tuple[Location, int], Text]) -> Iterator[Pengantar]:
    bagian: tuple[Pasal | Ayat, ...] = (pasal, *pasal.ayat)
    for simpul in bagian:
        bacaan = teks.get(letak(simpul.origin.at("teks")))
        if bacaan and simpul.rincian:
            yield Pengantar(bacaan, simpul.rincian)
