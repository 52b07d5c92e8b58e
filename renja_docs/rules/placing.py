"""What is written is printed, and what is printed is mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Urutan
from renja_docs.content.loading.ids import name_of
from renja_docs.content.naratif import Blok
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node, Origin
from renja_docs.content.walk import Visit, field_names
from renja_docs.rules.rujukan import rd3023_disebut as rd3023
from renja_docs.rules.rujukan import rd3027_dicetak as rd3027

_NEEDED: Final = frozenset({"Lampiran", "Urutan", "Bab", "Subbab", "Blok", "Butir"})
"""The classes whose nodes print or mention something."""

_MENTION: Final = re.compile(r"""rujuk\(\s*['"](tabel|gambar):([^'"]+)['"]""")

Place = tuple[str, str]
"""The kind of what is printed, 'bab', 'tabel' or 'gambar', and its id."""


def check(naskah: Naskah, visits: tuple[Visit, ...], lost: frozenset[str]) -> Iterator[Finding]:
    """Chapters, tables and figures that the Lampiran does not print, or that no text mentions.

    lost: classes of which nodes were lost to other faults.
    """
    if naskah.lampiran is None or lost & _NEEDED:
        return
    printed = {place for visit in visits for place in _prints(visit.simpul)}
    mentioned = {place for visit in visits for place in _mentions(visit.simpul)}
    for node in (*naskah.bab, *naskah.tabel, *naskah.gambar):
        kind, name = place = _place(node)
        if place not in printed:
            yield _unplaced(kind, name, node.origin.at("id"))
        elif kind != "bab" and place not in mentioned:
            yield _unmentioned(kind, name, node.origin.at("id"))


def _place(node: Node) -> Place:
    return type(node).__name__.casefold(), name_of(node) or ""


def _prints(node: Node) -> Iterator[Place]:
    """What a block of a chapter, or a part of the Lampiran, prints."""
    if not isinstance(node, Blok | Urutan):
        return
    for kind in ("bab", "tabel", "gambar"):
        name = getattr(node, kind, None)
        if isinstance(name, str):
            yield kind, name


def _mentions(node: Node) -> Iterator[Place]:
    """The tables and figures that the texts of a node refer to."""
    for text in _texts(node):
        if "rujuk" in text:
            for mention in _MENTION.finditer(text):
                yield mention[1], mention[2]


def _texts(node: Node) -> Iterator[str]:
    for key in field_names(node):
        value = getattr(node, key)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, str))


def _unplaced(kind: str, name: str, origin: Origin) -> Finding:
    where = f"isi sebuah bab sebagai {kind}: {name}"
    if kind == "bab":
        where = "urutan pada lampiran.yaml"
    return rd3027.RULE.finding(
        origin.location,
        f"{kind.capitalize()} '{name}' tidak dicetak di mana pun.",
        f"Masukkan ke {where}, atau hapus berkasnya.",
    )


def _unmentioned(kind: str, name: str, origin: Origin) -> Finding:
    return rd3023.RULE.finding(
        origin.location,
        f"{kind.capitalize()} '{name}' tidak pernah disebut dalam uraian.",
        f"Sebut sekali, misalnya: lihat {{{{ rujuk('{kind}:{name}') }}}}.",
    )
