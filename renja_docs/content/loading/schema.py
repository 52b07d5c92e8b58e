"""JSON Schema (draft-07) of the content files, for editors; from the dataclasses of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from renja_docs.content.loading import table_schema as tables
from renja_docs.content.loading.kinds import of_program
from renja_docs.content.loading.loader import FILES, FOLDERS
from renja_docs.content.loading.shapes import (
    AtomShape,
    ChoiceShape,
    Key,
    ListShape,
    NodeShape,
    Shape,
    alternatives,
    exactly_one,
    fields,
    short_form,
)
from renja_docs.content.origin import Node
from renja_docs.content.scalars import NamaJenis
from renja_docs.content.tabel import BentukTabel, Tabel

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
FOLDER_SKEMA: Final = "docs/skema"
FOLDER_OF_PROJECT: Final = ".vscode/skema"
"""Where a project of an office keeps its schemas: it has no docs."""

Schema = dict[str, Any]

EXTENSIONS: Final[Schema] = {"recommendations": ["redhat.vscode-yaml"]}
""".vscode/extensions.json: what the editor offers to install."""

_SCALAR: Final = ("string", "number", "boolean")
"""What an editor takes a text for: 'no' may be a boolean to it, 2.17 a number."""

_NUMBER: Final = ("string", "number")
_ATOMS: Final[Mapping[str, Schema]] = MappingProxyType(
    {
        "Id": {"type": ["string", "boolean"], "pattern": r"^[a-z][a-z0-9]*([-.][a-z0-9]+)*$"},
        "Kode": {"type": list(_NUMBER), "pattern": r"^([0-9]+|X+)(\.([0-9]+|X+))*$"},
        "int": {"type": list(_NUMBER), "pattern": r"^-?[0-9][0-9.]*$"},
        "Tahun": {
            "type": list(_NUMBER),
            "pattern": r"^(19|20|21)[0-9]{2}$",
            "minimum": 1900,
            "maximum": 2199,
        },
        "Rupiah": {"type": list(_NUMBER), "pattern": r"^(Rp\.? ?)?[0-9][0-9.]*(,(00|-))?$"},
        "Decimal": {"type": list(_NUMBER), "pattern": r"^-?[0-9][0-9.]*(,[0-9]+)?$"},
        "date": {
            "type": "string",
            "pattern": r"^([0-9]{1,2} +[A-Za-z]+ +[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$",
        },
        "Nilai": {"type": list(_SCALAR), "pattern": r"^(-|N/A|-?[0-9].*)$"},
    }
)


WRITTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Id": "Nama: huruf kecil, angka, dan tanda hubung, diawali huruf; misalnya isi-ringkas.",
        "Kode": "Kode nomenklatur: bagian-bagiannya dipisah titik; misalnya 2.17.01.2.01.",
        "int": "Bilangan bulat, misalnya 12 atau 1.250.",
        "Tahun": "Tahun empat angka, misalnya 2026.",
        "Rupiah": "Rupiah dengan titik sebagai pemisah ribuan, misalnya 72.822.365.",
        "Decimal": "Bilangan dengan koma sebagai tanda desimal, misalnya 10,5.",
        "date": "Tanggal, misalnya 2 Agustus 2023 atau 2023-08-02.",
        "Nilai": "Angka dengan satuannya, misalnya 7 Dokumen atau 65%; - atau N/A bila tidak ada.",
    }
)
"""How each is written: what the editor says of a text that is written otherwise."""


def schemas() -> dict[str, str]:
    """Every schema: the name of its file below docs/skema, with the files that it is for."""
    files = {f"{name}.json": f"content/{name}.yaml" for name in FILES}
    folders = {f"{name}.json": f"content/{name}/*.yaml" for name in FOLDERS}
    return {**files, **folders, "bentuk-tabel.json": "templates/tabel/*.yaml"}


def schema(name: str, layouts: Sequence[BentukTabel] = ()) -> Schema:
    """The schema of a kind of file; name: one of schemas().

    layouts: those that tables may have; the rows of a table then have the columns of its layout.
    """
    classes: dict[str, type[Node]] = {**FILES, **FOLDERS, "bentuk-tabel": BentukTabel}
    cls = classes[name.removesuffix(".json")]
    definitions: dict[str, Schema] = {}
    _define(cls, definitions)
    return {
        "$schema": _DRAFT,
        "title": schemas()[name],
        "allOf": [_reference(cls), *(tables.columns(layouts) if cls is Tabel else ())],
        "definitions": dict(sorted({**definitions, **_rows(cls, layouts)}.items())),
    }


def _rows(cls: type[Node], layouts: Sequence[BentukTabel]) -> Schema:
    return {tables.rows_of(one): tables.rows(one) for one in layouts} if cls is Tabel else {}


def settings(folder: str = FOLDER_SKEMA) -> Schema:
    """.vscode/settings.json: which schema belongs to which files. folder: of the schemas."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "yaml.schemas": {f"./{folder}/{name}": files for name, files in schemas().items()},
    }


