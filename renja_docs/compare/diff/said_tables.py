"""What is said at the places of tables, their layouts, and the proposals of usulan.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from renja_docs.compare.diff.said import Said, told
from renja_docs.compare.diff.unit import Field, Side, Sifat, plain
from renja_docs.content.tabel import (
    Aktivitas,
    Baris,
    BentukTabel,
    CatatanTabel,
    Kelompok,
    KelompokUsulan,
    Kolom,
    Tabel,
    Usulan,
)
from renja_docs.sense.place import Place
from renja_docs.text import numerals

FIGURES = ("angka", "nilai", "rupiah")
"""Kinds of columns that hold figures."""


def tabel(place: Place, side: Side) -> Said:
    """A table: its caption and its source."""
    node = cast(Tabel, place.node)
    name = f"tabel:{node.id}"
    fields = (
        *told(place, side, "judul", " / ".join(node.judul), fakta=f"judul:{name}"),
        *plain("bentuk", "bentuk", node.bentuk, "tata-letak"),
        *told(place, side, "sumber", node.sumber, "sumber data"),
    )
    title = side.text(place.label.title) if place.label else ""
    return Said(fields, nama=title, target=name)


def catatan(place: Place, side: Side) -> Said:
    """A note below a table."""
    text = place.text("teks")
    return Said(tuple(told(place, side, "teks", text.typed if text else None)))


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a layout are called, and which hold figures or running numbers."""

    names: Mapping[str, str]
    figures: frozenset[str]
    nomor: str


def columns(side: Side, bentuk: BentukTabel | None) -> Columns:
    """The columns of a layout; one below a merged head has both names."""
    if bentuk is None:
        return Columns({}, frozenset(), "")
    index = {kolom.id: order for order, kolom in enumerate(bentuk.kolom)}
    heads: dict[str, str] = {}
    for group in bentuk.kelompok:
        first, last = index.get(group.dari, 0), index.get(group.sampai, -1)
        for kolom in bentuk.kolom[first : last + 1]:
            heads[kolom.id] = side.text(group.judul) + " "
    names: dict[str, str] = {
        kolom.id: heads.get(kolom.id, "") + side.text(kolom.judul) for kolom in bentuk.kolom
    }
    figures = frozenset(kolom.id for kolom in bentuk.kolom if kolom.jenis in FIGURES)
    nomor = next((kolom.id for kolom in bentuk.kolom if kolom.jenis == "nomor"), "")
    return Columns(names, figures, nomor)


def baris(place: Place, side: Side, inside: Columns, tabel: str) -> Said:
    """A row, one field for each cell that is one text."""
    fields = tuple(_cells(cast(Baris, place.node), side, inside, tabel))
    return Said(fields, nama=_called(fields))


def _cells(row: Baris, side: Side, inside: Columns, tabel: str) -> Iterator[Field]:
    yield from plain("judul", "baris judul", row.judul or None, "tata-letak")
    for kolom, sel in row.sel.items():
        if sel.teks is None or kolom == inside.nomor:
            continue
        sifat: Sifat = "angka" if kolom in inside.figures else "kata"
        fakta = f"sel:{tabel}/{row.id}/{kolom}" if row.id else ""
        name = inside.names.get(kolom, kolom)
        yield Field(kolom, name, sel.teks, side.text(sel.teks), sifat, fakta)


def _called(fields: tuple[Field, ...]) -> str:
    """What a row is called: its first words that are no figure."""
    for field in fields:
        if field.sifat == "kata" and any(letter.isalpha() for letter in field.tampil):
            return field.tampil
    return ""


# --- layouts


def bentuk(place: Place, side: Side) -> Said:
    """The layout of a table."""
    node = cast(BentukTabel, place.node)
    fields = (
        *told(place, side, "judul", " / ".join(node.judul)),
        *told(place, side, "kepala", node.kepala, "baris kepala"),
        *plain("nomor", "nomor resmi", node.nomor),
        *plain("penomoran", "penomoran", node.penomoran, "tata-letak"),
        *plain("orientasi", "orientasi", node.orientasi, "tata-letak"),
        *plain("huruf", "ukuran huruf", node.huruf, "tata-letak"),
        *plain("nomor_kolom", "nomor kolom", node.nomor_kolom, "tata-letak"),
        *plain("sumber", "sumber baris", node.sumber, "tata-letak"),
    )
    return Said(fields)


def kolom(place: Place, side: Side) -> Said:
    """A column of a layout."""
    node = cast(Kolom, place.node)
    looks = f"lebar {node.lebar}, {node.rata}, {node.jenis}, pecah {node.pecah}"
    formula = f"{node.rumus.jenis} {', '.join(node.rumus.kolom)}" if node.rumus else None
    fields = (
        *told(place, side, "judul", node.judul),
        *plain("tampilan", "tampilan", f"{looks}, {node.desimal} desimal", "tata-letak"),
        *plain("rumus", "rumus", formula),
    )
    return Said(fields)


def kelompok_kolom(place: Place, side: Side) -> Said:
    """A merged head over columns."""
    return Said(tuple(told(place, side, "judul", cast(Kelompok, place.node).judul)))


def catatan_bentuk(place: Place, side: Side) -> Said:
    """A note of a layout."""
    return Said(tuple(told(place, side, "teks", cast(CatatanTabel, place.node).teks)))


# --- proposals


def usulan(place: Place, side: Side) -> Said:
    """The proposals under a node of program.yaml."""
    node = side.words.nodes.get(cast(KelompokUsulan, place.node).kode)
    return Said(nama=node.nama if node else "")


def aktivitas(place: Place, _side: Side) -> Said:
    """What is proposed."""
    node = cast(Aktivitas, place.node)
    return Said(tuple(plain("nama", "nama aktivitas", node.nama)), nama=node.nama)


def baris_usulan(place: Place, _side: Side) -> Said:
    """One proposal."""
    node = cast(Usulan, place.node)
    volume = numerals.nilai(node.volume) if node.volume else None
    amount = numerals.angka(node.anggaran) if node.anggaran is not None else None
    fields = (
        *plain("lokasi", "lokasi", node.lokasi),
        *plain("volume", "volume", volume, "angka"),
        *plain("anggaran", "anggaran", amount, "angka"),
        *plain("catatan", "catatan", node.catatan),
    )
    return Said(fields, nama=node.lokasi)
