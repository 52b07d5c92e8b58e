"""Pasal II of an amending regulation: in that regulation, and behind a consolidated text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from renja_docs.content.regulasi import PasalDua
from renja_docs.document.blocks import Paragraph, Run
from renja_docs.document.styles import Style
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.writing.running_text import Flow, ProseWriter
from renja_docs.writing.typeset import joined

GAP: Final = 240
"""Twips above the name of a regulation that a consolidated text contains."""


def pasal_ii(
    typed: Place | None, jenis: str, prose: ProseWriter, source: Location
) -> Iterator[Flow]:
    """When the regulation takes effect; other texts stand in front of it (angka 233a).

    typed: what is typed of it, None where nothing is. jenis: what the regulation calls itself.
    """
    when = typed.printed("mulai_berlaku") if typed else ""
    words = f"{jenis} ini mulai berlaku pada {when or 'tanggal diundangkan'}."
    texts = typed.first("rincian") if typed else None
    if texts is None:
        yield sentence(words, source)
        return
    flow = list(prose.rincian(texts, 0))
    yield from flow
    opened = next(block.number for block in flow if isinstance(block, Paragraph) and block.number)
    number = replace(opened, label=f"{len(texts.children) + 1}.")
    yield Paragraph(Style.RINCIAN_1, (Run(joined(words)),), number, source=source)


def contained(tree: Tree, jenis: str, prose: ProseWriter) -> Iterator[Flow]:
    """Pasal II of each regulation that a consolidated text contains, under its name.

    They are no part of the act and hold beside it: a heading in small letters tells whose they are.
    """
    acts = prose.vocabulary.acts
    for place in tree.contained:
        act = acts.get(place.node_of(PasalDua).peraturan)
        named = sebut(act, acts, "pendek") if act else "peraturan perubahannya"
        source = place.origin.location
        run = Run(joined(f"Ketentuan Pasal II {named}:"), italic=True)
        yield Paragraph(Style.ISI, (run,), before=GAP, keep_next=True, source=source)
        yield from pasal_ii(place, jenis, prose, source)


def sentence(text: str, source: Location) -> Paragraph:
    """A sentence of the program; one that leads into others stays with them."""
    keep = text.endswith(":")
    return Paragraph(Style.ISI, (Run(joined(text)),), keep_next=keep, source=source)
