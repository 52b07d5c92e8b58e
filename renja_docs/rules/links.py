"""Ids in fields lead to what they name: acts, tables, figures, chapters, codes, places, columns.

References inside prose are resolved by references and vocabulary; here are the fields of the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Bagan
from renja_docs.content.loading.ids import KODE, name_of
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node, Origin
from renja_docs.content.tabel import Baris, BentukTabel
from renja_docs.content.walk import Visit, walk
from renja_docs.rules import placing
from renja_docs.rules.attachments import attachments
from renja_docs.rules.rujukan import rd3021_nama_pada_kunci as rd3021
from renja_docs.rules.rujukan import rd3022_jenis_pada_kunci as rd3022
from renja_docs.text.nearest import nearest

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
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

_LINKS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "Perbup": {"mengubah": "peraturan", "mencabut": "peraturan"},
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


def check_links(
    naskah: Naskah, content: Path, lost: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Faults of the names in fields and of the files they point to.

    lost: classes of which nodes were lost to other faults; a name that may be theirs is no fault.
    """
    visits = tuple(walk(naskah))
    yield from _names_in_fields(naskah, visits, lost)
    yield from placing.check(naskah, visits, lost)
    yield from attachments(naskah, content)


def _names_in_fields(
    naskah: Naskah, visits: tuple[Visit, ...], lost: frozenset[str]
) -> Iterator[Finding]:
    index = _index(visits, lost)
    for visit in visits:
        yield from _fields(visit.simpul, index)
    yield from _layouts(naskah, index)
    for visit in visits:
        if isinstance(visit.simpul, Bagan):
            yield from _arrows(visit.simpul)


# --- the names that there are


@dataclass(frozen=True, slots=True)
class _Index:
    """Names by kind, and the kinds of which some nodes were lost to another fault."""

    names: Mapping[str, frozenset[str]]
    lost: frozenset[str] = field(default_factory=frozenset)

    def check(self, kind: str, name: str, origin: Origin) -> Iterator[Finding]:
        """The fault of a name that leads nowhere, or to something of another kind."""
        known = self.names.get(kind, frozenset())
        if name in known or kind in self.lost:
            return
        other = self._other_kind(name)
        if other:
            yield rd3022.RULE.finding(
                origin.location,
                f"'{name}' adalah {other}, bukan {kind}.",
                f"Tulis nama {kind}.",
            )
        else:
            yield _not_found(kind, name, known, origin)

    def _other_kind(self, name: str) -> str:
        """The kind that has a node of this name, '' where none has; a layout is named by tables."""
        for kind, names in self.names.items():
            if kind != "bentuk tabel" and name in names:
                return kind
        return ""


def _not_found(kind: str, name: str, known: frozenset[str], origin: Origin) -> Finding:
    """With the known name that is most like it."""
    near = nearest(name, sorted(known))
    advice = f"Tambahkan {kind} itu, atau perbaiki namanya."
    if near:
        advice = f"Mungkin maksudnya {near}."
    return rd3021.RULE.finding(
        origin.location, f"{kind[0].upper()}{kind[1:]} '{name}' tidak ditemukan.", advice
    )


def _index(visits: tuple[Visit, ...], lost: frozenset[str]) -> _Index:
    names: dict[str, set[str]] = {}
    for visit in visits:
        kind, name = _kind(visit), name_of(visit.simpul)
        if kind and name:
            names.setdefault(kind, set()).add(name)
    by_kind = {kind: frozenset(found) for kind, found in names.items()}
    return _Index(by_kind, _lost_kinds(lost))


def _kind(visit: Visit) -> str:
    """What a node is called, '' for a node that no field names. A Sebutan is what its list is."""
    class_name = type(visit.simpul).__name__
    if class_name == "Sebutan":
        return visit.kunci.replace("_", " ")
    return _KINDS.get(class_name, "")


def _lost_kinds(lost: frozenset[str]) -> frozenset[str]:
    kinds = {_KINDS[class_name] for class_name in lost if class_name in _KINDS}
    if "Sebutan" in lost:
        kinds |= {"lokasi", "sumber dana"}
    return frozenset(kinds)


def _fields(node: Node, index: _Index) -> Iterator[Finding]:
    for key, kind in _LINKS.get(type(node).__name__, {}).items():
        value = getattr(node, key)
        if isinstance(value, str):
            yield from index.check(kind, value, node.origin.at(key))
        elif isinstance(value, tuple):
            for i, name in enumerate(value):
                yield from index.check(kind, name, node.origin.at(key, i))


# --- names within one table or one diagram


def _layouts(naskah: Naskah, index: _Index) -> Iterator[Finding]:
    """Tables have a layout, their cells stand in its columns, its heads and formulas name them."""
    layouts = {bentuk.id: bentuk for bentuk in naskah.bentuk}
    for tabel in naskah.tabel:
        bentuk = layouts.get(tabel.bentuk or tabel.id)
        if bentuk is not None:
            yield from _cells(tabel.baris, _columns(bentuk))
        elif tabel.bentuk is None:
            yield from index.check("bentuk tabel", tabel.id, tabel.origin.at("id"))
    for bentuk in naskah.bentuk:
        columns = _columns(bentuk)
        yield from _unknown("kolom", _columns_used(bentuk), columns)


def _columns(bentuk: BentukTabel) -> frozenset[str]:
    return frozenset(kolom.id for kolom in bentuk.kolom)


def _cells(rows: tuple[Baris, ...], columns: frozenset[str]) -> Iterator[Finding]:
    """Cells of columns that are not there, told at their keys."""
    for baris in rows:
        for name in baris.sel:
            if name not in columns:
                sel = baris.origin.at("sel", name)
                yield _not_found("kolom", name, columns, Origin(sel.key or sel.location))
        yield from _cells(baris.baris, columns)


def _columns_used(bentuk: BentukTabel) -> Iterator[tuple[str, Origin]]:
    """The names of columns in heads and in formulas."""
    for kelompok in bentuk.kelompok:
        yield kelompok.dari, kelompok.origin.at("dari")
    for kelompok in bentuk.kelompok:
        yield kelompok.sampai, kelompok.origin.at("sampai")
    for kolom in bentuk.kolom:
        if kolom.rumus:
            for i, name in enumerate(kolom.rumus.kolom):
                yield name, kolom.rumus.origin.at("kolom", i)


def _arrows(bagan: Bagan) -> Iterator[Finding]:
    """Arrows from or to boxes that are not there."""
    boxes = frozenset(kotak.id for kotak in bagan.kotak)
    yield from _unknown("kotak", _ends(bagan), boxes)


def _ends(bagan: Bagan) -> Iterator[tuple[str, Origin]]:
    for panah in bagan.panah:
        yield panah.dari, panah.origin.at("dari")
        yield panah.ke, panah.origin.at("ke")


def _unknown(
    kind: str, used: Iterator[tuple[str, Origin]], known: frozenset[str]
) -> Iterator[Finding]:
    for name, origin in used:
        if name not in known:
            yield _not_found(kind, name, known, origin)
