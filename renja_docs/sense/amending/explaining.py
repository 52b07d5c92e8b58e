"""The explanation of an amended act as it reads afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from renja_docs.content.origin import Node
from renja_docs.content.penjelasan import Penjelasan
from renja_docs.content.rebuilding import rebuilt
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.susunan import is_struck
from renja_docs.sense.body import Body
from renja_docs.sense.explanation import explained, penjelasan
from renja_docs.sense.place import Place


def explained_afterwards(
    base: Penjelasan | None, own: Penjelasan | None, tubuh: BatangTubuh
) -> Penjelasan | None:
    """The explanation of the act, with that of the amending regulation for its Pasal.

    base, own: of the act and of the regulation. tubuh: the body as it reads afterwards; what it has
    no more needs no explanation. None where the act has none.
    """
    if base is None:
        return None
    later = {one.pasal: one for one in own.pasal} if own else {}
    known = tuple(later.pop(one.pasal, one) for one in base.pasal)
    whole = replace(base, pasal=(*known, *later.values()))
    return rebuilt(whole, {id(node): () for node in _idle(whole, tubuh)})


def _idle(whole: Penjelasan, tubuh: BatangTubuh) -> Iterator[Node]:
    """What explains nothing any more."""
    for one in explained(penjelasan(whole), _all_pasal(tubuh)):
        provision = one.provision
        is_gone = provision is None or (provision.node is not None and is_struck(provision.node))
        if is_gone and one.explanation.node is not None:
            yield one.explanation.node


def _all_pasal(tubuh: BatangTubuh) -> Iterator[Place]:
    for top in Body().places(tubuh):
        for place in top.walk():
            if place.kind == "pasal":
                yield place
