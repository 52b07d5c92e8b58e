"""The word proof: what stands in the written file is what the blocks and the filled frames say.

Paragraph by paragraph, in order, with the numbers that Word will print: nothing is lost, doubled or
moved. Empty paragraphs do not count. Soft hyphens stand where they are meant, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Final, NamedTuple

from renja_docs.document import blocks
from renja_docs.document.shape_words import shape_words
from renja_docs.document.spans import words
from renja_docs.text.syllables import SOFT_HYPHEN, unhyphenated
from renja_docs.word.template import SLOT
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import LabelCounter, paragraphs

_FAULTS: Final = 5
"""How many differences are told: one lost paragraph shifts all that follow."""


class PrintedParagraph(NamedTuple):
    """A paragraph that must be there, with its soft hyphens.

    label: its automatic number, None where it is not ours.
    """

    text: str
    label: str | None = None


class PouredSlot(NamedTuple):
    """The place in a frame where blocks are poured."""

    name: str


Recorded = PrintedParagraph | PouredSlot
"""What a filled frame or a foreign file says, one after the other."""


# --- what must be there


def record(package: Package) -> list[Recorded]:
    """What a filled frame or a foreign file says, with the places of its slots."""
    body = package.document.xml.find(w("body"))
    found: list[Recorded] = []
    if body is None:
        return found
    for element in body:
        if element.tag == SLOT:
            found.append(_slot(element))
        else:
            found += map(_slot, element.iter(SLOT))
            found += (PrintedParagraph(seen.parted) for seen in paragraphs(element) if seen.parted)
    return found


def _slot(element: Element) -> PouredSlot:
    return PouredSlot(element.get("name", ""))


def expected(
    frame: Sequence[Recorded],
    slots: Mapping[str, Sequence[blocks.Block]],
    pages: Mapping[str, str],
) -> Iterator[PrintedParagraph]:
    """What a frame must say once its slots are poured."""
    for item in frame:
        if isinstance(item, PouredSlot):
            yield from said(slots.get(item.name, ()), pages)
        else:
            yield item


def said(content: Iterable[blocks.Block], pages: Mapping[str, str]) -> Iterator[PrintedParagraph]:
    """What blocks say. pages: what a reference to a page prints, by bookmark."""
    for block in content:
        match block:
            case blocks.Paragraph():
                yield _paragraph(block, pages)
            case blocks.Table():
                yield from _table(block, pages)
            case blocks.Contents():
                yield from said(block.lines, pages)
            case blocks.Picture():
                yield from said(filter(None, map(shape_words, block.shapes)), pages)


def _table(table: blocks.Table, pages: Mapping[str, str]) -> Iterator[PrintedParagraph]:
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                yield _paragraph(block, pages)


def _paragraph(block: blocks.Paragraph, pages: Mapping[str, str]) -> PrintedParagraph:
    label = ""
    if block.number is not None:
        label = block.number.label
    # Nearly all cells of a large table are one run: its text is taken as it is.
    if len(block.spans) == 1 and type(block.spans[0]) is blocks.Run:
        return PrintedParagraph(block.spans[0].text, label)
    return PrintedParagraph(_text(block.spans, pages), label)


def _text(spans: Iterable[blocks.Span], pages: Mapping[str, str]) -> str:
    return "".join(_span(span, pages) for span in spans)


def _span(span: blocks.Span, pages: Mapping[str, str]) -> str:
    match span:
        case blocks.PageRef():
            return pages[span.bookmark]
        case blocks.Mark() | blocks.Hyperlink():
            return _text(span.spans, pages)
        case _:
            return words((span,))


# --- what is there


def prove(package: Package, wanted: Iterable[PrintedParagraph]) -> list[str]:
    """The first places where the file differs from what it must say, none where it says it all."""
    filled = (paragraph for paragraph in wanted if paragraph.text or paragraph.label)
    compared = (_compare(want, have) for want, have in zip_longest(filled, _read(package)))
    return list(islice(filter(None, compared), _FAULTS))


def _read(package: Package) -> Iterator[PrintedParagraph]:
    numbering = package.related(names.TYPE_NUMBERING)
    counter = LabelCounter(numbering.xml) if numbering is not None else None
    for seen in paragraphs(package.document.xml):
        label = ""
        if counter is not None and seen.number is not None:
            label = counter.label(seen.number)
        if seen.parted or label:  # a number alone is a paragraph: Pasal 4
            yield PrintedParagraph(seen.parted, label)


def _compare(want: PrintedParagraph | None, have: PrintedParagraph | None) -> str:
    """In what the two differ, '' where they say the same."""
    if have is None:
        return f"kehilangan paragraf: “{want.text if want else ''}”"
    if want is None:
        return f"kelebihan paragraf: “{have.text}”"
    if want.text == have.text and want.label in (have.label, None):
        return ""
    if unhyphenated(want.text) != unhyphenated(have.text):
        return f"teks berbeda: “{want.text}” tertulis “{have.text}”"
    if want.text != have.text:
        shown = (text.replace(SOFT_HYPHEN, "¬") for text in (want.text, have.text))
        return f"pemenggalan berbeda: “{'” tertulis “'.join(shown)}”"
    if want.label is not None and want.label != have.label:
        return f"nomor berbeda: “{want.label}” tertulis “{have.label}” pada “{want.text}”"
    return ""
