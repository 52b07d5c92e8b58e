"""The writers of one document, bound to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Block, Paragraph, Section
from renja_docs.document.paper import Page, PageNumber, Paper
from renja_docs.document.styles import Style
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree
from renja_docs.sense.vocabulary import Vocabulary
from renja_docs.writing.bab import BabWriter, Draw
from renja_docs.writing.front_matter import FrontMatter
from renja_docs.writing.list_instances import ListInstances
from renja_docs.writing.running_text import Flow, ProseWriter
from renja_docs.writing.table import TableWriter
from renja_docs.writing.table_layout import LayOut, laid_out

CELL_HANGING: Final = 240
"""Twips between marker and text of a list inside a table cell."""


@dataclass(frozen=True, slots=True)
class Writers:
    """Makes the writers of a document, which share its lists.

    draw: the picture of a figure. lay_out: fits the rows of a table to its page.
    """

    naskah: Naskah
    tree: Tree
    words: Vocabulary
    lists: ListInstances
    draw: Draw
    paper: Paper
    lay_out: LayOut = laid_out

    def prose(self, lampiran: Place | None) -> ProseWriter:
        """Writes running text; lampiran: None for the text of the regulation itself."""
        tables, captions = self.tables(), BabWriter(self.tree, self._plain(), self.draw, lampiran)
        return replace(
            self._plain(),
            tabel=lambda id_: self._table(tables, id_),
            gambar=captions.gambar,
            sistematika=captions.sistematika,
        )

    def bab(self, lampiran: Place) -> BabWriter:
        """Writes the chapters of a Lampiran."""
        return BabWriter(self.tree, self.prose(lampiran), self.draw, lampiran)

    def front(self, lampiran: Place) -> FrontMatter:
        """Writes the parts in front of the chapters of a Lampiran."""
        return FrontMatter(self.naskah, self.tree, self.prose(lampiran), lampiran)

    def text(self, typed: str) -> str:
        """What is printed of a text, without its emphasis."""
        return self.words.text(typed)

    def tables(self) -> TableWriter:
        """Writes tables."""
        style = Style.SEL
        cells = replace(self._plain(), style=style, items=(style,), hanging=CELL_HANGING)
        return TableWriter(self.naskah, cells, self.lay_out)

    def page(self, id_: str) -> Page:
        """The paper that the form of a table asks for."""
        forms: dict[str, str] = {tabel.id: tabel.nama_bentuk for tabel in self.naskah.tabel}
        turned: dict[str, str] = {bentuk.id: bentuk.orientasi for bentuk in self.naskah.bentuk}
        is_wide = turned[forms[id_]] == "lanskap"
        return self.paper.wide if is_wide else self.paper.upright

    def _plain(self) -> ProseWriter:
        """Prose without tables and figures, such as captions and titles."""
        return ProseWriter(self.words, self.lists, _nothing, _nothing, tuple)

    def _table(self, tables: TableWriter, id_: str) -> tuple[Flow, ...]:
        """A table in its place in a chapter; a wide one brings its own landscape pages."""
        page = self.page(id_)
        blocks = tuple(tables.blocks(id_, page))
        if page.landscape:  # the chapter turns its pages for it: see sheets.turned()
            return (Section(page, PageNumber(), blocks),)
        return (Paragraph(Style.JARAK), *blocks, Paragraph(Style.JARAK))


def _nothing(_: str) -> tuple[Block, ...]:
    return ()
