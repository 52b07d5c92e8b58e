"""What is said at the places of the Lampiran: its order, its chapters, its figures."""

from __future__ import annotations

from typing import cast

from renja_docs.compare.diff.describe.prose import printed_here
from renja_docs.compare.diff.describe.statement import (
    Attributes,
    Description,
    Surroundings,
    between,
    looks,
    marker,
    silent,
    text,
    value,
)
from renja_docs.compare.diff.side import Side
from renja_docs.content.lampiran import Gambar, Kotak, Lampiran, LampiranAsing, Panah, Urutan
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.sense.place import Place


def lampiran(place: Place, context: Surroundings) -> Description:
    """A Lampiran of several: its title below its head."""
    node = place.node_of(Lampiran)
    title = text(place, context.side, "judul", node.judul)
    attributes = (
        *between(marker(place), title, ""),
        *called(place),
        *looks("nomor", "nomor sisipan", node.nomor),
        *looks("orientasi", "halaman", node.orientasi),
    )
    return Description(attributes, name=context.side.text(node.judul))


def called(place: Place) -> Attributes:
    """What the daftar isi calls the tables behind the chapters."""
    return value("sebutan", "sebutan lampiran", place.node_of(Lampiran).sebutan)


def letak(place: Place, context: Surroundings) -> Description:
    """Where something is printed: a part of the Lampiran, or a table or figure in the prose."""
    if isinstance(place.node, Urutan):
        return _part(place, place.node, context.side)
    return printed_here(place, context)


def _part(place: Place, urutan: Urutan, side: Side) -> Description:
    name = _part_name(place, urutan, side)
    return Description(_annex(urutan.asing), name=name, target=place.id, place=name)


def _part_name(place: Place, urutan: Urutan, side: Side) -> str:
    """By its number, by the title of a foreign annex, else by its id ('Daftar Isi')."""
    label = side.labels.get(place.id)
    if label is not None:
        return label.text
    if urutan.asing is not None:
        return urutan.asing.judul
    return place.id.partition(":")[2].replace("-", " ").title()


def _annex(annex: LampiranAsing | None) -> Attributes:
    if annex is None:
        return ()
    return (
        *value("judul", "judul lampiran asing", annex.judul),
        *silent("berkas", "berkas", annex.berkas),
    )


# --- chapters


def bab(place: Place, context: Surroundings) -> Description:
    """A chapter: its title, and what the outline of chapters says of it."""
    node = cast(Bab, place.node)
    return _chapter(place, node, context.side, "")


def subbab(place: Place, context: Surroundings) -> Description:
    """A subbab, whose title is printed behind its number."""
    node = cast(Subbab, place.node)
    return _chapter(place, node, context.side, marker(place))


def _chapter(place: Place, node: Bab | Subbab, side: Side, mark: str) -> Description:
    target = f"{place.kind}:{node.id}"
    title = text(place, side, "judul", node.judul, fact=f"judul:{target}")
    outline = text(place, side, "uraian", node.uraian, "uraian pada sistematika")
    attributes = (*between(mark, title, ""), *outline, *_turned(node))
    return Description(attributes, name=side.text(node.judul), target=target)


def _turned(node: Bab | Subbab) -> Attributes:
    """How the pages of a chapter lie."""
    return looks("orientasi", "halaman", node.orientasi) if isinstance(node, Bab) else ()


# --- figures


def gambar(place: Place, context: Surroundings) -> Description:
    """A figure."""
    node = cast(Gambar, place.node)
    target = f"gambar:{node.id}"
    grid = f"{node.bagan.kolom} x {node.bagan.baris}" if node.bagan else None
    attributes = (
        *text(place, context.side, "judul", node.judul, fact=f"judul:{target}"),
        *value("alt", "uraian bagi pembaca layar", node.alt),
        *looks("lebar", "lebar cetak", node.lebar),
        *silent("berkas", "berkas", node.berkas),
        *looks("kisi", "kisi bagan", grid),
    )
    return Description(attributes, name=node.judul, target=target, ordered=False)


def kotak(place: Place, _context: Surroundings) -> Description:
    """A box of a diagram."""
    node = cast(Kotak, place.node)
    size, look = f"{node.lebar} x {node.tinggi}", f"{node.gaya}, {node.bentuk}"
    where = f"kolom {node.kolom}, baris {node.baris}, {size}, {look}"
    attributes = (
        *value("teks", "teks", " ".join(node.teks.split())),
        *looks("letak", "letak kotak", where),
    )
    return Description(attributes)


def panah(place: Place, _context: Surroundings) -> Description:
    """An arrow of a diagram."""
    node = cast(Panah, place.node)
    attributes = (
        *value("ujung", "ujung panah", f"{node.dari} ke {node.ke}"),
        *value("teks", "teks", node.teks),
        *looks("gaya", "garis", node.gaya),
    )
    return Description(attributes)
