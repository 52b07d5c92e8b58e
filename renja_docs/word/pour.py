"""Blocks become elements: paragraphs and pictures; tables are in tabulate.py."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from lxml import etree

from renja_docs.document import blocks, list_levels, paper
from renja_docs.word import field_codes
from renja_docs.word.numbers import NumberingWriter
from renja_docs.word.origins import comes_from
from renja_docs.word.page_sections import page_number
from renja_docs.word.sizes import Sizes
from renja_docs.word.wml import names, omml, page_notes, runs, shape_group
from renja_docs.word.wml.element import Element, remove
from renja_docs.word.wml.inline import EXTENSIONS, picture
from renja_docs.word.wml.names import WP, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.paragraph import paragraph, unclipped
from renja_docs.word.wml.runs import Emphasis

# One value for each emphasis there is: a large document has some 100 000 runs.
_EMPHASIS: Final[Mapping[tuple[bool, bool], Emphasis]] = {
    (bold, italic): Emphasis(bold, italic) for bold in (False, True) for italic in (False, True)
}


@dataclass(frozen=True, slots=True)
class _PageReference:
    """A reference to a page that is not known yet: the runs for the prefix and for the number."""

    bookmark: str
    prefix: Element
    number: Element


class Pen:
    """Writes blocks into one package; it holds what must be unique or is known only at the end."""

    def __init__(
        self, package: Package, schemes: Iterable[list_levels.Scheme], pages: Mapping[str, str]
    ) -> None:
        self._package = package
        self._numbers = NumberingWriter(package, schemes)
        self._pages = pages
        self._sizes = Sizes(package)
        self._page = paper.PageNumber()
        self._numbered: dict[str, paper.PageNumber] = {}
        self._open: list[_PageReference] = []
        self._images: dict[bytes, str] = {}
        root = package.document.xml
        self._bookmark = 1 + _largest(root, w("bookmarkStart"), w("id"))
        self._drawing = 1 + _largest(root, f"{{{WP}}}docPr", "id")

    def section(self, page: paper.PageNumber) -> None:
        """From here on, pages are numbered so."""
        self._page = page

    def annex(self, bookmark: str) -> None:
        """A foreign file stands here, whose beginning is marked: its pages count on."""
        self._numbered[bookmark] = self._page

    def paragraph(self, parent: Element, block: blocks.Paragraph, size: int = 0) -> Element:
        """A paragraph at the end of parent. size: half-points of its type, 0 for the style's."""
        number = self._numbers.reference(block.number) if block.number else None
        element = paragraph(parent, block, number, self._sizes.style(block.style, size))
        comes_from(element, block.source)
        marks = [self._mark(name) for name in block.bookmarks]
        runs.bookmarked(element, marks, lambda: self._spans(element, block.spans))
        if any(type(span) is blocks.Math for span in block.spans):
            unclipped(element)
        return element

    def contents(self, parent: Element, block: blocks.Contents) -> None:
        """A list of contents: its lines are the result of one field."""
        # Word makes them anew: what hangs on them would be lost.
        lines = [self.paragraph(parent, replace(line, source=None)) for line in block.lines]
        opening = etree.Element(w("p"))
        runs.open_field(opening, field_codes.contents(block))
        lines[0][1:1] = list(opening)  # behind its properties
        runs.close_field(lines[-1])

    def _mark(self, name: str) -> tuple[int, str]:
        """A bookmark at this place of the document: its id and its name."""
        self._numbered[name] = self._page
        self._bookmark += 1
        return self._bookmark - 1, name

    def _spans(self, element: Element, spans: Iterable[blocks.Span]) -> None:
        for span in spans:
            self._span(element, span)

    def _span(self, element: Element, span: blocks.Span) -> None:
        match span:
            case blocks.Run():
                runs.text(element, span.text, _EMPHASIS[span.bold, span.italic])
            case blocks.Tab():
                runs.tab(element)
            case blocks.Break():
                runs.line_break(element)
            case blocks.Ref():
                emphasis = _EMPHASIS[span.bold, span.italic]
                runs.field(element, field_codes.reference(span), span.text, emphasis)
            case blocks.Counted() | blocks.HeadingNumber():
                runs.field(element, field_codes.number(span), span.text)
            case blocks.Listed():
                runs.open_field(element, field_codes.listed(span), runs.HIDDEN)
                runs.close_field(element, runs.HIDDEN)
            case blocks.Math():
                omml.formula(element, span.row, display=span.display)
            case blocks.Footnote():
                page_notes.note(self._package, element, span.text)
            case blocks.Hyperlink():
                self._spans(runs.link(element, span.bookmark), span.spans)
            case blocks.Mark():
                mark = self._mark(span.bookmark)
                runs.bookmarked(element, [mark], lambda: self._spans(element, span.spans))
            case blocks.PageRef():
                self._page_reference(element, span.bookmark)

    def _page_reference(self, element: Element, bookmark: str) -> None:
        """The section it leads to may come later: what it prints is filled in by finish()."""
        # The prefix stands in front of the field, or an update of fields would wipe it out.
        runs.text(element, "")
        prefix = element[-1]
        runs.field(element, field_codes.page_reference(bookmark), "")
        number = element[-2]  # the last run but the end of the field
        self._open.append(_PageReference(bookmark, prefix, number))

    def finish(self) -> dict[str, str]:
        """Fill in the page references; what each prints, by bookmark."""
        self._numbers.finish()
        return {reference.bookmark: self._fill(reference) for reference in self._open}

    def _fill(self, reference: _PageReference) -> str:
        section = self._numbered.get(reference.bookmark, paper.PageNumber())
        number = page_number(reference.bookmark, self._pages)
        reference.number[-1].text = number
        reference.prefix[-1].text = section.prefix
        if not section.prefix:
            remove(reference.prefix)
        return section.prefix + number

    def picture(self, parent: Element, block: blocks.Picture) -> Element:
        """A picture in a paragraph of its own, whose line is as high as it is."""
        element = paragraph(parent, blocks.Paragraph(block.style))
        unclipped(element)
        place = runs.run(element)
        if block.shapes:
            place = shape_group.group(place, block, self._next_drawing(), self._in_shape)
        svg = self._image(block.svg, "image/svg+xml") if block.svg else ""
        picture(place, block, self._image(block.data, block.mime), self._next_drawing(), svg)
        return element

    def _next_drawing(self) -> int:
        """An id for a drawing."""
        self._drawing += 1
        return self._drawing - 1

    def _in_shape(self, parent: Element, said: blocks.Paragraph, size: int) -> None:
        self.paragraph(parent, said, size)

    def _image(self, data: bytes, mime: str) -> str:
        """The relationship to the part with these bytes; equal pictures are one part."""
        digest = sha256(data).digest()
        if digest not in self._images:
            name = self._package.free_name("/word/media/image", EXTENSIONS[mime])
            self._images[digest] = self._package.add(Part(name, mime, data=data)).name
        return self._package.document.relate(Relation(names.TYPE_IMAGE, self._images[digest]))


def _largest(root: Element, tag: str, attribute: str) -> int:
    return max((int(element.get(attribute, "0")) for element in root.iter(tag)), default=0)


def separate_tables(root: Element, jeda: str) -> None:
    """Word joins tables that touch: a paragraph of no height goes between them."""
    for table in list(root.iter(w("tbl"))):
        following = table.getnext()
        if following is not None and following.tag == w("tbl"):
            holder = etree.Element(w("body"))
            table.addnext(paragraph(holder, blocks.Paragraph(jeda)))
