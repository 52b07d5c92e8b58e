"""Ids in fields lead to what they name: acts, tables, figures, chapters, codes, places, columns.

References inside prose are resolved by references and vocabulary; here are the fields of the model.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Panah
from renja_docs.content.loading.ids import name_of
from renja_docs.content.origin import Node, Origin
from renja_docs.content.tabel import Baris, BentukTabel, Kelompok, Kolom, Tabel
from renja_docs.content.walk import Visit, walk
from renja_docs.rules import placing
from renja_docs.rules.attachments import attachments
from renja_docs.rules.linked_names import KIND_WORDS, kind_of, named_by, names_at
from renja_docs.rules.rujukan import rd3021_nama_pada_kunci as rd3021
from renja_docs.rules.rujukan import rd3022_jenis_pada_kunci as rd3022
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.tables.checking import all_rules
from renja_docs.sense.tree import Tree
from renja_docs.text.nearest import nearest

_GROUP: Final = "RD3"
"""How the codes of references begin."""

_ACT: Final = re.compile(
    r"(?P<kind>[a-z]+(?:-[a-z]+)*)-(?P<number>\d+[a-z]?)-(?P<year>(?:19|20)\d\d)\Z"
)
"""The id of an act as the registry names it: uu-1-2004."""
_DIGITS: Final = re.compile(r"\d+")
_ALIKE: Final = 0.85
"""How alike two names must be before one is taken for the other: pendahuluan is no pendanaan."""
_FORM: Final = "bentuk tabel"
"""The kind of forms; a table without one has its own name for it."""
_FILES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tabel": "Buat content/tabel/{name}.yaml (id: {name}, bentuk, dan baris)",
        "bab": "Buat content/bab/{name}.yaml (id: {name}, judul, dan isi)",
        "gambar": "Buat content/gambar/{name}.yaml (id: {name}, judul, alt, dan bagan atau berkas)",
        "peraturan": "Tambahkan peraturan itu pada dasar-hukum.yaml",
        "kode program": "Tambahkan kode itu pada program.yaml",
        "lokasi": "Tambahkan - id: {name} pada lokasi dalam program.yaml",
        "sumber dana": "Tambahkan - id: {name} pada sumber_dana dalam program.yaml",
    }
)
"""Where a node of a kind is made, that a name may lead to it."""
_FEW: Final = 8
"""So many names are told where none is like the one that is sought."""


def asks_for_links(only: Collection[str]) -> bool:
    """True where the codes that are asked for, none for all, may be those of check_links."""
    return not only or any(code.startswith(_GROUP) for code in only)


def check_links(
    reading: Reading, content: Path, lost: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Faults of the names in fields and of the files they point to.

    lost: classes of which nodes were lost to other faults; a name that may be theirs is no fault.
    """
    visits = tuple(walk(reading.naskah))
    index = _index(visits, lost)
    for visit in visits:
        yield from _fields(visit.node, index)
    yield from _tables(reading.tree, index)
    for layout in reading.tree.bentuk:
        yield from _unknown("kolom", _columns_used(layout), _columns(layout))
    for gambar in reading.tree.gambar:
        boxes = frozenset(kotak.id for kotak in gambar.of("kotak"))
        yield from _unknown("kotak", _ends(gambar), boxes)
    yield from placing.check(reading, lost)
    yield from attachments(reading.tree, content)


# --- the names that there are, and where they are named


@dataclass(frozen=True, slots=True)
class _Index:
    """Names by kind, and the kinds of which some nodes were lost to another fault.

    A name that is not known may be that of a node that was lost.
    """

    names: Mapping[str, frozenset[str]]
    lost: frozenset[str] = field(default_factory=frozenset)

    def check(self, kind: str, name: str, origin: Origin) -> Iterator[Finding]:
        """The fault of a name that leads nowhere, or to something of another kind."""
        known = self.names.get(kind, frozenset())
        if name in known or kind in self.lost:
            return
        other = self._other_kind(name) if kind != _FORM else ""
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
            if kind != _FORM and name in names:
                return kind
        return ""


def _not_found(kind: str, name: str, known: frozenset[str], origin: Origin) -> Finding:
    """With the known name that is most like it."""
    return rd3021.RULE.finding(
        origin.location,
        f"{kind[0].upper()}{kind[1:]} '{name}' tidak ditemukan.",
        _advice(kind, name, known),
    )


