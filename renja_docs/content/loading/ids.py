"""Names are given once: two nodes of one kind never share an id in their scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Bagan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Node
from renja_docs.content.susunan import Pasal
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.content.walk import Visit, walk

_LOCAL: Final[Mapping[str, tuple[type[Node], ...]]] = MappingProxyType(
    {
        "Ayat": (Pasal,),
        "Butir": (Pasal, Subbab, Bab),
        "Definisi": (Pasal,),
        "Baris": (Tabel,),
        "Kolom": (BentukTabel,),
        "Kotak": (Bagan,),
    }
)
"""The classes whose names need to be unique only below the nearest node of some other class."""

KODE: Final = ("Urusan", "Bidang", "Program", "Kegiatan", "SubKegiatan")
"""The classes of program.yaml: they share one space of codes."""

Scope = tuple[str, object]
"""The kind of a name, and the place of the node below which it must be unique."""


def duplicates(naskah: Naskah) -> Iterator[tuple[Finding, type[Node]]]:
    """What gives an id or code a second time, and the class of its node."""
    first: dict[tuple[Scope, str], Location] = {}
    for visit in walk(naskah):
        node = visit.node
        name = name_of(node)
        if name is None:
            continue
        location = node.origin.at(_name_key(node)).location
        before = first.setdefault((_scope(visit), name), location)
        if before is not location:
            yield _duplicate(name, location, before), type(node)


def name_of(node: Node) -> str | None:
    """The id of a node, or its code; None for a node without one."""
    name = getattr(node, _name_key(node), None)
    return name if isinstance(name, str) else None


def _name_key(node: Node) -> str:
    return "kode" if type(node).__name__ in KODE else "id"


def _scope(visit: Visit) -> Scope:
    kind = type(visit.node).__name__
    if kind in KODE:
        return "kode", None
    if kind == "Sebutan":
        return visit.field, None
    if kind not in _LOCAL:
        return kind, None
    owner = visit.owner(*_LOCAL[kind])
    return kind, owner.origin.location if owner else None


def _duplicate(name: str, location: Location, before: Location) -> Finding:
    where = f"baris {before.line}"
    if before.file != location.file:
        where = f"{before.file} baris {before.line}"
    return Finding(
        "RD2011",
        "galat",
        location,
        f"Nama '{name}' sudah dipakai pada {where}.",
        "Beri nama lain, dan sesuaikan rujukan kepadanya.",
        related=(before,),
    )
