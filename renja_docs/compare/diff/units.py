"""The whole content of one side as one unit: the tree of places, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, cast

from renja_docs.compare.diff.change import ABSENT, Address
from renja_docs.compare.diff.describe.annex import lampiran
from renja_docs.compare.diff.describe.house_style import opsi
from renja_docs.compare.diff.describe.program_tree import pohon, totals
from renja_docs.compare.diff.describe.statement import Surroundings
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Unit, UnitGroup
from renja_docs.compare.diff.unit_making import Region, make, make_alone
from renja_docs.content.tabel import SumberBaris, Tabel
from renja_docs.sense.place import Place

IDENTITAS: Final = UnitGroup("Identitas", "hukum")
PEMBUKAAN: Final = UnitGroup("Pembukaan", "hukum")
TUBUH: Final = UnitGroup("Batang tubuh", "hukum")
PENJELASAN: Final = UnitGroup("Penjelasan", "hukum")
REGISTRY: Final = UnitGroup("Daftar peraturan", "hukum")
FAKTA: Final = UnitGroup("Fakta", "angka")
SUSUNAN: Final = UnitGroup("Susunan Lampiran", "kata")
KATA_PENGANTAR: Final = UnitGroup("Kata Pengantar", "kata")
GAMBAR: Final = UnitGroup("Gambar", "kata")
TABEL: Final = UnitGroup("Tabel", "angka")
BENTUK: Final = UnitGroup("Bentuk tabel", "kata")
GAYA: Final = UnitGroup("Gaya dan pemeriksaan", "tata-letak")


def tree(side: Side) -> Unit:
    """All units of a side, in the order in which changes are told.

    Parts are never ordered: each is there on every side, so that a part without content is no
    change.
    """
    parts = (
        *_regulation(side),
        *_lampiran(side),
        _facts(side),
        _tables(side),
        _proposals(side),
        _program(side),
        _layouts(side),
        _options(side),
    )
    root = UnitGroup("", "kata")
    return Unit(kind="naskah", group=root, key="naskah", children=parts, ordered=False)


def _branch(
    key: str,
    group: UnitGroup,
    children: Iterable[Unit],
    address: Address = ABSENT,
    *,
    ordered: bool = True,
) -> Unit:
    """A unit that is there on every side, and holds others."""
    return Unit(
        kind="kelompok",
        group=group,
        key=key,
        address=address,
        children=tuple(children),
        ordered=ordered,
    )


def _each(places: Iterable[Place], group: UnitGroup, side: Side) -> Iterator[Unit]:
    """The units of places that stand in one part."""
    return (make(place, Region(group), Surroundings(side)) for place in places)


# --- the regulation


def _regulation(side: Side) -> Iterator[Unit]:
    """Identity, pembukaan, body and registry."""
    places = side.tree
    # what perbup.yaml says needs no place in front of its name
    yield make_alone(replace(places.identitas, name=""), Region(IDENTITAS), side)
    yield _opening("menimbang", "Menimbang", places.menimbang, side)
    yield _opening("mengingat", "Mengingat", places.mengingat, side)
    yield _opening("memperhatikan", "Memperhatikan", places.memperhatikan, side)
    body = Address("batang-tubuh:isi", "Batang tubuh")
    yield _branch("batang-tubuh", TUBUH, _flat(places.body(), side), body)
    copies = Address("tembusan", "Tembusan")
    yield _branch("tembusan", TUBUH, _each(places.tembusan, TUBUH, side), copies)
    explained = places.penjelasan.children if places.penjelasan else ()
    said = Address("penjelasan", "Penjelasan")
    yield _branch("penjelasan", PENJELASAN, _each(explained, PENJELASAN, side), said)
    acts = _each(places.peraturan, REGISTRY, side)
    yield _branch("dasar-hukum", REGISTRY, acts, ordered=False)


def _opening(key: str, name: str, places: tuple[Place, ...], side: Side) -> Unit:
    address = Address(f"pembukaan:{key}", name)
    return _branch(key, PEMBUKAAN, _each(places, PEMBUKAAN, side), address)


def _flat(places: Iterable[Place], side: Side) -> Iterator[Unit]:
    """One run of headings and Pasal, so that a new heading moves nothing."""
    for place in places:
        if place.kind in ("bab-regulasi", "bagian", "paragraf-regulasi"):
            yield make_alone(place, Region(TUBUH), side)
            yield from _flat(place.children, side)
        else:
            yield make(place, Region(TUBUH), Surroundings(side))


# --- the Lampiran


def _lampiran(side: Side) -> Iterator[Unit]:
    """Order, preface, chapters, figures."""
    places = side.tree
    yield from _orders(side)
    preface = Address("kata-pengantar", "Kata Pengantar")
    blocks = _each(places.kata_pengantar, KATA_PENGANTAR, side)
    yield _branch("kata-pengantar", KATA_PENGANTAR, blocks, preface)
    # which chapters are printed, and in which order, is told of lampiran.yaml
    chapters = (make(bab, Region(_chapter(bab, side)), Surroundings(side)) for bab in places.bab)
    yield _branch("bab", SUSUNAN, chapters, ordered=False)
    figures = _each(places.gambar, GAMBAR, side)
    yield _branch("gambar", SUSUNAN, figures, ordered=False)


def _orders(side: Side) -> Iterator[Unit]:
    """The Lampirans with the order of their parts; one without a name is the first."""
    named = [one for one in side.tree.lampiran if one.id]
    only = next((one for one in side.tree.lampiran if not one.id), None)
    unnamed = _branch("urutan", SUSUNAN, _each(only.children if only else (), SUSUNAN, side))
    yield (
        replace(unnamed, attributes=lampiran(only, Surroundings(side)).attributes)
        if only
        else unnamed
    )
    yield _branch("lampiran", SUSUNAN, _each(named, SUSUNAN, side))


def _chapter(bab: Place, side: Side) -> UnitGroup:
    """The changes of a chapter are listed under its number and its title."""
    title = bab.text("judul")
    name = side.text(title.typed) if title else ""
    number = bab.label.text if bab.label else ""
    return UnitGroup(f"{number} {name}".strip(), "kata")


def _facts(side: Side) -> Unit:
    """The facts of perbup.yaml."""
    facts = _each(side.tree.identitas.of("fakta"), FAKTA, side)
    return _branch("fakta", FAKTA, facts, ordered=False)


def _options(side: Side) -> Unit:
    """gaya.yaml."""
    options = side.naskah.opsi
    description = opsi(options)
    return Unit(
        kind="gaya",
        group=GAYA,
        key="opsi",
        address=Address("gaya:opsi", "gaya.yaml", options.origin.location),
        attributes=description.attributes,
        ordered=description.ordered,
    )


# --- tables


def _tables(side: Side) -> Unit:
    """The tables with their own rows, each a part of its own."""
    tables = (
        make(tabel, Region(UnitGroup(tabel.name, "angka")), Surroundings(side))
        for tabel in side.tree.tabel
    )
    return _branch("tabel", TABEL, tables, ordered=False)


def _layouts(side: Side) -> Unit:
    """The layouts of tables."""
    layouts = _each(side.tree.bentuk, BENTUK, side)
    return _branch("bentuk", TABEL, layouts, ordered=False)


def _printed_in(source: SumberBaris, otherwise: str, side: Side) -> Region:
    """The table that prints a view of the plan or proposals. otherwise: the name without one."""
    shapes = {shape.id for shape in side.naskah.bentuk if shape.sumber == source}
    name = otherwise
    for place in side.tree.tabel:
        tabel = cast(Tabel, place.node)
        if tabel.nama_bentuk in shapes:
            name = place.name
            break
    return Region(UnitGroup(name, "angka"), prefix=name)


def _top(region: Region) -> Address:
    """The address of a whole region, which has no path: no id names it."""
    return Address("", region.prefix)


def _proposals(side: Side) -> Unit:
    """The proposals of usulan.yaml."""
    region = _printed_in("usulan", "Usulan", side)
    top = side.tree.usulan
    places = top.children if top else ()
    proposals = (make(place, region, Surroundings(side)) for place in places)
    return _branch("usulan", region.group, proposals, _top(region))


# --- program.yaml


def _program(side: Side) -> Unit:
    """The tree of codes, and the sums of the whole."""
    plan = replace(
        _printed_in("rencana", "Program", side),
        apart={
            "rancangan-awal": _printed_in("rancangan-awal", "Rancangan awal", side),
            "evaluasi": _printed_in("evaluasi", "Evaluasi", side),
        },
    )
    # without a program.yaml the branches are there all the same: its nodes came or went one by one
    top, whole = side.tree.program, side.naskah.program
    if top is None or whole is None:
        empty = (_branch("kode", plan.group, (), _top(plan)), _totals(plan))
        return _branch("program", plan.group, empty, _top(plan), ordered=False)
    context = Surroundings(side)
    shared = (
        make(place, plan.around(place, top, context), context)
        for place in top.of("lokasi", "sumber-dana")
    )
    nodes = (make(urusan, plan, context) for urusan in top.of("urusan"))
    codes = _branch("kode", plan.group, nodes, _top(plan))
    sums = replace(_totals(plan), attributes=totals(whole), name="Jumlah Belanja")
    address = replace(_top(plan), location=top.origin.location)
    branch = _branch("program", plan.group, (*shared, codes, sums), address, ordered=False)
    return replace(branch, attributes=pohon(top, context).attributes)


def _totals(region: Region) -> Unit:
    """The sums of the whole, without amounts."""
    return Unit(
        kind="jumlah",
        group=region.group,
        key="belanja",
        address=Address("jumlah:belanja", region.prefix),
    )
