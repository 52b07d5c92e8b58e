"""The names of nodes: where each is given, and which fields name another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from renja_docs.content.loading.ids import KODE, name_of
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node, Origin
from renja_docs.content.walk import Visit, walk

KIND_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Peraturan": "peraturan",
        "Bab": "bab",
        "Subbab": "subbab",
        "Tabel": "tabel",
        "Gambar": "gambar",
        "BentukTabel": "bentuk tabel",
        "Pasal": "pasal",
        "Fakta": "fakta",
        **dict.fromkeys(KODE, "kode program"),
    }
)
"""What the nodes of a class are called in messages."""

LINKS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "Perbup": dict.fromkeys(("mengubah", "mencabut", "konsolidasi"), "peraturan"),
        "Mengingat": {"peraturan": "peraturan"},
        "Peraturan": {"perubahan": "peraturan"},
        "Blok": {"landasan_hukum": "peraturan", "tabel": "tabel", "gambar": "gambar"},
        "Urutan": {"bab": "bab", "tabel": "tabel"},
        "Tabel": {"bentuk": "bentuk tabel"},
        "Program": {"lokasi": "lokasi"},
        "Kegiatan": {"lokasi": "lokasi"},
        "SubKegiatan": {"lokasi": "lokasi", "sumber_dana": "sumber dana"},
        "RancanganAwal": {"lokasi": "lokasi"},
        "KelompokUsulan": {"kode": "kode program"},
    }
)
"""The fields that hold the name of another node, by class, and of what kind it must be."""


@dataclass(frozen=True, slots=True)
class LinkedName:
    """A name where it is given, or where a field names it. kind: as messages call it."""

    kind: str
    name: str
    origin: Origin


def given_names(naskah: Naskah) -> Iterator[LinkedName]:
    """The names of all nodes that fields can name, where they are given."""
    for visit in walk(naskah):
        kind, name = kind_of(visit), name_of(visit.node)
        if kind and name:
            key = "kode" if kind == "kode program" else "id"
            yield LinkedName(kind, name, visit.node.origin.at(key))


def named_in_fields(naskah: Naskah) -> Iterator[LinkedName]:
    """Every field that holds the name of another node."""
    for visit in walk(naskah):
        yield from named_by(visit.node)


def named_by(node: Node) -> Iterator[LinkedName]:
    """The names of other nodes in the fields of one."""
    for key, kind in LINKS.get(type(node).__name__, {}).items():
        for name, origin in names_at(node, key):
            yield LinkedName(kind, name, origin)


def kind_of(visit: Visit) -> str:
    """What a node is called, '' for a node that no field names. A Sebutan is what its list is."""
    class_name = type(visit.node).__name__
    if class_name == "Sebutan":
        return visit.field.replace("_", " ")
    return KIND_WORDS.get(class_name, "")


def names_at(node: Node, key: str) -> Iterator[tuple[str, Origin]]:
    """The names at a key of a node, and where each is typed."""
    value = getattr(node, key)
    if isinstance(value, str):
        yield value, node.origin.at(key)
    elif isinstance(value, tuple):
        for i, name in enumerate(value):
            yield name, node.origin.at(key, i)
