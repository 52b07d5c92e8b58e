"""One text of the content: as typed, as printed, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from renja_docs.content.origin import Origin

Zone = Literal["identitas", "pembukaan", "batang-tubuh", "lampiran", "tabel"]
TextKind = Literal[
    "judul",
    "nama",
    "fakta",
    "menimbang",
    "peraturan",
    "pasal",
    "ayat",
    "butir",
    "judul-butir",
    "istilah",
    "singkatan",
    "sebutan",
    "arti",
    "paragraf",
    "subjudul",
    "kutipan",
    "uraian",
    "kolom",
    "sel",
    "catatan",
    "indikator",
    "lokasi",
    "gambar",
    "alt",
]


@dataclass(frozen=True, slots=True)
class Text:
    """One text.

    typed: as typed, with its expressions. printed: as printed, expressions evaluated.
    origin: its place in the YAML. place: its place in the document, in words.
    within: the target of the Pasal it stands in ('pasal:berlaku'), '' elsewhere.
    """

    typed: str
    printed: str
    origin: Origin
    place: str
    zone: Zone
    kind: TextKind
    within: str = ""
