"""What is said at the places of usulan.yaml."""

from __future__ import annotations

from typing import cast

from renja_docs.compare.diff.describe.statement import (
    Description,
    Surroundings,
    figure,
    money,
    value,
)
from renja_docs.content.tabel import Aktivitas, KelompokUsulan, Usulan
from renja_docs.sense.place import Place


def usulan(place: Place, context: Surroundings) -> Description:
    """The proposals under a node of program.yaml."""
    node = context.side.vocabulary.nodes.get(cast(KelompokUsulan, place.node).kode)
    return Description(name=node.nama if node else "")


def aktivitas(place: Place, _context: Surroundings) -> Description:
    """What is proposed."""
    node = cast(Aktivitas, place.node)
    return Description(value("nama", "nama aktivitas", node.nama), name=node.nama)


def baris_usulan(place: Place, _context: Surroundings) -> Description:
    """One proposal."""
    node = cast(Usulan, place.node)
    attributes = (
        *value("lokasi", "lokasi", node.lokasi),
        *figure("volume", "volume", node.volume),
        *money("anggaran", "anggaran", node.anggaran),
        *value("catatan", "catatan", node.catatan),
    )
    return Description(attributes, name=node.lokasi)
