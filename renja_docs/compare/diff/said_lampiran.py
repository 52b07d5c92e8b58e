"""What is said at the places of the Lampiran: its order, chapters, prose, figures; and the house style."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from renja_docs.compare.diff.said import Said, told
from renja_docs.compare.diff.unit import Field, Side, plain
from renja_docs.content.lampiran import Gambar, Kotak, LampiranAsing, Panah, Urutan
from renja_docs.content.naratif import Bab, Blok, Butir, Rincian, Subbab
from renja_docs.content.opsi import Opsi
from renja_docs.sense.place import Place
from renja_docs.writing.typeset import closing, item_mark


def part(place: Place, side: Side) -> Said:
    """A part in the order of the Lampiran."""
    urutan = cast(Urutan, place.node)
    label = side.labels.get(place.id)
    if label is not None:
        name = label.text
    elif urutan.asing is not None:
        name = urutan.asing.judul
    else:
        name = place.id.partition(":")[2].replace("-", " ").title()
    return Said(tuple(_annex(urutan.asing)), nama=name, target=place.id, tempat=name)


def _annex(annex: LampiranAsing | None) -> Iterator[Field]:
    if annex is not None:
        yield from plain("judul", "judul lampiran asing", annex.judul)
        yield from plain("berkas", "berkas", annex.berkas, "senyap")


def bab(place: Place, side: Side) -> Said:
    """A chapter: its title, and what the outline of chapters says of it."""
    node = cast(Bab, place.node)
    return _chapter(place, side, node, f"bab:{node.id}", "")


def subbab(place: Place, side: Side) -> Said:
    """A subbab, whose title is printed behind its number."""
    node = cast(Subbab, place.node)
    return _chapter(place, side, node, f"subbab:{node.id}", place.label.text if place.label else "")


def _chapter(place: Place, side: Side, node: Bab | Subbab, target: str, tanda: str) -> Said:
    fields = (
        *told(place, side, "judul", node.judul, fakta=f"judul:{target}", tanda=tanda),
        *told(place, side, "uraian", node.uraian, "uraian pada sistematika"),
    )
    return Said(fields, nama=side.text(node.judul), target=target)


def written(place: Place, side: Side) -> Said:
    """A paragraph, a small heading, a quotation."""
    typed = getattr(cast(Blok, place.node), place.kind)
    return Said(
        (
            *told(place, side, "teks", typed),
            *plain("bentuk", "bentuk", place.kind, "tata-letak"),
        )
    )


def printed_here(place: Place, side: Side) -> Said:
    """Where a table or a figure is printed."""
    label = side.labels.get(place.id)
    kind, _, id_ = place.id.partition(":")
    name = label.text if label else f"{kind} {id_}"
    around = place.name.removesuffix(f" letak {kind} {id_}")
    return Said(nama=name, target=place.id, tempat=f"{around} letak {name}")


def rincian(place: Place, side: Side, tutup: str) -> Said:
    """A list. tutup: what closes the whole of it."""
    node = cast(Rincian, place.node)
    return Said(
        (
            *plain("jenis", "penomoran", node.jenis, "tata-letak"),
            *plain("hubungan", "hubungan antarbutir", node.hubungan),
            *plain("kalimat", "butir berupa kalimat", node.kalimat, "tata-letak"),
            *plain("lanjut", "melanjutkan nomor", node.lanjut, "tata-letak"),
            *told(place, side, "penutup", node.penutup, tutup=tutup),
        )
    )


def butir(place: Place, side: Side, inside: Rincian, tutup: str) -> Said:
    """An item: its marker stands before heading or text, the closing mark behind the text."""
    node = cast(Butir, place.node)
    mark = place.label.text if place.label else ""
    close = item_close(place, inside, tutup)
    fields = (
        *told(place, side, "judul", node.judul, tanda=mark),
        *told(
            place,
            side,
            "teks",
            node.teks,
            tanda="" if node.judul else mark,
            tutup=item_mark(node, inside, close),
        ),
    )
    return Said(fields)


def item_close(place: Place, inside: Rincian, tutup: str) -> str:
    """What closes an item of a list."""
    return closing(inside, place.position - 1, tutup)


def gambar(place: Place, side: Side) -> Said:
    """A figure."""
    node = cast(Gambar, place.node)
    grid = f"{node.bagan.kolom} x {node.bagan.baris}" if node.bagan else None
    name = f"gambar:{node.id}"
    fields = (
        *told(place, side, "judul", node.judul, fakta=f"judul:{name}"),
        *plain("alt", "uraian bagi pembaca layar", node.alt),
        *plain("lebar", "lebar cetak", node.lebar, "tata-letak"),
        *plain("berkas", "berkas", node.berkas, "senyap"),
        *plain("kisi", "kisi bagan", grid, "tata-letak"),
    )
    return Said(fields, nama=node.judul, target=name, terurut=False)


def kotak(place: Place, _side: Side) -> Said:
    """A box of a diagram."""
    node = cast(Kotak, place.node)
    where = f"kolom {node.kolom}, baris {node.baris}, {node.lebar} x {node.tinggi}, {node.gaya}"
    return Said(
        (
            *plain("teks", "teks", " ".join(node.teks.split())),
            *plain("letak", "letak kotak", where, "tata-letak"),
        )
    )


def panah(place: Place, _side: Side) -> Said:
    """An arrow of a diagram."""
    node = cast(Panah, place.node)
    return Said(
        (
            *plain("ujung", "ujung panah", f"{node.dari} ke {node.ke}"),
            *plain("teks", "teks", node.teks),
            *plain("gaya", "garis", node.gaya, "tata-letak"),
        )
    )


def opsi(node: Opsi) -> Said:
    """gaya.yaml: what it changes in print, and what only the checks read."""
    terms = "; ".join(f"{term.baku}: {', '.join(term.hindari)}" for term in node.istilah)
    looks = (
        ("koma_sebelum_perlu", "koma sebelum kata perlu", node.koma_sebelum_perlu),
        ("spasi_sebelum_titik_dua", "spasi sebelum titik dua", node.spasi_sebelum_titik_dua),
    )
    silent = (
        ("berita_daerah_sama", "nomor Berita Daerah sama", node.berita_daerah_sama),
        ("keputusan_dalam_mengingat", "Keputusan dalam Mengingat", node.keputusan_dalam_mengingat),
        ("urutan_mengingat", "urutan Mengingat", ", ".join(node.urutan_mengingat)),
        ("kata", "kata yang dianggap benar", ", ".join(node.kata)),
        ("nama_tempat", "nama tempat", ", ".join(node.nama_tempat)),
        ("istilah", "istilah baku", terms),
    )
    fields: list[Field] = []
    for key, name, value in looks:
        fields += plain(key, name, value, "tata-letak")
    for key, name, told_value in silent:
        fields += plain(key, name, told_value, "senyap")
    return Said(tuple(fields), terurut=False)
