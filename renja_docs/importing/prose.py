"""Running text: paragraphs, nested lists, and what stands among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.acts import read_citation
from renja_docs.importing.citing import check_citation
from renja_docs.importing.closings import Closed, note_closings, unclosed
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.markers import TypedMarker, as_roman, marker, unmarked
from renja_docs.importing.said import Said
from renja_docs.importing.source import Line
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
_MOST_SKIPPED: Final = 3
"""Numbers that a list may leave out by mistake and still be one list."""

_ENDED: Final = re.compile(r"[.;:,?!…]['”\")]*\Z")
_LEAST_ACTS: Final = 3
"""Items of a list of acts at least."""
_HEADING: Final = 90
"""Letters of the longest heading without a number."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block that is ready: a table, a figure, an outline of chapters in its place."""

    node: Node


Piece = Line | Placed
Next = tuple[str, int]
"""A list that is open: the shape of its markers, and its next number."""


@dataclass(slots=True)
class _Item:
    head: Said
    mark: TypedMarker
    body: list[Node] = field(default_factory=list)
    paragraphs: int = 0
    lists: int = 0


@dataclass(slots=True)
class ProseReader:
    """Reads one run of prose. stopped: where each kind of list stopped counting."""

    ledger: Ledger
    pieces: Sequence[Piece] = ()
    at: int = 0
    stopped: dict[str, int] = field(default_factory=dict)

    def read(self, pieces: Sequence[Piece]) -> list[Node]:
        """The blocks of content that some lines are."""
        self.pieces, self.at, self.stopped = pieces, 0, {}
        found: list[Node] = []
        while self.at < len(self.pieces):
            found += self._next(())
        return found

    def _next(self, outer: tuple[Next, ...]) -> list[Node]:
        """The next block."""
        piece = self.pieces[self.at]
        if isinstance(piece, Placed):
            self.at += 1
            return [piece.node]
        if self._opens(piece):
            return [self._list(outer)]
        self.at += 1
        return [self._paragraph(piece)]

    def _paragraph(self, line: Line) -> Node:
        text = line.text
        bare = not _ENDED.search(text) and len(text) <= _HEADING and text[:1].isupper()
        following = self.pieces[self.at] if self.at < len(self.pieces) else None
        if bare and isinstance(following, Line) and marker(line.said) is None:
            return {"subjudul": TypedProse(line.said)}
        return {"paragraf": TypedProse(line.said)}

    # --- lists

    def _marker(self, piece: Piece) -> TypedMarker | None:
        if isinstance(piece, Placed):
            return None
        found = marker(piece.said)
        if found is not None and found.kind == "huruf-besar":
            roman = as_roman(found)
            if roman is not None and (roman.ordinal == 1 or self._continues(roman)):
                return roman if self._second_is_roman(roman) else found
        return found

    def _continues(self, one: TypedMarker) -> bool:
        return self.stopped.get(one.shape, -1) == one.ordinal - 1

    def _second_is_roman(self, one: TypedMarker) -> bool:
        if one.ordinal != 1:
            return True
        later = (marker(piece.said) for piece in self.pieces[self.at :] if isinstance(piece, Line))
        return any(mark and mark.kind == "romawi" and mark.ordinal == 2 for mark in later)

    def _opens(self, piece: Piece) -> bool:
        """True if a line is the first item of a list, or goes on counting where one stopped."""
        found = self._marker(piece)
        if found is None:
            return False
        if found.ordinal <= 1:
            return True
        stopped = self.stopped.get(found.shape)
        return stopped is not None and 0 < found.ordinal - stopped <= _MOST_SKIPPED

    def _list(self, outer: tuple[Next, ...]) -> Node:
        first = self._marker(self.pieces[self.at])
        if first is None:
            raise ValueError("a list begins with a marker")
        goes_on = first.ordinal > 1
        items: list[_Item] = []
        reached = first.ordinal - 1
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            mark = self._marker(piece)
            if mark is None or not isinstance(piece, Line) or not _follows(mark, first, reached):
                break
            if items and self._is_next_of(mark, outer):
                break
            self._note_number(piece, mark, reached, first=not items and not goes_on)
            self.at += 1
            reached = mark.ordinal
            self.stopped[first.shape] = reached
            item = _Item(unmarked(piece.said, mark), mark)
            items.append(item)
            self._body(item, items[:-1], (*outer, (first.shape, reached + 1)))
        return {"rincian": self._node(items, first, lanjut=goes_on)}

    def _note_number(self, piece: Line, mark: TypedMarker, reached: int, *, first: bool) -> None:
        if mark.kind == "butir" or mark.ordinal == reached + 1 or first:
            return
        what = "terulang" if mark.ordinal <= reached else f"melompat dari {reached}"
        self.ledger.fault(
            "RD8103",
            piece.said,
            f"Penomoran rincian {what}: {mark.typed}",
            "Nomori butir secara berurutan.",
        )

    def _is_next_of(self, mark: TypedMarker, outer: tuple[Next, ...]) -> bool:
        return any(_fits(mark, one) for one in outer[-1:]) and mark.kind != "butir"

    def _body(self, item: _Item, before: Sequence[_Item], outer: tuple[Next, ...]) -> None:
        """What stands below an item: lists, and the paragraphs that come before its next one."""
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            mark = self._marker(piece)
            if mark is not None:
                if any(_fits(mark, one) for one in outer) or _is_same(mark, outer):
                    return
                if not self._opens(piece):
                    return
                item.body.append(self._list(outer))
                item.lists += 1
            elif self._belongs(item, before, outer):
                item.body += self._next(outer)
                item.paragraphs += 1
            else:
                return

    def _belongs(self, item: _Item, before: Sequence[_Item], outer: tuple[Next, ...]) -> bool:
        """True if a paragraph stands below an item and not behind its list."""
        if item.mark.kind == "butir":
            return False
        *further, own = outer
        for piece in self.pieces[self.at :]:
            mark = self._marker(piece)
            if mark is None:
                continue
            if _fits(mark, own):
                return True
            if mark.shape == own[0] and mark.ordinal <= 1:
                break
            if any(_fits(mark, one) for one in further):
                break
        if not before and not unclosed(item.head).mark:
            return item.paragraphs == 0  # a heading, and what it heads
        usual = min((one.paragraphs for one in before), default=0)
        return item.paragraphs < usual

    def _node(self, items: list[_Item], first: TypedMarker, *, lanjut: bool) -> Node:
        closed = [unclosed(item.head) for item in items]
        sentences = _are_sentences(items, closed)
        word = closed[-2].word if len(closed) > 1 else ""
        plain = [one for one, item in zip(closed, items, strict=True) if not item.body]
        if len(plain) == len(items) and len(items) > 1:
            note_closings(self.ledger, closed, sentences=sentences, word=word)
        node: Node = {"jenis": first.kind}
        if word:
            node["hubungan"] = word
        if sentences:
            node["kalimat"] = True
        if lanjut:
            node["lanjut"] = True
        node["butir"] = [self._butir(i, one) for i, one in zip(items, closed, strict=True)]
        return node

    def _butir(self, item: _Item, closed: Closed) -> object:
        if not item.body:
            return TypedProse(closed.said)
        node: Node = {}
        if closed.mark == ":" and "rincian" in item.body[0]:
            node["teks"] = TypedProse(closed.said)
            node["rincian"] = item.body.pop(0)["rincian"]
        elif closed.mark:
            node["teks"] = TypedProse(item.head if closed.mark in ":," else closed.said)
        else:
            node["judul"] = TypedProse(item.head)
        if item.body:
            node["isi"] = item.body
        return node


