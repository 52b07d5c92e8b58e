"""The part of the schema of tables that follows from their layouts: which columns a row has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from renja_docs.content.tabel import BentukTabel, Kolom

Schema = dict[str, Any]


def columns(layouts: Sequence[BentukTabel]) -> Iterator[Schema]:
    """What holds of every table: its layout is one of these, its rows are those of its layout."""
    names = [bentuk.id for bentuk in layouts]
    if names:
        yield {"properties": {"bentuk": {"enum": [*names, None]}}}
    for bentuk in layouts:
        rows = {"$ref": f"#/definitions/{rows_of(bentuk)}"}
        yield {"if": _has(bentuk.id), "then": {"properties": {"baris": {"items": rows}}}}


def rows_of(bentuk: BentukTabel) -> str:
    """The name of the definition of the rows of a layout."""
    return f"Baris {bentuk.id}"


def rows(bentuk: BentukTabel) -> Schema:
    """The definition of the rows of a layout: their cells, and rows below them of the same kind."""
    below = {"$ref": f"#/definitions/{rows_of(bentuk)}"}
    cells = {kolom.id: _cell(kolom) for kolom in bentuk.kolom}
    return {
        "properties": {
            "sel": {
                "title": "Sel",
                "description": f"Kolom tabel {bentuk.id}: {', '.join(cells)}",
                "properties": cells,
                "additionalProperties": False,
            },
            "baris": {
                "title": "Baris",
                "description": "Baris yang berbagi sel baris ini",
                "items": below,
            },
        }
    }


def _cell(kolom: Kolom) -> Schema:
    return {"title": kolom.id, "description": f"{kolom.judul} ({kolom.jenis})"}


def _has(name: str) -> Schema:
    """True of a table with this layout: the one that it names, or else the one called as it is."""
    named = {"required": ["bentuk"], "properties": {"bentuk": {"const": name}}}
    called = {
        "required": ["id"],
        "not": {"required": ["bentuk"]},
        "properties": {"id": {"const": name}},
    }
    return {"anyOf": [named, called]}
