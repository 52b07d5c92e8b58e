"""What is said at the places of tables of their own rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from renja_docs.compare.diff.describe.layouts import switches
from renja_docs.compare.diff.describe.statement import (
    NO_COLUMNS,
    Columns,
    Description,
    Surroundings,
    looks,
    text,
)
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Attribute
from renja_docs.content.tabel import Baris, BentukTabel, Tabel
from renja_docs.sense.place import Place
from renja_docs.sense.tables.heads import heads_over

FIGURES: Final = ("angka", "nilai", "rupiah")
"""Kinds of columns that hold figures."""


def tabel(place: Place, context: Surroundings) -> Description:
    """A table: its caption and its source."""
    node = cast(Tabel, place.node)
    side = context.side
    target = f"tabel:{node.id}"
    caption = text(place, side, "judul", " / ".join(node.judul), fact=f"judul:{target}")
    source = text(place, side, "sumber", node.sumber, "sumber data")
    title = side.text(place.label.title) if place.label else ""
    form = looks("bentuk", "bentuk", node.bentuk)
    pilihan = looks("pilihan", "bagian yang dipilih", switches(node.pilihan))
    attributes = (*caption, *form, *pilihan, *source)
    return Description(attributes, name=title, target=target)


def catatan(place: Place, context: Surroundings) -> Description:
    """A note below a table."""
    note = place.text("teks")
    return Description(text(place, context.side, "teks", note.typed if note else None))


def baris(place: Place, context: Surroundings) -> Description:
    """A row, one attribute for each cell that is one text."""
    row = cast(Baris, place.node)
    heading = looks("judul", "baris judul", row.judul or None)
    number = looks("nomor", "nomor sisipan", row.nomor)
    attributes = (*heading, *number, *_cells(place, row, context))
    return Description(attributes, name=_row_name(attributes))


def _cells(place: Place, row: Baris, context: Surroundings) -> Iterator[Attribute]:
    columns = context.columns
    for id_, cell in row.sel.items():
        if cell.teks is None or id_ == columns.counted:
            continue
        yield Attribute(
            id_,
            columns.names.get(id_, id_),
            typed=cell.teks,
            shown=context.side.text(cell.teks),
            nature="figure" if id_ in columns.figures else "words",
            fact=f"sel:{_tabel(place)}/{row.id}/{id_}" if row.id else "",
            evaluated=True,
        )


def _tabel(place: Place) -> str:
    """The id of the table that a row stands in."""
    return place.path.removeprefix("tabel:").partition("/")[0]


def _row_name(attributes: tuple[Attribute, ...]) -> str:
    """What a row is called: its first words that are no figure."""
    for attribute in attributes:
        has_letters = any(letter.isalpha() for letter in attribute.shown)
        if attribute.nature == "words" and has_letters:
            return attribute.shown
    return ""


# --- columns


def columns(tabel: Place, side: Side) -> Columns:
    """The columns of a table; one below a merged head is called by both heads."""
    node = cast(Tabel, tabel.node)
    shape = shape_of(node, side)
    if shape is None:
        return NO_COLUMNS
    merged = _merged_heads(shape, side)
    names: dict[str, str] = {}
    for column in shape.kolom:
        names[column.id] = f"{merged.get(column.id, '')} {side.text(column.judul)}".strip()
    figures = frozenset(column.id for column in shape.kolom if column.jenis in FIGURES)
    counted = next((column.id for column in shape.kolom if column.jenis == "nomor"), "")
    return Columns(names, figures, counted)


def shape_of(tabel: Tabel, side: Side) -> BentukTabel | None:
    """The layout of a table as it prints."""
    return side.naskah.form_of(tabel)


def _merged_heads(shape: BentukTabel, side: Side) -> dict[str, str]:
    """The merged heads over each column that has some, from above."""
    heads: dict[str, str] = {}
    for group in heads_over(shape):
        for column in shape.kolom[group.dari : group.sampai + 1]:
            above = heads.get(column.id, "")
            heads[column.id] = f"{above} {side.text(group.kelompok.judul)}".strip()
    return heads
