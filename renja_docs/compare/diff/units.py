"""The whole content of one side as one unit: the tree of places, with what is said at each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, cast

from renja_docs.compare.diff import said_lampiran, said_program, said_regulation, said_tables
from renja_docs.compare.diff.change import Area
from renja_docs.compare.diff.said import Said
from renja_docs.compare.diff.unit import Field, Side, Spot, Unit, unit
from renja_docs.content.naratif import Rincian
from renja_docs.content.origin import NO_ORIGIN
from renja_docs.content.program import Kegiatan, Program, SubKegiatan
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.sense.lists import BELOW
from renja_docs.sense.place import Place, PlaceKind

SAID: Final[Mapping[PlaceKind, Callable[[Place, Side], Said]]] = {
    "menimbang": said_regulation.menimbang,
    "mengingat": said_regulation.mengingat,
    "peraturan": said_regulation.peraturan,
    "bab-regulasi": said_regulation.heading,
    "bagian": said_regulation.heading,
    "paragraf-regulasi": said_regulation.heading,
    "pasal": said_regulation.pasal,
    "ayat": said_regulation.ayat,
    "definisi": said_regulation.definisi,
    "perubahan": said_regulation.perubahan,
    "sistematika": said_regulation.sistematika,
    "fakta": said_regulation.fakta,
    "identitas": said_regulation.identitas,
    "bab": said_lampiran.bab,
    "subbab": said_lampiran.subbab,
    "paragraf": said_lampiran.written,
    "subjudul": said_lampiran.written,
    "kutipan": said_lampiran.written,
    "letak": said_lampiran.printed_here,
    "gambar": said_lampiran.gambar,
    "kotak": said_lampiran.kotak,
    "panah": said_lampiran.panah,
    "tabel": said_tables.tabel,
    "catatan": said_tables.catatan,
    "bentuk": said_tables.bentuk,
    "kolom": said_tables.kolom,
    "kelompok-kolom": said_tables.kelompok_kolom,
    "catatan-bentuk": said_tables.catatan_bentuk,
    "usulan": said_tables.usulan,
    "aktivitas": said_tables.aktivitas,
    "baris-usulan": said_tables.baris_usulan,
    "program-tahunan": said_program.pohon,
    "lokasi": said_program.named,
    "sumber-dana": said_program.named,
    "urusan": said_program.node,
    "bidang": said_program.node,
    "program": said_program.node,
    "kegiatan": said_program.node,
    "sub-kegiatan": said_program.node,
    "keluaran": said_program.kinerja,
    "hasil": said_program.kinerja,
    "kinerja": said_program.kinerja,
    "rancangan-awal": said_program.rancangan_awal,
    "evaluasi": said_program.evaluasi,
}
"""What is said at each kind of place; lists, items and rows need to know what they stand in."""

JENIS: Final[Mapping[PlaceKind, str]] = {
    "mengingat": "peraturan-dikutip",
    "peraturan": "dasar-hukum",
    "subjudul": "paragraf",
    "kutipan": "paragraf",
}
"""Kinds of units that are called otherwise than their places."""

UNNAMED: Final[frozenset[PlaceKind]] = frozenset({"paragraf", "subjudul", "kutipan", "kinerja"})
"""Kinds without a key of their own: they are matched by what they say."""


@dataclass(frozen=True, slots=True)
class Group:
    """What holds for all units of one part.

    kelompok: the heading under which their changes are listed. prefix: what stands in front of the names
    of their places. kata: True where texts of the part are words although the part is one of figures.
    """

    kelompok: str
    area: Area
    prefix: str = ""

    def spot(self, place: Place, said: Said) -> Spot:
        """Where the unit of a place is made."""
        name = said.tempat or f"{self.prefix} {place.name}".strip()
        return Spot(self.kelompok, self.area, place.path, name, _within(place))


def _within(place: Place) -> str:
    """The target of the Pasal around a place."""
    if place.kind == "pasal":
        return place.target
    return next((text.within for text in (*place.texts, *place.after)), "")


IDENTITAS: Final = Group("Identitas", "hukum")
PEMBUKAAN: Final = Group("Pembukaan", "hukum")
TUBUH: Final = Group("Batang tubuh", "hukum")
REGISTRI: Final = Group("Daftar peraturan", "hukum")
FAKTA: Final = Group("Fakta", "angka")
SUSUNAN: Final = Group("Susunan Lampiran", "kata")
KATA: Final = Group("Kata Pengantar", "kata")
GAMBAR: Final = Group("Gambar", "kata")
BENTUK: Final = Group("Bentuk tabel", "kata")
GAYA: Final = Group("Gaya dan pemeriksaan", "tata-letak")
LIST_END: Final = "."


def tree(side: Side) -> Unit:
    """All units of a side, in the order in which changes are told."""
    maker = Units(side)
    groups = (
        *maker.regulation(),
        *maker.lampiran(),
        maker.facts(),
        maker.tables(),
        maker.proposals(),
        maker.program(),
        maker.layouts(),
        maker.options(),
    )
    return unit(Spot("", "kata"), "naskah", "naskah", NO_ORIGIN, (), groups, terurut=False)


def _group(spot: Spot, key: str, below: Iterable[Unit], *, ordered: bool = True) -> Unit:
    """A unit that is there on every side, and holds others."""
    return unit(spot, "kelompok", key, NO_ORIGIN, (), below, terurut=ordered)


@dataclass(frozen=True, slots=True)
class Units:
    """Makes the units of one side."""

    side: Side

    # --- the regulation

    def regulation(self) -> Iterator[Unit]:
        """Identity, pembukaan, body and registry."""
        places = self.side.tree
        identity = said_regulation.identitas(places.identitas, self.side)
        where = Spot(IDENTITAS.kelompok, IDENTITAS.area, places.identitas.path)
        yield unit(
            where,
            "identitas",
            "perbup",
            places.identitas.origin,
            identity.fields,
            terurut=False,
        )
        yield self._opening("menimbang", "Menimbang", places.menimbang)
        yield self._opening("mengingat", "Mengingat", places.mengingat)
        body = Spot("Batang tubuh", "hukum", "batang-tubuh:isi", "Batang tubuh")
        yield _group(body, "batang-tubuh", self._flat(places.tubuh))
        acts = (self.unit(place, REGISTRI) for place in places.peraturan)
        registry = Spot("Daftar peraturan", "hukum")
        yield _group(registry, "dasar-hukum", acts, ordered=False)

    def _opening(self, key: str, name: str, places: tuple[Place, ...]) -> Unit:
        where = Spot("Pembukaan", "hukum", f"pembukaan:{key}", name)
        return _group(where, key, (self.unit(place, PEMBUKAAN) for place in places))

    def _flat(self, places: Iterable[Place]) -> Iterator[Unit]:
        """One run of headings and Pasal, so that a new heading moves nothing."""
        for place in places:
            if place.kind in ("bab-regulasi", "bagian", "paragraf-regulasi"):
                yield self._made(place, TUBUH, said_regulation.heading(place, self.side), ())
                yield from self._flat(place.children)
            else:
                yield self.unit(place, TUBUH)

    # --- the Lampiran

    def lampiran(self) -> Iterator[Unit]:
        """Order, preface, chapters, figures."""
        places = self.side.tree
        whole = self.side.naskah.lampiran
        order = places.lampiran.children if places.lampiran else ()
        title = whole.judul if whole else None
        fields = said_title(title)
        parts = [
            self._made(place, SUSUNAN, said_lampiran.part(place, self.side), ()) for place in order
        ]
        yield unit(Spot("Susunan Lampiran", "kata"), "kelompok", "urutan", NO_ORIGIN, fields, parts)
        preface = Spot("Kata Pengantar", "kata", "kata-pengantar", "Kata Pengantar")
        yield _group(preface, "kata-pengantar", (self.unit(p, KATA) for p in places.kata_pengantar))
        chapters = (self.unit(place, self._chapter(place)) for place in places.bab)
        yield _group(Spot("Susunan Lampiran", "kata"), "bab", chapters, ordered=False)
        figures = (self.unit(place, GAMBAR) for place in places.gambar)
        yield _group(Spot("Susunan Lampiran", "kata"), "gambar", figures, ordered=False)

    def _chapter(self, place: Place) -> Group:
        number = place.label.text if place.label else ""
        title = place.text("judul")
        return Group(f"{number} {self.side.text(title.typed) if title else ''}".strip(), "kata")

    def facts(self) -> Unit:
        """The facts of perbup.yaml."""
        facts = (self.unit(place, FAKTA) for place in self.side.tree.identitas.of("fakta"))
        return _group(Spot("Fakta", "angka"), "fakta", facts, ordered=False)

    def options(self) -> Unit:
        """gaya.yaml."""
        opsi = self.side.naskah.opsi
        said = said_lampiran.opsi(opsi)
        where = Spot(GAYA.kelompok, GAYA.area, "gaya:opsi", "gaya.yaml")
        return unit(where, "gaya", "opsi", opsi.origin, said.fields, terurut=False)

    # --- tables

    def tables(self) -> Unit:
        """The tables with their own rows."""
        shapes: dict[str, BentukTabel] = {shape.id: shape for shape in self.side.naskah.bentuk}
        return _group(
            Spot("Tabel", "angka"),
            "tabel",
            (self._table(place, shapes) for place in self.side.tree.tabel),
            ordered=False,
        )

    def _table(self, place: Place, shapes: Mapping[str, BentukTabel]) -> Unit:
        node = cast(Tabel, place.node)
        group = Group(place.name, "angka")
        inside = said_tables.columns(self.side, shapes.get(node.bentuk or node.id))
        below = [self._row(row, group, inside, node.id) for row in place.of("baris")]
        words = replace(group, area="kata")
        below += [self.unit(note, words) for note in place.of("catatan")]
        return self._made(place, group, said_tables.tabel(place, self.side), below)

    def _row(self, place: Place, group: Group, inside: said_tables.Columns, tabel: str) -> Unit:
        words = replace(group, area="kata")
        below = [self.unit(cell, words) for cell in place.of("sel")]
        below += [self._row(row, group, inside, tabel) for row in place.of("baris")]
        said = said_tables.baris(place, self.side, inside, tabel)
        return self._made(place, group, said, below)

    def layouts(self) -> Unit:
        """The layouts of tables."""
        layouts = (self.unit(place, BENTUK) for place in self.side.tree.bentuk)
        return _group(Spot("Tabel", "angka"), "bentuk", layouts, ordered=False)

    def proposals(self) -> Unit:
        """The proposals of usulan.yaml."""
        group = self._printed_in("usulan", "Usulan")
        top = self.side.tree.usulan
        below = (self.unit(place, group) for place in (top.children if top else ()))
        return _group(_top(group), "usulan", below)

    def _printed_in(self, source: str, otherwise: str) -> Group:
        """The table that shows a view of program.yaml or usulan.yaml."""
        shapes = {shape.id for shape in self.side.naskah.bentuk if shape.sumber == source}
        for place in self.side.tree.tabel:
            node = cast(Tabel, place.node)
            if (node.bentuk or node.id) in shapes:
                return Group(place.name, "angka", place.name)
        return Group(otherwise, "angka", otherwise)

    # --- program.yaml

    def program(self) -> Unit:
        """The tree of codes, and the sums of the whole."""
        plan = self._printed_in("rencana", "Program")
        groups = Plan(
            plan,
            self._printed_in("rancangan-awal", "Rancangan awal"),
            self._printed_in("evaluasi", "Evaluasi"),
        )
        top = self.side.tree.program
        totals = Spot(plan.kelompok, plan.area, "jumlah:belanja", plan.prefix)
        if top is None or self.side.naskah.program is None:
            below = (
                _group(_top(plan), "kode", ()),
                unit(totals, "jumlah", "belanja", NO_ORIGIN),
            )
            return _group(_top(plan), "program", below, ordered=False)
        sums = said_program.totals(self.side.naskah.program)
        words = replace(plan, area="kata")
        nodes = (self._node(place, groups) for place in top.of("urusan"))
        parts = (
            *(self.unit(place, words) for place in top.of("lokasi", "sumber-dana")),
            _group(_top(plan), "kode", nodes),
            unit(totals, "jumlah", "belanja", NO_ORIGIN, sums, nama="Jumlah Belanja"),
        )
        said = said_program.pohon(top, self.side)
        where = _top(plan)
        return unit(where, "kelompok", "program", top.origin, said.fields, parts, terurut=False)

    def _node(self, place: Place, groups: Plan) -> Unit:
        """A node with its indicators, the sum of the first draft, its evaluation and what is below it."""
        below = [
            self.unit(child, groups.plan) for child in place.of("keluaran", "hasil", "kinerja")
        ]
        if isinstance(place.node, Program | Kegiatan | SubKegiatan):
            below.append(_drafted(place, place.node, groups.draft))
        below += [self.unit(child, groups.draft) for child in place.of("rancangan-awal")]
        below += [self.unit(child, groups.history) for child in place.of("evaluasi")]
        nodes = place.of("bidang", "program", "kegiatan", "sub-kegiatan")
        below += [self._node(child, groups) for child in nodes]
        return self._made(place, groups.plan, said_program.node(place, self.side), below)

    # --- any place

    def unit(self, place: Place, group: Group) -> Unit:
        """The unit of a place with all below it."""
        if place.kind == "rincian":
            return self._rincian(place, group, LIST_END)
        if place.kind == "landasan":
            return self._landasan(place, group)
        speak = SAID.get(place.kind)
        said = speak(place, self.side) if speak else Said()
        below = [self.unit(child, group) for child in place.children]
        return self._made(place, group, said, below)

    def _rincian(self, place: Place, group: Group, close: str) -> Unit:
        """A list. close: what closes the whole of it."""
        node = cast(Rincian, place.node)
        below = [self._butir(item, group, node, close) for item in place.children]
        said = said_lampiran.rincian(place, self.side, close)
        return self._made(place, group, said, below)

    def _butir(self, place: Place, group: Group, inside: Rincian, close: str) -> Unit:
        own = said_lampiran.item_close(place, inside, close)
        below = [
            self._rincian(child, group, own) if child.id == BELOW else self.unit(child, group)
            for child in place.children
        ]
        said = said_lampiran.butir(place, self.side, inside, close)
        return self._made(place, group, said, below)

    def _landasan(self, place: Place, group: Group) -> Unit:
        last = len(place.children)
        below = [
            self._made(
                act,
                group,
                said_regulation.cited(act, self.side, last=act.position == last),
                (),
            )
            for act in place.children
        ]
        return self._made(place, group, Said(), below)

    def _made(self, place: Place, group: Group, said: Said, below: Iterable[Unit]) -> Unit:
        return unit(
            group.spot(place, said),
            JENIS.get(place.kind, place.kind),
            "" if place.kind in UNNAMED else place.id,
            place.origin,
            said.fields,
            below,
            nomor=place.own,
            nama=said.nama,
            target=said.target or place.target,
            terurut=said.terurut,
            kepala=said.kepala,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The tables in which the three kinds of facts of program.yaml are printed."""

    plan: Group
    draft: Group
    history: Group


def _drafted(place: Place, node: Program | Kegiatan | SubKegiatan, group: Group) -> Unit:
    where = Spot(group.kelompok, group.area, place.path, f"{group.prefix} {place.name}")
    amount = (said_program.drafted(node),)
    return unit(where, "jumlah", "rancangan", place.origin, amount, nama=node.nama)


def _top(group: Group) -> Spot:
    return Spot(group.kelompok, group.area, "", group.prefix)


def said_title(title: str | None) -> tuple[Field, ...]:
    """What the daftar isi calls the tables behind the chapters."""
    if not title:
        return ()
    return (Field("judul", "sebutan lampiran", title, title, teks=False),)
