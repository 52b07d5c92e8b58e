"""The Pasal of the body and the lists (tabulasi) below norms; lists of the Lampiran."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.naratif import Blok, Rincian
from renja_docs.content.origin import Location
from renja_docs.content.regulasi import Pasal
from renja_docs.sense.reading import Reading

CONNECTIVE: Final = re.compile(
    r"\s*[;,]?\s+(dan/atau|dan|atau)\s*\Z|\s*[;,]\s*(dan/atau|dan|atau)\s*[;,.]*\Z"
)
"""A word typed behind an item that the software prints from 'hubungan': group 1 or 2."""


@dataclass(frozen=True, slots=True)
class Tabulasi:
    """A list of the body.

    depth: from 0. opening: the words in front of it, None without any. place: the Pasal or ayat.
    """

    rincian: Rincian
    depth: int
    opening: str | None
    place: str


def all_pasal(reading: Reading) -> Iterator[tuple[Pasal, str]]:
    """Every Pasal of the body, those of amendments included, with its printed name."""
    for pasal in reading.naskah.semua_pasal():
        label = reading.labels.get(f"pasal:{pasal.id}")
        yield pasal, label.text if label else f"Pasal {pasal.id}"
    for butir in reading.naskah.batang_tubuh.perubahan:
        if butir.isi:
            yield butir.isi, f"Pasal I, Pasal {butir.pasal}"


def all_tabulasi(reading: Reading) -> tuple[Tabulasi, ...]:
    """Every list of the body, the outer before the inner."""
    return reading.once(_gather)


def _gather(reading: Reading) -> tuple[Tabulasi, ...]:
    return tuple(
        tabulasi for pasal, place in all_pasal(reading) for tabulasi in _of_pasal(pasal, place)
    )


def _of_pasal(pasal: Pasal, place: str) -> Iterator[Tabulasi]:
    if pasal.rincian:
        yield from _nested(Tabulasi(pasal.rincian, 0, pasal.teks, place))
    for number, ayat in enumerate(pasal.ayat, 1):
        if ayat.rincian:
            yield from _nested(Tabulasi(ayat.rincian, 0, ayat.teks, f"{place} ayat ({number})"))


def _nested(tabulasi: Tabulasi) -> Iterator[Tabulasi]:
    """A list with all below it."""
    yield tabulasi
    for butir in tabulasi.rincian.butir:
        if butir.rincian:
            opening = butir.teks or butir.judul
            below = Tabulasi(butir.rincian, tabulasi.depth + 1, opening, tabulasi.place)
            yield from _nested(below)


def lampiran_rincian(reading: Reading) -> tuple[Rincian, ...]:
    """Every list of the chapters of the Lampiran."""
    return reading.once(_gather_lampiran)


def _gather_lampiran(reading: Reading) -> tuple[Rincian, ...]:
    found: list[Rincian] = []
    for bab in reading.naskah.bab:
        found.extend(_in_blocks(bab.isi))
        for subbab in bab.subbab:
            found.extend(_in_blocks(subbab.isi))
    return tuple(found)


def _in_blocks(blocks: Iterable[Blok]) -> Iterator[Rincian]:
    for block in blocks:
        if block.rincian:
            yield from _in_rincian(block.rincian)


def _in_rincian(rincian: Rincian) -> Iterator[Rincian]:
    yield rincian
    for butir in rincian.butir:
        if butir.rincian:
            yield from _in_rincian(butir.rincian)
        yield from _in_blocks(butir.isi)


def whole_sentences(reading: Reading) -> frozenset[Location]:
    """Where the items of the Lampiran stand that are sentences or hold further blocks.

    They may close themselves.
    """
    return reading.once(_gather_whole_sentences)


def _gather_whole_sentences(reading: Reading) -> frozenset[Location]:
    return frozenset(
        butir.origin.at("teks").location
        for rincian in lampiran_rincian(reading)
        for butir in rincian.butir
        if rincian.kalimat or butir.isi or butir.judul
    )
