"""The body of the regulation: pembukaan, batang tubuh, and the values of its frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import Mengingat
from renja_docs.content.susunan import Ayat, Definisi, Pasal, is_struck
from renja_docs.document.blocks import (
    Block,
    Break,
    Cell,
    Counted,
    Level,
    Mark,
    Number,
    Paragraph,
    Row,
    Run,
    Scheme,
    Span,
    Table,
)
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.numbering import Label
from renja_docs.sense.place import Place, PlaceKind
from renja_docs.sense.tree import Tree
from renja_docs.text import numerals
from renja_docs.text.location import Location
from renja_docs.writing.amendment import Amendment
from renja_docs.writing.frames import persetujuan
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.pasal_ii import contained
from renja_docs.writing.running_text import (
    Flow,
    ProseWriter,
    numbered_heading,
    only_blocks,
    typed_at,
)
from renja_docs.writing.typeset import closed, joined, typeset

LABEL_WIDTH, WIDE_LABEL, BAB_WIDTH, COLON_WIDTH = 1588, 1985, 964, 284
"""Twips of the columns of 'Menimbang', of 'Memperhatikan', of 'BAB III', and of a colon."""

CLOSE = {1: ".", 2: f";{NBSP}dan"}
"""What closes the last chapter of the list of chapters, and the one before it (angka 88)."""

AYAT = Scheme("ayat", (Level("decimal", "(%1)", HANGING, HANGING),))
DEFINISI = Scheme("definisi", (Level("decimal", "%1.", HANGING, HANGING),))
MENIMBANG = Scheme("menimbang", (Level("lowerLetter", "%1.", HANGING, HANGING),))
MENGINGAT = Scheme("mengingat", (Level("decimal", "%1.", HANGING, HANGING),))
DIVISIONS: Mapping[PlaceKind, Style] = {
    "bagian": Style.BAGIAN_TUBUH,
    "paragraf-regulasi": Style.PARAGRAF_TUBUH,
}
"""Styles of the headings below BAB."""

MEMPERHATIKAN = Scheme("memperhatikan", (Level("decimal", "%1.", HANGING, HANGING),))

SCHEMES = (AYAT, DEFINISI, MENIMBANG, MENGINGAT)


@dataclass(frozen=True, slots=True)
class Regulation:
    """Writes the body of a regulation. width: of the text, in twips."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter
    width: int

    def slots(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of the frame's slots: pembukaan, menetapkan, batang_tubuh."""
        return {
            "pembukaan": tuple(self._pembukaan()),
            "menetapkan": (self._aligned("Menetapkan", (self._menetapkan(),), split=False),),
            "batang_tubuh": only_blocks(self._batang_tubuh()),
        }

    @property
    def _label_width(self) -> int:
        """The width of the labels, one for all, so that what stands behind them lines up."""
        return WIDE_LABEL if self.naskah.jenis.berdiktum else LABEL_WIDTH

    # --- pembukaan

    def _pembukaan(self) -> Iterator[Block]:
        yield self._aligned("Menimbang", tuple(self._menimbang()))
        yield self._aligned("Mengingat", tuple(self._mengingat()))
        if self.tree.memperhatikan:
            yield self._aligned("Memperhatikan", tuple(self._memperhatikan()))
        agreed = persetujuan(self.naskah.jenis)
        if agreed:
            yield self._persetujuan(agreed)

    def _persetujuan(self, lines: tuple[str, ...]) -> Paragraph:
        """The joint approval above MEMUTUSKAN: one paragraph, which no page parts (angka 56)."""
        first, *others = lines
        spans: list[Span] = [Run(first)]
        for line in others:
            spans += (Break(), Run(line))
        source = self.naskah.perbup.origin.at("jenis").location
        return Paragraph(Style.MEMUTUSKAN, tuple(spans), keep_next=True, source=source)

    def _aligned(self, label: str, items: tuple[Paragraph, ...], *, split: bool = True) -> Table:
        """Label, colon and text in three columns that line up.

        UU 12/2011 Lampiran II angka 17, 28, 57.
        """
        grid = self._columns
        head = (label, ":") if self.naskah.opsi.spasi_sebelum_titik_dua else (f"{label}:", "")
        rows = []
        for number, item in enumerate(items):
            front = head if number == 0 else ("", "")
            cells = (_cell(text, item.source) for text in front)
            rows.append(Row((*cells, Cell((item,))), split=split))
        return Table(grid, tuple(rows), borders=False)

    @property
    def _columns(self) -> tuple[int, int, int]:
        """The widths of label, colon and text."""
        label = self._label_width
        return label, COLON_WIDTH, self.width - label - COLON_WIDTH

    def _menimbang(self) -> Iterator[Paragraph]:
        for place in self.tree.menimbang:
            label = place.label
            yield Paragraph(
                Style.PEMBUKAAN,
                closed(self.prose.said(place.text("teks")), ";"),
                Number("menimbang", "menimbang", 0, label.text) if label else None,
                (label.bookmark,) if label else (),
                source=typed_at(place),
            )
        count = len(self.tree.menimbang)
        number = None
        if count:
            number = Number("menimbang", "menimbang", 0, f"{numerals.huruf(count + 1)}.")
        spans = closed(self._pertimbangan_akhir(), ";")
        yield Paragraph(Style.PEMBUKAAN, spans, number, source=self._tentang())

    def _pertimbangan_akhir(self) -> tuple[Span, ...]:
        """The formula of angka 23, or 'bahwa ... perlu menetapkan' without letters before it."""
        jenis, tentang = self.naskah.perbup.jenis, self.naskah.perbup.tentang
        koma = "," if self.naskah.opsi.koma_sebelum_perlu else ""
        dasar = pertimbangan(len(self.tree.menimbang))
        words = f"bahwa {dasar}{koma} perlu menetapkan {jenis} tentang {tentang}"
        return typeset(self.prose.vocabulary.spans(words))

    def _tentang(self) -> Location:
        """Where the name of the regulation is typed."""
        return self.naskah.perbup.origin.at("tentang").location

    def _mengingat(self) -> Iterator[Paragraph]:
        acts = self.prose.vocabulary.acts
        for place in self.tree.mengingat:
            item = cast(Mengingat, place.node)
            text = joined(sebut(acts[item.peraturan], acts, "lengkap", item.pasal)) + ";"
            number = None
            if place.label and place.label.text:
                number = Number("mengingat", "mengingat", 0, place.label.text)
            source = place.origin.location
            yield Paragraph(Style.PEMBUKAAN, (Run(text),), number, source=source)

    def _memperhatikan(self) -> Iterator[Paragraph]:
        for place in self.tree.memperhatikan:
            number = None
            if place.label and place.label.text:
                number = Number("memperhatikan", "memperhatikan", 0, place.label.text)
            spans = closed(self.prose.said(place.texts[0]), ";")
            yield Paragraph(Style.PEMBUKAAN, spans, number, source=typed_at(place))

    def _menetapkan(self) -> Paragraph:
        text = f"{self.naskah.perbup.jenis} tentang {self.naskah.perbup.tentang}.".upper()
        said = (Run(joined(text), bold=True),)  # capitals never part: no edge on the right
        return Paragraph(Style.PEMBUKAAN, said, align="left", source=self._tentang())

    # --- batang tubuh

    def _batang_tubuh(self) -> Iterator[Flow]:
        if self.naskah.batang_tubuh.perubahan:
            yield from Amendment(self.naskah, self.tree, self.prose, self._quoted).blocks()
        elif self.naskah.batang_tubuh.diktum:
            yield self._diktum()
        else:
            yield from self._places(self.tree.tubuh)
            yield from contained(self.tree, self.naskah.perbup.jenis, self.prose)

    def _diktum(self) -> Table:
        """The decisions, each behind its ordinal, lined up with Menetapkan."""
        rows = []
        for place in self.tree.tubuh:
            label, source = cast(Label, place.label), typed_at(place)
            word = Paragraph(
                Style.PEMBUKAAN,
                (Mark(label.bookmark, (Run(label.text),)),),
                align="left",
                source=source,
            )
            cells = (Cell((word,)), _cell(":", source), Cell(tuple(self._decision(place))))
            rows.append(Row(cells, split=True))
        return Table(self._columns, tuple(rows), borders=False)

    def _decision(self, place: Place) -> Iterator[Paragraph]:
        """The sentence of a decision, and the list that it leads into."""
        lead = place.holds("rincian")
        spans = closed(self.prose.said(place.text("teks")), ":" if lead else ".")
        yield Paragraph(Style.PEMBUKAAN, spans, keep_next=lead, source=typed_at(place))
        for rincian in place.of("rincian"):
            for block in self.prose.rincian(rincian, 0):
                if isinstance(block, Paragraph):
                    yield block

    def _places(self, places: Iterable[Place], depth: int = 1) -> Iterator[Flow]:
        """Headings of divisions and Pasal, each with what stands below it. depth: from 1."""
        for place in places:
            match place.kind:
                case "pasal":
                    yield self._pasal(place, depth)
                    yield from self._norm(place)
                    continue
                case "bab-regulasi":
                    yield self._bab(place)
                case _:
                    yield self._division(place, depth)
            yield from self._places(place.children, depth + 1)

    def _quoted(self, place: Place) -> Iterator[Flow]:
        """A part of the amended act, with all below it."""
        return self._places((place,), 2)

    def _bab(self, place: Place) -> Paragraph:
        """The heading of a BAB: its number, and its title below it."""
        title, label = place.text("judul"), cast(Label, place.label)
        words = self.prose.vocabulary.text(title.typed) if title else ""
        number = numbered_heading(label, "BAB", Counted("Bab_Tubuh", label.position, "ROMAN"))
        spans = (*number, Break(), Run(words.upper()))
        source = typed_at(place)
        return Paragraph(Style.BAB_TUBUH, spans, outline=1, keep_next=True, source=source)

    def _division(self, place: Place, depth: int) -> Paragraph:
        """The heading of a Bagian or Paragraf."""
        text = place.label.text if place.label else ""
        spans = (Run(text), Break(), *self.prose.said(place.text("judul")))
        style, source = DIVISIONS[place.kind], typed_at(place)
        return Paragraph(style, spans, outline=depth, keep_next=True, source=source)

    def _pasal(self, place: Place, depth: int) -> Paragraph:
        label, source = cast(Label, place.label), place.origin.location
        spans = numbered_heading(label, "Pasal", Counted("Pasal", label.position))
        return Paragraph(Style.PASAL, spans, outline=depth, keep_next=True, source=source)

    def _norm(self, place: Place) -> Iterator[Flow]:
        """The norm of a Pasal below its heading."""
        node = cast(Pasal, place.node)
        if node.definisi:
            yield from self._definisi(place)
        text = place.text("teks")
        if text is not None:
            lead = leads_on(node)
            spans = closed(self.prose.said(text), ":" if lead else ".")
            yield Paragraph(Style.ISI, spans, keep_next=lead, source=text.origin.location)
        yield from self._below(place, 0)
        for ayat in place.of("ayat"):
            yield from self._ayat(ayat, place.target)

    def _ayat(self, place: Place, pasal: str) -> Iterator[Flow]:
        lead, label = leads_on(cast(Ayat, place.node)), place.label
        yield Paragraph(
            Style.AYAT,
            closed(self.prose.said(place.text("teks")), ":" if lead else "."),
            self._number(label, "ayat", f"ayat-{pasal}"),
            (label.bookmark,) if label else (),
            keep_next=lead,
            source=typed_at(place),
        )
        yield from self._below(place, HANGING)

    def _number(self, label: Label | None, scheme: str, instance: str) -> Number:
        """The number of an ayat or a definition."""
        if label is not None and not label.counted:
            return self.prose.quoted(label)
        return Number(scheme, instance, 0, label.text if label else "")

    def _below(self, place: Place, base: int) -> Iterator[Flow]:
        """The list, and the list of chapters, that a norm leads into."""
        for rincian in place.of("rincian"):
            yield from self.prose.rincian(rincian, base)
        for chapters in place.of("sistematika"):
            yield self._chapters(base, chapters.origin.location)

    def _chapters(self, base: int, source: Location) -> Table:
        """The chapters of the Lampiran in columns that line up: BAB I, colon, TITLE."""
        chapters = self.tree.printed_bab()
        rows = []
        for number, bab in enumerate(chapters):
            title = bab.text("judul")
            words = self.prose.vocabulary.text(title.typed).upper() if title else ""
            words += CLOSE.get(len(chapters) - number, ";")
            where = typed_at(bab)
            cells = (
                _cell(bab.own.replace(" ", NBSP), where),
                _cell(":", source),
                _cell(words, where),
            )
            rows.append(Row(cells))
        grid = (BAB_WIDTH, COLON_WIDTH, self.width - base - BAB_WIDTH - COLON_WIDTH)
        return Table(grid, tuple(rows), borders=False, indent=base)

    def _definisi(self, pasal: Place) -> Iterator[Block]:
        """Angka 99-101: the formula, then numbered definitions, each a sentence."""
        opening = f"Dalam {self.naskah.perbup.jenis} ini yang dimaksud dengan:"
        source = pasal.origin.location
        yield Paragraph(Style.ISI, (Run(opening),), keep_next=True, source=source)
        for place in pasal.of("definisi"):
            spans = self.prose.spans(definition(cast(Definisi, place.node)), pasal.target)
            label = place.label
            yield Paragraph(
                Style.DEFINISI,
                closed(spans, "."),
                self._number(label, "definisi", f"definisi-{pasal.target}"),
                (label.bookmark,) if label else (),
                source=typed_at(place),
            )


def leads_on(node: Pasal | Ayat) -> bool:
    """True if a norm leads into a list or into the list of chapters."""
    return node.rincian is not None or node.sistematika


def definition(d: Definisi) -> str:
    """A definition in the wording of angka 98: X yang selanjutnya disingkat Y adalah ..."""
    if is_struck(d):
        return d.istilah
    pendek = ""
    if d.singkatan:
        pendek = f" yang selanjutnya disingkat {d.singkatan}"
    elif d.sebutan:
        pendek = f" yang selanjutnya disebut {d.sebutan}"
    return f"{d.istilah}{pendek} adalah {d.arti}"


def pertimbangan(banyak: int) -> str:
    """What the last consideration rests on (angka 23).

    'berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c'
    """
    if banyak == 0:
        return "untuk kepentingan penyelenggaraan pemerintahan daerah"
    *before, last = (f"huruf {numerals.huruf(i)}" for i in range(1, banyak + 1))
    listed = last
    if before:
        comma = "," if banyak > 2 else ""
        listed = f"{', '.join(before)}{comma} dan {last}"
    return f"berdasarkan pertimbangan sebagaimana dimaksud dalam {listed}"


def _cell(text: str, source: Location | None = None) -> Cell:
    spans = (Run(text),) if text else ()
    return Cell((Paragraph(Style.PEMBUKAAN, spans, align="left", source=source),))
