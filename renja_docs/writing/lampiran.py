"""The parts of the Lampiran: preface, contents, chapters, tables behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from renja_docs.content.lampiran import LampiranAsing
from renja_docs.content.naratif import Bab
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
from renja_docs.sense.numbering import Label, bab_tercetak, bookmark
from renja_docs.writing.frames import tanggal, ttd
from renja_docs.writing.prose import Prose, caption

DEPAN = {
    "kata-pengantar": "Kata Pengantar",
    "daftar-isi": "Daftar Isi",
    "daftar-tabel": "Daftar Tabel",
    "daftar-gambar": "Daftar Gambar",
}
"""Titles of the parts in front of the chapters."""


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
        p, kata = self.naskah.perbup, self.naskah.kata_pengantar
        yield self.heading("kata-pengantar")
        yield from self.prose.blocks(kata.isi if kata else ())
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
        """The daftar isi: parts in front, chapters with their subbab, tables behind, foreign annexes."""
        labels = self.prose.vocabulary.labels
        yield self.heading("daftar-isi")
        for bagian in urutan:
            yield entry(Style.DAFTAR_ISI_1, (Run(DEPAN[bagian].upper()),), bookmark(bagian))
        for bab in bab_tercetak(self.naskah):
            label = labels[f"bab:{bab.id}"]
            name = label.text.replace(" ", NBSP)
            yield entry(
                Style.DAFTAR_ISI_1,
                (Run(name), Tab(), Run(self._title(bab.judul).upper())),
                label.bookmark,
            )
            for subbab in bab.subbab:
                label = labels[f"subbab:{subbab.id}"]
                named = (Run(label.text), Tab(), Run(self._title(subbab.judul)))
                yield entry(Style.DAFTAR_ISI_2, named, label.bookmark)
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
        return Run(label.text.replace(" ", NBSP)), Tab(), Run(self._title(label.title))

    def _title(self, judul: str) -> str:
        return self.prose.vocabulary.text(judul)


def entry(style: Style, spans: tuple[Span, ...], target: str) -> Paragraph:
    """A line of a list of contents: what, a leader, the page of its bookmark."""
    return Paragraph(style, (*spans, Tab(), PageRef(target)))


@dataclass(frozen=True, slots=True)
class Chapters:
    """Writes the chapters. draw: gives the picture of a figure by id."""

    naskah: Naskah
    prose: Prose
    draw: Callable[[str], Picture]

    def chapter(self, bab: Bab, urut: int) -> Iterator[Block]:
        """The heading of a chapter, its own text, its subbab."""
        labels, vocabulary = self.prose.vocabulary.labels, self.prose.vocabulary
        label = labels[f"bab:{bab.id}"]
        key = f"bab-{urut}"
        title = (Break(), Run(vocabulary.text(bab.judul).upper()))
        number = Number(key, key, 0, label.text.replace(" ", NBSP))
        yield Paragraph(
            Style.JUDUL_BAB, title, number, (label.bookmark,), outline=1, keep_next=True
        )
        yield from self.prose.blocks(bab.isi)
        for subbab in bab.subbab:
            label = labels[f"subbab:{subbab.id}"]
            yield Paragraph(
                Style.JUDUL_SUBBAB,
                self.prose.spans(subbab.judul),
                Number(key, key, 1, label.text),
                (label.bookmark,),
                outline=2,
                keep_next=True,
            )
            yield from self.prose.blocks(subbab.isi)

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
        return self.draw(id_), Paragraph(Style.JUDUL_GAMBAR, spans)

    def outline(self) -> tuple[Block, ...]:
        """The outline of chapters (sistematika penulisan): each title, then what it is about."""
        return tuple(self._outline())

    def _outline(self) -> Iterator[Block]:
        vocabulary = self.prose.vocabulary
        for bab in bab_tercetak(self.naskah):
            name = vocabulary.labels[f"bab:{bab.id}"].text.replace(" ", NBSP)
            title = vocabulary.text(bab.judul).upper()
            heading = (Run(name, bold=True), Tab(), Run(title, bold=True))
            yield Paragraph(Style.RINCIAN_1, heading, left=1300, hanging=1300, keep_next=True)
            if bab.uraian:
                yield Paragraph(Style.RINCIAN_1, self.prose.spans(bab.uraian), left=1300, hanging=0)
            for subbab in bab.subbab:
                label = vocabulary.labels[f"subbab:{subbab.id}"]
                yield Paragraph(
                    Style.RINCIAN_1,
                    (Run(label.text), Tab(), *self.prose.spans(subbab.judul)),
                    left=1300,
                    hanging=680,
                    keep_next=bool(subbab.uraian),
                )
                if subbab.uraian:
                    yield Paragraph(
                        Style.RINCIAN_1, self.prose.spans(subbab.uraian), left=1300, hanging=0
                    )
