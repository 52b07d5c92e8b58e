"""Formulas with the list of their symbols."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from renja_docs.content.isian import RumusBerketerangan, Simbol
from renja_docs.document.blocks import Block, Cell, Math, Paragraph, Row, Run, Span, Table
from renja_docs.document.formula import Row as Terms
from renja_docs.document.formula import Symbols, letters
from renja_docs.document.styles import Style
from renja_docs.sense import rumus as notation
from renja_docs.sense.place import Place
from renja_docs.sense.text import Text
from renja_docs.writing.typeset import closed

INDENT: Final = 567
"""Twips: 1 cm, left of a formula and of the list of its symbols."""

SPACE: Final = 120
"""Twips above and below a formula."""

_LETTER, _NARROWEST, _WIDEST, _SIGN = 150, 850, 2600, 340
"""Twips: of a letter of a symbol, about; of the column of symbols; of that of the sign behind."""

Said = Callable[[Text | None], tuple[Span, ...]]


def formula(place: Place, said: Said, width: int) -> Iterator[Block]:
    """A formula, and what its symbols stand for. width: of the text, in twips."""
    node = place.node_of(RumusBerketerangan)
    source = node.origin.at("tulis").location
    math = Math(understood(node.tulis), display=True)
    keep = bool(node.keterangan)
    yield Paragraph(
        Style.ISI, (math,), left=INDENT, before=SPACE, after=SPACE, keep_next=keep, source=source
    )
    if keep:
        said_of_it = node.origin.at("keterangan").location
        yield Paragraph(
            Style.ISI, (Run("Keterangan:"),), left=INDENT, keep_next=True, source=said_of_it
        )
        yield _symbols(place, said, width - INDENT)
        yield Paragraph(Style.JARAK)


def understood(typed: str) -> Terms:
    """The formula of a notation; as it was typed where nobody can read it, which a rule tells."""
    try:
        return notation.read(typed)
    except notation.RumusError:
        return (Symbols(typed, upright=True),)


def _symbols(place: Place, said: Said, width: int) -> Table:
    """The symbols with their meaning; the last is closed as a sentence is."""
    symbols = [(one, one.node_of(Simbol)) for one in place.of("simbol")]
    longest = max(len(letters(understood(node.simbol))) for _, node in symbols)
    column = min(max(_NARROWEST, longest * _LETTER), _WIDEST)
    rows = []
    for position, (one, node) in enumerate(symbols, 1):
        meaning = closed(said(one.text("arti")), "." if position == len(symbols) else ";")
        name = node.origin.at("simbol").location
        cells = (
            _cell((Math(understood(node.simbol)),), Paragraph(Style.ISI, source=name)),
            _cell((Run("="),), Paragraph(Style.ISI)),
            _cell(meaning, Paragraph(Style.ISI, source=one.origin.location)),
        )
        rows.append(Row(cells))
    grid = (column, _SIGN, width - column - _SIGN)
    return Table(grid, tuple(rows), borders=False, indent=INDENT)


def _cell(spans: tuple[Span, ...], like: Paragraph) -> Cell:
    return Cell((Paragraph(like.style, spans, align="left", source=like.source),))
