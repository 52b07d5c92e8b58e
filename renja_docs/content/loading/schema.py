"""JSON Schema (draft-07) of the content files, for editors; from the same dataclasses as the loader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from renja_docs.content.loading.loader import BERKAS, FOLDER
from renja_docs.content.loading.shapes import (
    Atom,
    Choice,
    Field,
    Listing,
    Record,
    Shape,
    exactly_one,
    fields,
    short_form,
)
from renja_docs.content.origin import Node
from renja_docs.content.tabel import BentukTabel

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER_SKEMA = "docs/skema"
Schema = dict[str, Any]

_SKALAR = ("string", "number", "boolean")
"""What an editor takes a text for: 'no' may be a boolean to it, 2.17 a number."""

_ANGKA = ("string", "number")
_ATOM: Mapping[str, Schema] = MappingProxyType(
    {
        "Id": {"type": ["string", "boolean"], "pattern": r"^[a-z][a-z0-9]*([-.][a-z0-9]+)*$"},
        "Kode": {"type": list(_ANGKA), "pattern": r"^([0-9]+|X+)(\.([0-9]+|X+))*$"},
        "int": {"type": list(_ANGKA), "pattern": r"^-?[0-9][0-9.]*$"},
        "Tahun": {
            "type": list(_ANGKA),
            "pattern": r"^(19|20|21)[0-9]{2}$",
            "minimum": 1900,
            "maximum": 2199,
        },
        "Rupiah": {"type": list(_ANGKA), "pattern": r"^(Rp\.? ?)?[0-9][0-9.]*(,(00|-))?$"},
        "Decimal": {"type": list(_ANGKA), "pattern": r"^-?[0-9][0-9.]*(,[0-9]+)?$"},
        "date": {
            "type": "string",
            "pattern": r"^([0-9]{1,2} +[A-Za-z]+ +[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$",
        },
        "Nilai": {"type": list(_SKALAR), "pattern": r"^(-|N/A|-?[0-9].*)$"},
    }
)


def schemas() -> dict[str, str]:
    """Every schema as (name of the file below docs/skema: what it is for)."""
    return (
        {f"{nama}.json": f"content/{nama}.yaml" for nama in BERKAS}
        | {f"{nama}.json": f"content/{nama}/*.yaml" for nama in FOLDER}
        | {"bentuk-tabel.json": "templates/tabel/*.yaml"}
    )


def schema(nama: str) -> Schema:
    """The schema of a kind of file; nama: one of schemas()."""
    kelas: dict[str, type[Node]] = {**BERKAS, **FOLDER, "bentuk-tabel": BentukTabel}
    cls = kelas[nama.removesuffix(".json")]
    definisi: dict[str, Schema] = {}
    _define(cls, definisi)
    return {
        "$schema": DRAFT,
        "title": schemas()[nama],
        "allOf": [_reference(cls)],
        "definitions": dict(sorted(definisi.items())),
    }


def settings() -> Schema:
    """.vscode/settings.json: which schema belongs to which files."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "yaml.schemas": {f"./{FOLDER_SKEMA}/{nama}": pola for nama, pola in schemas().items()},
    }


def _reference(cls: type[Node]) -> Schema:
    return {"$ref": f"#/definitions/{cls.__name__}"}


def _define(cls: type[Node], definisi: dict[str, Schema]) -> None:
    """Add the definition of a class, and of all that it holds."""
    if cls.__name__ in definisi:
        return
    definisi[cls.__name__] = {}
    isi = fields(cls)
    singkat = short_form(cls)
    jenis = ["object", *_SKALAR, "null"] if singkat else ["object"]
    definisi[cls.__name__] = {
        "type": jenis if len(jenis) > 1 else "object",
        "additionalProperties": False,
        "properties": {nama: _property(f, definisi) for nama, f in isi.items()},
        **_needs(cls, isi),
    }


def _needs(cls: type[Node], isi: dict[str, Field]) -> Schema:
    if exactly_one(cls):
        return {"minProperties": 1, "maxProperties": 1}
    wajib = [nama for nama, f in isi.items() if f.wajib]
    return {"required": wajib} if wajib else {}


def _property(f: Field, definisi: dict[str, Schema]) -> Schema:
    judul = f.nama.replace("_", " ").capitalize()
    isi = _shape(f.bentuk, definisi)
    if f.batas is not None:
        isi = {**isi, "minimum": f.batas.awal, "maximum": f.batas.akhir}
    if not f.wajib:
        isi = _nullable(isi)
    return {"title": judul, "description": f.uraian, **isi}


def _nullable(isi: Schema) -> Schema:
    """The same, or nothing behind the key."""
    if "enum" in isi:
        return {**isi, "enum": [*isi["enum"], None]}
    if "allOf" in isi:
        return {"anyOf": [*isi["allOf"], {"type": "null"}]}
    jenis = isi["type"] if isinstance(isi["type"], list) else [isi["type"]]
    return {**isi, "type": [*jenis, "null"]}


def _shape(bentuk: Shape, definisi: dict[str, Schema]) -> Schema:
    if isinstance(bentuk, Atom):
        return dict(_ATOM.get(bentuk.nama, {"type": list(_SKALAR)}))
    if isinstance(bentuk, Choice):
        return {"enum": list(bentuk.pilihan)}
    if isinstance(bentuk, Record):
        _define(bentuk.cls, definisi)
        return {"allOf": [_reference(bentuk.cls)]}
    isi = _shape(bentuk.isi, definisi)
    if isinstance(bentuk, Listing):
        return {"type": "array", "items": isi}
    return {"type": "object", "additionalProperties": isi}
