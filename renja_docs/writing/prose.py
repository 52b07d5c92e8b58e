"""Prose: paragraphs, nested lists, figures and tables in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from renja_docs.content.naratif import Blok, Butir, JenisRincian, Rincian
from renja_docs.content.nilai import Teks
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
from renja_docs.sense.numbering import Labels, marker
from renja_docs.sense.vocabulary import Vocabulary
from renja_docs.writing.typeset import closed, closing, item_mark, typeset

HANGING = 510
"""Twips between a marker and its text, at every depth: 9 mm holds '34.' in 12 points."""

SHORT = 250
"""Characters, about four lines: a longer paragraph is divided between two pages rather than moved whole."""

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
    """Hands out list instances, and keeps the count of those that go on."""

    schemes: dict[str, Scheme] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    latest: dict[str, str] = field(default_factory=dict)

    def open(
        self, rincian: Rincian, depth: int, base: int, hanging: int = HANGING
    ) -> tuple[str, str]:
        """Scheme and instance for a list; 'lanjut' takes up the instance before it."""
        scheme = self._scheme(rincian.jenis, depth, base, hanging)
        if not (rincian.lanjut and scheme in self.latest):
            self.latest[scheme] = f"{scheme}-{len(self.counts) + 1}"
            self.counts[self.latest[scheme]] = 0
        return scheme, self.latest[scheme]

    def next(self, instance: str) -> int:
        """The number of the next item of an instance, from 1."""
        self.counts[instance] += 1
        return self.counts[instance]

    def _scheme(self, jenis: JenisRincian, depth: int, base: int, hanging: int) -> str:
        key = f"{jenis}-{depth}-{base}-{hanging}"
        if key not in self.schemes:
            levels = tuple(
                _level(jenis, d, base + hanging * (d + 1), hanging) for d in range(depth + 1)
            )
            self.schemes[key] = Scheme(key, levels)
        return key


def _level(jenis: JenisRincian, depth: int, indent: int, hanging: int) -> Level:
    tutup = ")" if depth >= 2 and jenis in {"huruf", "angka"} else "."
    return Level(
        FORMATS[jenis], "-" if jenis == "butir" else f"%{depth + 1}{tutup}", indent, hanging
    )


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a list stands.

    depth: how many lists are around it. base: left edge of its markers, in twips.
    di: the target of the Pasal around it, '' in the Lampiran. target: the place the list belongs to,
    whose labelled items get bookmarks.
    """

    depth: int = 0
    base: int = 0
    di: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes prose.

    table, figure: give the blocks of a table or figure by id. outline: those of the outline of chapters.
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

    def spans(self, text: str, di: str = "") -> tuple[Span, ...]:
        """Evaluated and typeset spans of a text; di: the target of the Pasal it stands in."""
        return typeset(self.vocabulary.spans(text, di))

    def blocks(self, isi: tuple[Blok, ...], base: int = 0, depth: int = 0) -> Iterator[Block]:
        """The blocks of prose in order; base: left edge of the text, in twips; depth: how many lists are around it."""
        for blok in isi:
            yield from self._blok(blok, base, depth)

    def _blok(self, blok: Blok, base: int, depth: int) -> Iterator[Block]:
        if blok.paragraf is not None:
            yield self._paragraph(blok.paragraf, base)
        elif blok.subjudul is not None:
            yield Paragraph(
                Style.SUBJUDUL, self.spans(blok.subjudul), left=base or None, keep_next=True
            )
        elif blok.kutipan is not None:
            yield Paragraph(Style.KUTIPAN, self.spans(blok.kutipan))
        elif blok.rincian is not None:
            yield from self.rincian(blok.rincian, Stand(depth, base))
        elif blok.tabel is not None:
            yield from self.table(blok.tabel)
        elif blok.gambar is not None:
            yield from self.figure(blok.gambar)
        elif blok.landasan_hukum is not None:
            yield from self._landasan(blok.landasan_hukum)
        elif blok.sistematika:
            yield from self.outline()

    def _paragraph(self, text: str, base: int) -> Paragraph:
        spans = self.spans(text)
        if base:
            return Paragraph(self.items[0], spans, left=base, hanging=0, keep_next=leads(spans))
        return Paragraph(self.style, spans, keep_next=leads(spans))

    def _landasan(self, ids: tuple[str, ...]) -> Iterator[Block]:
        acts = tuple(
            Butir(teks=Teks(f"{{{{ peraturan('{id_}', bentuk='lengkap') }}}}")) for id_ in ids
        )
        yield from self.rincian(Rincian(jenis="angka", butir=acts), Stand())

    def rincian(self, rincian: Rincian, at: Stand, outer: str = ".") -> Iterator[Block]:
        """A list with everything below its items. outer: what closes the whole list."""
        scheme, instance = self.lists.open(
            rincian, at.depth, at.base - self.hanging * at.depth, self.hanging
        )
        for i, butir in enumerate(rincian.butir):
            number = Number(
                scheme,
                instance,
                at.depth,
                marker(rincian.jenis, at.depth, self.lists.next(instance)),
            )
            close = closing(rincian, i, outer)
            place = f"{at.target}/{butir.id or i + 1}" if at.target else ""
            yield from self._lines(
                butir, number, item_mark(butir, rincian, close), replace(at, target=place)
            )
            below = Stand(at.depth + 1, at.base + self.hanging, at.di, place)
            if butir.rincian is not None:
                yield from self.rincian(butir.rincian, below, close)
            yield from self.blocks(butir.isi, below.base, below.depth)
        if rincian.penutup is not None:
            spans = closed(self.spans(rincian.penutup, at.di), outer)
            yield Paragraph(self.items[0], spans, left=at.base, hanging=0)

    def _lines(self, butir: Butir, number: Number, mark: str, at: Stand) -> Iterator[Block]:
        """The heading and the text of an item, whose own place is at.target; mark: what closes the text."""
        style = self.items[min(at.depth, len(self.items) - 1)]
        marks = self._bookmarks(at.target)
        spans = closed(self.spans(butir.teks or "", at.di), mark)
        if butir.judul is not None:
            head = emboldened(self.spans(butir.judul, at.di))
            yield Paragraph(style, head, number, marks, keep_next=True, align="left")
            if butir.teks is not None:
                yield Paragraph(style, spans, left=at.base + self.hanging, hanging=0)
        elif butir.teks is not None:
            keep = (butir.rincian is not None or bool(butir.isi)) and len(plain(spans)) <= SHORT
            yield Paragraph(style, spans, number, marks, keep_next=keep)

    def _bookmarks(self, place: str) -> tuple[str, ...]:
        label = self.vocabulary.labels.get(place) if place else None
        return (label.bookmark,) if label else ()


def emboldened(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in bold."""
    return tuple(replace(s, bold=True) if isinstance(s, Run | Ref) else s for s in spans)


def leads(spans: tuple[Span, ...]) -> bool:
    """True for a short paragraph that leads into what follows it, and must not be parted from it."""
    text = plain(spans).rstrip()
    return text.endswith(":") and len(text) <= SHORT


def caption(labels: Labels, target: str, seq: tuple[str, Seq]) -> tuple[Span, ...]:
    """The label of a caption: its word, then a bookmark around the number, the last part of it counted."""
    label = labels[target]
    prefix, counter = seq
    word = "Tabel" if label.kind == "tabel" else "Gambar"
    return Run(f"{word}{NBSP}"), Mark(label.bookmark, (Run(prefix), counter))
