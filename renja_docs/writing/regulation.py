"""The body of the regulation: batang tubuh, behind its opening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from renja_docs.content.naskah import Naskah
from renja_docs.content.susunan import Ayat, Definisi, Pasal, is_struck
from renja_docs.document.blocks import Block, Break, Cell, Counted, Mark, Paragraph, Row, Run, Table
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.styles import Style
from renja_docs.sense.expressions import NBSP
from renja_docs.sense.numbering import Label
from renja_docs.sense.place import Place, PlaceKind
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.writing.amendment import Amendment
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.pasal_ii import contained
from renja_docs.writing.pembukaan import COLON_WIDTH, Pembukaan, opening_cell
from renja_docs.writing.row_breaks import kept
from renja_docs.writing.running_text import (
    Flow,
    ProseWriter,
    numbered_heading,
    only_blocks,
    typed_at,
)
from renja_docs.writing.typeset import closed

BAB_WIDTH = 964
"""Twips of the column of 'BAB III'."""

CLOSE = {1: ".", 2: f";{NBSP}dan"}
"""What closes the last chapter of the list of chapters, and the one before it (angka 88)."""

AYAT = Scheme("ayat", (Level("decimal", "(%1)", HANGING, HANGING),))
DEFINISI = Scheme("definisi", (Level("decimal", "%1.", HANGING, HANGING),))
DIVISIONS: Mapping[PlaceKind, Style] = {
    "bagian": Style.BAGIAN_TUBUH,
    "paragraf-regulasi": Style.PARAGRAF_TUBUH,
}
"""Styles of the headings below BAB."""

SCHEMES = (AYAT, DEFINISI)


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
            "pembukaan": tuple(self._pembukaan.blocks()),
            "menetapkan": (self._pembukaan.menetapkan(),),
            "batang_tubuh": only_blocks(self._batang_tubuh()),
        }

    @property
    def _pembukaan(self) -> Pembukaan:
        return Pembukaan(self.naskah, self.tree, self.prose, self.width)

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
        """The decisions, each behind its ordinal, lined up with Menetapkan.

        The last one stays on the page of the signature, which could stand below any text alone.
        """
        rows = []
        for place in self.tree.tubuh:
            label, source = cast(Label, place.label), typed_at(place)
            word = Paragraph(
                Style.PEMBUKAAN,
                (Mark(label.bookmark, (Run(label.text),)),),
                align="left",
                source=source,
            )
            cells = (Cell((word,)), opening_cell(":", source), Cell(tuple(self._decision(place))))
            rows.append(Row(cells, split=True))
        whole = (*rows[:-1], kept(rows[-1]))
        return Table(self._pembukaan.columns, whole, borders=False)

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
                opening_cell(bab.own.replace(" ", NBSP), where),
                opening_cell(":", source),
                opening_cell(words, where),
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
