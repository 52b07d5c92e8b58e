"""The body of a decision: what it rules (KESATU, KEDUA, ...), what it notes, who gets a copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from renja_docs.importing.closings import unclosed
from renja_docs.importing.landmarks import DIKTUM
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import marker, unmarked
from renja_docs.importing.names import slug
from renja_docs.importing.preamble import items
from renja_docs.importing.source import Block, Line
from renja_docs.importing.yaml_text import TypedProse

if TYPE_CHECKING:
    from renja_docs.importing.articles import ArticleReader

Node = dict[str, object]


def is_ruling(blocks: Sequence[Block]) -> bool:
    """True for a body of diktum."""
    lines = (block for block in blocks if isinstance(block, Line))
    first = next(lines, None)
    return first is not None and DIKTUM.match(first.text) is not None


def read_rulings(
    blocks: Sequence[Block], reader: ArticleReader, numbers: dict[str, str]
) -> list[Node]:
    """What a decision rules. numbers: filled with the id of each by KESATU, KEDUA."""
    found: list[list[Line]] = []
    words: list[str] = []
    for block in blocks:
        match = DIKTUM.match(block.said.text) if isinstance(block, Line) else None
        if not isinstance(block, Line):
            reader.ledger.lost((row.place for row in block.rows), "tabel di dalam diktum")
        elif match is not None:
            reader.ledger.printed(block.said.places, "nomor diktum, dicetak oleh program")
            found.append([Line(block.said.cut(match.start("text")))])
            words.append(match["word"])
        else:
            found[-1].append(block)
    nodes = [_ruling(lines, reader) for lines in found]
    numbers.update((word, str(node["id"])) for word, node in zip(words, nodes, strict=True))
    return nodes


def _ruling(lines: Sequence[Line], reader: ArticleReader) -> Node:
    return {"id": reader.ids.new(slug(lines[0].text)), **reader.norm(lines)}


def noted(lines: Sequence[Line], ledger: Ledger) -> list[object]:
    """memperhatikan: what a decision takes note of."""
    return [TypedProse(unclosed(said).said) for said in items(lines, ledger)]


def recipients(lines: Sequence[Line], ledger: Ledger) -> list[object]:
    """tembusan: who gets a copy, without the heading."""
    ledger.printed((line.place for line in lines[:1]), "judul tembusan, dicetak oleh program")
    found: list[object] = []
    for line in lines[1:]:
        one = marker(line.said)
        said = unmarked(line.said, one) if one else line.said
        found.append(unclosed(said).said)
    return found
