"""The way from a file of an office to content. A newcomer starts here.

read        bytes → lines and tables with their places            reading
flat        tables that only place text, what pages have torn     flat
split       title, Menimbang, ..., Lampiran, chapters             parts
recognise   each part to its content, faults kept on the way      identity, preamble, articles,
                                                                  chapters, tables, programme
weave       typed references that are certain become living       references
write       content as YAML, each line with its place             yaml_text
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from renja_docs.content.tabel import BentukTabel
from renja_docs.importing import front
from renja_docs.importing.accounting import account_for
from renja_docs.importing.act_registry import Registry, registered
from renja_docs.importing.amendments import is_amending, read_amendments
from renja_docs.importing.annexes import Annex, annex_nodes, read_annexes
from renja_docs.importing.articles import ArticleReader
from renja_docs.importing.chapters import Chapters
from renja_docs.importing.explanations import read_explanation
from renja_docs.importing.flat import flat
from renja_docs.importing.forms import Forms, known_forms
from renja_docs.importing.house_style import house_style
from renja_docs.importing.identity import Identity, read_identity
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.names import Ids
from renja_docs.importing.outline import check_outline
from renja_docs.importing.parts import Parts
from renja_docs.importing.plan_files import read_programme
from renja_docs.importing.preamble import considerations, consolidated, legal_basis, revoked
from renja_docs.importing.references import References, citations, names_of
from renja_docs.importing.rulings import is_ruling, noted, read_rulings, recipients
from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid
from renja_docs.importing.splitting import split
from renja_docs.importing.tables import Tables
from renja_docs.importing.typed import check_typed
from renja_docs.importing.wording import WrittenForms
from renja_docs.importing.yaml_text import Empty, YamlFile, yaml_file
from renja_docs.machine.fault import ToolError
from renja_docs.sense.expressions import Result

Node = dict[str, object]
_HEAD: Final = 120
"""Letters of a cell that can be the head of a column."""
LAYOUTS: Final = "templates/tabel"
"""The folder of new layouts, as messages name it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gives.

    files: of content/ by their path in it, and new layouts below LAYOUTS. pictures: of
    content/gambar by name. ledger: what became of each line of the source. annexes: foreign ones
    by their file in content/, each with its first and last paragraph. acts: what people call the
    acts of the registry, by id.
    """

    source: OfficeSource
    files: tuple[YamlFile, ...]
    pictures: tuple[tuple[str, bytes], ...]
    ledger: Ledger
    annexes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    acts: Mapping[str, str] = field(default_factory=dict)

    def file(self, name: str) -> YamlFile | None:
        """A file by its name."""
        return next((one for one in self.files if one.name == name), None)


def imported(source: OfficeSource, templates: Path, *, as_typed: bool = False) -> Imported:
    """The content of a source. as_typed: for checks, which also read what is typed of acts.

    Raises ToolError for a file that holds no regulation.
    """
    ledger = Ledger()
    sheets = tuple(block for block in source.blocks if block.place.unit == "sel")
    blocks = flat([block for block in source.blocks if block.place.unit != "sel"], ledger)
    parts = split(blocks)
    work_sheets = flat(sheets, ledger)
    _need_a_regulation(source, parts, work_sheets)
    work = _Import(source, parts, blocks, work_sheets, ledger, known_forms(templates), as_typed)
    files = work.files()
    account_for(source, files, ledger)
    return Imported(source, files, source.pictures, ledger, work.annexes, work.called)


def _need_a_regulation(source: OfficeSource, parts: Parts, sheets: Sequence[Block]) -> None:
    if parts.menimbang or parts.mengingat or parts.chapters or parts.tubuh:
        return
    if any(isinstance(block, SourceGrid) for block in sheets):
        return
    raise ToolError(
        f"{source.file} tidak memuat susunan peraturan: tidak ada Menimbang, Pasal, atau BAB.",
        "Pastikan berkas itu naskah peraturan atau Lampirannya.",
    )


@dataclass(slots=True)
class _Import:
    source: OfficeSource
    parts: Parts
    blocks: tuple[Block, ...]
    sheets: tuple[Block, ...]
    ledger: Ledger
    known: tuple[BentukTabel, ...]
    as_typed: bool
    annexes: dict[str, tuple[int, int]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    _articles: dict[str, str] = field(default_factory=dict)
    _rulings: dict[str, str] = field(default_factory=dict)

    def files(self) -> tuple[YamlFile, ...]:
        """All files of the content, in the order in which people read them."""
        wording, identity, acts = self._wording(), self._identity(), Registry()
        body, amended = self._body(acts, Ids(), wording)
        preface, order = front.read_front(self.parts, self.ledger)
        signed = self._signature()
        tables = Tables(self.ledger, Forms(self.known, _names(identity)))
        chapters = self._chapters(tables, acts, wording)
        annexes = read_annexes(self.parts.annexed, identity.tentang)
        check_outline(self.parts, chapters, self.ledger)
        check_typed(self.source, self.blocks, self.ledger, identity.year)
        programme, proposals = read_programme(tables, self.ledger, wording)
        whole: dict[str, Node | None] = {
            "perbup.yaml": self._perbup(identity, amended, acts),
            "batang-tubuh.yaml": _with_all(body),
            "dasar-hukum.yaml": {"peraturan": list(acts.nodes()) or Empty()},
            "lampiran.yaml": self._several(annexes, chapters)
            or self._annex(order, chapters, wording, signed=signed),
            "penjelasan.yaml": read_explanation(self.parts.penjelasan, self._articles, self.ledger),
            "kata-pengantar.yaml": preface,
            **_numbered(chapters.nodes),
            "program.yaml": programme,
            "usulan.yaml": proposals,
            **_named("tabel", tables.nodes),
            **_named("gambar", {id_: self._figure(one) for id_, one in chapters.figures.items()}),
            **_named(LAYOUTS, tables.layouts),
        }
        whole["gaya.yaml"] = None if self.as_typed else house_style(whole.values(), acts)
        self.called.update(names_of(registered(acts)))
        references = self._references(tables, chapters, acts)
        found = ((name, node) for name, node in whole.items() if node is not None)
        return tuple(_file(name, references.living(node)) for name, node in found)

    def _wording(self) -> WrittenForms:
        """How the source writes words, which its headings in capitals do not show."""
        lines = [block.text for block in self.blocks if isinstance(block, Line)]
        return WrittenForms.of(lines + [" ".join(cell.text.split()) for cell in self._cells()])

    def _identity(self) -> Identity:
        lines = [block for block in self.blocks if isinstance(block, Line)]
        heads = [Line(cell) for cell in self._cells() if len(cell.text) < _HEAD]
        return read_identity(self.parts, [*lines, *heads], _first(self.source), self.ledger)

    def _chapters(self, tables: Tables, acts: Registry, wording: WrittenForms) -> Chapters:
        """The chapters, and the tables behind them."""
        can_be_cut = bool(self.source.docx)
        chapters = Chapters(self.ledger, tables, acts, wording, Ids(), self.as_typed, can_be_cut)
        chapters.read(self.parts.chapters)
        chapters.behind([*self.parts.strays, *self.sheets])
        return chapters

    def _several(self, annexes: Sequence[Annex], chapters: Chapters) -> Node | None:
        """lampiran.yaml of Lampirans without chapters, None where there are none."""
        nodes = annex_nodes(annexes, chapters, self.ledger)
        self.annexes.update(chapters.annexes)
        return {"lampiran": nodes} if nodes else None

    def _perbup(self, identity: Identity, amended: str, acts: Registry) -> Node:
        lines = [block for block in self.parts.tubuh if isinstance(block, Line)]
        amends: Node = {"mengubah": amended} if amended else {}
        holds = consolidated(self.parts.judul, acts)
        return {**identity.node, **amends, "konsolidasi": holds, "mencabut": revoked(lines, acts)}

    def _annex(
        self, order: Sequence[Node], chapters: Chapters, wording: WrittenForms, *, signed: bool
    ) -> Node | None:
        """The order of the Lampiran, None for a regulation without one."""
        if not (chapters.nodes or chapters.order):
            return None
        closing: list[Node] = [{"bagian": "penandatanganan"}] if signed else []
        title: object = None
        if any("tabel" in one for one in chapters.order):
            called = front.tables_title(self.parts)
            title = "Lampiran-Lampiran"
            if called:
                title = called.with_text(wording.mixed(called.text))
        return {"judul": title, "urutan": [*order, *chapters.order, *closing]}

    def _references(self, tables: Tables, chapters: Chapters, acts: Registry) -> References:
        """What typed references can lead to."""
        figures, cited = chapters.figure_numbers, citations(registered(acts))
        articles, rulings = self._articles, self._rulings
        return References(tables.numbers, figures, articles, cited, rulings, self.ledger)

    def _cells(self) -> Iterator[Said]:
        """What the cells of all tables say."""
        for block in (*self.blocks, *self.sheets):
            if isinstance(block, SourceGrid):
                for row in block.rows:
                    yield from (cell for cell in row.cells if cell)

    def _body(self, acts: Registry, ids: Ids, wording: WrittenForms) -> tuple[Node, str]:
        node: Node = {"menimbang": considerations(self.parts.menimbang, self.ledger)}
        node["mengingat"] = legal_basis(self.parts.mengingat, acts, self.ledger)
        lines = (*self.parts.diktum, *self.parts.menetapkan)
        self.ledger.printed(
            (place for line in lines for place in line.said.places),
            "diktum, dicetak dari perbup.yaml",
        )
        reader = ArticleReader(self.ledger, ids, wording, self._articles)
        if is_ruling(self.parts.tubuh):
            return node | self._ruled(reader), ""
        if is_amending(self.parts.tubuh):
            changes, amended = read_amendments(self.parts.tubuh, reader, acts, self.ledger)
            return node | changes, amended
        return node | reader.read(self.parts.tubuh), ""

    def _ruled(self, reader: ArticleReader) -> Node:
        """The body of a decision, with what it notes and who gets a copy."""
        return {
            "memperhatikan": noted(self.parts.memperhatikan, self.ledger),
            "diktum": read_rulings(self.parts.tubuh, reader, self._rulings),
            "tembusan": recipients(self.parts.tembusan, self.ledger),
        }

    def _signature(self) -> bool:
        if not self.parts.chapters:
            return False
        return front.cut_signature(self.parts.chapters[-1].blocks, self.ledger)

    def _figure(self, node: Node) -> Node:
        picture = node.pop("gambar", "")
        known = {name for name, _ in self.source.pictures}
        if picture in known:
            return {**node, "berkas": f"gambar/{picture}"}
        box = {"id": "kosong", "teks": "Gambar belum diimpor", "kolom": 0, "baris": 0}
        return {**node, "bagan": {"kolom": 1, "baris": 1, "kotak": [box]}}


def _with_all(body: Node) -> Node:
    """A body with the lists that must be there, empty where the source has none."""
    whole: Node = {key: body.get(key) or Empty() for key in ("menimbang", "mengingat")}
    rest = {key: value for key, value in body.items() if key not in whole and value}
    return whole | (rest or {"pasal": Empty()})


def _first(source: OfficeSource) -> SourcePlace:
    first = next(iter(source.pieces()), None)
    return first[0] if first else SourcePlace(source.file, 1)


def _names(identity: Identity) -> Mapping[str, Result]:
    """What the expressions of table layouts mean here."""
    names: dict[str, Result] = {"daerah": identity.daerah, "perangkat_daerah": identity.agency}
    if identity.year:
        names["n"] = identity.year
    for key in ("renstra", "renstra_lalu"):
        period = identity.node.get(key)
        if isinstance(period, dict):
            names[key] = "–".join(_typed(period[end]) for end in ("awal", "akhir"))
    return names


def _typed(value: object) -> str:
    return value.text if isinstance(value, Said) else str(value)


def _numbered(chapters: Sequence[Node]) -> dict[str, Node | None]:
    return {f"bab/{number}-{node['id']}.yaml": node for number, node in enumerate(chapters, 1)}


def _named(folder: str, nodes: Mapping[str, Node]) -> dict[str, Node | None]:
    return {f"{folder}/{id_}.yaml": node for id_, node in nodes.items()}


_COMMENTS: Final = {
    "perbup.yaml": "Jati diri peraturan, diimpor dari berkas kantor.",
    "dasar-hukum.yaml": "Daftar peraturan, diimpor dari Mengingat dan landasan hukum.",
    "program.yaml": "Pohon program, diimpor dari T-C.33, T-C.31, dan T-C.29.",
}


def _file(name: str, node: object) -> YamlFile:
    if not isinstance(node, dict):
        raise TypeError(name)
    return yaml_file(name, _COMMENTS.get(name, ""), node)
