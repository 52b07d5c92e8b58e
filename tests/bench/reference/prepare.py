"""Templates and texts of the plain pipeline, made from our blocks: one file a chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from docx import Document as NewDocument
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.shared import Twips

from renja_docs.document.blocks import (
    Block,
    Break,
    Contents,
    Document,
    Hyperlink,
    Listed,
    Mark,
    PageRef,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
)

CONTEXT = "isi.yaml"
STYLES = ("Normal", "Heading 1", "Heading 2", "List Number", "List Number 2", "List Number 3")


@dataclass(frozen=True)
class Part:
    """A chapter: its blocks and whether its pages are turned."""

    blocks: tuple[Block, ...]
    landscape: bool


def prepare(document: Document, folder: Path) -> int:
    """Write the templates and the context of all parts into a folder; how many parts there are."""
    parts = list(_parts(document))
    context = [{"isi": [_plain(block) for block in _told(part.blocks)]} for part in parts]
    for number, part in enumerate(parts):
        _template(part).save(str(folder / f"{number:02}.docx"))
    with (folder / CONTEXT).open("w", encoding="utf-8") as file:
        yaml.dump(context, file, Dumper=yaml.CSafeDumper, allow_unicode=True)
    return len(parts)


def _parts(document: Document) -> Iterator[Part]:
    """The body, the front, a part for each chapter and for each table behind them."""
    yield Part(tuple(b for slot in document.body.slots.values() for b in slot), landscape=False)
    gathered: list[Block] = []
    landscape = False
    for part in document.parts:
        if not isinstance(part, Section):
            continue
        begins = part.number.start == 1 or part.page.landscape
        if begins and gathered:
            yield Part(tuple(gathered), landscape)
            gathered = []
        gathered += part.blocks
        landscape = part.page.landscape
    yield Part(tuple(gathered), landscape)


def _told(blocks: Iterable[Block]) -> Iterator[Paragraph | Table]:
    """What a plain template can print: paragraphs, those of lists of contents too, and tables."""
    for block in blocks:
        if isinstance(block, Contents):
            yield from block.lines
        elif not isinstance(block, Picture):
            yield block


def _plain(block: Paragraph | Table) -> dict[str, object]:
    """A block as a template knows it: a text with a style, or rows of texts."""
    if isinstance(block, Table):
        rows = [[_cell(c.blocks) for c in row.cells for _ in range(c.span)] for row in block.rows]
        return {"gaya": "tabel", "baris": rows}
    return {"gaya": _style(block), "teks": _text(block.spans)}


def _style(p: Paragraph) -> str:
    if p.outline is not None:
        return f"Heading {min(p.outline, 2)}"
    if p.number is None:
        return "Normal"
    return STYLES[3 + min(p.number.level, 2)]


def _cell(blocks: Iterable[Paragraph]) -> str:
    return "\n".join(_text(p.spans) for p in blocks)


def _text(spans: Iterable[Span]) -> str:
    return "".join(_span(s) for s in spans)


def _span(span: Span) -> str:
    match span:
        case Mark() | Hyperlink():
            return _text(span.spans)
        case Listed():
            return ""
        case PageRef():
            return "1"
        case Break():
            return "\n"
    return getattr(span, "text", "\t")


def _template(part: Part) -> DocumentType:
    """A .docx that loops over blocks, and over the rows and cells of tables."""
    document = NewDocument()
    if part.landscape:
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Twips(18709), Twips(12189)
    document.add_paragraph("{%p for b in isi %}")
    for i, style in enumerate(STYLES):
        document.add_paragraph("{%p " + ("if" if i == 0 else "elif") + f" b.gaya == '{style}' %}}")
        document.add_paragraph("{{ b.teks }}", style)
    if any(isinstance(b, Table) for b in part.blocks):
        document.add_paragraph("{%p else %}")
        _table(document)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    return document


def _table(document: DocumentType) -> None:
    table = document.add_table(rows=3, cols=3)
    table.style = "Table Grid"
    table.rows[0].cells[0].text = "{%tr for baris in b.baris %}"
    row = ("{%tc for sel in baris %}", "{{ sel }}", "{%tc endfor %}")
    for cell, text in zip(table.rows[1].cells, row, strict=True):
        cell.text = text
    table.rows[2].cells[0].text = "{%tr endfor %}"
