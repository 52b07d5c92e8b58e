"""The whole document in blocks: the filled body, then the parts of the Lampiran in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.content.identitas import Perbup
from renja_docs.content.lampiran import LampiranAsing, Urutan
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import (
    Block,
    Document,
    Foreign,
    Frame,
    Page,
    PageNumber,
    Paragraph,
    Picture,
    Portion,
    Properties,
    Scheme,
    Section,
)
from renja_docs.document.paper import TEGAK, Paper
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.sense.numbering import bookmark
from renja_docs.sense.tree import Tree
from renja_docs.sense.vocabulary import vocabulary
from renja_docs.text.numerals import roman
from renja_docs.writing import amendment, regulation
from renja_docs.writing.bab import NUMBERS, BabWriter, Draw
from renja_docs.writing.explanation import explanation
from renja_docs.writing.frames import values
from renja_docs.writing.front_matter import DEPAN, FrontMatter
from renja_docs.writing.list_instances import ListInstances
from renja_docs.writing.mandated import mandated
from renja_docs.writing.regulation import Regulation
from renja_docs.writing.running_text import SHORT, Flow, ProseWriter, only_blocks
from renja_docs.writing.section_starts import marked
from renja_docs.writing.signed_page import accompanied
from renja_docs.writing.table import TableWriter

CELL_HANGING: Final = 240
"""Twips between marker and text of a list inside a table cell."""


def document(
    naskah: Naskah,
    places: Tree,
    draw: Draw,
    lambang: Picture | None = None,
    paper: Paper = Paper(),  # noqa: B008
) -> Document:
    """The blocks of a whole regulation.

    draw: the picture of a figure by id. lambang: the emblem of the state.
    """
    lists = ListInstances()
    writers = _Writers.of(naskah, places, lists, draw, paper)
    frame = values(naskah)
    # The body first: lists are numbered in the order in which they are opened.
    slots = Regulation(naskah, places, writers.prose, TEGAK.text_width).slots()
    emblem: tuple[Block, ...] = (lambang,) if lambang else ()
    lampiran = _Lampiran(naskah, places, writers, frame, emblem, paper)
    explained = explanation(naskah, places, writers.prose, frame)
    parts = tuple(marked(accompanied((*explained, *lampiran.parts()))))
    return Document(
        _properties(naskah.perbup, str(frame["jenis_daerah"])),
        Frame("batang-tubuh.docx", frame, {"lambang": emblem, **slots}),
        _schemes(places, lists),  # complete once all is written
        parts,
        mandated(naskah, frame),
        final=naskah.perbup.tahap != "rancangan",
    )


def _properties(perbup: Perbup, subject: str) -> Properties:
    """What the file says about itself. No clock is asked: its date is that of the regulation."""
    promulgated = perbup.pengundangan.tanggal if perbup.pengundangan else None
    when = perbup.penetapan.tanggal or promulgated
    day = f"{when:%Y-%m-%d}" if when else f"{perbup.tahun}-01-01"
    return Properties(
        title=perbup.tentang,
        subject=subject,
        author=perbup.pejabat.penetapan.jabatan,
        language="id-ID",
        created=f"{day}T00:00:00Z",
    )


def _schemes(places: Tree, lists: ListInstances) -> tuple[Scheme, ...]:
    chapters = (NUMBERS,) if places.printed_bab() else ()
    heeded = (regulation.MEMPERHATIKAN,) if places.memperhatikan else ()
    opening = (*regulation.SCHEMES, *heeded)
    return (*opening, *amendment.SCHEMES, *chapters, *lists.schemes.values())


@dataclass(frozen=True, slots=True)
class _Writers:
    """The writers of one document, bound to each other."""

    prose: ProseWriter
    tables: TableWriter
    bab: BabWriter
    front: FrontMatter

    @classmethod
    def of(
        cls, naskah: Naskah, places: Tree, lists: ListInstances, draw: Draw, paper: Paper
    ) -> _Writers:
        words = vocabulary(naskah, places.labels)
        plain = ProseWriter(words, lists, _nothing, _nothing, tuple)
        cells = replace(plain, style=Style.SEL, items=(Style.SEL,), hanging=CELL_HANGING)
        tables = TableWriter(naskah, cells)
        # Captions and titles are written in plain prose: no table stands in them.
        captions = BabWriter(places, plain, draw)
        prose = replace(
            plain,
            tabel=lambda id_: _table(naskah, tables, id_, paper),
            gambar=captions.gambar,
            sistematika=captions.sistematika,
        )
        front = FrontMatter(naskah, places, prose)
        return cls(prose, tables, replace(captions, prose=prose), front)


def _nothing(_: str) -> tuple[Block, ...]:
    return ()


def _table(naskah: Naskah, tables: TableWriter, id_: str, paper: Paper) -> tuple[Flow, ...]:
    """A table in its place in a chapter; a wide one brings its own landscape pages."""
    page = _page(naskah, id_, paper)
    blocks = tuple(tables.blocks(id_, page))
    if page.landscape:  # the chapter turns its pages for it: see turned()
        return (Section(page, PageNumber(), blocks),)
    return (Paragraph(Style.JARAK), *blocks, Paragraph(Style.JARAK))


def _page(naskah: Naskah, id_: str, paper: Paper) -> Page:
    """The paper that the form of a table asks for."""
    tabel = next(tabel for tabel in naskah.tabel if tabel.id == id_)
    form = tabel.bentuk or tabel.id
    bentuk = next(bentuk for bentuk in naskah.bentuk if bentuk.id == form)
    return paper.wide if bentuk.orientasi == "lanskap" else paper.upright


# --- the Lampiran


@dataclass(slots=True)
class _PageCounts:
    """Which runs of page numbers have begun."""

    begun: set[str] = field(default_factory=set)

    def start(self, run: str) -> int | None:
        """1 the first time, None to count on."""
        if run in self.begun:
            return None
        self.begun.add(run)
        return 1


@dataclass(frozen=True, slots=True)
class _Lampiran:
    """Writes the parts of the Lampiran.

    frame: the values of the templates. emblem: the picture on the cover, if there is one.
    """

    naskah: Naskah
    tree: Tree
    writers: _Writers
    frame: dict[str, object]
    emblem: tuple[Block, ...]
    paper: Paper
    counts: _PageCounts = field(default_factory=_PageCounts)

    def parts(self) -> Iterator[Portion]:
        """The parts in their order.

        Page numbers: i, ii in front, II-4 in chapters, L-2 behind them.
        """
        if self.naskah.lampiran is None:
            return
        for urutan in self.naskah.lampiran.urutan:
            yield from self._part(urutan)

    def _part(self, urutan: Urutan) -> Iterator[Portion]:
        if urutan.bagian == "sampul":
            yield Frame("lampiran.docx", self.frame, {"lambang": self.emblem})
        elif urutan.bagian == "penandatanganan":
            yield Frame("penutup.docx", self.frame, {}, continuous=True)
        elif urutan.bagian is not None:
            yield from self._front(urutan.bagian)
        elif urutan.bab is not None:
            yield from self._bab(urutan.bab)
        elif urutan.tabel is not None:
            yield self._behind(urutan.tabel)
        elif urutan.asing is not None:
            yield Foreign(urutan.asing.berkas, bookmark(f"asing:{urutan.asing.id}"))

    def _front(self, bagian: str) -> Iterator[Section]:
        """A part in front of the chapters, unless it is a list without entries.

        The list of figures goes on on the page of the list before it.
        """
        content = only_blocks(self._front_blocks(bagian))
        space: tuple[Block, ...] = ()
        if bagian == "daftar-gambar":
            space = (Paragraph(Style.JARAK),)
        if len(content) <= 1:
            return
        start = self.counts.start("depan")
        continuous = bool(space) and start is None
        number = PageNumber(format="lowerRoman", start=start)
        yield Section(TEGAK, number, (*space, *content), continuous)

    def _front_blocks(self, bagian: str) -> Iterator[Flow]:
        match bagian:
            case "kata-pengantar":
                return self.writers.front.kata_pengantar()
            case "daftar-isi":
                return self.writers.front.daftar_isi(self._asing(), self._bagian_depan())
            case "daftar-gambar":
                return self.writers.front.daftar("gambar")
            case _:
                return self.writers.front.daftar("tabel")

    def _urutan(self) -> Sequence[Urutan]:
        if self.naskah.lampiran is None:
            return ()
        return self.naskah.lampiran.urutan

    def _asing(self) -> tuple[LampiranAsing, ...]:
        return tuple(urutan.asing for urutan in self._urutan() if urutan.asing)

    def _bagian_depan(self) -> tuple[str, ...]:
        """The parts in front that the list of contents names."""
        named = (urutan.bagian for urutan in self._urutan())
        return tuple(bagian for bagian in named if bagian is not None and bagian in DEPAN)

    def _bab(self, id_: str) -> Iterator[Section]:
        bab = next(bab for bab in self.tree.printed_bab() if bab.id == id_)
        number = PageNumber(prefix=f"{roman(bab.position)}-", start=1)
        yield from turned(self.writers.bab.bab(bab), number)

    def _behind(self, id_: str) -> Section:
        page = _page(self.naskah, id_, self.paper)
        number = PageNumber(prefix="L-", start=self.counts.start("behind"))
        table = self.writers.tables.blocks(id_, page)
        return Section(page, number, (*self.writers.front.title_behind(id_), *table))


def turned(flow: Iterable[Flow], number: PageNumber) -> Iterator[Section]:
    """Sections of a chapter, in one run of numbers: pages are turned where a wide table stands."""
    for section in _sheets(flow):
        yield replace(section, number=number)
        number = replace(number, start=None)


def _sheets(flow: Iterable[Flow]) -> Iterator[Section]:
    """The sections of a chapter, not numbered yet.

    A few lines behind a wide table stand below it: a page of their own would be almost empty.
    """
    wide: Section | None = None
    upright: list[Block] = []
    for item in flow:
        if not isinstance(item, Section):
            upright.append(item)
            continue
        yield from _pages(wide, upright)
        wide, upright = item, []
    yield from _pages(wide, upright)


def _pages(wide: Section | None, behind: list[Block]) -> Iterator[Section]:
    """A wide table, if there is one, and what stands behind it."""
    if wide is not None and _are_few_lines(behind):
        yield replace(wide, blocks=(*wide.blocks, *behind))
        return
    if wide is not None:
        yield wide
    if behind:
        yield Section(TEGAK, PageNumber(), tuple(behind))


def _are_few_lines(blocks: Sequence[Block]) -> bool:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    letters = sum(len(words(block.spans)) for block in paragraphs)
    alone = len(paragraphs) == len(blocks) and not any(block.outline for block in paragraphs)
    return alone and 0 < letters <= SHORT
