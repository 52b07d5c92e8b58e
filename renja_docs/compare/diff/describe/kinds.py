"""What is said at each kind of place, and how its unit is matched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from renja_docs.compare.diff.describe import (
    identity,
    lampiran,
    layouts,
    program,
    proposals,
    prose,
    regulation,
    tables,
)
from renja_docs.compare.diff.describe.description import Context, Description
from renja_docs.sense.place import Place, PlaceKind

DESCRIBE: Final[Mapping[PlaceKind, Callable[[Place, Context], Description]]] = {
    "identitas": identity.identitas,
    "fakta": identity.fakta,
    "menimbang": regulation.menimbang,
    "mengingat": regulation.mengingat,
    "peraturan": regulation.peraturan,
    "bab-regulasi": regulation.heading,
    "bagian": regulation.heading,
    "paragraf-regulasi": regulation.heading,
    "pasal": regulation.pasal,
    "ayat": regulation.ayat,
    "definisi": regulation.definisi,
    "perubahan": regulation.perubahan,
    "sistematika": regulation.sistematika,
    "peraturan-dikutip": regulation.cited,
    "paragraf": prose.written,
    "subjudul": prose.written,
    "kutipan": prose.written,
    "rincian": prose.rincian,
    "butir": prose.butir,
    "letak": lampiran.letak,
    "bab": lampiran.bab,
    "subbab": lampiran.subbab,
    "gambar": lampiran.gambar,
    "kotak": lampiran.kotak,
    "panah": lampiran.panah,
    "tabel": tables.tabel,
    "baris": tables.baris,
    "catatan": tables.catatan,
    "bentuk": layouts.bentuk,
    "kolom": layouts.kolom,
    "kelompok-kolom": layouts.kelompok_kolom,
    "catatan-bentuk": layouts.catatan_bentuk,
    "usulan": proposals.usulan,
    "aktivitas": proposals.aktivitas,
    "baris-usulan": proposals.baris_usulan,
    "program-tahunan": program.pohon,
    "lokasi": program.named,
    "sumber-dana": program.named,
    "urusan": program.node,
    "bidang": program.node,
    "program": program.node,
    "kegiatan": program.node,
    "sub-kegiatan": program.node,
    "keluaran": program.kinerja,
    "hasil": program.kinerja,
    "kinerja": program.kinerja,
    "rancangan-awal": program.rancangan_awal,
    "evaluasi": program.evaluasi,
}
"""At the other kinds nothing is said: they only hold others."""

COMPARED_AS: Final[Mapping[PlaceKind, str]] = {
    "mengingat": "peraturan-dikutip",
    "subjudul": "paragraf",
    "kutipan": "paragraf",
}
"""Kinds of places that are compared with those of another kind."""

UNNAMED: Final[frozenset[PlaceKind]] = frozenset({"paragraf", "subjudul", "kutipan", "kinerja"})
"""Kinds without a key of their own: they are matched by what they say."""


def describe(place: Place, context: Context) -> Description:
    """What is said at a place."""
    speak = DESCRIBE.get(place.kind)
    if speak is None:
        return Description()
    return speak(place, context)


def unit_kind(place: Place) -> str:
    """The kind of unit that a place makes."""
    return COMPARED_AS.get(place.kind, place.kind)


def unit_key(place: Place) -> str:
    """What the unit of a place is matched by, '' for what it says."""
    if place.kind in UNNAMED:
        return ""
    return place.id
