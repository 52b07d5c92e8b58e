"""Program, kegiatan and sub kegiatan: their indicators, their place in the first draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.program import Kegiatan, Kinerja, Program, SubKegiatan
from renja_docs.sense import figures

Planned = Program | Kegiatan | SubKegiatan

SIZES: Final = (3, 5, 6)
"""How many parts the code of a program, a kegiatan and a sub kegiatan has."""


def kinerja(node: Planned) -> tuple[Kinerja, ...]:
    """The indicators of a node; of a sub kegiatan its outputs alone."""
    return node.keluaran if isinstance(node, SubKegiatan) else node.kinerja


def promised(node: Planned) -> tuple[Kinerja, ...]:
    """All indicators of a node; of a sub kegiatan its outputs, then its outcome."""
    if not isinstance(node, SubKegiatan):
        return node.kinerja
    return (*node.keluaran, node.hasil) if node.hasil is not None else node.keluaran


def draft_pagu(node: Planned) -> int:
    """The amount in the draft: as given, else the sum of what is below, else the need."""
    if node.rancangan_awal and node.rancangan_awal.pagu is not None:
        return node.rancangan_awal.pagu
    below = _planned_below(node)
    if not below:
        return figures.pagu(node)
    return sum(draft_pagu(child) for child in below)


def _planned_below(node: Planned) -> tuple[Planned, ...]:
    match node:
        case Program():
            return node.kegiatan
        case Kegiatan():
            return node.sub_kegiatan
        case SubKegiatan():
            return ()


def above(kode: str, nodes: Mapping[str, figures.ProgramNode]) -> Iterator[Planned]:
    """The program, kegiatan and sub kegiatan that a code runs through, from above."""
    parts = kode.split(".")
    for size in SIZES:
        if size > len(parts):
            return
        node = nodes.get(".".join(parts[:size]))
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            yield node
