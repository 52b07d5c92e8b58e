"""Chapters of the Lampiran: subbab, prose, tables and figures in their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.importing.act_registry import Registry
from renja_docs.importing.captions import TITLE_LENGTH, begins_with_title, captioned, tail
from renja_docs.importing.figures import Figure, figure_at
from renja_docs.importing.landmarks import ANNEXES, BAB, CAPTION, SUBBAB, is_capital
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.names import Ids
from renja_docs.importing.parts import NUMBERS, Chapter
from renja_docs.importing.prose import Piece, Placed, ProseReader, cited_acts
from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.sections import HeadedLines, sections
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.importing.tables import Captioned, Tables, is_office, is_source, names_empty_columns
from renja_docs.importing.wording import WrittenForms
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
_UNREAD: Final = {
    "gambar": "gambar tanpa judul; beri judul, atau sertakan pada gambar/",
    "rumus": "rumus; tulis dengan rumus pada isi",
    "objek": "objek Word (bagan, SmartArt); simpan sebagai gambar",
}
"""What is said of a paragraph without words, by what stands in it."""


@dataclass(slots=True)
class Chapters:
    """Reads chapters.

    as_typed: also keep as text what becomes something else. with_annexes: True where the file can
    be cut. order: what lampiran.yaml lists. annexes: first and last paragraph of each by its file.
    figures: their nodes by id. titles: of chapters and subbab by number, with their target.
    outlined, uraian: what the outline of chapters says of each number.
    """

    ledger: Ledger
    tables: Tables
    acts: Registry
    wording: WrittenForms
    ids: Ids
    as_typed: bool = False
    with_annexes: bool = False
    order: list[Node] = field(default_factory=list)
    figures: dict[str, Node] = field(default_factory=dict)
    figure_numbers: dict[str, str] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    titles: dict[str, tuple[str, Said]] = field(default_factory=dict)
    uraian: dict[str, Said] = field(default_factory=dict)
    outlined: dict[str, Said] = field(default_factory=dict)
    annexes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(self, chapters: Sequence[Chapter]) -> None:
        """All chapters, then what the outline of chapters tells of each."""
        for chapter in chapters:
            self._chapter(chapter)
        for node in self.nodes:
            self._explain(node)

    def _explain(self, node: Node) -> None:
        number = str(node.pop("nomor"))
        if number in self.uraian:
            node["uraian"] = TypedProse(self.uraian[number])
        below = node.get("subbab")
        if isinstance(below, list):
            for one in below:
                self._explain(one)
        for key in ("uraian", "isi", "subbab"):  # in the order of the files
            if key in node:
                node[key] = node.pop(key)

    def _chapter(self, chapter: Chapter) -> None:
        title = chapter.title or chapter.heading.said
        self.ledger.printed(chapter.heading.said.places, "nomor bab, dicetak oleh program")
        id_ = self.ids.of(title.text, 2)
        self.titles[str(chapter.number)] = (f"bab:{id_}", title)
        node: Node = {"nomor": str(chapter.number), "id": id_}
        node["judul"] = TypedProse(title.with_text(self.wording.mixed(title.text)))
        self.order.append({"bab": id_})
        self.nodes.append(node)
        blocks, behind = tail(chapter.blocks)
        intro, *below = sections(chapter.number, blocks)
        node["isi"] = self._prose(intro.blocks, "")
        node["subbab"] = [self._subbab(one) for one in below]
        self.behind(behind)

    def _subbab(self, section: HeadedLines) -> Node:
        number, title = section.number, section.title
        id_ = self.ids.of(title.text, 3)
        self.titles[number] = (f"subbab:{id_}", title)
        shown = title.with_text(self.wording.mixed(title.text)) if title.text.isupper() else title
        node: Node = {"nomor": number, "id": id_, "judul": TypedProse(shown)}
        node["isi"] = self._prose(section.blocks, number) or [{"paragraf": "…"}]
        return node

    # --- prose with what stands in it

    def prose(self, blocks: Sequence[Block]) -> list[Node]:
        """The blocks of what stands in no chapter."""
        return self._prose(blocks, "")

    def titled_table(self, grid: SourceGrid) -> str:
        """The id of a table whose title is that of the part around it."""
        return self.tables.take(Captioned("", None, (), grid, is_titled=True))

    def whole(self, heading: Said, places: Sequence[SourcePlace]) -> Node:
        """A stretch of the file that is taken in as it is, under a heading."""
        id_ = self.ids.of(heading.text, 3)
        file = f"asing/{id_}.docx"
        title = heading.with_text(self.wording.mixed(heading.text))
        self.annexes[file] = (min(places).order, max(places).order)
        self.ledger.content(places, file, 1)
        return {"asing": {"id": id_, "judul": title, "berkas": file}}

    def _prose(self, blocks: Sequence[Block], number: str) -> list[Node]:
        pieces: list[Piece] = []
        at = 0
        while at < len(blocks):
            at = self._piece(blocks, at, number, pieces)
        read = ProseReader(self.ledger).read(pieces)
        return [block for node in read for block in self._cited(node)]

    def _cited(self, node: Node) -> list[Node]:
        """A list of acts by their ids; to be checked, it stays as it is typed too."""
        acts = cited_acts(node, self.acts, self.ledger)
        if acts is None:
            return [node]
        named: Node = {"landasan_hukum": acts}
        return [named, node] if self.as_typed else [named]

    def _piece(self, blocks: Sequence[Block], at: int, number: str, pieces: list[Piece]) -> int:
        """Read the block at a position into pieces; the position behind what was read."""
        block = blocks[at]
        if isinstance(block, SourceGrid):
            table = Captioned("", None, (), block, subbab=number)
            pieces.append(Placed({"tabel": self.tables.take(table)}))
            return at + 1
        if BAB.match(block.text):
            return self._outline(blocks, at, pieces)
        if ANNEXES.match(block.text):
            self.ledger.printed(block.said.places, "judul kumpulan tabel")
            return at + 1
        table_end = self._table(blocks, at, number, pieces)
        if table_end:
            return table_end
        figure_end = self._figure(blocks, at, pieces)
        if figure_end:
            return figure_end
        if block.text:
            pieces.append(block)
        else:
            self.ledger.lost(block.said.places, _UNREAD[block.holds or "gambar"])
        return at + 1

    def _table(self, blocks: Sequence[Block], at: int, number: str, pieces: list[Piece]) -> int:
        """A caption with its table; 0 where the line is none."""
        found = captioned(blocks, at, number)
        if found is None:
            return 0
        table, end = found
        self._office(blocks[at:end])
        pieces.append(Placed({"tabel": self.tables.take(table)}))
        return end

    def _office(self, blocks: Sequence[Block]) -> None:
        lines = [block for block in blocks if isinstance(block, Line) and is_office(block.text)]
        for line in lines:
            self.ledger.printed(line.said.places, "nama perangkat daerah, dicetak di atas tabel")

    def _figure(self, blocks: Sequence[Block], at: int, pieces: list[Piece]) -> int:
        """A figure with its caption; 0 where the line is none."""
        found = figure_at(blocks, at)
        if found is None:
            return 0
        lines = [block for block in blocks[at : found.end] if isinstance(block, Line)]
        shown = [line.place for line in lines if line.picture]
        self.ledger.printed(shown, "gambar, disimpan sebagai berkas")
        pieces.append(Placed({"gambar": self._add_figure(found)}))
        return found.end

    def _add_figure(self, found: Figure) -> str:
        id_ = self.ids.of(found.title.text, 2)
        self.figure_numbers[found.number] = id_
        self.ledger.printed(found.caption.said.places, "nomor gambar, dicetak oleh program")
        node: Node = {
            "id": id_,
            "judul": TypedProse(found.title),
            "alt": found.title.text or "Gambar",
        }
        node["gambar"] = found.picture
        self.figures[id_] = node
        return id_

    def _outline(self, blocks: Sequence[Block], at: int, pieces: list[Piece]) -> int:
        """The outline of chapters: each title, then what it is about."""
        number, end = "", at
        for block in blocks[at:]:
            if not isinstance(block, Line):
                break
            titled = number.isdecimal() and number not in self.uraian
            bab, subbab = BAB.match(block.text), SUBBAB.match(block.text)
            if bab:
                number = arabic(bab["number"])
                self.outlined[number] = block.said.cut(bab.start("title"))
                self.ledger.printed(block.said.places, "sistematika, dicetak dari judul bab")
            elif subbab:
                number = subbab["number"]
                self.outlined[number] = block.said.cut(subbab.start("title"))
                self.ledger.printed(block.said.places, "sistematika, dicetak dari judul subbab")
            elif titled and len(block.text) < TITLE_LENGTH and not re.search(r"[.;]\Z", block.text):
                self.outlined[number] = self.outlined[number].plus(block.said)
                self.ledger.printed(block.said.places, "sistematika, dicetak dari judul bab")
            elif number in self.uraian:
                self.uraian[number] = self.uraian[number].plus(block.said)
            else:
                self.uraian[number] = block.said
            end += 1
        pieces.append(Placed({"sistematika": True}))
        return end

    # --- tables behind the chapters

    def behind(self, blocks: Sequence[Block]) -> None:
        """Tables that stand in no chapter, with the lines around them."""
        at, placed = 0, False
        if blocks and isinstance(blocks[0], Line) and begins_with_title(blocks):
            self.ledger.printed(blocks[0].said.places, "judul lampiran tabel")
            at = 1
        while at < len(blocks):
            block = blocks[at]
            if placed and isinstance(block, Line) and _heads_another(block.text):
                self._left(blocks[at:])
                return
            pieces: list[Piece] = []
            at = self._piece(blocks, at, "", pieces)
            for piece in pieces:
                placed = placed or isinstance(piece, Placed)
                if isinstance(piece, Placed) and "tabel" in piece.node:
                    self.order.append(piece.node)
                elif isinstance(piece, Line):
                    self.stray(piece)

    def _left(self, blocks: Sequence[Block]) -> None:
        """What follows the official tables under a heading of its own: a foreign annex."""
        places = [place for block in blocks for place in _places(block)]
        heading = blocks[0]
        if not self.with_annexes or not isinstance(heading, Line):
            why = "lampiran lain; sertakan sebagai berkas .docx (asing) pada lampiran.yaml"
            self.ledger.lost(places, why)
            return
        self.order.append(self.whole(heading.said, places))

    def stray(self, line: Line) -> None:
        """A line behind the tables: a note of the last one, as long as there is one."""
        last = next((one["tabel"] for one in reversed(self.order) if "tabel" in one), None)
        if not isinstance(last, str) or self.order[-1].get("tabel") != last:
            self.ledger.lost(line.said.places, "teks di luar bab dan tabel")
            return
        self._note(last, line)

    def _note(self, table: str, line: Line) -> None:
        node = self.tables.nodes[table]
        known = next((form for form in self.tables.forms.known if str(form.id) == table), None)
        if known is not None:
            own = {f"{n.tanda} {self.tables.forms.said(str(n.teks))}" for n in known.catatan}
            if line.text in own or names_empty_columns(line.text):
                self.ledger.printed(line.said.places, "catatan bentuk tabel")
                return
        if is_source(line.text):
            node["sumber"] = TypedProse(line.said.cut(line.text.index(":") + 1))
            return
        notes = node.setdefault("catatan", [])
        if isinstance(notes, list):
            notes.append(TypedProse(line.said))


def _places(block: Block) -> list[SourcePlace]:
    """All places of a block."""
    if isinstance(block, Line):
        return list(block.said.places)
    cells = [cell for row in block.rows for cell in row.cells if cell]
    return [place for cell in cells for place in cell.places] + [row.place for row in block.rows]


def _heads_another(text: str) -> bool:
    """True for a heading in capitals that is no caption."""
    return is_capital(text) and len(text) > 8 and not CAPTION.match(text) and not is_office(text)


def arabic(number: str) -> str:
    """The number of a chapter in figures, '0' for what is none."""
    return str(NUMBERS.get(number, 0))
