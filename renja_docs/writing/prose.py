"""Prose: paragraphs, nested lists, figures and tables in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import cast

from renja_docs.content.naratif import Butir, JenisRincian, Rincian
from renja_docs.document.blocks import (
    Block,
    Level,
    Mark,
    Number,
    NumberFormat,
    Paragraph,
    Ref,
    Run,
    Scheme,
    Seq,
    Span,
)
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP, plain
from renja_docs.sense.lists import BELOW
from renja_docs.sense.numbering import Labels
from renja_docs.sense.place import Place
from renja_docs.sense.text import Text
from renja_docs.sense.vocabulary import Vocabulary
from renja_docs.text.location import Location
from renja_docs.writing.typeset import closed, closing, item_mark, typeset

HANGING = 510
"""Twips between a marker and its text, at every depth: 9 mm holds '34.' in 12 points."""

SHORT = 250
"""Characters, about four lines.

A longer paragraph is divided between two pages rather than moved whole.
"""

FORMATS: dict[JenisRincian, NumberFormat] = {
    "huruf": "lowerLetter",
    "angka": "decimal",
    "butir": "bullet",
    "huruf-besar": "upperLetter",
    "romawi": "upperRoman",
}
RINCIAN = (Style.RINCIAN_1, Style.RINCIAN_2, Style.RINCIAN_3, Style.RINCIAN_4)


@dataclass(slots=True)
class Lists:
    """Hands out list instances.

    Each list of the document has its own, but for those that go on counting.
    """

    schemes: dict[str, Scheme] = field(default_factory=dict)
    latest: dict[str, str] = field(default_factory=dict)
    opened: int = 0

    def open(self, place: Place, base: int, hanging: int = HANGING) -> tuple[str, str]:
        """Scheme and instance for a list.

        One that goes on counting takes up the instance before it.
        """
        jenis = cast(Rincian, place.node).jenis
        scheme = self._scheme(jenis, place.level, base, hanging)
        if not (_goes_on(place) and scheme in self.latest):
            self.opened += 1
            self.latest[scheme] = f"{scheme}-{self.opened}"
        return scheme, self.latest[scheme]

    def counted(self, jenis: JenisRincian, hanging: int = HANGING) -> tuple[str, str]:
        """Scheme and instance for a list that nobody typed as one."""
        scheme = self._scheme(jenis, 0, 0, hanging)
        self.opened += 1
        self.latest[scheme] = f"{scheme}-{self.opened}"
        return scheme, self.latest[scheme]

    def _scheme(self, jenis: JenisRincian, depth: int, base: int, hanging: int) -> str:
        key = f"{jenis}-{depth}-{base}-{hanging}"
        if key not in self.schemes:
            levels = tuple(
                _level(jenis, d, base + hanging * (d + 1), hanging) for d in range(depth + 1)
            )
            self.schemes[key] = Scheme(key, levels)
        return key


def _goes_on(place: Place) -> bool:
    """True if the first item of a list counts on from an item before it."""
    first = next(place.of("butir"), None)
    return first is not None and first.label is not None and first.label.position > 1


def _level(jenis: JenisRincian, depth: int, indent: int, hanging: int) -> Level:
    tutup = ")" if depth >= 2 and jenis in {"huruf", "angka"} else "."
    return Level(
        FORMATS[jenis], "-" if jenis == "butir" else f"%{depth + 1}{tutup}", indent, hanging
    )


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes prose.

    table, figure: give the blocks of a table or figure by id. outline: those of the outline of
    chapters.
    style, items: styles of paragraphs and of list items by depth. hanging: of lists, in twips.
    """

    vocabulary: Vocabulary
    lists: Lists
    table: Callable[[str], tuple[Block, ...]]
    figure: Callable[[str], tuple[Block, ...]]
    outline: Callable[[], tuple[Block, ...]]
    style: Style = Style.PARAGRAF_ISI
    items: tuple[Style, ...] = RINCIAN
    hanging: int = HANGING

    def spans(self, text: str, within: str = "") -> tuple[Span, ...]:
        """Evaluated and typeset spans of a text; within: the target of the Pasal it stands in."""
        return typeset(self.vocabulary.spans(text, within))

    def said(self, text: Text | None) -> tuple[Span, ...]:
        """The spans of a text of the tree, none where there is none."""
        if text is None:
            return ()
        return self.spans(text.typed, text.within)

    def blocks(self, places: Iterable[Place], base: int = 0) -> Iterator[Block]:
        """The blocks of prose in order; base: left edge of the text, in twips."""
        for place in places:
            yield from self._block(place, base)

    def _block(self, place: Place, base: int) -> Iterator[Block]:
        match place.kind:
            case "paragraf":
                yield self._paragraph(place, base)
            case "subjudul":
                spans, left = self.said(place.texts[0]), base or None
                yield Paragraph(
                    Style.SUBJUDUL, spans, left=left, keep_next=True, source=typed_at(place)
                )
            case "kutipan":
                yield Paragraph(Style.KUTIPAN, self.said(place.texts[0]), source=typed_at(place))
            case "rincian":
                yield from self.rincian(place, base)
            case "letak":
                yield from self._printed_here(place)
            case "landasan":
                yield from self._landasan(place)
            case "sistematika":
                yield from self.outline()

    def _printed_here(self, place: Place) -> Iterator[Block]:
        kind, _, id_ = place.id.partition(":")
        yield from self.table(id_) if kind == "tabel" else self.figure(id_)

    def _paragraph(self, place: Place, base: int) -> Paragraph:
        spans, source = self.said(place.texts[0]), typed_at(place)
        lead = leads(spans)
        if base:
            style = self.items[0]
            return Paragraph(style, spans, left=base, hanging=0, keep_next=lead, source=source)
        return Paragraph(self.style, spans, keep_next=lead, source=source)

    def _landasan(self, place: Place) -> Iterator[Block]:
        """Citations, numbered like a list of their own."""
        scheme, instance = self.lists.counted("angka", self.hanging)
        for act in place.children:
            text = f"{{{{ peraturan('{act.id}', bentuk='lengkap') }}}}"
            mark = "." if act is place.children[-1] else ";"
            number = Number(scheme, instance, 0, act.label.text if act.label else "")
            spans = closed(self.spans(text), mark)
            yield Paragraph(self.items[0], spans, number, source=act.origin.location)

    def rincian(self, place: Place, base: int, outer: str = ".") -> Iterator[Block]:
        """A list with everything below its items. base: left edge of its markers, in twips.

        outer: what closes the whole list.
        """
        node = cast(Rincian, place.node)
        scheme, instance = self.lists.open(place, base - self.hanging * place.level, self.hanging)
        for item in place.of("butir"):
            close = closing(node, item.position - 1, outer)
            number = Number(scheme, instance, place.level, item.label.text if item.label else "")
            mark = item_mark(cast(Butir, item.node), node, close)
            yield from self._lines(item, number, mark, base)
            yield from self._below(item, base + self.hanging, close)
        ending = place.text("penutup")
        if ending is not None:
            spans = closed(self.said(ending), outer)
            source = ending.origin.location
            yield Paragraph(self.items[0], spans, left=base, hanging=0, source=source)

    def _below(self, item: Place, base: int, close: str) -> Iterator[Block]:
        """What stands under an item: the list that its text leads into closes as the item would."""
        for child in item.children:
            if child.kind == "rincian" and child.id == BELOW:
                yield from self.rincian(child, base, close)
            else:
                yield from self._block(child, base)

    def _lines(self, item: Place, number: Number, mark: str, base: int) -> Iterator[Block]:
        """The heading and the text of an item; mark: what closes the text."""
        style = self.items[min(item.level, len(self.items) - 1)]
        head, text = item.text("judul"), item.text("teks")
        marks = (item.label.bookmark,) if item.label and item.target else ()
        spans = closed(self.said(text), mark)
        if head is not None:
            yield Paragraph(
                style,
                emboldened(self.said(head)),
                number,
                marks,
                keep_next=True,
                align="left",
                source=head.origin.location,
            )
            if text is not None:
                left = base + self.hanging
                source = text.origin.location
                yield Paragraph(style, spans, left=left, hanging=0, source=source)
        elif text is not None:
            keep = bool(item.children) and len(plain(spans)) <= SHORT
            source = text.origin.location
            yield Paragraph(style, spans, number, marks, keep_next=keep, source=source)


def typed_at(place: Place) -> Location:
    """Where the first text of a place was typed, or the place itself."""
    origin = place.texts[0].origin if place.texts else place.origin
    return origin.location


def emboldened(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in bold."""
    return tuple(replace(s, bold=True) if isinstance(s, Run | Ref) else s for s in spans)


def leads(spans: tuple[Span, ...]) -> bool:
    """True for a short paragraph that leads into what follows: the two must not be parted."""
    text = plain(spans).rstrip()
    return text.endswith(":") and len(text) <= SHORT


def caption(labels: Labels, target: str, seq: tuple[str, Seq]) -> tuple[Span, ...]:
    """The label of a caption.

    Its word, then a bookmark around the number, the last part of it counted.
    """
    label = labels[target]
    prefix, counter = seq
    word = "Tabel" if label.kind == "tabel" else "Gambar"
    return Run(f"{word}{NBSP}"), Mark(label.bookmark, (Run(prefix), counter))
