"""The body of the regulation: pembukaan, batang tubuh, and the values of its frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.naratif import Rincian
from renja_docs.content.naskah import Naskah
from renja_docs.content.regulasi import Ayat, BabTubuh, Bagian, Definisi, Pasal
from renja_docs.document.blocks import (
    Block,
    Break,
    Cell,
    Level,
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
from renja_docs.sense.numbering import Label, bab_tercetak
from renja_docs.text import numerals
from renja_docs.writing.amendment import Amendment
from renja_docs.writing.prose import HANGING, Prose, Stand
from renja_docs.writing.typeset import closed, joined, typeset

LABEL_WIDTH, BAB_WIDTH, COLON_WIDTH = 1588, 964, 284
"""Twips of the columns of 'Menimbang', of 'BAB III', and of a colon."""

CLOSE = {1: ".", 2: f";{NBSP}dan"}
"""What closes the last chapter of the list of chapters, and the one before it (angka 88)."""

PASAL = Scheme("pasal", (Level("decimal", f"Pasal{NBSP}%1", 0, 0, "nothing"),))
AYAT = Scheme("ayat", (Level("decimal", "(%1)", HANGING, HANGING),))
DEFINISI = Scheme("definisi", (Level("decimal", "%1.", HANGING, HANGING),))
MENIMBANG = Scheme("menimbang", (Level("lowerLetter", "%1.", HANGING, HANGING),))
MENGINGAT = Scheme("mengingat", (Level("decimal", "%1.", HANGING, HANGING),))
BAB_REGULASI = Scheme("bab-regulasi", (Level("upperRoman", "BAB %1", 0, 0, "nothing"),))
SCHEMES = (PASAL, AYAT, DEFINISI, MENIMBANG, MENGINGAT, BAB_REGULASI)


@dataclass(frozen=True, slots=True)
class Regulation:
    """Writes the body of a regulation. width: of the text, in twips."""

    naskah: Naskah
    prose: Prose
    width: int

    def slots(self) -> dict[str, tuple[Block, ...]]:
        """The blocks of the frame's slots: pembukaan, menetapkan, batang_tubuh."""
        return {
            "pembukaan": (
                self._aligned("Menimbang", tuple(self._menimbang())),
                self._aligned("Mengingat", tuple(self._mengingat())),
            ),
            "menetapkan": (self._aligned("Menetapkan", (self._menetapkan(),), split=False),),
            "batang_tubuh": tuple(self._batang_tubuh()),
        }

    # --- pembukaan

    def _aligned(self, label: str, items: tuple[Paragraph, ...], *, split: bool = True) -> Table:
        """Label, colon and text in three columns that line up (UU 12/2011 Lampiran II angka 17, 28, 57)."""
        grid = (LABEL_WIDTH, COLON_WIDTH, self.width - LABEL_WIDTH - COLON_WIDTH)
        head = (label, ":") if self.naskah.opsi.spasi_sebelum_titik_dua else (f"{label}:", "")
        rows = tuple(
            Row((*map(_cell, head if i == 0 else ("", "")), Cell((item,))), split=split)
            for i, item in enumerate(items)
        )
        return Table(grid, rows, borders=False)

    def _menimbang(self) -> Iterator[Paragraph]:
        items = self.naskah.batang_tubuh.menimbang
        texts = [
            (f"menimbang:{m.id or i}", self.prose.spans(m.teks)) for i, m in enumerate(items, 1)
        ]
        texts.append(("", self._pertimbangan_akhir()))
        for i, (target, spans) in enumerate(texts, 1):
            number = (
                Number("menimbang", "menimbang", 0, f"{numerals.huruf(i)}.")
                if len(texts) > 1
                else None
            )
            label = self.prose.vocabulary.labels.get(target)
            yield Paragraph(
                Style.PEMBUKAAN, closed(spans, ";"), number, (label.bookmark,) if label else ()
            )

    def _pertimbangan_akhir(self) -> tuple[Span, ...]:
        """The formula of angka 23, or 'bahwa ... perlu menetapkan' without letters before it."""
        banyak = len(self.naskah.batang_tubuh.menimbang)
        jenis, tentang = self.naskah.perbup.jenis, self.naskah.perbup.tentang
        koma = "," if self.naskah.opsi.koma_sebelum_perlu else ""
        dasar = pertimbangan(banyak)
        return typeset(
            self.prose.vocabulary.spans(
                f"bahwa {dasar}{koma} perlu menetapkan {jenis} tentang {tentang}"
            )
        )

    def _mengingat(self) -> Iterator[Paragraph]:
        acts = self.prose.vocabulary.acts
        items = self.naskah.batang_tubuh.mengingat
        for i, item in enumerate(items, 1):
            text = joined(sebut(acts[item.peraturan], acts, "lengkap", item.pasal)) + ";"
            number = Number("mengingat", "mengingat", 0, f"{i}.") if len(items) > 1 else None
            yield Paragraph(Style.PEMBUKAAN, (Run(text),), number)

    def _menetapkan(self) -> Paragraph:
        text = f"{self.naskah.perbup.jenis} tentang {self.naskah.perbup.tentang}.".upper()
        return Paragraph(Style.PEMBUKAAN, (Run(joined(text), bold=True),))

    # --- batang tubuh

    def _batang_tubuh(self) -> Iterator[Block]:
        tubuh = self.naskah.batang_tubuh
        if tubuh.perubahan:
            yield from Amendment(self.naskah, self.prose, self._isi_pasal).blocks()
        for pasal in tubuh.pasal:
            yield from self._pasal(pasal)
        for bab in tubuh.bab:
            yield from self._bab(bab)

    def _bab(self, bab: BabTubuh) -> Iterator[Block]:
        label = self.prose.vocabulary.labels[f"bab-regulasi:{bab.id}"]
        title = Run(self.prose.vocabulary.text(bab.judul).upper())
        yield Paragraph(
            Style.BAB_TUBUH,
            (Break(), title),
            Number("bab-regulasi", "bab-regulasi", 0, label.text),
            (label.bookmark,),
            outline=1,
            keep_next=True,
        )
        for pasal in bab.pasal:
            yield from self._pasal(pasal)
        for i, bagian in enumerate(bab.bagian, 1):
            yield from self._bagian(bagian, i)

    def _bagian(self, bagian: Bagian, i: int) -> Iterator[Block]:
        heading = (Run(f"Bagian {numerals.urutan(i)}"), Break(), *self.prose.spans(bagian.judul))
        yield Paragraph(Style.BAGIAN_TUBUH, heading, outline=2, keep_next=True)
        for pasal in bagian.pasal:
            yield from self._pasal(pasal)
        for j, paragraf in enumerate(bagian.paragraf, 1):
            heading = (Run(f"Paragraf {j}"), Break(), *self.prose.spans(paragraf.judul))
            yield Paragraph(Style.PARAGRAF_TUBUH, heading, outline=3, keep_next=True)
            for pasal in paragraf.pasal:
                yield from self._pasal(pasal)

    def _pasal(self, pasal: Pasal) -> Iterator[Block]:
        label = self.prose.vocabulary.labels[f"pasal:{pasal.id}"]
        yield Paragraph(
            Style.PASAL,
            (),
            Number("pasal", "pasal", 0, label.text.replace(" ", NBSP)),
            (label.bookmark,),
            outline=4 if self.naskah.batang_tubuh.bab else 1,
            keep_next=True,
        )
        yield from self._isi_pasal(pasal, label)

    def _isi_pasal(self, pasal: Pasal, label: Label) -> Iterator[Block]:
        """The norm of a Pasal below its heading."""
        target = label.target
        if pasal.definisi:
            yield from self._definisi(pasal.definisi, label)
        if pasal.teks is not None:
            spans = self.prose.spans(pasal.teks, target)
            lead = pasal.rincian is not None or pasal.sistematika
            yield Paragraph(Style.ISI, closed(spans, ":" if lead else "."), keep_next=lead)
        yield from self._below(pasal.rincian, pasal.sistematika, 0, target)
        for i, ayat in enumerate(pasal.ayat, 1):
            yield from self._ayat(ayat, i, target)

    def _ayat(self, ayat: Ayat, i: int, pasal: str) -> Iterator[Block]:
        target = f"{pasal}/{ayat.id or i}"
        label = self.prose.vocabulary.labels.get(target)
        lead = ayat.rincian is not None or ayat.sistematika
        spans = closed(self.prose.spans(ayat.teks, pasal), ":" if lead else ".")
        yield Paragraph(
            Style.AYAT,
            spans,
            Number("ayat", f"ayat-{pasal}", 0, f"({i})"),
            (label.bookmark,) if label else (),
            keep_next=lead,
        )
        yield from self._below(ayat.rincian, ayat.sistematika, HANGING, target)

    def _below(
        self, rincian: Rincian | None, sistematika: bool, base: int, target: str
    ) -> Iterator[Block]:
        if rincian is not None:
            yield from self.prose.rincian(rincian, Stand(0, base, target.partition("/")[0], target))
        if sistematika:
            yield self._chapters(base)

    def _chapters(self, base: int) -> Table:
        """The chapters of the Lampiran in columns that line up: BAB I, colon, TITLE."""
        susunan = bab_tercetak(self.naskah)
        labels, vocabulary = self.prose.vocabulary.labels, self.prose.vocabulary
        rows = []
        for i, bab in enumerate(susunan):
            title = vocabulary.text(bab.judul).upper() + CLOSE.get(len(susunan) - i, ";")
            rows.append(
                Row(
                    (
                        _cell(labels[f"bab:{bab.id}"].text.replace(" ", NBSP)),
                        _cell(":"),
                        _cell(title),
                    )
                )
            )
        grid = (BAB_WIDTH, COLON_WIDTH, self.width - base - BAB_WIDTH - COLON_WIDTH)
        return Table(grid, tuple(rows), borders=False, indent=base)

    def _definisi(self, definisi: tuple[Definisi, ...], label: Label) -> Iterator[Block]:
        """Angka 99-101: the formula, then numbered definitions, each a sentence."""
        jenis = self.naskah.perbup.jenis
        yield Paragraph(
            Style.ISI, (Run(f"Dalam {jenis} ini yang dimaksud dengan:"),), keep_next=True
        )
        for i, d in enumerate(definisi, 1):
            place = self.prose.vocabulary.labels.get(f"{label.target}/{d.id or i}")
            spans = self.prose.spans(definition(d), label.target)
            yield Paragraph(
                Style.DEFINISI,
                closed(spans, "."),
                Number("definisi", "definisi", 0, f"{i}."),
                (place.bookmark,) if place else (),
            )


def definition(d: Definisi) -> str:
    """A definition in the wording of angka 98: X yang selanjutnya disingkat Y adalah ..."""
    pendek = ""
    if d.singkatan:
        pendek = f" yang selanjutnya disingkat {d.singkatan}"
    elif d.sebutan:
        pendek = f" yang selanjutnya disebut {d.sebutan}"
    return f"{d.istilah}{pendek} adalah {d.arti}"


def pertimbangan(banyak: int) -> str:
    """'berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c' (angka 23)."""
    if banyak == 0:
        return "untuk kepentingan penyelenggaraan pemerintahan daerah"
    *before, last = (f"huruf {numerals.huruf(i)}" for i in range(1, banyak + 1))
    listed = f"{', '.join(before)}{',' if banyak > 2 else ''} dan {last}" if before else last
    return f"berdasarkan pertimbangan sebagaimana dimaksud dalam {listed}"


def _cell(text: str) -> Cell:
    return Cell((Paragraph(Style.PEMBUKAAN, (Run(text),) if text else (), align="left"),))
