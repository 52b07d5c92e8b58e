"""Running text: paragraphs, nested lists, figures and tables in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, cast

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.document.blocks import (
    Block,
    Counted,
    Listed,
    Mark,
    Paragraph,
    Ref,
    Run,
    Section,
    Span,
)
from renja_docs.document.list_levels import Number
from renja_docs.document.paper import TEGAK
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.lists import BELOW
from renja_docs.sense.numbering import Label, Labels
from renja_docs.sense.place import Place
from renja_docs.sense.text import Text
from renja_docs.sense.vocabulary import Vocabulary
from renja_docs.text.location import Location
from renja_docs.writing.blanks import FormWriter
from renja_docs.writing.formula_lines import formula
from renja_docs.writing.list_instances import HANGING, ListInstances
from renja_docs.writing.typeset import closed, closing, item_mark, typeset

SHORT: Final = 250
"""Characters, about four lines: a longer paragraph is divided between pages, not moved whole."""

RINCIAN: Final = (Style.RINCIAN_1, Style.RINCIAN_2, Style.RINCIAN_3, Style.RINCIAN_4)

CAPTION_WORDS: Final[Mapping[str, str]] = {"tabel": "Tabel", "gambar": "Gambar"}

Flow = Block | Section
"""What running text consists of. A wide table brings a section with turned pages of its own."""


def only_blocks(flow: Iterable[Flow]) -> tuple[Block, ...]:
    """Running text where no page can be turned."""
    return tuple(block for block in flow if not isinstance(block, Section))


@dataclass(frozen=True, slots=True)
class ProseWriter:
    """Writes running text.

    tabel, gambar: give the blocks of a table or figure by id. sistematika: those of the outline of
    chapters. style, items: styles of paragraphs and of list items by depth. hanging: of lists, in
    twips. width: of the text, in twips.
    """

    vocabulary: Vocabulary
    lists: ListInstances
    tabel: Callable[[str], tuple[Flow, ...]]
    gambar: Callable[[str], tuple[Block, ...]]
    sistematika: Callable[[], tuple[Block, ...]]
    style: Style = Style.PARAGRAF_ISI
    items: tuple[Style, ...] = RINCIAN
    hanging: int = HANGING
    width: int = TEGAK.text_width

    def spans(self, text: str, within: str = "") -> tuple[Span, ...]:
        """Evaluated and typeset spans of a text; within: the target of the Pasal it stands in."""
        return typeset(self.vocabulary.spans(text, within))

    def said(self, text: Text | None) -> tuple[Span, ...]:
        """The spans of a text of the tree, none where there is none."""
        if text is None:
            return ()
        return self.spans(text.typed, text.within)

    def blocks(self, places: Iterable[Place], base: int = 0) -> Iterator[Flow]:
        """The blocks of prose in order; base: left edge of the text, in twips."""
        for place in places:
            yield from self._block(place, base)

    def _block(self, place: Place, base: int) -> Iterator[Flow]:
        match place.kind:
            case "paragraf":
                yield self._paragraph(place, base)
            case "subjudul":
                yield self._subjudul(place, base)
            case "kutipan":
                yield Paragraph(Style.KUTIPAN, self.said(place.texts[0]), source=typed_at(place))
            case "rincian":
                yield from self.rincian(place, base)
            case "letak":
                yield from self._printed_here(place)
            case "landasan":
                yield from self._landasan(place)
            case "sistematika":
                yield from self.sistematika()
            case "rumus":
                yield from formula(place, self.said, self.width)
            case "formulir":
                yield from FormWriter(self.said, self.width).form(place)

    def _printed_here(self, place: Place) -> Iterator[Flow]:
        kind, _, id_ = place.id.partition(":")
        if kind == "tabel":
            yield from self.tabel(id_)
        else:
            yield from self.gambar(id_)

    def _subjudul(self, place: Place, base: int) -> Paragraph:
        return Paragraph(
            Style.SUBJUDUL,
            self.said(place.texts[0]),
            left=base or None,
            keep_next=True,
            source=typed_at(place),
        )

    def _paragraph(self, place: Place, base: int) -> Paragraph:
        spans, source = self.said(place.texts[0]), typed_at(place)
        lead = leads(spans)
        if base:
            style = self.items[0]
            return Paragraph(style, spans, left=base, hanging=0, keep_next=lead, source=source)
        return Paragraph(self.style, spans, keep_next=lead, source=source)

    def _landasan(self, place: Place) -> Iterator[Paragraph]:
        """Citations, numbered like a list of their own."""
        scheme, instance = self.lists.counted("angka", self.hanging)
        for act in place.children:
            text = f"{{{{ peraturan('{act.id}', bentuk='lengkap') }}}}"
            mark = "." if act is place.children[-1] else ";"
            number = Number(scheme, instance, 0, act.label.text if act.label else "")
            spans = closed(self.spans(text), mark)
            yield Paragraph(self.items[0], spans, number, source=act.origin.location)

    def rincian(self, place: Place, base: int, outer: str = ".") -> Iterator[Flow]:
        """A list with everything below its items. base: left edge of its markers, in twips.

        outer: what closes the whole list.
        """
        node = cast(Rincian, place.node)
        scheme, instance = self.lists.open(place, base - self.hanging * place.level, self.hanging)
        for item in place.of("butir"):
            close = closing(node, item.position - 1, outer)
            number = Number(scheme, instance, place.level, item.label.text if item.label else "")
            if item.label and not item.label.counted:
                outer_edge = base - self.hanging * place.level
                number = self.quoted(item.label, place.level, outer_edge)
            mark = item_mark(cast(Butir, item.node), node, close)
            yield from self._butir(item, number, mark, base)
            yield from self._below(item, base + self.hanging, close)
        penutup = place.text("penutup")
        if penutup is not None:
            spans = closed(self.said(penutup), outer)
            source = penutup.origin.location
            yield Paragraph(self.items[0], spans, left=base, hanging=0, source=source)

    def quoted(self, label: Label, level: int = 0, base: int = 0) -> Number:
        """A number that is not counted, at a level of a list. base: as of ListInstances.open."""
        scheme, instance = self.lists.quoted(label.text, level, base, self.hanging)
        return Number(scheme, instance, level, label.text)

    def _below(self, item: Place, base: int, close: str) -> Iterator[Flow]:
        """What stands under an item: the list that its text leads into closes as the item would."""
        for child in item.children:
            if child.kind == "rincian" and child.id == BELOW:
                yield from self.rincian(child, base, close)
            else:
                yield from self._block(child, base)

    def _butir(self, item: Place, number: Number, mark: str, base: int) -> Iterator[Paragraph]:
        """The heading and the text of an item; mark: what closes the text."""
        style = self.items[min(item.level, len(self.items) - 1)]
        judul, teks = item.text("judul"), item.text("teks")
        marks = (item.label.bookmark,) if item.label and item.target else ()
        if judul is not None:
            yield Paragraph(
                style,
                emboldened(self.said(judul)),
                number,
                marks,
                keep_next=True,
                align="left",
                source=judul.origin.location,
            )
        if teks is None:
            return
        spans, source = closed(self.said(teks), mark), teks.origin.location
        if judul is not None:  # the number stands at the heading
            left = base + self.hanging
            yield Paragraph(style, spans, left=left, hanging=0, source=source)
        else:
            keep = bool(item.children) and len(words(spans)) <= SHORT
            yield Paragraph(style, spans, number, marks, keep_next=keep, source=source)


def typed_at(place: Place) -> Location:
    """Where the first text of a place was typed, or the place itself."""
    if place.texts:
        return place.texts[0].origin.location
    return place.origin.location


def emboldened(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in bold."""
    return tuple(_bold(span) for span in spans)


