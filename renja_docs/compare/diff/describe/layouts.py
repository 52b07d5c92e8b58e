"""What is said at the places of the layouts of tables."""

from __future__ import annotations

from typing import cast

from renja_docs.compare.diff.describe.statement import (
    Description,
    Surroundings,
    looks,
    text,
    value,
)
from renja_docs.content.aturan_baris import Rumus
from renja_docs.content.tabel import BentukTabel, CatatanTabel, Kelompok, Kolom
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
        *looks("sumber", "sumber baris", node.sumber),
    )
    return Description(attributes)


def kolom(place: Place, context: Surroundings) -> Description:
    """A column of a layout."""
    node = cast(Kolom, place.node)
    shape = f"lebar {node.lebar}, {node.rata}, {node.jenis}, pecah {node.pecah}"
    formula = _formula(node.rumus) if node.rumus else None
    attributes = (
        *text(place, context.side, "judul", node.judul),
        *looks("tampilan", "tampilan", f"{shape}, {node.desimal} desimal"),
        *value("rumus", "rumus", formula),
    )
    return Description(attributes)


def _formula(rumus: Rumus) -> str:
    """A formula in words."""
    if rumus.ungkapan is not None:
        return rumus.ungkapan
    return f"{rumus.jenis} {', '.join(rumus.kolom)}"


def kelompok_kolom(place: Place, context: Surroundings) -> Description:
    """A merged head over columns."""
    node = cast(Kelompok, place.node)
    return Description(text(place, context.side, "judul", node.judul))


def catatan_bentuk(place: Place, context: Surroundings) -> Description:
    """A note of a layout."""
    node = cast(CatatanTabel, place.node)
    return Description(text(place, context.side, "teks", node.teks))
