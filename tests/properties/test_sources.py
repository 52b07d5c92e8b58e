"""For any paragraph and any cell of a document the line in the content can be found."""

from __future__ import annotations

import random
import re
from functools import cache

from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Paragraph
from renja_docs.document.words import paragraphs, said
from renja_docs.drawing.illustration import illustrate
from renja_docs.sense.tree import tree
from renja_docs.writing.assembly import document
from tests.packages import KOPERASI, templates

SAMPLE = 1500
WORD = re.compile(r"[^\W\d_]{4,}")
AROUND = 12
"""So many lines below a place belong to what stands there.

A folded text, a node with its values.
"""
TYPED = 0.9
"""At least this share has a word of its own near its place.

The others are computed, such as sums.
"""


@cache
def naskah() -> Naskah:
    """The large package."""
    loaded = load(KOPERASI, templates()).naskah
    assert loaded is not None
    return loaded


def printed() -> list[Paragraph]:
    """All paragraphs with words, those in cells too, with the parts of the Lampiran."""
    whole = document(naskah(), tree(naskah()), lambda id_: illustrate(naskah(), id_, KOPERASI))
    return [paragraph for paragraph in paragraphs(whole) if said(paragraph)]


def near(paragraph: Paragraph) -> str:
    """What stands in the content at the place of a paragraph and below it."""
    source = paragraph.source
    assert source is not None, said(paragraph)
    lines = naskah().sources[source.file].split("\n")
    assert 1 <= source.line <= len(lines)
    above = max(0, source.line - 2)  # the key of a value stands there where the value is a block
    return "\n".join(lines[above : source.line + AROUND]).casefold()


def test_the_line_of_any_paragraph_and_cell_is_found() -> None:
    """Of many drawn at random each has a place in a file, and nearly all their words there."""
    drawn = random.Random(0).sample(printed(), SAMPLE)
    with_words = [p for p in drawn if WORD.search(said(p))]
    typed = [p for p in with_words if any(w.casefold() in near(p) for w in WORD.findall(said(p)))]
    for paragraph in drawn:
        near(paragraph)
    assert len(typed) >= TYPED * len(with_words)


def test_a_cell_leads_to_its_own_line() -> None:
    """The realisation of an indicator is found where it was typed, not where its node begins."""
    cells = {said(p): near(p) for p in printed() if p.source and p.source.file == "program.yaml"}
    assert "7 dokumen" in cells["7 Dokumen"].split("\n")[1]