def _advice(kind: str, name: str, known: frozenset[str]) -> str:
    """The known name that is most like another; never an act of other number or year."""
    alike = [one for one in sorted(known) if _DIGITS.findall(one) == _DIGITS.findall(name)]
    near = nearest(name, alike, _ALIKE)
    act = _ACT.match(name) if kind == "peraturan" else None
    if near and act is None:
        return f"Mungkin maksudnya {near}."
    if kind == _FORM:
        return (
            f"Buat content/bentuk/{name}.yaml yang menyebut kolomnya (docs/templat.md), atau pilih "
            f"bentuk yang ada: {', '.join(sorted(known))}."
        )
    if act is None:
        few = f" Yang ada: {', '.join(sorted(known))}." if 0 < len(known) <= _FEW else ""
        new = _FILES.get(kind, f"Tambahkan {kind} itu").format(name=name)
        return f"{new}, atau perbaiki namanya.{few}"
    stub = (
        f'- id: {name}, jenis: {act["kind"]}, nomor: "{act["number"]}", tahun: {act["year"]}, '
        "tentang: ... (setiap kunci pada barisnya)"
    )
    also = f" Atau mungkin maksudnya {near}." if near else ""
    return f"Tambahkan pada dasar-hukum.yaml: {stub}.{also}"


def _index(visits: tuple[Visit, ...], lost: frozenset[str]) -> _Index:
    """The names of all nodes, by kind."""
    names: dict[str, set[str]] = defaultdict(set)
    for visit in visits:
        kind, name = kind_of(visit), name_of(visit.node)
        if kind and name:
            names[kind].add(name)
    known = {kind: frozenset(found) for kind, found in names.items()}
    return _Index(known, _lost_kinds(lost))


def _lost_kinds(lost: frozenset[str]) -> frozenset[str]:
    """The kinds of which some nodes may be missing."""
    kinds = {KIND_WORDS[class_name] for class_name in KIND_WORDS.keys() & lost}
    if "Sebutan" in lost:
        kinds |= {"lokasi", "sumber dana"}
    return frozenset(kinds)


def _fields(node: Node, index: _Index) -> Iterator[Finding]:
    """The fields of a node that hold a name, or several."""
    for named in named_by(node):
        yield from index.check(named.kind, named.name, named.origin)


# --- names within one table or one diagram


def _tables(tree: Tree, index: _Index) -> Iterator[Finding]:
    """Tables that have no layout, and cells that stand in none of its columns."""
    for place in tree.tabel:
        layout = tree.layout(place)
        if layout is not None:
            yield from _cells(place, _columns(layout))
        elif place.node_of(Tabel).bentuk is None:
            yield from index.check("bentuk tabel", place.id, place.origin.at("id"))


def _columns(layout: Place) -> frozenset[str]:
    """The ids of the columns of a layout."""
    return frozenset(kolom.id for kolom in layout.of("kolom"))


def _cells(table: Place, columns: frozenset[str]) -> Iterator[Finding]:
    """Cells of columns that are not there, told at their keys."""
    for row in table.below("baris"):
        for name in row.node_of(Baris).sel:
            if name not in columns:
                sel = row.origin.at("sel", name)
                yield _not_found("kolom", name, columns, Origin(sel.key or sel.location))


def _columns_used(layout: Place) -> Iterator[tuple[str, Origin]]:
    """The names of columns in heads and in formulas."""
    for place in layout.of("kelompok-kolom"):
        yield place.node_of(Kelompok).dari, place.origin.at("dari")
        yield place.node_of(Kelompok).sampai, place.origin.at("sampai")
    for place in layout.of("kolom"):
        rumus = place.node_of(Kolom).rumus
        if rumus is not None:
            yield from names_at(rumus, "kolom")
    form = layout.node_of(BentukTabel)
    for rule in all_rules(form.baris):
        for column in rule.sel:
            cell = rule.origin.at("sel", column)
            yield column, Origin(cell.key or cell.location)
    for one in form.jumlah:
        yield one.di, one.origin.at("di")
        yield from names_at(one, "kolom")


def _ends(diagram: Place) -> Iterator[tuple[str, Origin]]:
    """The names of boxes in the arrows of a diagram."""
    for place in diagram.of("panah"):
        yield place.node_of(Panah).dari, place.origin.at("dari")
        yield place.node_of(Panah).ke, place.origin.at("ke")


def _unknown(
    kind: str, used: Iterator[tuple[str, Origin]], known: frozenset[str]
) -> Iterator[Finding]:
    """The names among those used that are not known."""
    for name, origin in used:
        if name not in known:
            yield _not_found(kind, name, known, origin)
