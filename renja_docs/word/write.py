"""render.write: the whole way from a Document to the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.word import foreign, proof, template
from renja_docs.word.compose import Gap, Piece, compose
from renja_docs.word.finish import finish
from renja_docs.word.foreign_styles import own_styles
from renja_docs.word.paper import share_paper
from renja_docs.word.pour import Pen, separate_tables
from renja_docs.word.sections import Sections
from renja_docs.word.tabulate import tabulate
from renja_docs.word.template_styles import name_styles
from renja_docs.word.verify import VerifyError, package_faults
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, read
from renja_docs.word.wml.package import write as package_bytes
from renja_docs.word.wml.sect import text_width
from renja_docs.word.wml.text import Element, Format, paragraph

Portion = blocks.Section | blocks.Frame | blocks.Foreign
"""A part of the document in the order of print."""


def write(
    document: blocks.Document, templates: Path, content: Path, pages: Mapping[str, str]
) -> bytes:
    """The .docx of a document, proven complete.

    templates: folder of the frames (Frame.template). content: folder that Foreign.path counts from.
    pages: printed page label by bookmark ('I-4', 'ii'), the cached result of each PageRef.
    Raises TemplateError, ForeignError (faults that a person can mend) and VerifyError (a bug).
    """
    parts = (document.body, *document.parts)
    pieces = list(_pieces(parts, templates, content))
    recorded = [proof.record(p.package) if isinstance(p, Piece) else [] for p in pieces]
    package = compose(pieces, Style.JEDA)
    pen = Pen(package, document.schemes, pages)
    sections = Sections(package)
    slots = list(package.document.xml.iter(template.SLOT))
    for i, part in enumerate(parts):
        if isinstance(part, blocks.Foreign):
            pen.annex(part.bookmark)
        for slot in (s for s in slots if s.get("key") == str(i)):
            _pour(pen, sections, slot, part)
    printed = pen.finish()
    share_paper(package)
    finish(package, document)
    data = package_bytes(package)
    _gate(
        data, [said for p, r in zip(parts, recorded, strict=True) for said in _said(p, r, printed)]
    )
    return data


def _gate(data: bytes, wanted: Sequence[proof.Said]) -> None:
    """What was written is read back: nothing else is delivered."""
    package = read(data)
    faults = package_faults(package) + proof.prove(package, wanted)
    if faults:
        raise VerifyError(faults)


def _said(
    part: Portion, recorded: Sequence[proof.Said | proof.Place], printed: Mapping[str, str]
) -> Iterator[proof.Said]:
    if isinstance(part, blocks.Section):
        return proof.said(part.blocks, printed)
    return proof.expected(recorded, part.slots if isinstance(part, blocks.Frame) else {}, printed)


def _pieces(parts: Sequence[Portion], templates: Path, content: Path) -> Iterator[Piece | Gap]:
    prefix = ""
    for i, part in enumerate(parts):
        match part:
            case blocks.Section():
                prefix = part.number.prefix
                yield Gap(str(i))
            case blocks.Frame():
                yield Piece(str(i), _frame(part, templates))
            case blocks.Foreign():
                yield _annex(f"asing{i}", part, content, prefix)


def _annex(key: str, part: blocks.Foreign, content: Path, prefix: str) -> Piece:
    package = foreign.open_docx(_bytes(content / part.path, part.path), part.path)
    foreign.clean(package)
    own_styles(package, key)
    return Piece(key, package, foreign=True, bookmark=part.bookmark, prefix=prefix)


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise foreign.ForeignError(name, "berkas itu tidak ada") from error
    except OSError as error:
        raise foreign.ForeignError(name, f"tidak dapat dibaca ({error.strerror})") from error


def _frame(frame: blocks.Frame, templates: Path) -> Package:
    name = frame.template
    try:
        package = foreign.open_docx(_bytes(templates / name, name), name)
    except foreign.ForeignError as error:
        raise template.TemplateError(name, "", "", error.pesan) from error
    foreign.clean(package)
    name_styles(package, name, complete=bool(frame.slots))
    _compare_slots(name, template.fill(package, name, frame.values), list(frame.slots))
    return package


def _compare_slots(name: str, found: Sequence[str], given: Sequence[str]) -> None:
    """Every run of blocks has one slot, every slot its run."""
    for slot in given:
        if found.count(slot) != 1:
            message = (
                f"slot('{slot}') harus ada tepat satu kali, ditemukan {found.count(slot)} kali"
            )
            raise template.TemplateError(name, "", slot, message)
    for slot in found:
        if slot not in given:
            known = ", ".join(sorted(given)) or "tidak ada"
            raise template.TemplateError(
                name, "", slot, f"slot('{slot}') tidak dikenal; yang ada: {known}"
            )


def _pour(pen: Pen, sections: Sections, slot: Element, part: Portion) -> None:
    """Put blocks in the place of a slot."""
    parent = slot.getparent()
    if parent is None:
        return
    holder = etree.SubElement(
        parent, w("body")
    )  # in the tree, so that nothing moves to another document
    if isinstance(part, blocks.Section):
        pen.section(part.number)
        _blocks(pen, holder, part.blocks)
        _end_section(holder, sections.properties(part))
    elif isinstance(part, blocks.Frame):
        pen.section(blocks.PageNumber())
        room = _room(slot)
        _blocks(pen, holder, [_fitted(b, room) for b in part.slots[slot.get("name", "")]])
    separate_tables(holder, Style.JEDA)
    index = parent.index(slot)
    parent[index : index + 1] = list(holder)
    parent.remove(holder)


def _room(slot: Element) -> int:
    """The width of the text around a slot of a template, whose margins are the drafter's."""
    later = etree.ETXPath(f"following::{w('sectPr')}")(slot)
    section = later[0] if isinstance(later, list) and later else None
    return text_width(section) if isinstance(section, etree._Element) else 0


def _fitted(block: blocks.Block, room: int) -> blocks.Block:
    """A table that is wider than the text gives of its widest column."""
    if not isinstance(block, blocks.Table):
        return block
    over = block.indent + sum(block.grid) - room
    widest = max(block.grid)
    if not 0 < over < widest or not room:
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


def _end_section(holder: Element, properties: Element) -> None:
    last = holder[-1] if len(holder) else None
    if last is None or last.tag != w("p"):
        last = paragraph(holder, Format(Style.JEDA))
    last[0].append(properties)
