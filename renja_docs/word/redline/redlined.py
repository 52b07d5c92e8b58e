"""The whole document: paragraphs and tables of the body, rows, cells and what stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lxml import etree

from renja_docs.machine.fault import ToolError
from renja_docs.word.redline.beside import (
    TBL,
    TC,
    TCPR,
    TR,
    BlockStep,
    Comparable,
    P,
    beside,
    blocks,
    rows,
)
from renja_docs.word.redline.fleeting import fleeting
from renja_docs.word.redline.imports import Importer, pictures
from renja_docs.word.redline.joined_ends import rewrite_parted
from renja_docs.word.redline.marks import Kind, Marker
from renja_docs.word.redline.moves import Moves, moves
from renja_docs.word.redline.paragraphs import rewrite, whole
from renja_docs.word.redline.parting import ParagraphParting, partings
from renja_docs.word.redline.restarts import part_restarting_lists
from renja_docs.word.redline.whole_words import make_words_whole
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, PackageError, read, write
from renja_docs.word.wml.stamp import Stamp


def redline(old: bytes, new: bytes, stamp: Stamp) -> bytes:
    """The new document with tracked changes against the old.

    Accepting all changes gives the text of new, rejecting all that of old; page numbers in fields,
    which nobody writes, are those of new. Raises ToolError where one of them is no .docx.
    """
    before, after = _package(old, "lama"), _package(new, "baru")
    bodies = _body(before), _body(after)
    marker, importer = Marker(stamp, _first_free_id(after)), Importer(before, after)
    _Redliner(marker, importer, frozenset(fleeting(*bodies, importer.pair))).blocks(*bodies)
    part_restarting_lists(after)
    # pictures of the old file may have brought ids that the new one has
    for number, picture in enumerate(pictures(after.document.xml), 1):
        picture.set("id", str(number))
    return write(after)


def _package(data: bytes, side: str) -> Package:
    try:
        package = read(data)
    except PackageError as error:
        raise ToolError(
            f"Dokumen {side} bukan .docx yang utuh: {error}.", "Susun ulang dokumennya."
        ) from error
    make_words_whole(package.document.xml)
    return package


def _body(package: Package) -> Element:
    body = package.document.xml.find(w("body"))
    if body is None:
        raise ToolError("Dokumen tanpa isi tidak dapat dibandingkan.", "Susun ulang dokumennya.")
    return body


def _first_free_id(package: Package) -> int:
    """The first id that no bookmark of the document has: they share one room with the marks."""
    ids = (mark.get(w("id"), "0") for mark in package.document.xml.iter(w("bookmarkStart")))
    return max((int(id_) for id_ in ids if id_.isdecimal()), default=0) + 1


MOVED: Final[Mapping[Kind, Kind]] = {"ins": "moveTo", "del": "moveFrom"}
"""The marks of what came and went, where it is one and the same thing."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How paragraphs of a run of steps are marked. ends: whether the end is marked as well."""

    moves: Moves
    ends: bool


