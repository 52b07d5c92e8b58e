"""What is written is printed, and what is printed is mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rujukan import rd3023_disebut as rd3023
from renja_docs.rules.rujukan import rd3027_dicetak as rd3027
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

_NEEDED: Final = frozenset({"Lampiran", "Urutan", "Bab", "Subbab", "Blok", "Butir"})
"""The classes whose nodes print or mention something."""

_MENTION: Final = re.compile(r"""rujuk\(\s*['"]((?:tabel|gambar):[^'"]+)['"]""")


def check(reading: Reading, lost: frozenset[str]) -> Iterator[Finding]:
    """Chapters, tables and figures that the Lampiran does not print, or that no text mentions.

    lost: classes of which nodes were lost to other faults.
    """
    if not reading.tree.lampiran or lost & _NEEDED:
        return
    printed, mentioned, alone = _printed(reading), _mentioned(reading), _whole_annexes(reading)
    for bab in reading.tree.bab:
        if _name(bab) not in printed:
            yield _unplaced(bab)
    for place in (*reading.tree.tabel, *reading.tree.gambar):
        if _name(place) not in printed:
            yield _unplaced(place)
        elif place.label is not None and _name(place) not in mentioned | alone:
            yield _unmentioned(place)


def _name(place: Place) -> str:
    """How the parts of the Lampiran, and references, name a place."""
    return f"{place.kind}:{place.id}"


def _printed(reading: Reading) -> set[str]:
    """What stands at some place of the Lampiran, or in a block of it."""
    return {place.id for place in reading.tree.of("letak")}


def _whole_annexes(reading: Reading) -> set[str]:
    """What is the whole of a Lampiran: whoever refers to the Lampiran refers to it."""
    parts = (
        [part.id for part in lampiran.of("letak") if not part.id.startswith("bagian:")]
        for lampiran in reading.tree.lampiran
    )
    return {ids[0] for ids in parts if len(ids) == 1}


def _mentioned(reading: Reading) -> set[str]:
    """The tables and figures that some text refers to."""
    found: set[str] = set()
    for text in reading.texts.computed():
        found.update(_MENTION.findall(text.typed))
    return found


def _unplaced(place: Place) -> Finding:
    """The finding at a chapter, table or figure that is not printed."""
    where = f"isi sebuah bab sebagai {place.kind}: {place.id}"
    if place.kind == "bab":
        where = "urutan pada lampiran.yaml"
    return rd3027.RULE.finding(
        place.origin.at("id").location,
        f"{place.kind.capitalize()} '{place.id}' tidak dicetak di mana pun.",
        f"Masukkan ke {where}, atau hapus berkasnya.",
    )


def _unmentioned(place: Place) -> Finding:
    """The finding at a table or figure that no text mentions."""
    return rd3023.RULE.finding(
        place.origin.at("id").location,
        f"{place.kind.capitalize()} '{place.id}' tidak pernah disebut dalam uraian.",
        f"Sebut sekali, misalnya: lihat {{{{ rujuk('{place.kind}:{place.id}') }}}}.",
    )
