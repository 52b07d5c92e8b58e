"""The opening of a regulation: what it considers, what it rests on, what it enacts.

UU 12/2011 Lampiran II angka 14-60.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import Mengingat
from renja_docs.document.blocks import Block, Break, Cell, Paragraph, Row, Run, Span, Table
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.styles import Style
from renja_docs.sense.law.citation import sebut
from renja_docs.sense.tree import Tree
from renja_docs.text import numerals
from renja_docs.text.location import Location
from renja_docs.writing.frames import persetujuan
from renja_docs.writing.list_instances import HANGING
from renja_docs.writing.running_text import ProseWriter, typed_at
from renja_docs.writing.typeset import closed, joined, typeset

LABEL_WIDTH, WIDE_LABEL, COLON_WIDTH = 1588, 1985, 284
"""Twips of the columns of 'Menimbang', of 'Memperhatikan', and of a colon."""

MENIMBANG: Final = Scheme("menimbang", (Level("lowerLetter", "%1.", HANGING, HANGING),))
MENGINGAT: Final = Scheme("mengingat", (Level("decimal", "%1.", HANGING, HANGING),))
MEMPERHATIKAN: Final = Scheme("memperhatikan", (Level("decimal", "%1.", HANGING, HANGING),))

SCHEMES: Final = (MENIMBANG, MENGINGAT)


@dataclass(frozen=True, slots=True)
class Pembukaan:
    """Writes the opening of a regulation. width: of the text, in twips."""

    naskah: Naskah
    tree: Tree
    prose: ProseWriter
    width: int

    def blocks(self) -> Iterator[Block]:
        """Menimbang, Mengingat, Memperhatikan, and the joint approval, in order."""
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
        grid = self.columns
        head = (label, ":") if self.naskah.opsi.spasi_sebelum_titik_dua else (f"{label}:", "")
        rows = []
        for number, item in enumerate(items):
            front = head if number == 0 else ("", "")
            cells = (opening_cell(text, item.source) for text in front)
            rows.append(Row((*cells, Cell((item,))), split=split))
        return Table(grid, tuple(rows), borders=False)

    @property
    def columns(self) -> tuple[int, int, int]:
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

    def menetapkan(self) -> Table:
        """The enacting clause: the name of the regulation in capitals (angka 57-60)."""
        text = f"{self.naskah.perbup.jenis} tentang {self.naskah.perbup.tentang}.".upper()
        said = (Run(joined(text), bold=True),)  # capitals never part: no edge on the right
        name = Paragraph(Style.PEMBUKAAN, said, align="left", source=self._tentang())
        return self._aligned("Menetapkan", (name,), split=False)

    @property
    def _label_width(self) -> int:
        """The width of the labels, one for all, so that what stands behind them lines up."""
        return WIDE_LABEL if self.naskah.jenis.berdiktum else LABEL_WIDTH


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


def opening_cell(text: str, source: Location | None = None) -> Cell:
    """A cell of the opening: a label, a colon, or a word of the body that lines up with them."""
    spans = (Run(text),) if text else ()
    return Cell((Paragraph(Style.PEMBUKAAN, spans, align="left", source=source),))
