"""Random versions of a body: what an office may have typed between two versions of a regulation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.origin import Node
from renja_docs.content.rebuilding import rebuilt
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import Ayat, BabTubuh, Bagian, Definisi, Paragraf, Pasal
from renja_docs.content.walk import field_names

WORDS = (
    "arsip", "desa", "layanan", "warga", "laporan", "tugas", "jangka", "waktu", "dokumen", "tata"
)  # fmt: skip
LISTS = ("pasal", "ayat", "definisi", "butir", "bab", "bagian", "paragraf")
"""The fields that hold parts with a number."""


def version(old: BatangTubuh, seed: int, count: int) -> BatangTubuh:
    """The body after so many random edits."""
    random = Random(seed)
    new = old
    for number in range(count):
        edit = random.choice(EDITS)
        new = edit(new, random, f"{seed}-{number}")
    return new


def _nodes(node: Node, *classes: type[Node]) -> list[Any]:
    """All nodes of some classes below a node."""
    found: list[Any] = [node] if isinstance(node, classes) else []
    for name in field_names(node):
        value = getattr(node, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Node) and name not in ("menimbang", "mengingat"):
                found += _nodes(item, *classes)
    return found


def _words(random: Random) -> Teks:
    return Teks(" ".join(random.choices(WORDS, k=random.randint(4, 12))).capitalize())


def _reword(tubuh: BatangTubuh, random: Random, _: str) -> BatangTubuh:
    """Words of a sentence change, a few or all."""
    nodes = [one for one in _nodes(tubuh, Pasal, Ayat, Butir) if one.teks]
    node = random.choice(nodes)
    text = _words(random) if random.random() < 0.3 else Teks(f"{node.teks} {random.choice(WORDS)}")
    return rebuilt(tubuh, {id(node): (replace(node, teks=text),)})


def _retitle(tubuh: BatangTubuh, random: Random, _: str) -> BatangTubuh:
    nodes = _nodes(tubuh, BabTubuh, Bagian, Paragraf)
    if not nodes:
        return tubuh
    node = random.choice(nodes)
    return rebuilt(tubuh, {id(node): (replace(node, judul=_words(random)),)})


def _holders(tubuh: BatangTubuh) -> list[tuple[Any, str]]:
    """Nodes with the name of a list that they hold."""
    holders = _nodes(tubuh, BatangTubuh, BabTubuh, Bagian, Paragraf, Pasal, Ayat, Rincian)
    return [(one, name) for one in holders for name in LISTS if getattr(one, name, ())]


def _with(tubuh: BatangTubuh, holder: Node, name: str, items: Sequence[Node]) -> BatangTubuh:
    given: dict[str, Any] = {name: tuple(items)}
    if holder is tubuh:
        return replace(tubuh, **given)
    return rebuilt(tubuh, {id(holder): (replace(holder, **given),)})


def _put_in(tubuh: BatangTubuh, random: Random, name: str) -> BatangTubuh:
    """A new part at any place of a list."""
    holder, field = random.choice(_holders(tubuh))
    items = list(getattr(holder, field))
    new = _part(type(items[0]), random, Id(f"baru-{name}"))
    items.insert(random.randint(0, len(items)), new)
    return _with(tubuh, holder, field, items)


def _part(kind: type[Node], random: Random, name: Id) -> Node:
    if kind is Pasal:
        return Pasal(id=name, teks=_words(random))
    if kind is Ayat:
        return Ayat(teks=_words(random))
    if kind is Butir:
        return Butir(teks=_words(random))
    if kind is Definisi:
        return Definisi(istilah=_words(random), arti=_words(random))
    inner = (Pasal(id=Id(f"{name}-isi"), teks=_words(random)),)
    made: dict[type[Node], type[Any]] = {BabTubuh: BabTubuh, Bagian: Bagian, Paragraf: Paragraf}
    whole: Node = made[kind](id=name, judul=_words(random), pasal=inner)
    return whole


def _take_out(tubuh: BatangTubuh, random: Random, _: str) -> BatangTubuh:
    """A part goes; the last of its list stays, for a list is not empty."""
    holders = [(one, name) for one, name in _holders(tubuh) if len(getattr(one, name)) > 1]
    if not holders:
        return tubuh
    holder, field = random.choice(holders)
    items = list(getattr(holder, field))
    del items[random.randrange(len(items))]
    return _with(tubuh, holder, field, items)


def _move(tubuh: BatangTubuh, random: Random, _: str) -> BatangTubuh:
    """A part goes to another place of its list."""
    names = ("pasal", "ayat", "definisi", "butir")
    holders = [
        (one, name)
        for one, name in _holders(tubuh)
        if name in names and len(getattr(one, name)) > 1
    ]
    if not holders:
        return tubuh
    holder, field = random.choice(holders)
    items = list(getattr(holder, field))
    item = items.pop(random.randrange(len(items)))
    items.insert(random.randint(0, len(items)), item)
    return _with(tubuh, holder, field, items)


EDITS: tuple[Callable[[BatangTubuh, Random, str], BatangTubuh], ...] = (
    _reword,
    _reword,
    _retitle,
    _put_in,
    _put_in,
    _take_out,
    _move,
)
