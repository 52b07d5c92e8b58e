"""What tells a reader that a document is a consolidated reading, and no act that was enacted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, Paragraph, Run
from renja_docs.document.styles import Style
from renja_docs.sense.law.citation import registri, sebut
from renja_docs.text.enumeration import listed
from renja_docs.writing.typeset import joined

GAP: Final = 240
"""Twips between these lines and the head of the act."""


def consolidated_mark(naskah: Naskah) -> Iterator[Block]:
    """The lines above the title; none on an act as it was enacted."""
    perbup = naskah.perbup
    if not perbup.konsolidasi:
        return
    acts = registri(naskah.dasar_hukum)
    named = [sebut(acts[id_], acts, "pendek") for id_ in perbup.konsolidasi if id_ in acts]
    source = perbup.origin.at("konsolidasi").location
    yield Paragraph(
        Style.CATATAN, (Run("NASKAH KONSOLIDASI", bold=True),), align="center", source=source
    )
    contained = listed(named or ("peraturan perubahannya",))
    words = (
        f"Disusun untuk memudahkan pembacaan, memuat perubahan dengan {contained}. "
        "Naskah ini bukan naskah resmi; yang berlaku adalah naskah yang diundangkan."
    )
    run = Run(joined(words), italic=True)
    yield Paragraph(Style.CATATAN, (run,), align="center", after=GAP, source=source)
