"""The parts in front of the chapters: kata pengantar, daftar isi, daftar tabel, daftar gambar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.content.lampiran import Lampiran, LampiranAsing
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import (
    HEADINGS,
    Block,
    Contents,
    Paragraph,
    Run,
    Span,
    Tab,
)
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.numbering import Label, bookmark
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.writing.bab import judul_of, nomor_of
from renja_docs.writing.contents_lines import entry
from renja_docs.writing.frames import tanggal, ttd
from renja_docs.writing.running_text import CAPTION_WORDS, Flow, ProseWriter, typed_at

DEPAN: Final[Mapping[str, str]] = {
    "kata-pengantar": "Kata Pengantar",
    "daftar-isi": "Daftar Isi",
    "daftar-tabel": "Daftar Tabel",
    "daftar-gambar": "Daftar Gambar",
}
"""Titles of the parts in front of the chapters."""

BEHIND: Final = "lampiran_lampiran"
"""The bookmark of the title of the tables behind the chapters."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Writes the parts of a Lampiran in front of its chapters."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter
    lampiran: Place

    @property
    def node(self) -> Lampiran:
        """The Lampiran as it was written."""
        return self.lampiran.node_of(Lampiran)

    def heading(self, bagian: str) -> Paragraph:
        """The title of a part, in capitals, with its bookmark."""
        return Paragraph(
            Style.JUDUL_DEPAN,
            (Run(DEPAN[bagian].upper()),),
            bookmarks=(self._mark(bagian),),
            outline=1,
            keep_next=True,
            source=self._part(bagian),
        )

    def _part(self, bagian: str) -> Location | None:
        """Where lampiran.yaml asks for a part."""
        order = self.lampiran.children
        found = (part.origin.location for part in order if part.id == f"bagian:{bagian}")
        return next(found, None)

    def _mark(self, name: str) -> str:
        """The bookmark of a title; the first Lampiran needs no name in it."""
        return bookmark(name if self.lampiran.position == 1 else f"{name}:{self.lampiran.id}")

    def kata_pengantar(self) -> Iterator[Flow]:
        """The preface, signed by the officer and at the date of the regulation."""
        perbup = self.naskah.perbup
        pejabat = perbup.pejabat.penetapan
        date = tanggal(perbup, perbup.penetapan)
        yield self.heading("kata-pengantar")
        yield from self.prose.blocks(self.tree.kata_pengantar)
        yield Paragraph(Style.JARAK)
        when = perbup.penetapan.origin.location
        yield _signed(f"{perbup.penetapan.tempat}, {date}", when)
        yield _signed(f"{pejabat.jabatan.upper()},", pejabat.origin.at("jabatan").location)
        stage = perbup.origin.at("tahap").location
        for line in ttd(perbup):
            room = (Run(line),)
            yield Paragraph(Style.RUANG_TANDA_TANGAN, room, keep_next=True, source=stage)
        named = pejabat.origin.at("nama").location
        name = (Run((pejabat.nama or "").upper()),)
        yield Paragraph(Style.TANDA_TANGAN, name, source=named)

    def daftar_isi(
        self, asing: tuple[LampiranAsing, ...], bagian_depan: tuple[str, ...]
    ) -> Iterator[Block]:
        """The list of contents: parts in front, chapters with their subbab, what stands behind.

        asing: foreign annexes.
        """
        yield self.heading("daftar-isi")
        yield Contents(HEADINGS, tuple(self._headings(bagian_depan)))
        yield from self._behind(asing)

    def _headings(self, bagian_depan: tuple[str, ...]) -> Iterator[Paragraph]:
        """Lines of the parts in front, and of the chapters with their subbab."""
        for bagian in bagian_depan:
            words = (Run(DEPAN[bagian].upper()),)
            yield entry(Style.DAFTAR_ISI_1, words, self._mark(bagian), self._part(bagian))
        for bab in self.tree.bab_of(self.lampiran):
            named = (Run(nomor_of(bab)), Tab(), Run(judul_of(bab, self.prose).upper()))
            yield entry(Style.DAFTAR_ISI_1, named, bookmark(bab.target), typed_at(bab))
            for subbab in bab.of("subbab"):
                named = (Run(nomor_of(subbab)), Tab(), Run(judul_of(subbab, self.prose)))
                target = bookmark(subbab.target)
                yield entry(Style.DAFTAR_ISI_2, named, target, typed_at(subbab))

    def _behind(self, asing: tuple[LampiranAsing, ...]) -> Iterator[Block]:
        """Tables and foreign annexes behind the chapters, below the title of them all."""
        entries = list(self._captions(self._tabel_behind()))
        for one in asing:
            target, source = bookmark(f"asing:{one.id}"), one.origin.at("judul").location
            entries.append(entry(Style.DAFTAR_TABEL, (Run(one.judul),), target, source))
        for title in self._title_behind():
            yield entry(Style.DAFTAR_ISI_1, title.spans, self._mark(BEHIND), title.source)
        yield from entries

    def title_behind(self, tabel: str) -> Iterator[Paragraph]:
        """The title of the tables behind the chapters, where it stands above this table."""
        if self.node.titled == tabel:
            yield from self._title_behind()

    def _title_behind(self) -> Iterator[Paragraph]:
        """That title, where there is one."""
        sebutan = self.lampiran.text("sebutan")
        if sebutan is None or self.node.titled is None:
            return
        yield Paragraph(
            Style.JUDUL_DEPAN,
            (Run(sebutan.typed.upper()),),
            bookmarks=(self._mark(BEHIND),),
            outline=1,
            keep_next=True,
            source=sebutan.origin.location,
        )

    def _captions(self, labels: Iterable[Label]) -> Iterator[Paragraph]:
        """Lines of contents for tables or figures."""
        places = {place.target: place for place in (*self.tree.tabel, *self.tree.gambar)}
        for label in labels:
            place = places.get(label.target)
            source = typed_at(place) if place else None
            yield entry(Style.DAFTAR_TABEL, self._named(label), label.bookmark, source)

    def _tabel_behind(self) -> Iterator[Label]:
        for urutan in self.node.urutan:
            label = self.prose.vocabulary.labels.get(f"tabel:{urutan.tabel}")
            if label is not None:
                yield label

    def daftar(self, kind: Literal["tabel", "gambar"]) -> Iterator[Block]:
        """The list of tables, or that of figures."""
        yield self.heading(f"daftar-{kind}")
        labels = self.prose.vocabulary.labels
        printed = self.tree.printed_in(self.lampiran)
        named = (label for label in labels if label.kind == kind and label.target in printed)
        lines = tuple(self._captions(named))
        if lines:
            yield Contents(CAPTION_WORDS[kind], lines)

    def _named(self, label: Label) -> tuple[Span, ...]:
        title = self.prose.vocabulary.text(label.title)
        return Run(label.text.replace(" ", NBSP)), Tab(), Run(title)


def _signed(text: str, source: Location) -> Paragraph:
    """A line of a signature that is not its last."""
    return Paragraph(Style.TANDA_TANGAN, (Run(text),), keep_next=True, source=source)
