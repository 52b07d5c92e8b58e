"""What is said at the places of the layouts of tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from renja_docs.compare.diff.describe.statement import (
    Description,
    Surroundings,
    looks,
    text,
    value,
)
from renja_docs.compare.diff.side import Side
from renja_docs.content.aturan_baris import AturanBaris, JumlahTabel, Rumus
from renja_docs.content.tabel import BentukTabel, CatatanTabel, Kelompok, Kolom, Tabel
from renja_docs.sense.place import Place


def bentuk(place: Place, context: Surroundings) -> Description:
    """The layout of a table."""
    node = cast(BentukTabel, place.node)
    attributes = (
        *text(place, context.side, "judul", " / ".join(node.judul)),
        *text(place, context.side, "kepala", node.kepala, "baris kepala"),
        *value("nomor", "nomor resmi", node.nomor),
        *looks("penomoran", "penomoran", node.penomoran),
        *looks("orientasi", "orientasi", node.orientasi),
        *looks("huruf", "ukuran huruf", node.huruf),
        *looks("nomor_kolom", "nomor kolom", node.nomor_kolom),
        *looks("sumber", "bagian naskah yang diimpor", node.sumber),
        *looks("baris", "aturan baris", " ".join(map(_rule, node.baris))),
        *looks("pilihan", "pilihan", switches(node.pilihan)),
        *looks("jumlah", "baris jumlah", " ".join(map(_sum, node.jumlah))),
    )
    return Description(attributes, place=_called(node, context.side))


def _called(node: BentukTabel, side: Side) -> str:
    """A layout by the tables that have it: 'bentuk Tabel T-C.30'."""
    tables = (tabel.name for tabel in side.tree.tabel if _layout(tabel) == node.id)
    return f"bentuk {', '.join(tables) or 'tabel'}"


def _layout(place: Place) -> str:
    tabel = cast(Tabel, place.node)
    return tabel.nama_bentuk


def _inside(context: Surroundings, what: str) -> str:
    """What a part of the layout around it is called."""
    around = context.parent
    called = _called(cast(BentukTabel, around.node), context.side) if around else "bentuk tabel"
    return f"{called} {what}"


def kolom(place: Place, context: Surroundings) -> Description:
    """A column of a layout."""
    node = cast(Kolom, place.node)
    shape = f"lebar {node.lebar}, {node.rata}, {node.jenis}, pecah {node.pecah}"
    formula = _formula(node.rumus) if node.rumus else None
    attributes = (
        *text(place, context.side, "judul", node.judul),
        *looks("tampilan", "tampilan", f"{shape}, {node.desimal} desimal, {node.pembagi}"),
        *value("rumus", "rumus", formula),
        *looks("bila", "pilihan yang diperlukan", node.bila),
    )
    called = _inside(context, f"kolom {context.side.text(node.judul)}")
    return Description(attributes, place=called)


def _formula(rumus: Rumus) -> str:
    """A formula in words."""
    words = (rumus.jenis, ", ".join(rumus.kolom), rumus.ungkapan, rumus.cara, rumus.tanpa_hasil)
    return " ".join(filter(None, words))


def _rule(rule: AturanBaris) -> str:
    """A rule of rows in one line, with those below it."""
    steps = (rule.dari, rule.saring, rule.kelompok, rule.sekali, rule.tingkat)
    cells = (f"{column}={cell}" for column, cell in rule.sel.items())
    below = (*map(_rule, rule.baris), ">", *map(_rule, rule.lalu))
    return f"({' '.join(filter(None, (*steps, *cells, *below)))})"


def _sum(one: JumlahTabel) -> str:
    """A row of sums in one line."""
    return f"{one.judul} {one.di}: {', '.join(one.kolom)} {one.tingkat or ''}"


def switches(given: Mapping[str, bool]) -> str | None:
    """Switches in words, None without any."""
    return ", ".join(f"{name} {'ya' if on else 'tidak'}" for name, on in given.items()) or None


def kelompok_kolom(place: Place, context: Surroundings) -> Description:
    """A merged head over columns."""
    node = cast(Kelompok, place.node)
    title = (
        *text(place, context.side, "judul", node.judul),
        *looks("bila", "pilihan yang diperlukan", node.bila),
    )
    called = _inside(context, f"kepala kolom {context.side.text(node.judul)}")
    return Description(title, place=called)


def catatan_bentuk(place: Place, context: Surroundings) -> Description:
    """A note of a layout."""
    node = cast(CatatanTabel, place.node)
    note = text(place, context.side, "teks", node.teks)
    return Description(note, place=_inside(context, f"catatan {node.tanda}"))
