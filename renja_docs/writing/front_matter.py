"""The parts in front of the chapters: kata pengantar, daftar isi, daftar tabel, daftar gambar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.content.lampiran import LampiranAsing
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, PageRef, Paragraph, Run, Span, Tab
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.numbering import Label, bookmark
from renja_docs.sense.tree import Tree
from renja_docs.writing.bab import judul_of, nomor_of
from renja_docs.writing.frames import tanggal, ttd
from renja_docs.writing.running_text import Flow, ProseWriter

DEPAN: Final[Mapping[str, str]] = {
    "kata-pengantar": "Kata Pengantar",
    "daftar-isi": "Daftar Isi",
    "daftar-tabel": "Daftar Tabel",
    "daftar-gambar": "Daftar Gambar",
}
"""Titles of the parts in front of the chapters."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Writes the parts in front of the chapters."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter

    def heading(self, bagian: str) -> Paragraph:
        """The title of a part, in capitals, with its bookmark."""
        return Paragraph(
            Style.JUDUL_DEPAN,
            (Run(DEPAN[bagian].upper()),),
            bookmarks=(bookmark(bagian),),
            outline=1,
            keep_next=True,
        )

    def kata_pengantar(self) -> Iterator[Flow]:
        """The preface, signed by the officer and at the date of the regulation."""
        perbup = self.naskah.perbup
        pejabat = perbup.pejabat.penetapan
        date = tanggal(perbup, perbup.penetapan)
        yield self.heading("kata-pengantar")
        yield from self.prose.blocks(self.tree.kata_pengantar)
        yield Paragraph(Style.JARAK)
        yield _signed(f"{perbup.penetapan.tempat}, {date}")
        yield _signed(f"{pejabat.jabatan.upper()},")
        yield Paragraph(Style.RUANG_TANDA_TANGAN, (Run(ttd(perbup)),), keep_next=True)
        yield Paragraph(Style.TANDA_TANGAN, (Run((pejabat.nama or "").upper()),))

    def daftar_isi(
        self, asing: tuple[LampiranAsing, ...], bagian_depan: tuple[str, ...]
    ) -> Iterator[Block]:
        """The list of contents: parts in front, chapters with their subbab, what stands behind.

        asing: foreign annexes.
        """
        yield self.heading("daftar-isi")
        for bagian in bagian_depan:
            yield entry(Style.DAFTAR_ISI_1, (Run(DEPAN[bagian].upper()),), bookmark(bagian))
        for bab in self.tree.printed_bab():
            words = (Run(nomor_of(bab)), Tab(), Run(judul_of(bab, self.prose).upper()))
            yield entry(Style.DAFTAR_ISI_1, words, bookmark(bab.target))
            for subbab in bab.of("subbab"):
                words = (Run(nomor_of(subbab)), Tab(), Run(judul_of(subbab, self.prose)))
                yield entry(Style.DAFTAR_ISI_2, words, bookmark(subbab.target))
        yield from self._behind(asing)

    def _behind(self, asing: tuple[LampiranAsing, ...]) -> Iterator[Block]:
        """Tables and foreign annexes behind the chapters, below the title of them all."""
        entries = [(self._named(label), label.bookmark) for label in self._tabel_behind()]
        entries += [((Run(one.judul),), bookmark(f"asing:{one.id}")) for one in asing]
        lampiran = self.naskah.lampiran
        if entries and lampiran is not None and lampiran.judul:
            _, first = entries[0]
            yield entry(Style.DAFTAR_ISI_1, (Run(lampiran.judul.upper()),), first)
        for words, target in entries:
            yield entry(Style.DAFTAR_ISI_3, words, target)

    def _tabel_behind(self) -> Iterator[Label]:
        lampiran = self.naskah.lampiran
        if lampiran is None:
            return
        for urutan in lampiran.urutan:
            if urutan.tabel:
                yield self.prose.vocabulary.labels[f"tabel:{urutan.tabel}"]

    def daftar(self, kind: Literal["tabel", "gambar"]) -> Iterator[Block]:
        """The list of tables, or that of figures."""
        yield self.heading(f"daftar-{kind}")
        for label in self.prose.vocabulary.labels:
            if label.kind == kind:
                yield entry(Style.DAFTAR_ISI_3, self._named(label), label.bookmark)

    def _named(self, label: Label) -> tuple[Span, ...]:
        title = self.prose.vocabulary.text(label.title)
        return Run(label.text.replace(" ", NBSP)), Tab(), Run(title)


def entry(style: Style, spans: tuple[Span, ...], target: str) -> Paragraph:
    """A line of a list of contents: what, a leader, the page of its bookmark."""
    return Paragraph(style, (*spans, Tab(), PageRef(target)))


def _signed(text: str) -> Paragraph:
    """A line of a signature that is not its last."""
    return Paragraph(Style.TANDA_TANGAN, (Run(text),), keep_next=True)