@dataclass(frozen=True, slots=True)
class _Redliner:
    """Marks what differs. marker: makes the marks. importer: copies what went into the new file.

    fleeting: the bookmarks of what came.
    """

    marker: Marker
    importer: Importer
    fleeting: frozenset[str]

    # --- what stands in a body or a cell

    def blocks(self, old: Element, new: Element) -> None:
        """Mark all that differs between the content of two bodies or two cells."""
        steps = self._without_partings(list(beside(blocks(old), blocks(new))), new)
        # pairs first: they teach which list became which, before what went is copied
        for before, after in steps:
            if before is not None and after is not None:
                self._pair(before.element, after.element)
        self._lonely(steps, new)

    def _pair(self, old: Element, new: Element) -> None:
        if old is new:
            return
        if old.tag == TBL:
            self._table(old, new)
        else:
            self.importer.pair(old, new)
            rewrite(old, new, self.marker, self.fleeting)

    def _without_partings(self, steps: list[BlockStep], parent: Element) -> list[BlockStep]:
        """The steps; paragraphs that were parted or put together are marked and stand as pairs."""
        for parting in list(partings(steps)):
            steps = self._parted(parting, steps, parent)
        return steps

    def _parted(
        self, parting: ParagraphParting, steps: list[BlockStep], parent: Element
    ) -> list[BlockStep]:
        old = [one.element for one in parting.old]
        new = [one.element for one in parting.new]
        behind = new[0].getprevious()
        made = rewrite_parted(old, new, self.marker, self.importer.copy)
        for element in made:
            if behind is None:
                parent.insert(_first_place(parent), element)
            else:
                behind.addnext(element)
            behind = element
        ours = {id(element) for element in (*old, *new)}
        at = next(i for i, step in enumerate(steps) if _holds(step, ours))
        stands = map(_standing, made)
        return [*_others(steps[:at], ours), *stands, *_others(steps[at:], ours)]

    def _lonely(self, steps: Sequence[BlockStep], parent: Element) -> None:
        """What came and went; deleted blocks are put where they stood."""
        last = _lonely_last(steps)
        moved = moves(steps)
        placed: list[Element] = []
        for step in steps:
            if step.new is not None:
                placed.append(step.new.element)
            elif step.old is not None:
                placed.append(self._put_back(step.old.element, parent, placed))
            kind = _kind(step)
            if kind is not None:
                self._mark(placed[-1], step, kind, _Way(moved, ends=step is not last))
        if last is not None:
            self._shift_end(steps, placed)
        self._part_tables(placed)

    def _put_back(self, old: Element, parent: Element, placed: Sequence[Element]) -> Element:
        """A copy of what went, behind what stands in front of it or at the beginning."""
        made = self.importer.copy(old)
        if placed:
            placed[-1].addnext(made)
        else:
            parent.insert(_first_place(parent), made)
        return made

    def _mark(self, element: Element, step: BlockStep, kind: Kind, way: _Way) -> None:
        if element.tag == TBL:
            for row in element.iterchildren(TR):
                self._mark_row(row, kind)
            return
        move = way.moves.name(step.new or step.old)
        if move:
            kind = MOVED[kind]
        whole(element, kind, self.marker, end=way.ends, move=move)

    def _shift_end(self, steps: Sequence[BlockStep], placed: Sequence[Element]) -> None:
        """The end of the last paragraph must stay: that of the one in front comes or goes."""
        kind = _kind(steps[-1])
        at = len(steps) - 1
        while at >= 0 and _kind(steps[at]) == kind:
            at -= 1
        if kind is not None and at >= 0 and placed[at].tag == P:
            self.marker.paragraph(placed[at], kind)

    def _part_tables(self, placed: Sequence[Element]) -> None:
        """Two tables must not run into each other: a paragraph that went stands between."""
        for above, below in pairwise(placed):
            if above.tag == below.tag == TBL:
                between = etree.Element(P)
                above.addnext(between)
                self.marker.paragraph(between, "del")

    # --- tables

    def _table(self, old: Element, new: Element) -> None:
        """Mark rows that came and went, and what differs in the cells of the others."""
        last: Element | None = None
        for before, after in beside(rows(old), rows(new)):
            if after is None and before is not None:
                last = self._put_row_back(before.element, last, new)
                self._mark_row(last, "del")
            elif after is not None:
                last = after.element
                if before is None:
                    self._mark_row(last, "ins")
                else:
                    self._cells(before.element, last)

    def _cells(self, old: Element, new: Element) -> None:
        for before, after in zip(old.iterchildren(TC), new.iterchildren(TC), strict=True):
            self.blocks(before, after)

    def _put_row_back(self, old: Element, last: Element | None, table: Element) -> Element:
        """A copy of a row that went, behind the one in front of it or as the first of its table."""
        row = self.importer.copy(old)
        first = next(table.iterchildren(TR), None)
        if last is not None:
            last.addnext(row)
        elif first is not None:
            first.addprevious(row)
        else:
            table.append(row)
        return row

    def _mark_row(self, row: Element, kind: Kind) -> None:
        self.marker.row(row, kind)
        for paragraph in list(row.iter(P)):
            whole(paragraph, kind, self.marker)


def _first_place(parent: Element) -> int:
    """The place of the first block of a body or a cell."""
    return next((at for at, child in enumerate(parent) if child.tag != TCPR), len(parent))


def _holds(step: BlockStep, ours: Collection[int]) -> bool:
    return any(one is not None and id(one.element) in ours for one in step)


def _without(step: BlockStep, ours: Collection[int]) -> BlockStep | None:
    """A step without the paragraphs of a parting, None where nothing is left."""
    old, new = (None if one and id(one.element) in ours else one for one in step)
    return BlockStep(old, new) if old or new else None


def _others(steps: Iterable[BlockStep], ours: Collection[int]) -> Iterator[BlockStep]:
    """The steps without the paragraphs of a parting."""
    for step in steps:
        left = _without(step, ours)
        if left is not None:
            yield left


def _standing(paragraph: Element) -> BlockStep:
    """A step for a paragraph that is marked already."""
    one = Comparable(paragraph, "", P, "")
    return BlockStep(one, one)


def _kind(step: BlockStep) -> Kind | None:
    """How a step is marked, None for a pair."""
    if step.is_pair:
        return None
    return "ins" if step.old is None else "del"


def _lonely_last(steps: Sequence[BlockStep]) -> BlockStep | None:
    """The last step, where it is a paragraph that came or went: a cell or body must end in one."""
    if not steps or steps[-1].is_pair:
        return None
    last = steps[-1].new or steps[-1].old
    if last is None or last.element.tag != P:
        return None
    return steps[-1]
