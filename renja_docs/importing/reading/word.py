"""A .docx: its paragraphs with the numbers that Word counts, its tables, text boxes, pictures."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from renja_docs.importing.reading.runs import GatheredWords, is_on, printed_text
from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import (
    TYPE_FOOTER,
    TYPE_HEADER,
    TYPE_IMAGE,
    TYPE_NUMBERING,
    TYPE_STYLES,
    A,
    M,
    r,
    w,
)
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import LabelCounter

_GONE: Final = frozenset((w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("instrText")))
"""What prints nothing: what a tracked change took away, and properties."""

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_ALTERNATE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX: Final = w("txbxContent")
_HELD: Final = {
    f"{{{M}}}oMath": "rumus",
    w("object"): "objek",
    f"{{{_DRAWING}/chart}}chart": "objek",
    f"{{{_DRAWING}/diagram}}relIds": "objek",
}
"""Elements that are no text, by what people call them."""
_PICTURES: Final = (".png", ".jpg", ".jpeg")


@dataclass(slots=True)
class _Reader:
    """Reads the parts of one package; paragraphs are counted through the body."""

    file: str
    package: Package
    counter: LabelCounter
    styles: dict[str, Element]
    count: int = 0
    pictures: dict[str, bytes] = field(default_factory=dict)
    elements: dict[int, Element] = field(default_factory=dict)

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The paragraphs and tables below an element, text boxes behind their paragraph."""
        after_break = False
        for child in _flat(parent):
            if child.tag == w("tbl") and _is_frame(child):
                for cell in child.iterfind(f"{w('tr')}/{w('tc')}"):
                    yield from self.blocks(cell)
                continue
            if child.tag == w("tbl"):
                rows = tuple(self._rows(child))
                if rows:
                    yield SourceGrid(rows)
                after_break = False
                continue
            words = self._words(child)
            line = self._line(child, words, after_break=after_break)
            after_break = line is None
            if line is not None:
                yield line
            for box in words.boxes:
                yield from self.blocks(box)

    def _line(self, paragraph: Element, words: GatheredWords, *, after_break: bool) -> Line | None:
        self.count += 1
        self.elements[self.count] = paragraph
        number = self._number(paragraph)
        if not (words.text.strip() or number or words.picture or words.holds):
            return None
        place = SourcePlace(self.file, self.count, "paragraf")
        said = Said(words.text, ((0, place),), tuple(words.emphasis)).cut(0)
        shown = (words.picture, words.holds)
        return Line(said, number, _indent(paragraph), after_break, *shown)

    def _number(self, paragraph: Element) -> str:
        """The number that Word prints; '' for none, and for a list that nothing defines."""
        properties = paragraph.find(w("pPr"))
        found = self._numbering(properties)
        if found is None:
            return ""
        try:
            return self.counter.label(found)
        except (KeyError, IndexError, ValueError):
            return ""

    def _numbering(self, properties: Element | None) -> Element | None:
        if properties is None:
            return None
        own = properties.find(w("numPr"))
        if own is not None:
            return own
        style = self.styles.get(value(properties, "pStyle"))
        return None if style is None else style.find(f"{w('pPr')}/{w('numPr')}")

    # --- words

    def _words(self, paragraph: Element) -> GatheredWords:
        words = GatheredWords()
        self._gather(paragraph, words, bold=False, italic=False)
        return words

    def _gather(self, element: Element, words: GatheredWords, *, bold: bool, italic: bool) -> None:
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _GONE:
                continue
            if child.tag == w("r"):
                self._gather(child, words, bold=is_on(child, "b"), italic=is_on(child, "i"))
            elif child.tag == _BOX:
                words.boxes.append(child)
            elif child.tag == w("fldChar"):
                words.follow(child.get(w("fldCharType"), ""))
            elif child.tag == f"{_ALTERNATE}AlternateContent":
                self._alternative(child, words, bold=bold, italic=italic)
            elif child.tag in _HELD:
                self._hold(child, words)
            elif printed := printed_text(child):
                words.add(printed, bold=bold, italic=italic)
            else:
                words.picture = words.picture or self._picture(child)
                self._gather(child, words, bold=bold, italic=italic)

    def _hold(self, element: Element, words: GatheredWords) -> None:
        """Note what is no text; of a formula its signs are read, one behind the other."""
        words.holds = words.holds or _HELD[element.tag]
        signs = "".join(sign.text or "" for sign in element.iter(f"{{{M}}}t"))
        words.add(signs, bold=False, italic=False)

    def _alternative(
        self, element: Element, words: GatheredWords, *, bold: bool, italic: bool
    ) -> None:
        """What stands here for newer programs, but for a drawing the picture that others show."""
        pictures = (self._picture(one) for one in element.iter(f"{{{A}}}blip"))
        picture = next(filter(None, pictures), "")
        if picture:
            words.picture = words.picture or picture
            return
        for choice in element.iterchildren(f"{_ALTERNATE}Choice"):
            self._gather(choice, words, bold=bold, italic=italic)

    def _picture(self, element: Element) -> str:
        """The name of the picture that an element shows; its bytes are kept."""
        if element.tag != f"{{{A}}}blip":
            return ""
        relation = self.package.document.rels.get(element.get(r("embed"), ""))
        if relation is None or relation.type != TYPE_IMAGE or relation.external:
            return ""
        name = posixpath.basename(relation.target)
        part = self.package.parts.get(relation.target)
        if part is not None and name.lower().endswith(_PICTURES):
            self.pictures[name] = part.blob()
        return name

    # --- tables

    def _rows(self, table: Element) -> Iterator[SourceRow]:
        """The rows on one grid: a cell over several columns leaves the others empty."""
        for row in _flat(table, w("tr")):
            if row.find(f"{w('trPr')}/{w('del')}") is not None:
                continue
            place = SourcePlace(self.file, self.count + 1, "paragraf")
            skipped = int(value_of(row, "trPr", "gridBefore") or "0")
            cells: list[Said | None] = [Said("", ((0, place),))] * skipped
            bold: list[bool] = []
            for cell in _flat(row, w("tc")):
                cells += self._cell(cell, bold)
            yield SourceRow(tuple(cells), place, bool(bold) and all(bold))

    def _cell(self, cell: Element, bold: list[bool]) -> Iterator[Said | None]:
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        goes_on = merge is not None and merge.get(w("val"), "continue") == "continue"
        start = SourcePlace(self.file, self.count + 1, "paragraf")
        lines = [_numbered(line) for line in self._cell_lines(cell)]
        bold += [_all_bold(line) for line in lines]
        whole = Said("", ((0, start),))
        for line in lines:
            whole = whole.plus(line, "\n") if whole.text else line
        yield None if goes_on else whole
        span = int(value_of(cell, "tcPr", "gridSpan") or "1")
        for _ in range(span - 1):
            yield Said("", ((0, start),))

    def _cell_lines(self, cell: Element) -> Iterator[Line]:
        """The paragraphs of a cell; those of a table inside it, cell by cell."""
        for block in self.blocks(cell):
            if isinstance(block, Line):
                yield block
            else:
                for row in block.rows:
                    yield from (Line(inner) for inner in row.cells if inner)


