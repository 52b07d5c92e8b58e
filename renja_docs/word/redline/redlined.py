"""The whole document: paragraphs and tables of the body, rows, cells and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from lxml import etree

from renja_docs.machine.fault import ToolError
from renja_docs.word.redline.align import Step, align, likeness
from renja_docs.word.redline.imports import Importer, pictures
from renja_docs.word.redline.marks import Kind, Marker, Stamp
from renja_docs.word.redline.paragraphs import rewrite, whole
from renja_docs.word.redline.pieces import printed, said
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, PackageError, read, write

__all__ = ["Stamp", "redline"]

_P, _TBL, _TR, _TC, _TCPR, _SECT = w("p"), w("tbl"), w("tr"), w("tc"), w("tcPr"), w("sectPr")
PARAGRAPH, TABLE, ROW = 0.4, 0.3, 0.4
"""Share of words from which a paragraph, a table, a row is a version of another."""


def redline(old: bytes, new: bytes, stamp: Stamp) -> bytes:
    """The new document with tracked changes against the old.

    Accepting all changes gives the text of new, rejecting all that of old; page numbers in fields, which
    nobody writes, are those of new. Raises ToolError where one of them is no .docx.
    """
    before, after = _package(old, "lama"), _package(new, "baru")
    body_old, body_new = before.document.xml.find(w("body")), after.document.xml.find(w("body"))
    if body_old is None or body_new is None:
        raise ToolError("Dokumen tanpa isi tidak dapat dibandingkan.", "Susun ulang dokumennya.")
    writer = _Writer(Marker(stamp, _first_free(after)), Importer(before, after))
    writer.blocks(body_old, body_new)
    for number, picture in enumerate(pictures(after.document.xml), 1):
        picture.set("id", str(number))
    return write(after)


def _package(data: bytes, sisi: str) -> Package:
    try:
        return read(data)
    except PackageError as error:
        raise ToolError(
            f"Dokumen {sisi} bukan .docx yang utuh: {error}.", "Susun ulang dokumennya."
        ) from error


def _first_free(package: Package) -> int:
    """The first id that no bookmark of the document has: they share one room with the marks."""
    ids = [e.get(w("id"), "0") for e in package.document.xml.iter(w("bookmarkStart"))]
    return max((int(i) for i in ids if i.isdecimal()), default=0) + 1


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, a table, or anything else that stands between them."""

    element: Element
    text: str

    @classmethod
    def of(cls, element: Element) -> _Block:
        if element.tag == _P:
            return cls(element, printed(element))
        return cls(element, "\n".join(said(p) for p in element.iter(_P)))

    @property
    def key(self) -> str:
        style = self.element.find(f"{w('pPr')}/{w('pStyle')}")
        worn = style.get(w("val"), "") if style is not None else ""
        return f"{self.element.tag} {worn} {self.text}"


