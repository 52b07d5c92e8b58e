"""A filled template as blocks, for those that show a document without Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from renja_docs.document.blocks import Block, Break, Paragraph, Run, Span, Tab
from renja_docs.document.looks import Look
from renja_docs.document.paper import TEGAK, Page
from renja_docs.text.location import Location
from renja_docs.word import template
from renja_docs.word.frame_origins import keep_names, take_source
from renja_docs.word.template_looks import departing, looks
from renja_docs.word.template_styles import name_styles
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_P, _R, _T = w("p"), w("r"), w("t")


@dataclass(frozen=True, slots=True)
class Framed:
    """A filled template; a text stands where the slot of that name is.

    looks: those of its styles, and of the paragraphs that depart from them.

    page: its paper.
    """

    blocks: tuple[Block | str, ...]
    looks: Mapping[str, Look]
    page: Page


@dataclass(slots=True)
class _Reader:
    """Reads one template. berkas: its name. sources: where a value comes from, by its name.

    anywhere: where all else comes from.
    """

    berkas: str
    sources: Mapping[str, Location]
    looks: dict[str, Look]
    anywhere: Location | None = None
    found: list[Block | str] = field(default_factory=list)

    def read(self, body: Element) -> None:
        """The blocks of a body, tables of the drafter's own as their paragraphs."""
        for element in body.iter(_P, template.SLOT):
            if element.tag == template.SLOT:
                self.found.append(element.get("name", ""))
            else:
                self.found.append(self._paragraph(element))

    def _paragraph(self, element: Element) -> Paragraph:
        properties = element.find(w("pPr"))
        style = value(properties, "pStyle") if properties is not None else ""
        look = self.looks.get(style, self.looks.get("Normal", Look()))
        own = departing(look, element)
        if own != look or self.anywhere is not None:
            style = f"{style}-{self.berkas}-{len(self.found)}"
            self.looks[style] = own
        spans = tuple(_spans(element))
        level = own.outline or None
        source = take_source(element, self.sources) or self.anywhere
        return Paragraph(style, spans, outline=level, source=source)


def framed(
    package: Package,
    berkas: str,
    values: Mapping[str, object],
    sources: Mapping[str, Location],
) -> Framed:
    """Fill a template, and read it. sources: where the values were typed, by name.

    Raises TemplateError.
    """
    name_styles(package, berkas)
    keep_names(package)
    template.fill(package, berkas, values)
    body = package.document.xml.find(w("body"))
    reader = _Reader(berkas.removesuffix(".docx"), sources, looks(package))
    if body is None:
        return Framed((), reader.looks, TEGAK)
    reader.read(body)
    return Framed(tuple(reader.found), reader.looks, _page(body))


def foreign(package: Package, berkas: str, source: Location | None) -> Framed:
    """The paragraphs of a foreign annex. source: where the content asks for it."""
    body = package.document.xml.find(w("body"))
    reader = _Reader(berkas, {}, looks(package), anywhere=source)
    if body is None:
        return Framed((), reader.looks, TEGAK)
    reader.read(body)
    return Framed(tuple(reader.found), reader.looks, _page(body))


def _spans(paragraph: Element) -> Iterator[Span]:
    for run in paragraph.iter(_R):
        bold = run.find(f"{w('rPr')}/{w('b')}") is not None
        italic = run.find(f"{w('rPr')}/{w('i')}") is not None
        for piece in run:
            if piece.tag == _T and piece.text:
                yield Run(piece.text, bold=bold, italic=italic)
            elif piece.tag == w("tab"):
                yield Tab()
            elif piece.tag == w("br"):
                yield Break()


def _page(body: Element) -> Page:
    """The paper of the last section of a template."""
    section = body.find(w("sectPr"))
    size = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    if size is None or margins is None:
        return TEGAK
    width, height = (int(size.get(w(name), "0")) for name in ("w", "h"))
    top, right, bottom, left = (
        int(margins.get(w(name), "0")) for name in ("top", "right", "bottom", "left")
    )
    return Page(width, height, top, right, bottom, left, landscape=width > height)
