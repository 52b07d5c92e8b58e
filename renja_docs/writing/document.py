"""The whole document in blocks: the filled body, then the parts of the Lampiran in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from renja_docs.content.lampiran import Urutan
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
    Scheme,
    Section,
)
from renja_docs.document.styles import Style
from renja_docs.sense.numbering import bookmark
from renja_docs.sense.tree import Tree
from renja_docs.sense.vocabulary import vocabulary
from renja_docs.text.numerals import roman
from renja_docs.word.paging.settling import SectionStart
from renja_docs.writing import amendment, regulation
from renja_docs.writing.frames import values
from renja_docs.writing.lampiran import DEPAN, Chapters, Front, scheme
from renja_docs.writing.prose import Lists, Prose
from renja_docs.writing.regulation import Regulation
from renja_docs.writing.table import TableWriter

MARGIN = 1417
"""Twips: 2,5 cm on every side (UU 12/2011 Lampiran II angka 284a)."""

TEGAK = Page(12189, 18709, MARGIN, MARGIN, MARGIN, MARGIN)
"""F4, 215 x 330 mm."""

LANSKAP = Page(18709, 12189, MARGIN, MARGIN, MARGIN, MARGIN, landscape=True)
CELL_HANGING = 240
"""Twips between marker and text of a list inside a table cell."""

Draw = Callable[[str], Picture]


def document(naskah: Naskah, places: Tree, draw: Draw) -> Document:
    """The blocks of a whole regulation. draw: the picture of a figure by id."""
    writer = _Writer.of(naskah, places, draw)
    frame = values(naskah)
    body = Frame(
        "batang-tubuh.docx",
        frame,
        Regulation(naskah, places, writer.prose, TEGAK.text_width).slots(),
    )
    parts = tuple(_marked(writer.parts(frame)))
    p = naskah.perbup
    when = p.penetapan.tanggal or p.pengundangan.tanggal
    return Document(
        title=p.tentang,
        subject=str(frame["jenis_daerah"]),
        author=p.pejabat.penetapan.jabatan,
        language="id-ID",
        created=f"{when:%Y-%m-%d}T00:00:00Z" if when else f"{p.tahun}-01-01T00:00:00Z",
        body=body,
        schemes=_schemes(places, writer.lists),
        parts=parts,
    )


def _schemes(places: Tree, lists: Lists) -> tuple[Scheme, ...]:
    chapters = (scheme(i) for i in range(1, len(places.printed_bab()) + 1))
    return (*regulation.SCHEMES, *amendment.SCHEMES, *chapters, *lists.schemes.values())


@dataclass(frozen=True, slots=True)
class _Writer:
    """The writers of one document, bound to each other."""

    naskah: Naskah
    tree: Tree
    lists: Lists
    prose: Prose
    tables: TableWriter
    chapters: Chapters
    front: Front

    @classmethod
    def of(cls, naskah: Naskah, places: Tree, draw: Draw) -> _Writer:
        lists, words = Lists(), vocabulary(naskah, places.labels)
        cells = Prose(
            words, lists, _nothing, _nothing, tuple, Style.SEL, (Style.SEL,), CELL_HANGING
        )
        tables = TableWriter(naskah, cells)
        plain = Prose(words, lists, _nothing, _nothing, tuple)
        chapters = Chapters(naskah, places, plain, draw)
        prose = replace(
            plain,
            table=lambda id_: _table(naskah, tables, id_),
            figure=chapters.figure,
            outline=chapters.outline,
        )
        return cls(
            naskah,
            places,
            lists,
            prose,
            tables,
            replace(chapters, prose=prose),
            Front(naskah, places, prose),
        )

    def parts(self, frame: dict[str, object]) -> Iterator[Section | Frame | Foreign]:
        """The parts of the Lampiran.

        Page numbers i, ii in front, II-4 in chapters, L-2 behind them.
        """
        if self.naskah.lampiran is None:
            return
        urutan = self.naskah.lampiran.urutan
        counts = _Counts()
        for u in urutan:
            if u.bagian == "sampul":
                yield Frame("lampiran.docx", frame, {})
            elif u.bagian == "penandatanganan":
                yield Frame("penutup.docx", frame, {})
            elif u.bagian is not None:
                yield from self._front(u.bagian, urutan, counts)
            elif u.bab is not None:
                yield from self._bab(u.bab)
            elif u.tabel is not None:
                yield self._behind(u.tabel, counts)
            elif u.asing is not None:
                yield Foreign(u.asing.berkas, bookmark(f"asing:{u.asing.id}"))

    def _front(self, bagian: str, urutan: tuple[Urutan, ...], counts: _Counts) -> Iterator[Section]:
        blocks = self._front_blocks(bagian, urutan)
        if len(blocks) > (2 if bagian == "daftar-gambar" else 1):
            start = counts.start("depan")
            follows = bagian == "daftar-gambar" and start is None
            yield Section(
                TEGAK, PageNumber(format="lowerRoman", start=start), blocks, continuous=follows
            )

    def _front_blocks(self, bagian: str, urutan: tuple[Urutan, ...]) -> tuple[Block, ...]:
        match bagian:
            case "kata-pengantar":
                return tuple(self.front.preface())
            case "daftar-isi":
                asing = tuple(u.asing for u in urutan if u.asing)
                listed = tuple(u.bagian for u in urutan if u.bagian in DEPAN)
                return tuple(self.front.contents(asing, listed))
            case "daftar-gambar":
                return (Paragraph(Style.JARAK), *self.front.captions("gambar"))
            case _:
                return tuple(self.front.captions("tabel"))

    def _bab(self, id_: str) -> Iterator[Section]:
        bab = next(bab for bab in self.tree.printed_bab() if bab.id == id_)
        number = PageNumber(prefix=f"{roman(bab.position)}-", start=1)
        yield from turned(self.chapters.chapter(bab), number)

    def _behind(self, id_: str, counts: _Counts) -> Section:
        page = _page(self.naskah, id_)
        blocks = tuple(self.tables.blocks(id_, page.text_width))
        return Section(page, PageNumber(prefix="L-", start=counts.start("behind")), blocks)


@dataclass(slots=True)
class _Counts:
    """Which runs of page numbers have begun."""

    begun: frozenset[str] = frozenset()

    def start(self, run: str) -> int | None:
        """1 the first time, None to count on."""
        if run in self.begun:
            return None
        self.begun |= {run}
        return 1


def _nothing(_: str) -> tuple[Block, ...]:
    return ()


def _page(naskah: Naskah, id_: str) -> Page:
    tabel = next(t for t in naskah.tabel if t.id == id_)
    bentuk = next(b for b in naskah.bentuk if b.id == (tabel.bentuk or tabel.id))
    return LANSKAP if bentuk.orientasi == "lanskap" else TEGAK


def _table(naskah: Naskah, tables: TableWriter, id_: str) -> tuple[Block, ...]:
    """A table in its place in a chapter; a wide one brings its own landscape pages."""
    page = _page(naskah, id_)
    blocks = tuple(tables.blocks(id_, page.text_width))
    if page.landscape:
        return (Section(page, PageNumber(), blocks),)  # type: ignore[return-value]
    return (*blocks, Paragraph(Style.JARAK))


def turned(blocks: Iterable[Block | Section], number: PageNumber) -> Iterator[Section]:
    """Sections of a chapter.

    Upright pages, turned where a wide table stands, one run of numbers.
    """
    upright: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            if upright:
                yield Section(TEGAK, number, tuple(upright))
                number, upright = replace(number, start=None), []
            yield replace(block, number=number)
            number = replace(number, start=None)
        else:
            upright.append(block)
    if upright:
        yield Section(TEGAK, number, tuple(upright))


def _marked(parts: Iterable[Section | Frame | Foreign]) -> Iterator[Section | Frame | Foreign]:
    """The parts, with a bookmark on the first paragraph of each section to find its page by."""
    for i, part in enumerate(parts):
        if isinstance(part, Section) and isinstance(first := part.blocks[0], Paragraph):
            marked = replace(first, bookmarks=(*first.bookmarks, section_bookmark(i)))
            yield replace(part, blocks=(marked, *part.blocks[1:]))
        else:
            yield part


def section_bookmark(i: int) -> str:
    """The bookmark of part `i` (from 0)."""
    return f"bagian_{i}"


def sections(whole: Document) -> tuple[SectionStart, ...]:
    """Where each run of pages of the Lampiran begins, and how it numbers its pages."""
    starts: list[SectionStart] = []
    number = PageNumber()
    for i, part in enumerate(whole.parts):
        if isinstance(part, Section):
            number = part.number
            starts.append(SectionStart(section_bookmark(i), number, part.continuous))
        elif isinstance(part, Foreign):
            starts.append(SectionStart(part.bookmark, replace(number, start=None)))
    return tuple(starts)