@dataclass(frozen=True, slots=True)
class _Writer:
    marker: Marker
    importer: Importer

    # --- what stands in a body or a cell

    def blocks(self, old: Element, new: Element) -> None:
        """Mark all that differs between the content of two bodies or two cells."""
        before, after = _content(old), _content(new)
        likely = partial(_likely, before, after)
        steps = list(align([b.key for b in before], [b.key for b in after], likely))
        for i, j in steps:
            if i is not None and j is not None:
                self._pair(before[i].element, after[j].element)
        self._lonely(steps, before, after, new)

    def _pair(self, old: Element, new: Element) -> None:
        if old.tag == _TBL:
            self._table(old, new)
        elif old.tag == _P:
            self.importer.pair(old, new)
            rewrite(old, new, self.marker)

    def _lonely(
        self, steps: Sequence[Step], before: Sequence[_Block], after: Sequence[_Block], new: Element
    ) -> None:
        """What came and went; deleted blocks are put where they stood."""
        spare = _last_run(steps, before, after)
        placed: list[Element] = []
        for i, j in steps:
            if j is not None:
                placed.append(after[j].element)
            elif i is not None:
                placed.append(self._deleted(before[i].element, new, placed))
            if i is None and j is not None:
                self._mark(after[j].element, "ins", end=(i, j) != spare)
            elif j is None:
                self._mark(placed[-1], "del", end=(i, j) != spare)
        if spare is not None:
            self._shift(spare, steps, placed)
        self._part(placed)

    def _part(self, placed: Sequence[Element]) -> None:
        """A table that went must not run into its neighbour: an empty paragraph that went stands between."""
        for a, b in pairwise(placed):
            if a.tag == b.tag == _TBL:
                between = etree.Element(_P)
                a.addnext(between)
                self.marker.paragraph(between, "del")

    def _shift(self, spare: Step, steps: Sequence[Step], placed: Sequence[Element]) -> None:
        """The end of the last paragraph cannot go or come: that of the paragraph in front does instead."""
        kind: Kind = "ins" if spare[0] is None else "del"
        at = len(steps) - 1
        while at >= 0 and (steps[at][0] is None) == (kind == "ins") and None in steps[at]:
            at -= 1
        if at >= 0 and placed[at].tag == _P:
            self.marker.paragraph(placed[at], kind)

    def _deleted(self, old: Element, new: Element, placed: Sequence[Element]) -> Element:
        made = self.importer.copy(old)
        if placed:
            placed[-1].addnext(made)
        else:
            at = next((n for n, e in enumerate(new) if e.tag != _TCPR), len(new))
            new.insert(at, made)
        return made

    def _mark(self, element: Element, kind: Kind, *, end: bool) -> None:
        if element.tag == _TBL:
            for row in element.iterchildren(_TR):
                self._row(row, kind)
        elif element.tag == _P:
            whole(element, kind, self.marker, end=end)

    def _row(self, row: Element, kind: Kind) -> None:
        self.marker.row(row, kind)
        for paragraph in list(row.iter(_P)):
            whole(paragraph, kind, self.marker)

    # --- tables

    def _table(self, old: Element, new: Element) -> None:
        """Mark rows that came and went, and what differs in the cells of the others."""
        before, after = list(old.iterchildren(_TR)), list(new.iterchildren(_TR))
        words = [[_row_text(r) for r in rows] for rows in (before, after)]

        def alike(i: int, j: int) -> float:
            found = (
                likeness(words[0][i], words[1][j]) if _spans(before[i]) == _spans(after[j]) else 0.0
            )
            return found if found >= ROW else 0.0

        keys = [
            [f"{_spans(r)} {t}" for r, t in zip(rows, said, strict=True)]
            for rows, said in zip((before, after), words, strict=True)
        ]
        last: Element | None = None
        for i, j in align(keys[0], keys[1], alike):
            last = self._rows(before, after, (i, j), last, new)

    def _rows(
        self,
        before: Sequence[Element],
        after: Sequence[Element],
        step: Step,
        last: Element | None,
        table: Element,
    ) -> Element:
        """Mark one step of the rows; the row that the next one follows."""
        i, j = step
        if i is not None and j is not None:
            for a, b in zip(before[i].iterchildren(_TC), after[j].iterchildren(_TC), strict=True):
                self.blocks(a, b)
        elif j is not None:
            self._row(after[j], "ins")
        elif i is not None:
            return self._gone(self.importer.copy(before[i]), last, table)
        return after[j] if j is not None else table

    def _gone(self, row: Element, last: Element | None, table: Element) -> Element:
        if last is not None:
            last.addnext(row)
        else:
            first = next(table.iterchildren(_TR), None)
            if first is None:
                table.append(row)
            else:
                first.addprevious(row)
        self._row(row, "del")
        return row


def _content(parent: Element) -> list[_Block]:
    """The paragraphs and tables of a body or a cell."""
    return [_Block.of(e) for e in parent if e.tag in (_P, _TBL)]


def _likely(before: Sequence[_Block], after: Sequence[_Block], i: int, j: int) -> float:
    """How alike two blocks are, 0 where one cannot be a version of the other."""
    a, b = before[i], after[j]
    if a.element.tag != b.element.tag:
        return 0.0
    if a.element.tag == _TBL and _columns(a.element) != _columns(b.element):
        return 0.0
    found = likeness(a.text, b.text)
    return found if found >= (PARAGRAPH if a.element.tag == _P else TABLE) else 0.0


def _columns(table: Element) -> int:
    return len(list(table.iter(w("gridCol"))))


def _row_text(row: Element) -> str:
    return "\n".join(said(p) for p in row.iter(_P))


def _spans(row: Element) -> tuple[str, ...]:
    """How many grid columns each cell of a row takes."""
    spans = (cell.find(f"{_TCPR}/{w('gridSpan')}") for cell in row.iterchildren(_TC))
    return tuple(s.get(w("val"), "1") if s is not None else "1" for s in spans)


def _last_run(
    steps: Sequence[Step], before: Sequence[_Block], after: Sequence[_Block]
) -> Step | None:
    """The last step, where it is a paragraph that came or went: something must end the cell or the body."""
    if not steps or None not in steps[-1]:
        return None
    i, j = steps[-1]
    last = after[j] if j is not None else before[i] if i is not None else None
    return steps[-1] if last is not None and last.element.tag == _P else None
