"""A Lampiran in blocks: its head, then its parts in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, cast

from renja_docs.content.lampiran import Lampiran, LampiranAsing, Urutan
from renja_docs.content.naratif import Bab
from renja_docs.document.blocks import (
    Block,
    Break,
    Foreign,
    Frame,
    Paragraph,
    Portion,
    Run,
    Section,
    Span,
)
from renja_docs.document.paper import TEGAK, Page, PageNumber
from renja_docs.document.styles import Style
from renja_docs.sense.numbering import bookmark
from renja_docs.sense.place import Place
from renja_docs.writing.front_matter import DEPAN
from renja_docs.writing.running_text import Flow, only_blocks
from renja_docs.writing.turned_pages import turned
from renja_docs.writing.typeset import judul_lines
from renja_docs.writing.writers import Writers

ROOM: Final = 4535
"""Twips, 8 cm: the width of the head of a Lampiran, which stands at the right (angka 195)."""

BELOW_HEAD, BELOW_TITLE = 360, 240
"""Twips below the head and below the title of a Lampiran."""


@dataclass(slots=True)
class _PageNumbers:
    """How the pages of a Lampiran are numbered.

    Of the only one: i, ii in front, II-4 in chapters, L-2 behind them. Of several each counts all
    of its pages, L.II-4: chapters are numbered too, and II-4 could be either.
    """

    number: str
    begun: set[str] = field(default_factory=set)

    def front(self) -> PageNumber:
        """Of the parts in front of the chapters."""
        if self.number:
            return self._own()
        return PageNumber(format="lowerRoman", start=self._start("depan"))

    def chapter(self, number: str) -> PageNumber:
        """Of a chapter, by its roman number."""
        return self._own() if self.number else PageNumber(prefix=f"{number}-", start=1)

    def behind(self) -> PageNumber:
        """Of what stands in no chapter."""
        if self.number:
            return self._own()
        return PageNumber(prefix="L-", start=self._start("behind"))

    def _own(self) -> PageNumber:
        return PageNumber(prefix=f"L.{self.number}-", start=self._start("own"))

    def _start(self, run: str) -> int | None:
        """1 the first time, None to count on."""
        if run in self.begun:
            return None
        self.begun.add(run)
        return 1


@dataclass(frozen=True, slots=True)
class AnnexWriter:
    """Writes a Lampiran.

    frame: the values of the templates. emblem: the picture on the cover, if there is one.
    """

    writers: Writers
    lampiran: Place
    frame: Mapping[str, object]
    emblem: tuple[Block, ...]

    def parts(self) -> Iterator[Portion]:
        """Its parts in their order, below its head."""
        for part in self._parts():
            if isinstance(part, Section):
                yield replace(part, annex=self.lampiran.position)
            else:
                yield part

    def _parts(self) -> Iterator[Portion]:
        """Its parts; the head is on the cover, or above the first of them."""
        node = self.lampiran.node_of(Lampiran)
        numbers = _PageNumbers(self.lampiran.label.number if self.lampiran.label else "")
        parts = [
            part for urutan in self.lampiran.of("letak") for part in self._part(urutan, numbers)
        ]
        if any(urutan.bagian == "sampul" for urutan in node.urutan):
            yield from parts
            return
        if not parts or not isinstance(parts[0], Section):  # it needs pages of its own
            parts.insert(0, Section(TEGAK, numbers.behind(), ()))
        below = map(_deeper, parts) if numbers.number else iter(parts)
        first = cast(Section, next(below))
        yield replace(first, blocks=(*self._head(first.page), *first.blocks))
        yield from below

    def _part(self, place: Place, numbers: _PageNumbers) -> Iterator[Portion]:
        urutan = place.node_of(Urutan)
        if urutan.bagian == "sampul":
            yield Frame("lampiran.docx", self._values(), {"lambang": self.emblem})
        elif urutan.bagian == "penandatanganan":
            yield Frame("penutup.docx", self._values(), {}, continuous=True)
        elif urutan.bagian is not None:
            yield from self._front(urutan.bagian, numbers)
        elif urutan.bab is not None:
            yield from self._bab(urutan.bab, numbers)
        elif urutan.isi is not None:
            yield from self._isi(place, numbers)
        elif urutan.tabel is not None:
            yield self._behind(urutan.tabel, numbers)
        elif urutan.asing is not None:
            yield Foreign(urutan.asing.berkas, bookmark(f"asing:{urutan.asing.id}"))

    def _values(self) -> dict[str, object]:
        """The values of its cover and its signature; a name of its own stands on the cover."""
        own: dict[str, object] = {"lampiran_judul": self.lampiran.own.upper()}
        title = self.lampiran.text("judul")
        if title is not None:
            own |= {"sampul_dokumen": self.writers.text(title.typed).upper(), "sampul_tahun": ""}
        return {**self.frame, **own}

    # --- the head

    def _head(self, page: Page) -> Iterator[Block]:
        """LAMPIRAN II, the regulation, its number and name (angka 195); then its own name (196)."""
        lines = [self.lampiran.own.upper(), self._line("jenis_daerah"), self._line("nomor_tahun")]
        lines += ["TENTANG", *cast("tuple[str, ...]", self.frame["judul_baris"])]
        left = page.text_width - ROOM if page.landscape else None
        for number, line in enumerate(lines):
            yield Paragraph(
                Style.KEPALA_LAMPIRAN,
                (Run(line),),
                bookmarks=(bookmark(self.lampiran.path),) if number == 0 else (),
                outline=1 if number == 0 else None,
                left=left,
                after=BELOW_HEAD if number == len(lines) - 1 else None,
                keep_next=True,
                source=self.lampiran.origin.location,
            )
        title = self.lampiran.text("judul")
        if title is not None:
            yield Paragraph(
                Style.JUDUL_PERATURAN,
                tuple(_in_lines(judul_lines(self.writers.text(title.typed)))),
                after=BELOW_TITLE,
                keep_next=True,
                source=title.origin.location,
            )

    def _line(self, name: str) -> str:
        return str(self.frame[name])

    # --- its parts

    def _front(self, bagian: str, numbers: _PageNumbers) -> Iterator[Section]:
        """A part in front of the chapters, unless it is a list without entries.

        The list of figures goes on on the page of the list before it.
        """
        content = only_blocks(self._front_blocks(bagian))
        space: tuple[Block, ...] = ()
        if bagian == "daftar-gambar":
            space = (Paragraph(Style.JARAK),)
        if len(content) <= 1:
            return
        number = numbers.front()
        continuous = bool(space) and number.start is None
        yield Section(TEGAK, number, (*space, *content), continuous)

    def _front_blocks(self, bagian: str) -> Iterator[Flow]:
        front = self.writers.front(self.lampiran)
        match bagian:
            case "kata-pengantar":
                return front.kata_pengantar()
            case "daftar-isi":
                return front.daftar_isi(self._asing(), self._bagian_depan())
            case "daftar-gambar":
                return front.daftar("gambar")
            case _:
                return front.daftar("tabel")

    def _urutan(self) -> tuple[Urutan, ...]:
        return self.lampiran.node_of(Lampiran).urutan

    def _asing(self) -> tuple[LampiranAsing, ...]:
        return tuple(urutan.asing for urutan in self._urutan() if urutan.asing)

    def _bagian_depan(self) -> tuple[str, ...]:
        """The parts in front that the list of contents names."""
        named = (urutan.bagian for urutan in self._urutan())
        return tuple(bagian for bagian in named if bagian is not None and bagian in DEPAN)

    def _bab(self, id_: str, numbers: _PageNumbers) -> Iterator[Section]:
        bab = next(bab for bab in self.writers.tree.bab_of(self.lampiran) if bab.id == id_)
        page = self._page(bab.node_of(Bab).orientasi)
        number = numbers.chapter(bab.label.number if bab.label else "")
        writer = self.writers.bab(self.lampiran)
        writer = replace(writer, prose=replace(writer.prose, width=page.text_width))
        yield from turned(writer.bab(bab), number, page)

    def _isi(self, place: Place, numbers: _PageNumbers) -> Iterator[Section]:
        page = self._page(self.lampiran.node_of(Lampiran).orientasi)
        prose = replace(self.writers.prose(self.lampiran), width=page.text_width)
        flow = prose.blocks(place.children)
        yield from turned(flow, numbers.behind(), page)

    def _page(self, orientasi: str) -> Page:
        return self.writers.paper.wide if orientasi == "lanskap" else TEGAK

    def _behind(self, id_: str, numbers: _PageNumbers) -> Section:
        page = self.writers.page(id_)
        table = self.writers.tables().blocks(id_, page)
        title = self.writers.front(self.lampiran).title_behind(id_)
        return Section(page, numbers.behind(), (*title, *table))


def _in_lines(lines: Sequence[str]) -> Iterator[Span]:
    for number, line in enumerate(lines):
        if number:
            yield Break()
        yield Run(line)


def _deeper(part: Portion) -> Portion:
    """A part whose headings stand below that of their Lampiran."""
    if not isinstance(part, Section):
        return part
    return replace(part, blocks=tuple(map(_lowered, part.blocks)))


def _lowered(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.outline:
        return replace(block, outline=block.outline + 1)
    return block
