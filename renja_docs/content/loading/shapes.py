"""What the dataclasses of the model ask of a YAML file, read from their annotations."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import (
    Annotated,
    Any,
    Literal,
    NewType,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from renja_docs.content.nilai import Batas
from renja_docs.content.origin import Node

YamlNode: TypeAlias = Any
"""A class of the model as a key of a cache: mypy holds frozen dataclasses to be unhashable classes."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A scalar of one kind: str, Teks, Id, Kode, int, Tahun, Rupiah, Decimal, date, Nilai."""

    nama: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words; ya and tidak for a bool."""

    pilihan: tuple[str, ...]
    nilai: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A node of the model."""

    cls: type[Node]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of equal items."""

    isi: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """Free keys with equal values."""

    isi: Shape


Shape = Atom | Choice | Record | Listing | Table
YA_TIDAK = Choice(("ya", "tidak"), (True, False))


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a node. uraian: its description. batas: the range of a number, None without one."""

    nama: str
    bentuk: Shape
    wajib: bool
    uraian: str
    batas: Batas | None = None


def fields(cls: type[Node]) -> dict[str, Field]:
    """The keys of a node by name, in the order of the model."""
    kelas: YamlNode = cls
    return _fields(kelas)


@cache
def _fields(cls: YamlNode) -> dict[str, Field]:
    petunjuk = get_type_hints(cls, include_extras=True)
    return {
        f.name: _field(f, petunjuk[f.name]) for f in dataclasses.fields(cls) if f.name != "origin"
    }


def short_form(cls: type[Node]) -> str | None:
    """The key that a plain text stands for, None where the node has no short form."""
    return getattr(cls, "SINGKAT", None)


def exactly_one(cls: type[Node]) -> bool:
    """True if a node gives exactly one of its keys."""
    return bool(getattr(cls, "TEPAT_SATU", False))


def below(cls: type[Node]) -> frozenset[str]:
    """The names of all classes that can stand in a node of cls, with its own."""
    kelas: YamlNode = cls
    return _below(kelas)


@cache
def _below(cls: YamlNode) -> frozenset[str]:
    nama = {cls.__name__}
    antrean = [cls]
    while antrean:
        for anak in (a for f in fields(antrean.pop()).values() for a in _records(f.bentuk)):
            if anak.__name__ not in nama:
                nama.add(anak.__name__)
                antrean.append(anak)
    return frozenset(nama)


def _records(bentuk: Shape) -> Iterator[type[Node]]:
    if isinstance(bentuk, Record):
        yield bentuk.cls
    elif isinstance(bentuk, Listing | Table):
        yield from _records(bentuk.isi)


def _field(f: dataclasses.Field[Any], petunjuk: YamlNode) -> Field:
    tipe: YamlNode
    tipe, *keterangan = get_args(petunjuk) if _annotated(petunjuk) else (petunjuk,)
    wajib = f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    uraian = next((k for k in keterangan if isinstance(k, str)), "")
    batas = next((k for k in keterangan if isinstance(k, Batas)), None)
    return Field(f.name, _shape(tipe), wajib, uraian, batas)


def _annotated(petunjuk: YamlNode) -> bool:
    asal: YamlNode = get_origin(petunjuk)
    return asal is Annotated


def _shape(tipe: YamlNode) -> Shape:
    """The shape of a type; X | None is that of X."""
    asal: YamlNode = get_origin(tipe)
    isi = get_args(tipe)
    if asal in (Union, types.UnionType):
        return _shape(next(t for t in isi if t is not type(None)))
    if asal is Literal:
        return Choice(isi, isi)
    if asal is tuple:
        return Listing(_shape(isi[0]))
    if asal is Mapping:
        return Table(_shape(isi[1]))
    if tipe is bool:
        return YA_TIDAK
    if isinstance(tipe, NewType) or not issubclass(tipe, Node):
        return Atom(tipe.__name__)
    return Record(tipe)
