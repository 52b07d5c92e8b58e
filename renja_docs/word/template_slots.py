"""Blocks are poured into the slots of the joined files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from renja_docs.document import blocks, list_levels, paper
from renja_docs.document.paper import TEGAK
from renja_docs.document.styles import Style
from renja_docs.word.page_sections import Sections
from renja_docs.word.pour import Pen, separate_tables
from renja_docs.word.tabulate import tabulate
from renja_docs.word.template import SLOT
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.sect import text_width


def pour(
    package: Package,
    parts: Sequence[blocks.Portion],
    schemes: Sequence[list_levels.Scheme],
    pages: Mapping[str, str],
) -> dict[str, str]:
    """Put the blocks of all parts in the places of their slots; what each page reference prints.

    The key of a slot is the index of its part. pages: the page labels that are known, by bookmark.
    """
    pen = Pen(package, schemes, pages)
    sections = Sections(package)
    slots = list(package.document.xml.iter(SLOT))
    for index, part in enumerate(parts):
        if isinstance(part, blocks.Foreign):
            pen.annex(part.bookmark)
        for slot in _of(slots, index):
            _fill(pen, sections, slot, part)
    # Also between two slots: a drafter may have taken out what stood there.
    separate_tables(package.document.xml, Style.JEDA)
    return pen.finish()


def _of(slots: Sequence[Element], index: int) -> Iterator[Element]:
    return (slot for slot in slots if slot.get("key") == str(index))


def _fill(pen: Pen, sections: Sections, slot: Element, part: blocks.Portion) -> None:
    parent = slot.getparent()
    if parent is None:
        return
    # In the tree, so that nothing moves to another document, which costs lxml a walk over it all.
    holder = etree.SubElement(parent, w("body"))
    if isinstance(part, blocks.Section):
        pen.section(part.number)
        _blocks(pen, holder, part.blocks)
        if isinstance(part.blocks[-1], blocks.Contents):  # LibreOffice loses the page's footer
            paragraph(holder, blocks.Paragraph(Style.JEDA))
        _end_section(holder, sections.properties(part))
    elif isinstance(part, blocks.Frame):
        pen.section(paper.PageNumber())
        room = _room(slot)
        content = part.slots[slot.get("name", "")]
        _blocks(pen, holder, [_fitted(block, room) for block in content])
    index = parent.index(slot)
    parent[index : index + 1] = list(holder)
    parent.remove(holder)


def _room(slot: Element) -> int:
    """The width of the text around a slot of a template, whose margins are the drafter's."""
    later = etree.ETXPath(f"following::{w('sectPr')}")(slot)
    section = later[0] if isinstance(later, list) and later else None
    return text_width(section) if isinstance(section, etree._Element) else 0


def _fitted(block: blocks.Block, room: int) -> blocks.Block:
    """The block; a table as wide as the text is made for follows the width that the text has.

    Its widest column takes or gives what that is.
    """
    if not isinstance(block, blocks.Table) or not room:
        return block
    width = block.indent + sum(block.grid)
    over, widest = width - room, max(block.grid)
    if width < min(room, TEGAK.text_width) or over >= widest:
        return block
    at = block.grid.index(widest)
    grid = (*block.grid[:at], widest - over, *block.grid[at + 1 :])
    return replace(block, grid=grid)


def _blocks(pen: Pen, holder: Element, content: Sequence[blocks.Block]) -> None:
    for block in content:
        match block:
            case blocks.Paragraph():
                pen.paragraph(holder, block)
            case blocks.Table():
                tabulate(pen, holder, block)
            case blocks.Picture():
                pen.picture(holder, block)
            case blocks.Contents():
                pen.contents(holder, block)


def _end_section(holder: Element, properties: Element) -> None:
    """A section ends in the properties of its last paragraph (17.6.18).

    That is none with a bookmark: LibreOffice shows half of it in the references to it. What stays
    on the page of the next section does so over the paragraph that is added.
    """
    last = holder[-1] if len(holder) else None
    if last is None or last.tag != w("p") or last.find(w("bookmarkStart")) is not None:
        held = last is not None and last.find(f"{w('pPr')}/{w('keepNext')}") is not None
        paragraph(holder, blocks.Paragraph(Style.JEDA, keep_next=held))
    holder[-1][0].append(properties)
