"""The word proof: what stands in the written file is what the blocks and the filled frames say.

Paragraph by paragraph, in order, with the numbers that Word will print: nothing is lost, doubled or
moved. Empty paragraphs do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from renja_docs.document import blocks
from renja_docs.word.pour import seq_text
from renja_docs.word.template import SLOT
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import LabelCounter, paragraphs

_FAULTS = 5


class Said(NamedTuple):
    """A paragraph that must be there. label: its automatic number, None where it is not ours."""

    text: str
    label: str | None = None


class Place(NamedTuple):
    """Where in a frame a slot was."""

    name: str


def record(package: Package) -> list[Said | Place]:
    """What a filled frame or a foreign file says, with the places of its slots."""
    body = package.document.xml.find(w("body"))
    found: list[Said | Place] = []
    for element in body if body is not None else ():
        if element.tag == SLOT:
            found.append(Place(element.get("name", "")))
        else:
            found += _record_element(element)
    return found


def _record_element(element: Element) -> Iterator[Said | Place]:
    slots = [Place(s.get("name", "")) for s in element.iter(SLOT)]
    return iter([*slots, *(Said(seen.text) for seen in paragraphs(element) if seen.text)])


def expected(
    frame: Sequence[Said | Place],
    slots: Mapping[str, Sequence[blocks.Block]],
    pages: Mapping[str, str],
) -> Iterator[Said]:
    """What a frame must say once its slots are poured."""
    for item in frame:
        if isinstance(item, Said):
            yield item
        else:
            yield from said(slots.get(item.name, ()), pages)


def said(content: Iterable[blocks.Block], pages: Mapping[str, str]) -> Iterator[Said]:
    """What blocks say. pages: what a reference to a page prints, by bookmark."""
    for block in content:
        match block:
            case blocks.Paragraph():
                yield _paragraph(block, pages)
            case blocks.Table():
                for row in block.rows:
                    for cell in row.cells:
                        for inner in cell.blocks:
                            yield _paragraph(inner, pages)


def _paragraph(block: blocks.Paragraph, pages: Mapping[str, str]) -> Said:
    label = block.number.label if block.number is not None else ""
    spans = block.spans
    if len(spans) == 1 and type(spans[0]) is blocks.Run:
        return Said(spans[0].text, label)
    return Said("".join(_span(span, pages) for span in spans), label)


def _span(span: blocks.Span, pages: Mapping[str, str]) -> str:
    match span:
        case blocks.Run() | blocks.Ref():
            return span.text
        case blocks.CaptionNumber():
            return seq_text(span)
        case blocks.PageRef():
            return pages[span.bookmark]
        case blocks.Tab():
            return "\t"
        case blocks.Break():
            return "\n"
        case blocks.Mark():
            return "".join(_span(inner, pages) for inner in span.spans)


def prove(package: Package, wanted: Iterable[Said]) -> list[str]:
    """The first places where the file differs from what it must say, none where it says it all."""
    numbering = package.related(names.TYPE_NUMBERING)
    counter = LabelCounter(numbering.xml) if numbering is not None else None
    found = _read(package.document.xml, counter)
    faults = []
    for want, have in zip_longest((s for s in wanted if s.text or s.label), found):
        if (fault := _compare(want, have)) != "":
            faults.append(fault)
        if len(faults) == _FAULTS:
            break
    return faults


def _read(root: Element, counter: LabelCounter | None) -> Iterator[Said]:
    for seen in paragraphs(root):
        label = (
            counter.label(seen.number) if counter is not None and seen.number is not None else ""
        )
        if seen.text or label:
            yield Said(seen.text, label)


def _compare(want: Said | None, have: Said | None) -> str:
    if want is None:
        return f"kelebihan paragraf: “{have.text if have else ''}”"
    if have is None:
        return f"kehilangan paragraf: “{want.text}”"
    if want.text != have.text:
        return f"teks berbeda: “{want.text}” tertulis “{have.text}”"
    if want.label is not None and want.label != have.label:
        return f"nomor berbeda: “{want.label}” tertulis “{have.label}” pada “{want.text}”"
    return ""
