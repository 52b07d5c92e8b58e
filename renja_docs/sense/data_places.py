"""Places of tables, of their layouts, of program.yaml and usulan.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.printed_form import flat, printed_form
from renja_docs.content.program import (
    Bidang,
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    SubKegiatan,
    Urusan,
)
from renja_docs.content.tabel import Aktivitas, Baris, BentukTabel, KelompokUsulan, Tabel
from renja_docs.sense.figures import ProgramNode, children
from renja_docs.sense.lists import Prose
from renja_docs.sense.numbering import Label
from renja_docs.sense.place import Place, PlaceKind, Trail
from renja_docs.sense.text import Text

KINDS: Final[Mapping[type, PlaceKind]] = {
    Urusan: "urusan",
    Bidang: "bidang",
    Program: "program",
    Kegiatan: "kegiatan",
    SubKegiatan: "sub-kegiatan",
}


def tabel(naskah: Naskah, labels: Mapping[str, Label]) -> Iterator[Place]:
    """The tables with their own rows and notes."""
    for number, one in enumerate(naskah.tabel, 1):
        mark = labels.get(f"tabel:{one.id}")
        here = Trail(mark.text if mark else f"Tabel {one.id}", "tabel", f"tabel:{one.id}")
        rows = [_baris(row, order, here) for order, row in enumerate(one.baris, 1)]
        yield here.place(
            "tabel",
            one,
            id=one.id,
            position=number,
            own=mark.text if mark else "",
            label=mark,
            texts=here.lines(one, "judul", "judul"),
            children=(*rows, *_notes(one, here)),
            after=here.text(one, "sumber", "catatan", "sumber"),
        )


def _notes(one: Tabel, trail: Trail) -> Iterator[Place]:
    origin = one.origin.at("catatan")
    for number, note in enumerate(one.catatan, 1):
        here = trail.at("catatan", None, number, f"catatan {number}")
        where = origin.at(number - 1)
        yield Place(
            "catatan",
            None,
            here.name,
            here.path,
            here.zone,
            where,
            position=number,
            texts=(here.of(note, where, "catatan", "teks"),) if note else (),
        )


def _baris(row: Baris, number: int, trail: Trail) -> Place:
    here = trail.at("baris", row.id, number, f"baris {number}")
    texts: list[Text] = []
    below: list[Place] = []
    for kolom, sel in row.sel.items():
        if sel.teks:
            where = sel.origin.at("teks")
            texts.append(here.of(sel.teks, where, "sel", kolom, f"kolom {kolom}"))
        if sel.isi:
            cell = here.at("sel", kolom, 1, f"kolom {kolom}")
            inside = tuple(Prose().blocks(sel.isi, cell))
            below.append(
                cell.place(
                    "sel",
                    sel,
                    id=kolom,
                    children=inside,
                )
            )
    below += [_baris(lower, order, here) for order, lower in enumerate(row.baris, 1)]
    return here.place(
        "baris",
        row,
        id=row.id or "",
        position=number,
        texts=tuple(texts),
        children=tuple(below),
    )


def bentuk(naskah: Naskah) -> Iterator[Place]:
    """The layouts of tables; what no table prints of them has no text."""
    for number, shape in enumerate(naskah.bentuk, 1):
        users = [one for one in naskah.tabel if one.nama_bentuk == shape.id]
        here = Trail(f"bentuk tabel {shape.id}", "tabel", f"bentuk:{shape.id}")
        titled = bool(users) and not all(one.judul for one in users)
        head = here.text(shape, "kepala", "judul") if users else ()
        yield here.place(
            "bentuk",
            shape,
            id=shape.id,
            position=number,
            texts=(*(here.lines(shape, "judul", "judul") if titled else ()), *head),
            children=tuple(_columns(shape, here, [printed_form(shape, one) for one in users])),
        )


def _columns(shape: BentukTabel, trail: Trail, printed: Sequence[BentukTabel]) -> Iterator[Place]:
    """The parts of a layout. printed: it, as each table prints it."""
    columns = {kolom.id for one in printed for kolom in one.kolom}
    heads = {group.origin.location for one in printed for group in flat(one.kelompok)}
    for number, kolom in enumerate(shape.kolom, 1):
        here = trail.at("kolom", kolom.id, number, f"kolom {kolom.id}")
        texts = here.text(kolom, "judul", "kolom") if kolom.id in columns else ()
        yield _part("kolom", kolom.id, number, kolom, here, texts)
    for number, group in enumerate(flat(shape.kelompok), 1):
        name = f"{group.dari}-{group.sampai}"
        here = trail.at("kelompok", name, number, f"kepala kolom {group.dari}–{group.sampai}")
        texts = here.text(group, "judul", "kolom") if group.origin.location in heads else ()
        yield _part("kelompok-kolom", name, number, group, here, texts)
    for number, note in enumerate(shape.catatan, 1):
        here = trail.at("catatan", note.tanda, number, f"catatan {note.tanda}")
        texts = here.text(note, "teks", "catatan") if printed else ()
        yield _part("catatan-bentuk", note.tanda, number, note, here, texts)


def _part(
    kind: PlaceKind,
    id_: str,
    number: int,
    node: Node,
    here: Trail,
    texts: tuple[Text, ...],
    below: tuple[Place, ...] = (),
) -> Place:
    """A place with an id."""
    return here.place(
        kind,
        node,
        id=id_,
        position=number,
        texts=texts,
        children=below,
    )


# --- program.yaml


def program(pohon: PohonProgram | None) -> Place | None:
    """The tree of codes with its indicators."""
    if pohon is None:
        return None
    top = Trail("", "tabel")
    below: list[Place] = []
    for number, lokasi in enumerate(pohon.lokasi, 1):
        here = top.at("lokasi", lokasi.id, number, f"lokasi {lokasi.id}")
        texts = here.text(lokasi, "teks", "lokasi")
        below.append(_part("lokasi", lokasi.id, number, lokasi, here, texts))
    for number, dana in enumerate(pohon.sumber_dana, 1):
        here = top.at("sumber-dana", dana.id, number, f"sumber dana {dana.id}")
        below.append(
            _part("sumber-dana", dana.id, number, dana, here, here.text(dana, "teks", "nama"))
        )
    below += [_node(urusan, number, top) for number, urusan in enumerate(pohon.urusan, 1)]
    return Place(
        "program-tahunan",
        pohon,
        "program",
        "program",
        "tabel",
        pohon.origin,
        children=tuple(below),
    )


def _node(node: ProgramNode, number: int, top: Trail) -> Place:
    here = top.at("kode", node.kode, number, f"kode {node.kode}")
    below: list[Place] = []
    if isinstance(node, Program | Kegiatan | SubKegiatan):
        below += _indicators(node, here)
    below += [_node(child, order, top) for order, child in enumerate(children(node), 1)]
    return Place(
        KINDS[type(node)],
        node,
        here.name,
        here.path,
        here.zone,
        node.origin,
        id=node.kode,
        position=number,
        texts=here.text(node, "nama", "nama"),
        children=tuple(below),
        after=here.text(node, "catatan", "catatan") if isinstance(node, SubKegiatan) else (),
    )


def _indicators(node: Program | Kegiatan | SubKegiatan, trail: Trail) -> Iterator[Place]:
    if isinstance(node, SubKegiatan):
        for number, keluaran in enumerate(node.keluaran, 1):
            id_ = "satu" if number == 1 else f"ke-{number}"
            word = "keluaran" if number == 1 else f"keluaran {number}"
            here = trail.at("keluaran", id_, number, word)
            yield _indicator("keluaran", id_, number, keluaran, here)
        if node.hasil is not None:
            here = trail.at("hasil", "satu", 1, "hasil")
            yield _indicator("hasil", "satu", 1, node.hasil, here)
    else:
        for number, kinerja in enumerate(node.kinerja, 1):
            here = trail.at("kinerja", None, number, f"indikator {number}")
            yield _indicator("kinerja", "", number, kinerja, here)
    draft = node.rancangan_awal
    if draft is not None:
        here = trail.at("rancangan-awal", "rkpd", 1, "rancangan awal")
        texts = (
            *here.text(draft, "indikator", "indikator"),
            *here.text(draft, "catatan", "catatan"),
        )
        yield _part("rancangan-awal", "rkpd", 1, draft, here, texts)
    for number, line in enumerate(node.evaluasi, 1):
        here = trail.at("evaluasi", None, number, f"evaluasi {number}")
        yield _indicator("evaluasi", "", number, line, here)


def _indicator(
    kind: PlaceKind, id_: str, number: int, line: Kinerja | Evaluasi, here: Trail
) -> Place:
    return _part(kind, id_, number, line, here, here.text(line, "indikator", "indikator"))


# --- usulan.yaml


def usulan(naskah: Naskah) -> Place | None:
    """The proposals of the community."""
    if naskah.usulan is None:
        return None
    groups = tuple(_usulan(group, number) for number, group in enumerate(naskah.usulan.usulan, 1))
    return Place(
        "daftar-usulan",
        naskah.usulan,
        "usulan",
        "usulan",
        "tabel",
        naskah.usulan.origin,
        children=groups,
    )


def _usulan(group: KelompokUsulan, number: int) -> Place:
    here = Trail("usulan", "tabel").at("usulan", group.kode, number, f"kode {group.kode}")
    below = tuple(_aktivitas(one, order, here) for order, one in enumerate(group.aktivitas, 1))
    return _part("usulan", group.kode, number, group, here, (), below)


def _aktivitas(one: Aktivitas, number: int, trail: Trail) -> Place:
    here = trail.at("aktivitas", None, number, f"aktivitas {number}")
    below = []
    for order, proposal in enumerate(one.usulan, 1):
        row = here.at("baris", None, order, f"baris {order}")
        texts = (
            *row.text(proposal, "lokasi", "lokasi"),
            *row.text(proposal, "catatan", "catatan"),
        )
        below.append(_part("baris-usulan", "", order, proposal, row, texts))
    return _part("aktivitas", "", number, one, here, here.text(one, "nama", "nama"), tuple(below))
