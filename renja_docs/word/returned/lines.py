"""The paragraphs of a .docx as they read when all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.word.returned.word_pieces import Fields, Gathered, WordPiece, plain, stamps
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import TYPE_FOOTNOTES, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.stamp import NOBODY, Stamp

PREFIX: Final = "_rd"
"""How the names of the hidden bookmarks begin that tell where a paragraph comes from."""

_WRAPPERS: Final = frozenset(
    (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag"))
)
_BOX: Final = w("txbxContent")
_P, _TBL, _TR, _TC, _START = w("p"), w("tbl"), w("tr"), w("tc"), w("bookmarkStart")


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where in which table a paragraph stands: numbers from 0, of cells as they follow."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A paragraph that a tracked change took out. name: of its bookmark."""

    name: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A paragraph. names: of the hidden bookmarks in it. cell: None outside of tables.

    comments: ids of those that hang on it. added: who put it in as a whole, where that is tracked.
    box: True inside a drawing. note: True in a footnote; it stands behind the line that calls it.
    """

    pieces: tuple[WordPiece, ...]
    names: tuple[str, ...] = ()
    cell: CellPlace | None = None
    comments: tuple[str, ...] = ()
    added: Stamp = NOBODY
    box: bool = False
    note: bool = False

    @property
    def text(self) -> str:
        """What is read when all changes are accepted, as it is compared."""
        return plain("".join(one.text for one in self.pieces if one.fate != "hapus"))

    @property
    def former(self) -> str:
        """What is read when all changes are rejected, as it is compared."""
        return plain("".join(one.text for one in self.pieces if one.fate != "tambah"))

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """Who changed something in it."""
        found = stamps(self.pieces)
        return found or ((self.added,) if self.added != NOBODY else ())

    @property
    def in_contents(self) -> bool:
        """True for a line of a list of contents, which Word makes anew."""
        return any(one.field in ("TOC", "HYPERLINK") for one in self.pieces)


@dataclass(frozen=True, slots=True)
class ReturnedLines:
    """All paragraphs of the body in order, and those that tracked changes took out."""

    lines: tuple[ReturnedLine, ...]
    gone: tuple[Gone, ...]


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it stands. removed, added: who took out, put in the mark at its end."""

    line: ReturnedLine
    removed: Stamp | None


@dataclass(slots=True)
class _Walk:
    """A walk through a body.

    waiting: bookmarks that begin between two paragraphs. notes: the footnotes by their ids.
    """

    notes: Mapping[str, Element] = field(default_factory=dict)
    fields: Fields = field(default_factory=Fields)
    tables: int = 0
    waiting: list[str] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)

    def read(
        self, parent: Element, cell: CellPlace | None, *, box: bool = False
    ) -> Iterator[ReturnedLine]:
        """The lines below an element; a paragraph whose end was taken out runs into the next."""
        before: ReturnedLine | None = None
        for child in _flat(parent):
            if child.tag == _START:
                self.waiting.append(child.get(w("name"), ""))
                continue
            if child.tag == _TBL:
                if before is not None:
                    yield before
                    before = None
                yield from self._table(child)
                continue
            gathered = Gathered(self.fields)
            gathered.gather(child)
            found = self._paragraph(child, gathered, cell, box=box)
            line = found.line if before is None else _joined(before, found.line)
            before = None
            if found.removed is None:
                yield line
            else:
                before = self._without(line, found.removed)
            for drawn in gathered.boxes:
                for content in drawn.iter(_BOX):
                    yield from self.read(content, None, box=True)
            for called in gathered.notes:
                yield from self._note(called)
        if before is not None:
            yield before

    def _note(self, called: str) -> Iterator[ReturnedLine]:
        note = self.notes.get(called)
        for line in () if note is None else self.read(note, None):
            yield replace(line, note=True)

    def _without(self, line: ReturnedLine, removed: Stamp) -> ReturnedLine | None:
        """What is left of a line whose end was taken out; none where all of it was."""
        if line.text:
            return line
        self.gone += (Gone(name, removed) for name in line.names)
        return replace(line, pieces=(), names=()) if line.comments else None

    def _paragraph(
        self, element: Element, gathered: Gathered, cell: CellPlace | None, *, box: bool
    ) -> _Paragraph:
        names = [name for name in (*self.waiting, *gathered.bookmarks) if name.startswith(PREFIX)]
        self.waiting.clear()
        comments = tuple(dict.fromkeys(gathered.comments))
        added, removed = _end(element, "ins", "moveTo"), _end(element, "del", "moveFrom")
        stamp = NOBODY if added is None else added
        pieces = tuple(gathered.pieces)
        return _Paragraph(ReturnedLine(pieces, tuple(names), cell, comments, stamp, box), removed)

    def _table(self, table: Element) -> Iterator[ReturnedLine]:
        number = self.tables
        self.tables += 1
        for index, row in enumerate(_flat(table, _TR)):
            lines = [
                line
                for column, cell in enumerate(_flat(row, _TC))
                for line in self.read(cell, CellPlace(number, index, column))
            ]
            removed = row.find(f"{w('trPr')}/{w('del')}")
            if removed is None:
                yield from lines
            else:
                stamp = Stamp.of(removed)
                self.gone += (Gone(name, stamp) for line in lines for name in line.names)


def read(package: Package) -> ReturnedLines:
    """The paragraphs of the body of a document, those in tables, drawings and footnotes too."""
    body = package.document.xml.find(w("body"))
    walk = _Walk(_notes(package))
    lines = () if body is None else tuple(walk.read(body, None))
    return ReturnedLines(lines, tuple(walk.gone))


def _notes(package: Package) -> dict[str, Element]:
    part = package.related(TYPE_FOOTNOTES)
    notes = () if part is None or part.root is None else part.root.iterchildren(w("footnote"))
    return {note.get(w("id"), ""): note for note in notes}


def paragraph_text(paragraph: Element) -> str:
    """What a paragraph says when all tracked changes are accepted, as it is compared."""
    gathered = Gathered(Fields())
    gathered.gather(paragraph)
    return ReturnedLine(tuple(gathered.pieces)).text


def _joined(before: ReturnedLine, line: ReturnedLine) -> ReturnedLine:
    """Two paragraphs that have become one."""
    return replace(
        line,
        pieces=(*before.pieces, *line.pieces),
        names=(*before.names, *line.names),
        comments=(*before.comments, *line.comments),
    )


def _end(paragraph: Element, *tags: str) -> Stamp | None:
    """Who changed the mark at the end of a paragraph in some way; None for nobody."""
    for tag in tags:
        found = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(tag)}")
        if found is not None:
            return Stamp.of(found)
    return None


def _flat(parent: Element, *wanted: str) -> Iterator[Element]:
    """The children of some kinds, also those in content controls and tracked insertions."""
    kinds = wanted or (_P, _TBL, _START)
    for child in parent:
        if child.tag in kinds:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _flat(child, *kinds)
