"""What is said at each kind of place, and how its unit is matched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from renja_docs.compare.diff.describe import (
    annex,
    identity,
    layouts,
    legal_text,
    program_tree,
    proposals,
    prose,
    tables,
)
from renja_docs.compare.diff.describe.statement import Description, Surroundings
from renja_docs.sense.place import Place, PlaceKind

DESCRIBE: Final[Mapping[PlaceKind, Callable[[Place, Surroundings], Description]]] = {
    "identitas": identity.identitas,
    "fakta": identity.fakta,
    "menimbang": legal_text.menimbang,
    "mengingat": legal_text.mengingat,
    "peraturan": legal_text.peraturan,
    "bab-regulasi": legal_text.heading,
    "bagian": legal_text.heading,
    "paragraf-regulasi": legal_text.heading,
    "pasal": legal_text.pasal,
    "ayat": legal_text.ayat,
    "definisi": legal_text.definisi,
    "perubahan": legal_text.perubahan,
    "pasal-ii": legal_text.pasal_ii,
    "diktum": legal_text.diktum,
    "memperhatikan": legal_text.heeded,
    "tembusan": legal_text.recipient,
    "penjelasan-pasal": legal_text.penjelasan,
    "penjelasan-ayat": legal_text.penjelasan,
    "penjelasan-butir": legal_text.penjelasan,
    "sistematika": legal_text.sistematika,
    "peraturan-dikutip": legal_text.cited,
    "paragraf": prose.written,
    "subjudul": prose.written,
    "kutipan": prose.written,
    "rincian": prose.rincian,
    "butir": prose.butir,
    "baris-formulir": prose.form_line,
    "rumus": prose.formula,
    "simbol": prose.symbol,
    "lampiran": annex.lampiran,
    "letak": annex.letak,
    "bab": annex.bab,
    "subbab": annex.subbab,
    "gambar": annex.gambar,
    "kotak": annex.kotak,
    "panah": annex.panah,
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
    "program-tahunan": program_tree.pohon,
    "lokasi": program_tree.named,
    "sumber-dana": program_tree.named,
    "urusan": program_tree.node,
    "bidang": program_tree.node,
    "program": program_tree.node,
    "kegiatan": program_tree.node,
    "sub-kegiatan": program_tree.node,
    "keluaran": program_tree.kinerja,
    "hasil": program_tree.kinerja,
    "kinerja": program_tree.kinerja,
    "rancangan-awal": program_tree.rancangan_awal,
    "evaluasi": program_tree.evaluasi,
}
"""At the other kinds nothing is said: they only hold others."""

COMPARED_AS: Final[Mapping[PlaceKind, str]] = {
    "mengingat": "peraturan-dikutip",
    "subjudul": "paragraf",
    "kutipan": "paragraf",
}
"""Kinds of places that are compared with those of another kind."""

UNNAMED: Final[frozenset[PlaceKind]] = frozenset(
    {
        "paragraf",
        "subjudul",
        "kutipan",
        "kinerja",
        "keluaran",
        "hasil",
        "memperhatikan",
        "tembusan",
    }
)
"""Kinds without a key of their own: they are matched by what they say."""


IN_ORDER: Final[frozenset[PlaceKind]] = frozenset({"formulir", "rumus", "simbol"})
"""Kinds that are matched by their place among their like."""


def describe(place: Place, context: Surroundings) -> Description:
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
    if place.kind in IN_ORDER:
        return str(place.position)
    return place.id
