"""A word of warning in the head of every page, which no tracked change takes away."""

from __future__ import annotations

from renja_docs.document.blocks import Paragraph
from renja_docs.document.styles import Style
from renja_docs.word.wml import runs
from renja_docs.word.wml.names import TYPE_HEADER
from renja_docs.word.wml.package import read, write
from renja_docs.word.wml.paragraph import paragraph


def noted(docx: bytes, notice: str) -> bytes:
    """The document with a notice in the head of its pages."""
    package = read(docx)
    heads = {
        relation.target
        for relation in package.document.rels.values()
        if relation.type == TYPE_HEADER and not relation.external
    }
    for name in sorted(heads):
        line = paragraph(package.parts[name].xml, Paragraph(Style.TAJUK, align="center"))
        runs.text(line, notice, runs.Emphasis(bold=True))
    return write(package)
