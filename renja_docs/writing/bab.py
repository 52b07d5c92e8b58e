"""The chapters of the Lampiran: BAB, subbab, figures, the outline of chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.document.blocks import Block, Break, Counted, Paragraph, Picture, Run, Span, Tab
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.numbering import bookmark, label
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.writing.running_text import Flow, ProseWriter, caption, numbered_heading, typed_at

SUBBAB_HANGING: Final = 680
"""Twips between the number of a subbab and its title."""

ABOVE_CAPTION, BELOW_CAPTION = 80, 240
"""Twips around the caption of a figure, which stands below it: that of a table stands above."""

SISTEMATIKA: Final = 1300
"""Twips: left edge of the outline of chapters."""

Draw = Callable[[str], Picture]


def numbers(lampiran: Place) -> Scheme:
    """One list through all chapters of a Lampiran: 2.1 and 2.2 in the second.

    It counts the chapters without printing their number, which stands in the text of the heading: a
    heading that is nothing but an automatic number is empty to most readers. What is put in in Word
    takes the numbers of the first Lampiran, for a style has one list.
    """
    first = lampiran.position == 1
    tied = Style.JUDUL_SUBBAB if first else None
    return Scheme(
        "lampiran" if first else f"lampiran-{lampiran.position}",
        (
            Level("decimal", "", 0, 0, "nothing"),
            Level("decimal", "%1.%2", SUBBAB_HANGING, SUBBAB_HANGING, style=tied),
        ),
    )


def judul_of(place: Place, prose: ProseWriter) -> str:
    """The title of a chapter or a subbab as text, '' where there is none."""
    judul = place.text("judul")
    if judul is None:
        return ""
    return prose.vocabulary.text(judul.typed)


def nomor_of(place: Place) -> str:
    """The number of a chapter, 'BAB II', or of a subbab, '2.1', that no line end parts."""
    if place.kind == "bab":
        return place.own.replace(" ", NBSP)
    if place.label is None:
        return ""
    return place.label.text


@dataclass(frozen=True, slots=True)
class BabWriter:
    """Writes the chapters of a Lampiran. draw: gives the picture of a figure by id.

    lampiran: None where no chapter is written, only figures.
    """

    tree: Tree
    prose: ProseWriter
    draw: Draw
    lampiran: Place | None = None

    def bab(self, bab: Place) -> Iterator[Flow]:
        """The heading of a chapter, its own text, its subbab."""
        again = bab.position == 1 and self.lampiran is not None and self.lampiran.position > 1
        counted = Counted("Bab", bab.position, "ROMAN", first=again)
        mark = bab.label or label(bab.target, "bab", bab.own, "", bab.position)
        number = numbered_heading(mark, "BAB", counted)
        yield Paragraph(
            Style.JUDUL_BAB,
            (*number, Break(), Run(judul_of(bab, self.prose).upper())),
            self._number(0, "") if mark.counted else None,
            outline=1,
            keep_next=True,
            source=typed_at(bab),
        )
        for child in bab.children:
            if child.kind == "subbab":
                yield from self._subbab(child)
            else:
                yield from self.prose.blocks((child,))

    def _subbab(self, subbab: Place) -> Iterator[Flow]:
        number = self._number(1, nomor_of(subbab))
        if subbab.label and not subbab.label.counted:
            text = subbab.label.text
            scheme, instance = self.prose.lists.quoted(text, hanging=SUBBAB_HANGING)
            number = Number(scheme, instance, 0, text)
        yield Paragraph(
            Style.JUDUL_SUBBAB,
            self.prose.said(subbab.text("judul")),
            number,
            (bookmark(subbab.target),),
            outline=2,
            keep_next=True,
            source=typed_at(subbab),
        )
        yield from self.prose.blocks(subbab.children)

    def _number(self, level: int, label: str) -> Number | None:
        if self.lampiran is None:
            return None
        scheme = numbers(self.lampiran).id
        return Number(scheme, scheme, level, label)

    def gambar(self, id_: str) -> tuple[Block, ...]:
        """A figure with its caption below it."""
        labels = self.prose.vocabulary.labels
        label = labels[f"gambar:{id_}"]
        bab, _, urut = label.number.rpartition(".")
        number: tuple[Span, ...] = (Counted("Gambar", int(urut), first=urut == "1"),)
        if not label.counted:
            number = (Run(label.number),)
        elif bab:
            counted = Counted("Gambar", int(urut), within=1, first=urut == "1")
            number = (Counted("Bab", int(bab), again=True), Run("."), counted)
        spans = (*caption(labels, label.target, number), Run(" "), *self.prose.spans(label.title))
        place = next((place for place in self.tree.gambar if place.id == id_), None)
        source = typed_at(place) if place else None
        below = Paragraph(
            Style.JUDUL_GAMBAR, spans, before=ABOVE_CAPTION, after=BELOW_CAPTION, source=source
        )
        return self.draw(id_), below

    def sistematika(self) -> tuple[Block, ...]:
        """The outline of chapters (sistematika penulisan): each title, then what it is about."""
        return tuple(self._sistematika())

    def _sistematika(self) -> Iterator[Block]:
        for bab in self._chapters():
            judul = judul_of(bab, self.prose).upper()
            bold = (Run(nomor_of(bab), bold=True), Tab(), Run(judul, bold=True))
            yield self._listed(bab, bold, SISTEMATIKA, keep=True)
            yield from self._uraian(bab)
            for subbab in bab.of("subbab"):
                heading = (Run(nomor_of(subbab)), Tab(), *self.prose.said(subbab.text("judul")))
                keep = subbab.text("uraian") is not None
                yield self._listed(subbab, heading, SUBBAB_HANGING, keep=keep)
                yield from self._uraian(subbab)

    def _chapters(self) -> tuple[Place, ...]:
        if self.lampiran is None:
            return self.tree.printed_bab()
        return self.tree.bab_of(self.lampiran)

    def _listed(
        self, place: Place, heading: tuple[Span, ...], hanging: int, *, keep: bool
    ) -> Paragraph:
        return Paragraph(
            Style.RINCIAN_1,
            heading,
            left=SISTEMATIKA,
            hanging=hanging,
            keep_next=keep,
            source=typed_at(place),
        )

    def _uraian(self, place: Place) -> Iterator[Block]:
        """What a chapter is about, where its file says so."""
        uraian = place.text("uraian")
        if uraian is not None:
            spans, source = self.prose.said(uraian), uraian.origin.location
            yield Paragraph(Style.RINCIAN_1, spans, left=SISTEMATIKA, hanging=0, source=source)
