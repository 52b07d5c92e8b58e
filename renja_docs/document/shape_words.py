"""The words in the shapes of a drawing, as paragraphs."""

from __future__ import annotations

from renja_docs.document.blocks import Break, Paragraph, Run, Span
from renja_docs.document.drawn_shapes import Arrow, Box, Shape, Words
from renja_docs.document.styles import Style


def shape_words(shape: Shape) -> Paragraph | None:
    """What a shape says; None where it says nothing."""
    match shape:
        case Arrow() | Box(lines=()):
            return None
        case Box():
            return Paragraph(Style.SEL, _lines(shape.lines), align="center")
        case Words():
            return Paragraph(Style.SEL, (Run(shape.line),), align="center")


def _lines(lines: tuple[str, ...]) -> tuple[Span, ...]:
    first, *others = lines
    spans: list[Span] = [Run(first)]
    for line in others:
        spans += [Break(), Run(line)]
    return tuple(spans)
