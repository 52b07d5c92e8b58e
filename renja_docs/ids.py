"""Names are given once: two nodes of one kind never share an id in their scope."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from renja_docs.diagnostics import Diagnostic
from renja_docs.model.asal import Lokasi, Simpul
from renja_docs.model.naskah import Naskah

_SETEMPAT: Mapping[str, frozenset[str]] = MappingProxyType({
    "Pasal": frozenset({"Ayat", "Butir"}), "Subbab": frozenset({"Butir"}), "Bab": frozenset({"Butir"}),
    "Tabel": frozenset({"Baris"}), "BentukTabel": frozenset({"Kolom"}), "Bagan": frozenset({"Kotak"}),
})
"""By class of the owner: the classes whose ids need to be unique below it only."""

_JENIS = MappingProxyType({"BabTubuh": "bab", "Bab": "bab", "Sebutan": "nama"} | dict.fromkeys(
    ("Urusan", "Bidang", "Program", "Kegiatan", "SubKegiatan"), "kode"))
"""Classes that share one space of names."""

Nama = tuple[tuple[str, object, str], Simpul]
"""A node with the key under which its name must be unique: kind, owner, name."""


def duplicates(naskah: Naskah) -> Iterator[Diagnostic]:
    """RD211 for every id or code that is given a second time."""
    pertama: dict[tuple[str, object, str], Lokasi] = {}
    for kunci, simpul in _named(naskah):
        letak = simpul.asal.di("id" if hasattr(simpul, "id") else "kode").lokasi
        if kunci not in pertama:
            pertama[kunci] = letak
            continue
        lama = pertama[kunci]
        di_mana = f"baris {lama.baris}" if lama.berkas == letak.berkas else str(lama)
        yield Diagnostic("RD211", "galat", letak, f"Nama '{kunci[2]}' sudah dipakai pada {di_mana}.",
                         "Beri nama lain, dan sesuaikan rujukan kepadanya.", terkait=(lama,))


def _named(naskah: Naskah) -> Iterator[Nama]:
    for f in dataclasses.fields(naskah):
        if f.compare:
            yield from _walk(getattr(naskah, f.name), f.name, {})


def _walk(nilai: object, wadah: str, milik: Mapping[str, object]) -> Iterator[Nama]:
    """Every named node below nilai with the key under which its name must be unique."""
    if isinstance(nilai, tuple):
        for unsur in nilai:
            yield from _walk(unsur, wadah, milik)
    elif isinstance(nilai, Simpul):
        yield from _node(nilai, wadah, milik)


def _node(simpul: Simpul, wadah: str, milik: Mapping[str, object]) -> Iterator[Nama]:
    jenis = type(simpul).__name__
    nama = getattr(simpul, "id", None) or (getattr(simpul, "kode", None) if jenis in _JENIS else None)
    if isinstance(nama, str):
        pemilik = wadah if jenis == "Sebutan" else milik.get(jenis)
        yield (_JENIS.get(jenis, jenis), pemilik, nama), simpul
    milik = {**milik, **dict.fromkeys(_SETEMPAT.get(jenis, ()), simpul.asal.lokasi)}
    for f in dataclasses.fields(simpul):
        if f.name != "asal":
            yield from _walk(getattr(simpul, f.name), f.name, milik)
