"""How much of an act an amending regulation changes (UU 12/2011 Lampiran II angka 237)."""

from __future__ import annotations

from renja_docs.content.naskah import Naskah
from renja_docs.content.susunan import Pasal
from renja_docs.content.walk import walk
from renja_docs.sense.amending.consolidation import consolidated, settled


def extent(naskah: Naskah) -> tuple[int, int]:
    """How many Pasal are changed, put in or taken out; and how many the amended act has.

    (0, 0) where the amended content is not at hand.
    """
    after = consolidated(naskah)
    if naskah.asal is None or after is None:
        return 0, 0
    before, now = _by_name(settled(naskah.asal)), _by_name(after.naskah)
    changed = sum(before.get(name) != pasal for name, pasal in now.items())
    gone = sum(name not in now for name in before)
    return changed + gone, len(before)


def _by_name(naskah: Naskah) -> dict[str, Pasal]:
    """The Pasal of a content by their names."""
    nodes = (visit.node for visit in walk(naskah) if visit.field == "pasal")
    return {node.id: node for node in nodes if isinstance(node, Pasal)}
