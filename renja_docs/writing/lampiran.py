"""The parts of the Lampiran: preface, contents, chapters, tables behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from renja_docs.content.lampiran import LampiranAsing
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import (
    Block,
    Break,
    Level,
    Number,
    PageRef,
    Paragraph,
    Picture,
    Run,
    Scheme,
    Seq,
    Span,
    Tab,
)
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.numbering import Label, bookmark
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.writing.frames import tanggal, ttd
from renja_docs.writing.prose import Prose, caption, typed_at

DEPAN = {
    "kata-pengantar": "Kata Pengantar",
    "daftar-isi": "Daftar Isi",
    "daftar-tabel": "Daftar Tabel",
    "daftar-gambar": "Daftar Gambar",
}
"""Titles of the parts in front of the chapters."""


OUTLINE, OUTLINE_SUBBAB = 1300, 680
"""Twips: left edge of the outline of chapters; how far numbers of subbab stand left of it."""


def scheme(urut: int) -> Scheme:
    """The numbers of chapter `urut`: BAB II, and 2.1 below it.

    The chapter's own figure stands literally in '2.%2', for not every program turns II into 2.
    """
    bab = Level("upperRoman", f"BAB{NBSP}%1", 0, 0, "nothing", start=urut)
    return Scheme(f"bab-{urut}", (bab, Level("decimal", f"{urut}.%2", 680, 680)))


@dataclass(frozen=True, slots=True)
class Front:
    """Writes the parts in front of the chapters."""

    naskah: Naskah
    tree: Tree
    prose: Prose

    def heading(self, bagian: str) -> Paragraph:
        """The title of a part, in capitals, with its bookmark."""
        return Paragraph(
            Style.JUDUL_DEPAN,
            (Run(DEPAN[bagian].upper()),),
            bookmarks=(bookmark(bagian),),
            outline=1,
            keep_next=True,
        )

    def preface(self) -> Iterator[Block]:
        """The preface, signed by the officer and at the date of the regulation."""
        p = self.naskah.perbup
        yield self.heading("kata-pengantar")
        yield from self.prose.blocks(self.tree.kata_pengantar)
        lines = (
            f"{p.penetapan.tempat}, {tanggal(p, p.penetapan)}",
            f"{p.pejabat.penetapan.jabatan.upper()},",
        )
        yield Paragraph(Style.JARAK)
        for text in lines:
            yield Paragraph(Style.TANDA_TANGAN, (Run(text),), keep_next=True)
        yield Paragraph(Style.RUANG_TANDA_TANGAN, (Run(ttd(p)),), keep_next=True)
        yield Paragraph(Style.TANDA_TANGAN, (Run((p.pejabat.penetapan.nama or "").upper()),))

    def contents(
        self, asing: tuple[LampiranAsing, ...], urutan: tuple[str, ...]
    ) -> Iterator[Block]:
        """The daftar isi: parts in front, chapters, subbab, tables behind, foreign annexes."""
        yield self.heading("daftar-isi")
        for bagian in urutan:
            yield entry(Style.DAFTAR_ISI_1, (Run(DEPAN[bagian].upper()),), bookmark(bagian))
        for bab in self.tree.printed_bab():
            name = bab.own.replace(" ", NBSP)
            words = (Run(name), Tab(), Run(titled(bab, self.prose).upper()))
            yield entry(Style.DAFTAR_ISI_1, words, bookmark(bab.target))
            for subbab in bab.of("subbab"):
                number = subbab.label.text if subbab.label else ""
                words = (Run(number), Tab(), Run(titled(subbab, self.prose)))
                yield entry(Style.DAFTAR_ISI_2, words, bookmark(subbab.target))
        yield from self._behind(asing)

    def _behind(self, asing: tuple[LampiranAsing, ...]) -> Iterator[Block]:
        lampiran, labels = self.naskah.lampiran, self.prose.vocabulary.labels
        tables = [
            labels[f"tabel:{u.tabel}"] for u in (lampiran.urutan if lampiran else ()) if u.tabel
        ]
        if lampiran and lampiran.judul and (tables or asing):
            first = tables[0].bookmark if tables else bookmark(f"asing:{asing[0].id}")
            yield entry(Style.DAFTAR_ISI_1, (Run(lampiran.judul.upper()),), first)
        for label in tables:
            yield entry(Style.DAFTAR_ISI_3, self._named(label), label.bookmark)
        for a in asing:
            yield entry(Style.DAFTAR_ISI_3, (Run(a.judul),), bookmark(f"asing:{a.id}"))

    def captions(self, kind: str) -> Iterator[Block]:
        """The daftar tabel ('tabel') or the daftar gambar ('gambar')."""
        yield self.heading(f"daftar-{kind}")
        for label in self.prose.vocabulary.labels:
            if label.kind == kind:
                yield entry(Style.DAFTAR_ISI_3, self._named(label), label.bookmark)

    def _named(self, label: Label) -> tuple[Span, ...]:
        title = self.prose.vocabulary.text(label.title)
        return Run(label.text.replace(" ", NBSP)), Tab(), Run(title)


def titled(place: Place, prose: Prose) -> str:
    """The title of a chapter or a subbab."""
    title = place.text("judul")
    return prose.vocabulary.text(title.typed) if title else ""


def entry(style: Style, spans: tuple[Span, ...], target: str) -> Paragraph:
    """A line of a list of contents: what, a leader, the page of its bookmark."""
    return Paragraph(style, (*spans, Tab(), PageRef(target)))


@dataclass(frozen=True, slots=True)
class Chapters:
    """Writes the chapters. draw: gives the picture of a figure by id."""

    naskah: Naskah
    tree: Tree
    prose: Prose
    draw: Callable[[str], Picture]

    def chapter(self, bab: Place) -> Iterator[Block]:
        """The heading of a chapter, its own text, its subbab."""
        key = f"bab-{bab.position}"
        title = (Break(), Run(titled(bab, self.prose).upper()))
        number = Number(key, key, 0, bab.own.replace(" ", NBSP))
        yield Paragraph(
            Style.JUDUL_BAB,
            title,
            number,
            (bookmark(bab.target),),
            outline=1,
            keep_next=True,
            source=typed_at(bab),
        )
        for child in bab.children:
            if child.kind == "subbab":
                yield from self._subbab(child, key)
            else:
                yield from self.prose.blocks((child,))

    def _subbab(self, subbab: Place, key: str) -> Iterator[Block]:
        yield Paragraph(
            Style.JUDUL_SUBBAB,
            self.prose.said(subbab.text("judul")),
            Number(key, key, 1, subbab.label.text if subbab.label else ""),
            (bookmark(subbab.target),),
            outline=2,
            keep_next=True,
            source=typed_at(subbab),
        )
        yield from self.prose.blocks(subbab.children)

    def figure(self, id_: str) -> tuple[Block, ...]:
        """A figure with its caption below it."""
        labels = self.prose.vocabulary.labels
        label = labels[f"gambar:{id_}"]
        bab, _, urut = label.number.rpartition(".")
        seq = Seq(f"Gambar_{bab}", int(urut), reset=int(urut) if urut == "1" else None)
        spans = (
            *caption(labels, label.target, (f"{bab}.", seq)),
            Run(" "),
            *self.prose.spans(label.title),
        )
        place = next((one for one in self.tree.gambar if one.id == id_), None)
        source = typed_at(place) if place else None
        return self.draw(id_), Paragraph(Style.JUDUL_GAMBAR, spans, source=source)

    def outline(self) -> tuple[Block, ...]:
        """The outline of chapters (sistematika penulisan): each title, then what it is about."""
        return tuple(self._outline())

    def _outline(self) -> Iterator[Block]:
        for bab in self.tree.printed_bab():
            title = titled(bab, self.prose).upper()
            name = bab.own.replace(" ", NBSP)
            heading = (Run(name, bold=True), Tab(), Run(title, bold=True))
            yield self._outlined(bab, heading, OUTLINE, keep=True)
            yield from self._uraian(bab)
            for subbab in bab.of("subbab"):
                number = subbab.label.text if subbab.label else ""
                named = (Run(number), Tab(), *self.prose.said(subbab.text("judul")))
                keep = subbab.text("uraian") is not None
                yield self._outlined(subbab, named, OUTLINE_SUBBAB, keep=keep)
                yield from self._uraian(subbab)

    def _outlined(
        self, place: Place, heading: tuple[Span, ...], hanging: int, *, keep: bool
    ) -> Paragraph:
        source = typed_at(place)
        return Paragraph(
            Style.RINCIAN_1, heading, left=OUTLINE, hanging=hanging, keep_next=keep, source=source
        )

    def _uraian(self, place: Place) -> Iterator[Block]:
        text = place.text("uraian")
        if text is not None:
            source = text.origin.location
            spans = self.prose.said(text)
            yield Paragraph(Style.RINCIAN_1, spans, left=OUTLINE, hanging=0, source=source)
