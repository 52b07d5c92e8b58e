"""Tables to content: official forms to their rows, others with a layout of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.tabel import BentukTabel, SumberBaris
from renja_docs.importing.cells import Cells, aligned
from renja_docs.importing.forms import Forms, Head, folded, new_form, read_head
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.names import Ids
from renja_docs.importing.said import Said
from renja_docs.importing.source import SourceGrid, SourceRow
from renja_docs.importing.table_rows import TableRows
from renja_docs.importing.yaml_text import TypedProse

Node = dict[str, object]
_SOURCE: Final = re.compile(r"Sumber(?:\s+data)?\s*:\s*", re.IGNORECASE)
_EMPTY_COLUMNS: Final = re.compile(
    r"[Kk]olom \(\d+\)(?:(?:,| dan|, dan) kolom \(\d+\))* tidak diisi\."
)
"""The note that is printed below a table with columns that hold nothing."""
_INPUT: Final = "input"
"""The switch of T-C.33 by which its cells begin with the spending of a sub kegiatan."""
_OFFICE: Final = re.compile(r"Nama\s+(?:PD|SKPD|OPD|Perangkat Daerah)\s*:", re.IGNORECASE)


def names_empty_columns(text: str) -> bool:
    """True for the note on empty columns, which is printed anew."""
    return _EMPTY_COLUMNS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Captioned:
    """A table with what stands around it.

    number: of its caption, '' without one. title: its lines. notes: lines below it.
    is_titled: True where what stands around it is its title.
    """

    number: str
    caption: Said | None
    title: tuple[Said, ...]
    grid: SourceGrid
    notes: tuple[Said, ...] = ()
    subbab: str = ""
    is_titled: bool = False


@dataclass(slots=True)
class Tables:
    """The tables of a document as they are read. views: rows of the official forms, by source."""

    ledger: Ledger
    forms: Forms
    nodes: dict[str, Node] = field(default_factory=dict)
    layouts: dict[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    views: dict[SumberBaris, list[tuple[SourceRow, Cells]]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    ids: Ids = field(default_factory=Ids)

    def take(self, table: Captioned) -> str:
        """The id of a table, now among the nodes."""
        head = read_head(table.grid)
        form = self.forms.match(head, table.number)
        if form is not None and not self._fits(form, table):
            form = None
        self._note_caption(table)
        numbering = table.grid.rows[: head.rows]
        self.ledger.printed((row.place for row in numbering), "kepala tabel")
        id_ = self._known(form, table, head) if form else self._own(table, head)
        if table.number:
            self.numbers.setdefault(table.number, id_)
        return id_

    def _note_caption(self, table: Captioned) -> None:
        """The number of a caption is printed; a table without one is told, but for a titled one."""
        if table.caption is not None:
            self.ledger.printed(table.caption.places, "nomor tabel, dicetak oleh program")
        elif not table.is_titled:
            first = table.grid.rows[0]
            said = Said(" ".join(first.texts)[:120], ((0, first.place),))
            self.ledger.fault(
                "RD8115",
                said,
                f"Tabel tanpa nomor dan judul: kepalanya “{said.text}”.",
                "Beri nomor dan judul.",
            )

    def _fits(self, form: BentukTabel, table: Captioned) -> bool:
        """True if a layout takes rows, is not in use, and numbers the table as it is numbered."""
        is_made = bool(form.baris) and form.sumber == "baris"
        if is_made or str(form.id) in self.used:
            return False
        if form.penomoran == "subbab":
            return table.number == table.subbab or _is_counted_through(table)
        if form.penomoran == "subbab-huruf":
            return re.fullmatch(rf"{re.escape(table.subbab)}\.?[A-Z]", table.number) is not None
        return True

    # --- a layout that is known

    def _known(self, form: BentukTabel, table: Captioned, head: Head) -> str:
        id_ = self.ids.new(str(form.id))
        self.used.add(str(form.id))
        node: Node = {"id": table.caption.with_text(id_) if table.caption else id_}
        title = tuple(said.text for said in table.title)
        if title and folded("".join(title)) != folded("".join(self.forms.judul(form))):
            node["judul"] = [TypedProse(said) for said in table.title]
        else:
            self.ledger.printed(
                (place for said in table.title for place in said.places), "judul tabel"
            )
        body = self._without_totals(form, table.grid.rows[head.rows :])
        if form.sumber == "baris":
            names = tuple(str(kolom.id) for kolom in form.kolom)
            counted = next((str(k.id) for k in form.kolom if k.jenis == "nomor"), "")
            node["baris"] = TableRows(self.ledger).read(body, names, counted)
        else:
            rows = [(row, aligned(row, form)) for row in body]
            self.views.setdefault(form.sumber, []).extend(rows)
        self._notes(node, form, table.notes)
        node |= _options(form, body)
        self.nodes[id_] = node
        return id_

    def _without_totals(self, form: BentukTabel, rows: Sequence[SourceRow]) -> Sequence[SourceRow]:
        """The rows but for the last one, where it is the total that a layout computes."""
        is_total = bool(rows) and any(text.casefold() == "jumlah" for text in rows[-1].texts)
        if not (form.jumlah and form.sumber == "baris" and is_total):
            return rows
        self.ledger.printed([rows[-1].place], "jumlah, dihitung oleh program")
        return rows[:-1]

    def _notes(self, node: Node, form: BentukTabel | None, notes: Sequence[Said]) -> None:
        own = (
            {f"{note.tanda} {self.forms.said(str(note.teks))}" for note in form.catatan}
            if form
            else set()
        )
        below: list[object] = []
        for said in notes:
            source = _SOURCE.match(said.text)
            if source:
                node["sumber"] = TypedProse(said.cut(source.end()))
            elif said.text in own or names_empty_columns(said.text):
                self.ledger.printed(said.places, "catatan bentuk tabel")
            else:
                below.append(TypedProse(said))
        if below:
            node["catatan"] = below

    # --- a layout of its own

    def _own(self, table: Captioned, head: Head) -> str:
        title = [said.text for said in table.title]
        numbered = {} if table.is_titled else _numbering(table.number, table.subbab)
        form, names = new_form(head, table.grid, title, numbered, self.ids)
        id_ = str(form["id"])
        self.layouts[id_] = form
        body = table.grid.rows[head.rows :]
        counted = names[0] if _is_counted(form) else ""
        self.ledger.printed((place for said in table.title for place in said.places), "judul tabel")
        node: Node = {"id": table.caption.with_text(id_) if table.caption else id_}
        node["baris"] = TableRows(self.ledger).read(body, names, counted)
        if head.rows == 0 and table.grid.width > 0:
            node["baris"] = TableRows(self.ledger).read(table.grid.rows, names, counted)
        self._notes(node, None, table.notes)
        self.nodes[id_] = node
        return id_


def _is_counted(form: Node) -> bool:
    columns = form["kolom"]
    return isinstance(columns, list) and bool(columns) and columns[0].get("jenis") == "nomor"


def _options(form: BentukTabel, rows: Sequence[SourceRow]) -> Node:
    """The switches of a layout that a table has otherwise: no cell tells the input."""
    told = any(text.startswith("Input") for row in rows for text in row.texts)
    if not form.pilihan.get(_INPUT) or told:
        return {}
    return {"pilihan": {_INPUT: False}}


def _is_counted_through(table: Captioned) -> bool:
    """True for a table outside of chapters: those are counted from 1."""
    return not table.subbab and table.number.isdecimal()


def _numbering(number: str, subbab: str) -> Node:
    """How a table is numbered: by its subbab where that is its number, else as printed."""
    if number and (number == subbab or (not subbab and number.isdecimal())):
        return {"penomoran": "subbab"}
    return {"penomoran": "tetap", "nomor": number or "tanpa nomor"}


def is_office(text: str) -> bool:
    """True for the line between caption and table that names the agency."""
    return _OFFICE.match(text) is not None


def is_source(text: str) -> bool:
    """True for the line below a table that names where its figures come from."""
    return _SOURCE.match(text) is not None and text.casefold().startswith("sumber")
