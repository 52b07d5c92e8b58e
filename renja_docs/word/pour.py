"""Blocks become elements: paragraphs, pictures, and tables (which are in tabulate.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from lxml import etree

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.text.numerals import huruf
from renja_docs.word.numbers import Numbers
from renja_docs.word.sections import page_number
from renja_docs.word.sizes import Sizes
from renja_docs.word.wml import names, text
from renja_docs.word.wml.inline import EXTENSIONS, Drawing, picture
from renja_docs.word.wml.names import WP, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.text import Element, Format, Look
from renja_docs.word.wml.tree import remove

_LOOKS = {(b, i): Look(bold=b, italic=i) for b in (False, True) for i in (False, True)}


class Pen:
    """Writes blocks into one package; it holds what must be unique or is known only at the end."""

    def __init__(
        self, package: Package, schemes: Iterable[blocks.Scheme], pages: Mapping[str, str]
    ) -> None:
        self._package = package
        self._numbers = Numbers(package, schemes)
        self._pages = pages
        self._sizes = Sizes(package)
        self._page = blocks.PageNumber()
        self._places: dict[str, blocks.PageNumber] = {}
        self._open: list[tuple[str, Element, Element]] = []
        self._images: dict[bytes, str] = {}
        root = package.document.xml
        self._bookmark = 1 + _largest(root, w("bookmarkStart"), w("id"))
        self._drawing = 1 + _largest(root, f"{{{WP}}}docPr", "id")

    def section(self, page: blocks.PageNumber) -> None:
        """From here on, pages are numbered so."""
        self._page = page

    def annex(self, bookmark: str) -> None:
        """A foreign file stands here, whose beginning is marked: its pages count on."""
        self._places[bookmark] = self._page

    def paragraph(self, parent: Element, block: blocks.Paragraph, size: int = 0) -> Element:
        """A paragraph at the end of parent. size: half-points of its type, 0 for the style's own."""
        number = self._numbers.reference(block.number) if block.number is not None else None
        element = text.paragraph(parent, self.format(block, size, number))
        marks = [(self._mark(name), name) for name in block.bookmarks]
        text.bookmarked(element, marks, lambda: self._spans(element, block.spans))
        return element

    def format(
        self, block: blocks.Paragraph, size: int, number: tuple[int, int] | None = None
    ) -> Format:
        """The properties of a paragraph."""
        return Format(
            self._sizes.style(block.style, size), number, block.outline, block.left, block.hanging,
            block.keep_next, block.align,
        )  # fmt: skip

    def _mark(self, name: str) -> int:
        self._places[name] = self._page
        self._bookmark += 1
        return self._bookmark - 1

    def _spans(self, element: Element, spans: Sequence[blocks.Span]) -> None:
        for span in spans:
            self._span(element, span)

    def _span(self, element: Element, span: blocks.Span) -> None:
        match span:
            case blocks.Run():
                text.text(element, span.text, _LOOKS[span.bold, span.italic])
            case blocks.Tab():
                text.tab(element)
            case blocks.Break():
                text.line_break(element)
            case blocks.Ref():
                number = r" \r" if span.kind == "number" else ""
                look = _LOOKS[span.bold, span.italic]
                text.field(element, f"REF {span.bookmark}{number} \\h", span.text, look)
            case blocks.CaptionNumber():
                text.field(element, _seq_code(span), seq_text(span))
            case blocks.Mark():
                mark = (self._mark(span.bookmark), span.bookmark)
                text.bookmarked(element, [mark], lambda: self._spans(element, span.spans))
            case blocks.PageRef():
                self._page_reference(element, span.bookmark)

    def _page_reference(self, element: Element, bookmark: str) -> None:
        """The section it leads to may come later: what it prints is filled in by finish()."""
        text.text(element, "")
        prefix = element[-1]
        text.field(element, f"PAGEREF {bookmark} \\h", "")
        self._open.append((bookmark, prefix, element[-2]))

    def finish(self) -> dict[str, str]:
        """Fill in the page references; what each prints, by bookmark."""
        self._numbers.finish()
        printed = {}
        for bookmark, prefix_run, result_run in self._open:
            place = self._places.get(bookmark, blocks.PageNumber())
            number = page_number(bookmark, self._pages)
            printed[bookmark] = place.prefix + number
            result_run[-1].text = number
            prefix_run[-1].text = place.prefix
            if place.format != "decimal":
                text.quote_field(prefix_run, number)
            if not place.prefix:
                remove(prefix_run)
        return printed

    def picture(self, parent: Element, block: blocks.Picture) -> Element:
        """A picture in a paragraph of its own."""
        element = text.paragraph(parent, Format(Style.GAMBAR))
        rid = self._package.document.relate(Relation(names.TYPE_IMAGE, self._image(block)))
        picture(
            element, Drawing(rid, self._drawing, block.width, block.height, block.name, block.alt)
        )
        self._drawing += 1
        return element

    def _image(self, block: blocks.Picture) -> str:
        digest = sha256(block.data).digest()
        if digest not in self._images:
            name = self._package.free_name("/word/media/image", EXTENSIONS[block.mime])
            self._images[digest] = self._package.add(Part(name, block.mime, data=block.data)).name
        return self._images[digest]


def _largest(root: Element, tag: str, attribute: str) -> int:
    return max((int(e.get(attribute, "0")) for e in root.iter(tag)), default=0)


def _seq_code(span: blocks.CaptionNumber) -> str:
    reset = f" \\r {span.reset}" if span.reset is not None else ""
    return f"SEQ {span.name} \\* {span.format}{reset}"


def seq_text(span: blocks.CaptionNumber) -> str:
    """What a counted number prints: 3, or C (and AA after Z, as Word repeats letters)."""
    return str(span.value) if span.format == "ARABIC" else huruf(span.value).upper()


def separate_tables(body: Element, jeda: str) -> None:
    """Word joins tables that touch: a paragraph of no height goes between them."""
    for table in list(body.iter(w("tbl"))):
        following = table.getnext()
        if following is not None and following.tag == w("tbl"):
            holder = etree.Element(w("body"))
            table.addnext(text.paragraph(holder, Format(jeda)))