def _bold(span: Span) -> Span:
    if isinstance(span, Run | Ref):
        return replace(span, bold=True)
    return span


def leads(spans: tuple[Span, ...]) -> bool:
    """True for a short paragraph that leads into what follows it, and stays on its page."""
    text = words(spans).rstrip()
    return text.endswith(":") and len(text) <= SHORT


def caption(labels: Labels, target: str, number: tuple[Span, ...]) -> tuple[Span, ...]:
    """The label of a caption: its word, then a bookmark around the number.

    Behind them stands that the list of all tables, or that of all figures, names the caption; what
    is counted by that name is listed already.
    """
    label = labels[target]
    word = CAPTION_WORDS[label.kind]
    named = any(isinstance(span, Counted) and span.name == word for span in number)
    listed = () if named else (Listed(word),)
    return Run(f"{word}{NBSP}"), Mark(label.bookmark, number), *listed


def counted_heading(target: str, word: str, number: Counted) -> tuple[Span, ...]:
    """'Pasal 4': the word and the number of a heading, as text, in the bookmark of references."""
    return (Mark(target, (Run(f"{word}{NBSP}"), number)),)


def numbered_heading(label: Label, word: str, number: Counted) -> tuple[Span, ...]:
    """A heading whose number is counted, or quoted as it is: 'Pasal 12A'."""
    if label.counted:
        return counted_heading(label.bookmark, word, number)
    run = Run(label.text.replace(" ", NBSP))
    return (Mark(label.bookmark, (run,)) if label.bookmark else run,)