def _follows(mark: TypedMarker, first: TypedMarker, reached: int) -> bool:
    """True if a marker is the next of its list, also where a number is left out or repeated."""
    if mark.shape != first.shape:
        return False
    if mark.kind == "butir":
        return True
    return 0 < mark.ordinal - reached <= _MOST_SKIPPED or (mark.ordinal == reached > 1)


def _fits(mark: TypedMarker, one: Next) -> bool:
    """True if a marker is the next of an open list."""
    shape, number = one
    if mark.shape != shape:
        return False
    if mark.kind == "butir":
        return True
    return 0 <= mark.ordinal - number < _MOST_SKIPPED


def _is_same(mark: TypedMarker, outer: tuple[Next, ...]) -> bool:
    """True for a repeated number of the innermost list."""
    shape, number = outer[-1]
    return mark.shape == shape and mark.ordinal == number - 1 > 1


def _are_sentences(items: Sequence[_Item], closed: Sequence[Closed]) -> bool:
    """True if the items of a list are whole sentences, each with its full stop."""
    marks = [one.mark for item, one in zip(items, closed, strict=True) if one.mark not in ("", ":")]
    if not marks:
        return False
    stops = marks.count(".")
    if len(items) == 1:
        return False
    return stops * 2 > len(marks) and stops > 1


# --- lists of acts


def cited_acts(node: Node, registry: Registry, ledger: Ledger) -> list[object] | None:
    """The ids of the acts that a list cites; None for a list of something else."""
    read = [read_citation(said) for said in _numbered(node)]
    cited = [one for one in read if one is not None]
    if len(cited) < max(_LEAST_ACTS, len(read)):
        return None
    for one in cited:
        check_citation(ledger, registry, one)
    return [one.said.with_text(registry.add(one)) for one in cited]


def _numbered(node: Node) -> list[Said]:
    """The items of a numbered list that has none below them; none of any other block."""
    match node:
        case {"rincian": {"jenis": "angka", "butir": list(items)}}:
            texts = [item.said for item in items if isinstance(item, TypedProse)]
            return texts if len(texts) == len(items) else []
        case _:
            return []
