"""What an amendment is done to behind the body: a Lampiran, a chapter, a table, a row, a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab, Blok
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import WHOLE, ButirPerubahan
from renja_docs.content.tabel import Baris, BentukTabel, Tabel
from renja_docs.content.walk import nodes_below
from renja_docs.sense.numbering import counted
from renja_docs.text.numerals import roman

AnnexLevel = Literal["lampiran", "bab", "tabel", "baris", "kolom"]
PrintedKind = Literal["bab", "tabel", "gambar"]
"""What a Lampiran prints that is a file of its own."""

OF_ANNEX: Final = ("perangkat_daerah", "tahun_rencana", "renstra", "renstra_lalu", "fakta")
"""What the identity says for the Lampiran."""
PRINTED: Final[tuple[PrintedKind, ...]] = ("bab", "tabel", "gambar")


def annex_level(butir: ButirPerubahan) -> AnnexLevel:
    """What an operation behind the body is done to."""
    if butir.kolom is not None:
        return "kolom"
    if butir.baris is not None:
        return "baris"
    if butir.tabel is not None or butir.isi_tabel is not None:
        return "tabel"
    return "lampiran" if butir.bab is None else "bab"


def replaces_all(butir: ButirPerubahan) -> bool:
    """True where all that stands behind the body gives way to that of the amending regulation."""
    is_named = butir.isi_lampiran is not None or butir.judul is not None
    return butir.lampiran == WHOLE and annex_level(butir) == "lampiran" and not is_named


def in_part(butir: ButirPerubahan) -> bool:
    """True for an operation below a Lampiran, the new wording of which stands in it."""
    return bool(butir.lampiran) and annex_level(butir) != "lampiran"


@dataclass(frozen=True, slots=True)
class Annexes:
    """The Lampirans of a content, asked by what is printed of them."""

    naskah: Naskah

    def numbered(self) -> Iterator[tuple[Lampiran, str]]:
        """Each with its number, '' for the only one."""
        several = len(self.naskah.lampiran) > 1
        for one, count in counted(self.naskah.lampiran):
            yield one, (one.nomor or roman(count)) if several else ""

    def lampiran(self, called: str) -> Lampiran | None:
        """The Lampiran of a number or an id; None where there is none, or WHOLE is not one."""
        known = tuple(self.naskah.lampiran)
        if called == WHOLE:
            return known[0] if len(known) == 1 else None
        found = (one for one, number in self.numbered() if called in (number, one.id))
        return next(found, None)

    def chapters(self, lampiran: Lampiran) -> Iterator[tuple[Bab, str]]:
        """Its chapters in printed order, each with its number."""
        known = {bab.id: bab for bab in self.naskah.bab}
        printed = [known[part.bab] for part in lampiran.urutan if part.bab in known]
        for bab, count in counted(printed):
            yield bab, bab.nomor or roman(count)

    def chapter(self, lampiran: Lampiran, number: str) -> Bab | None:
        """The chapter of a number."""
        return next((bab for bab, its in self.chapters(lampiran) if its == number), None)

    def tables(self, lampiran: Lampiran) -> tuple[Tabel, ...]:
        """The tables that it prints, in printed order."""
        known = {str(tabel.id): tabel for tabel in self.naskah.tabel}
        ids = dict.fromkeys(printed_ids(lampiran, self.naskah, "tabel"))
        return tuple(known[id_] for id_ in ids if id_ in known)

    def table(self, lampiran: Lampiran, id_: str | None) -> Tabel | None:
        """The table of an id; its only one where none is named."""
        tables = self.tables(lampiran)
        if id_ is None:
            return tables[0] if len(tables) == 1 else None
        return next((one for one in tables if one.id == id_), None)

    def form(self, tabel: Tabel) -> BentukTabel | None:
        """The form of a table."""
        return self.naskah.form_of(tabel)

    def rows(self, tabel: Tabel) -> Iterator[tuple[Baris, str]]:
        """Its rows, each with its number.

        They are counted as its column of numbers counts them: without the headings. A table
        without such a column counts all of its rows.
        """
        form = self.form(tabel)
        is_numbered = form is not None and any(one.jenis == "nomor" for one in form.kolom)
        rows = [row for row in tabel.baris if not (is_numbered and row.judul)]
        for row, count in counted(rows):
            yield row, row.nomor or str(count)

    def row(self, tabel: Tabel, number: str) -> Baris | None:
        """The row of a number or an id."""
        return next((row for row, its in self.rows(tabel) if number in (its, row.id)), None)


def printed_ids(lampiran: Lampiran, naskah: Naskah, kind: PrintedKind) -> Iterator[str]:
    """The ids of the chapters, tables or figures that a Lampiran prints, in printed order."""
    known = {bab.id: bab for bab in naskah.bab}
    for part in lampiran.urutan:
        if part.bab and kind == "bab":
            yield part.bab
        elif part.tabel and kind == "tabel":
            yield part.tabel
        elif part.bab in known:
            yield from in_blocks(known[part.bab], kind)
        else:
            yield from in_blocks(part, kind)


def in_blocks(node: Node, kind: str) -> Iterator[str]:
    """The ids of the tables or figures that the blocks below a node print, in printed order."""
    for below in nodes_below(node):
        if isinstance(below, Blok):
            id_ = getattr(below, kind, None)
            if id_:
                yield id_