def read(file: str, package: Package, docx: bytes = b"") -> OfficeSource:
    """The blocks of the body; heads and feet of pages are furniture. docx: its bytes, to keep."""
    body = package.document.xml.find(w("body"))
    reader = _Reader(file, package, LabelCounter(_lists(package)), _styles(package))
    blocks = () if body is None else tuple(reader.blocks(body))
    pictures = tuple(reader.pictures.items())
    return OfficeSource(file, blocks, tuple(_furniture(reader)), pictures, docx)


def body_paragraphs(package: Package) -> dict[int, Element]:
    """The paragraphs of the body by the number that places give them."""
    body = package.document.xml.find(w("body"))
    reader = _Reader("", package, LabelCounter(_lists(package)), _styles(package))
    if body is not None:
        for _ in reader.blocks(body):
            pass
    return reader.elements


def _furniture(reader: _Reader) -> Iterator[Line]:
    for relation in reader.package.document.rels.values():
        part = reader.package.parts.get(relation.target)
        if relation.type in (TYPE_HEADER, TYPE_FOOTER) and part is not None:
            blocks = reader.blocks(part.xml)
            yield from (block for block in blocks if isinstance(block, Line) and block.text)


def _lists(package: Package) -> Element:
    part = package.related(TYPE_NUMBERING)
    return part.xml if part is not None else etree.Element(w("numbering"))


def _styles(package: Package) -> dict[str, Element]:
    part = package.related(TYPE_STYLES)
    if part is None:
        return {}
    return {style.get(w("styleId"), ""): style for style in part.xml.iter(w("style"))}


_WRAPPERS: Final = frozenset(
    (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag"))
)


def _flat(parent: Element, *wanted: str) -> Iterator[Element]:
    """The children of some kinds, also those in content controls and tracked insertions."""
    kinds = wanted or (w("p"), w("tbl"))
    for child in parent:
        if child.tag in kinds:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _flat(child, *kinds)


def _is_frame(table: Element) -> bool:
    """True for a table of one column: it only frames what stands in it."""
    rows = list(_flat(table, w("tr")))
    return bool(rows) and all(len(list(_flat(row, w("tc")))) == 1 for row in rows)


def value_of(parent: Element, properties: str, tag: str) -> str:
    """The w:val of a property, '' where it is not there."""
    found = parent.find(w(properties))
    return "" if found is None else value(found, tag)


def _indent(paragraph: Element) -> int:
    """Where the first letter stands, in twips; -1 where the paragraph itself does not tell."""
    found = paragraph.find(f"{w('pPr')}/{w('ind')}")
    if found is None:
        return -1
    left = _twips(found, "left") or _twips(found, "start")
    return max(0, left + _twips(found, "firstLine") - _twips(found, "hanging"))


def _twips(element: Element, name: str) -> int:
    try:
        return int(float(element.get(w(name), "0")))
    except ValueError:
        return 0


def _numbered(line: Line) -> Said:
    """The words of a paragraph in a cell, its number in front."""
    if not line.number:
        return line.said
    front = Said(line.number, ((0, line.place),))
    return front.plus(line.said) if line.said else front


def _all_bold(said: Said) -> bool:
    bold = sum(end - start for start, end, mark in said.emphasis if mark == "**")
    return bool(said.text.strip()) and bold >= len(said.text.strip())