def _reference(cls: type[Node]) -> Schema:
    return {"$ref": f"#/definitions/{cls.__name__}"}


def _define(cls: type[Node], definitions: dict[str, Schema]) -> None:
    """Add the definition of a class, and of all that it holds."""
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = {}
    definitions[cls.__name__] = {
        "type": ["object", *_SCALAR, "null"] if short_form(cls) else "object",
        "additionalProperties": False,
        "properties": {name: _property(field, definitions) for name, field in fields(cls).items()},
        **_needs(cls),
    }


def _needs(cls: type[Node]) -> Schema:
    if exactly_one(cls):
        return {"minProperties": 1, "maxProperties": 1}
    needs: Schema = {}
    required = [name for name, field in fields(cls).items() if field.required]
    if required:
        needs["required"] = required
    either = [{"required": [name]} for name in alternatives(cls)]
    if either:
        needs["anyOf"] = either
    return needs


def _property(field: Key, definitions: dict[str, Schema]) -> Schema:
    title = field.name.replace("_", " ").capitalize()
    shape = _shape(field.shape, definitions)
    if field.batas is not None:
        shape = {**shape, "minimum": field.batas.awal, "maximum": field.batas.akhir}
    if not field.required:
        shape = _nullable(shape)
    return {"title": title, "description": field.description, **shape}


def _nullable(shape: Schema) -> Schema:
    """The same, or nothing behind the key."""
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    if "anyOf" in shape:
        return {**shape, "anyOf": [*shape["anyOf"], {"type": "null"}]}
    if "allOf" in shape:
        return {"anyOf": [*shape["allOf"], {"type": "null"}]}
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    return {**shape, "type": [*types, "null"]}


def _shape(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    if isinstance(shape, AtomShape):
        return _atom(shape.kind)
    if isinstance(shape, ChoiceShape):
        return {"enum": list(shape.words)}
    if isinstance(shape, NodeShape):
        _define(shape.cls, definitions)
        return {"allOf": [_reference(shape.cls)]}
    item = _shape(shape.item, definitions)
    if isinstance(shape, ListShape):
        several = {"type": "array", "items": item}
        return {"anyOf": [*item["allOf"], several]} if shape.alone else several
    if shape.key is not None:
        pattern = _atom(shape.key.kind)
        keys = {key: pattern[key] for key in ("pattern", "patternErrorMessage")}
        return {"type": "object", "propertyNames": keys, "additionalProperties": item}
    return {"type": "object", "additionalProperties": item}


def _atom(kind: str) -> Schema:
    if kind == NamaJenis.__name__:  # the program's are offered; an office may have more
        return {"anyOf": [{"enum": list(of_program())}, {"type": "string"}]}
    if kind not in _ATOMS:
        return {"type": list(_SCALAR)}
    return {**_ATOMS[kind], "patternErrorMessage": WRITTEN[kind]}
