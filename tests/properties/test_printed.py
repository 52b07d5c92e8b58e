"""What a comparison says that a place prints is what the document prints there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from renja_docs.compare.diff import side
from renja_docs.compare.diff.lines import PROSE, lines
from renja_docs.compare.diff.unit import Unit
from renja_docs.compare.diff.units import tree
from renja_docs.content.loading.loader import load
from renja_docs.document.blocks import Block, Document, Frame, Paragraph, Section, Table
from renja_docs.document.spans import words
from renja_docs.drawing.illustration import illustrate
from renja_docs.sense.tree import tree as places
from renja_docs.writing.assembly import document
from tests.packages import KOPERASI, SMALL, templates

CONTENTS = [KOPERASI, *SMALL.values()]
NAMED = frozenset({"bab", "bab-regulasi", "bagian", "paragraf-regulasi"})
"""Kinds whose title is printed in capitals below a number of its own."""


def paragraphs(whole: Document) -> Iterator[str]:
    """The paragraphs of a document with their numbers; a row of columns without borders is one."""
    for part in (whole.body, *whole.parts):
        if isinstance(part, Frame):
            for blocks in part.slots.values():
                yield from _texts(blocks)
        elif isinstance(part, Section):
            yield from _texts(part.blocks)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _flat(f"{block.number.label if block.number else ''} {words(block.spans)}")
        elif isinstance(block, Table):
            for row in block.rows:
                yield _flat(
                    " ".join(text for cell in row.cells for text in _texts(cell.blocks)).replace(
                        " : ", " "
                    )
                )
                for cell in row.cells:
                    yield from _texts(cell.blocks)


def _flat(text: str) -> str:
    return " ".join(text.split())


IN_OTHER_WORDS = ("uraian pada sistematika: ", "nomor pasal: ")
"""What a chapter prints only where it is asked for; what an instruction names within a sentence."""


def printed(unit: Unit) -> list[str]:
    """The lines of a unit itself."""
    below = frozenset(id(child) for child in unit.children)
    return [_flat(line) for line in lines(unit, below) if not line.startswith(IN_OTHER_WORDS)]


@pytest.mark.parametrize("content", CONTENTS, ids=[c.parent.name for c in CONTENTS])
def test_every_line_stands_in_the_document(content: Path) -> None:
    """Markers, closing punctuation and words of every norm, item and paragraph."""
    naskah = load(content, templates()).naskah
    assert naskah is not None
    whole = set(
        paragraphs(document(naskah, places(naskah), lambda id_: illustrate(naskah, id_, content)))
    )
    told = [
        line
        for unit in tree(side(naskah)).walk()
        if unit.kind in PROSE - NAMED | {"perubahan"}
        for line in printed(unit)
    ]
    assert len(told) > 20
    assert [line for line in told if line not in whole] == []
