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
from renja_docs.importing.act_registry import Registry, registered
from renja_docs.importing.amendments import is_amending, read_amendments
from renja_docs.importing.articles import ArticleReader
from renja_docs.importing.chapters import Chapters
from renja_docs.importing.codes import read_code
from renja_docs.importing.draft_plan import read_draft
from renja_docs.importing.evaluation import read_evaluation
from renja_docs.importing.flat import flat
from renja_docs.importing.forms import Forms, known_forms
from renja_docs.importing.identity import Identity, read_identity
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.names import Ids
from renja_docs.importing.outline import check_outline
from renja_docs.importing.parts import Parts, split
from renja_docs.importing.plan_checks import PlanChecks
from renja_docs.importing.preamble import considerations, legal_basis, revoked
from renja_docs.importing.programme import ProgrammeTree, key_of
from renja_docs.importing.proposals import read_proposals
from renja_docs.importing.references import References, citations
from renja_docs.importing.said import Said, SourcePlace, folded
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow
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
    by their file in content/, each with its first and last paragraph.
    """

    source: OfficeSource
    files: tuple[YamlFile, ...]
    pictures: tuple[tuple[str, bytes], ...]
    ledger: Ledger
    annexes: Mapping[str, tuple[int, int]] = field(default_factory=dict)

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
    _account(source, files, ledger)
    return Imported(source, files, source.pictures, ledger, work.annexes)


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
    _articles: dict[str, str] = field(default_factory=dict)

    def files(self) -> tuple[YamlFile, ...]:
        """All files of the content, in the order in which people read them."""
        lines = [block for block in self.blocks if isinstance(block, Line)]
        heads = [cell for cell in self._cells() if len(cell.text) < _HEAD]
        first = _first(self.source)
        wording = WrittenForms.of(
            [line.text for line in lines] + [" ".join(cell.text.split()) for cell in self._cells()]
        )
        identity = read_identity(self.parts, [*lines, *map(Line, heads)], first, self.ledger)
        acts, ids = Registry(), Ids()
        body, amended = self._body(acts, ids, wording)
        preface, order = front.read_front(self.parts, self.ledger)
        signed = self._signature()
        tables = Tables(self.ledger, Forms(self.known, _names(identity)))
        chapters = Chapters(
            self.ledger, tables, acts, wording, Ids(), self.as_typed, bool(self.source.docx)
        )
        chapters.read(self.parts.chapters)
        chapters.behind([*self.parts.strays, *self.sheets])
        self.annexes.update(chapters.annexes)
        check_outline(self.parts, chapters, self.ledger)
        check_typed(self.source, self.blocks, self.ledger, identity.year)
        programme, proposals = _programme(tables, self.ledger, wording)
        perbup = dict(identity.node)
        if amended:
            perbup["mengubah"] = amended
        body_lines = [block for block in self.parts.tubuh if isinstance(block, Line)]
        perbup["mencabut"] = revoked(body_lines, acts)
        whole: dict[str, Node] = {"perbup.yaml": perbup, "batang-tubuh.yaml": _with_all(body)}
        whole["dasar-hukum.yaml"] = {"peraturan": list(acts.nodes()) or Empty()}
        annex = [*order, *chapters.order, *([{"bagian": "penandatanganan"}] if signed else [])]
        if chapters.nodes or chapters.order:
            behind = any("tabel" in one for one in chapters.order)
            called = front.tables_title(self.parts)
            title = called.with_text(wording.mixed(called.text)) if called else "Lampiran-Lampiran"
            whole["lampiran.yaml"] = {"judul": title if behind else None, "urutan": annex}
        if preface is not None:
            whole["kata-pengantar.yaml"] = preface
        for number, node in enumerate(chapters.nodes, 1):
            whole[f"bab/{number}-{node['id']}.yaml"] = node
        if programme is not None:
            whole["program.yaml"] = programme
        if proposals is not None:
            whole["usulan.yaml"] = proposals
        whole |= {f"tabel/{id_}.yaml": node for id_, node in tables.nodes.items()}
        whole |= {
            f"gambar/{id_}.yaml": self._figure(node) for id_, node in chapters.figures.items()
        }
        whole |= {f"{LAYOUTS}/{id_}.yaml": node for id_, node in tables.layouts.items()}
        references = References(
            tables.numbers,
            chapters.figure_numbers,
            self._articles,
            citations(registered(acts)),
            self.ledger,
        )
        return tuple(_file(name, references.living(node)) for name, node in whole.items())

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
        if is_amending(self.parts.tubuh):
            changes, amended = read_amendments(self.parts.tubuh, reader, acts, self.ledger)
            return node | changes, amended
        return node | reader.read(self.parts.tubuh), ""

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


def _programme(
    tables: Tables, ledger: Ledger, wording: WrittenForms
) -> tuple[Node | None, Node | None]:
    """program.yaml and usulan.yaml from the official forms."""
    plan = tables.views.get("rencana", [])
    if not plan:
        return None, None
    tree = ProgrammeTree(ledger, wording, elsewhere=_codes_elsewhere(tables))
    tree.plan(plan)
    PlanChecks(tree).check()
    if "rancangan-awal" in tables.views:
        read_draft(tree, tables.views["rancangan-awal"])
    if "evaluasi" in tables.views:
        read_evaluation(tree, tables.views["evaluasi"])
    proposals = None
    if "usulan" in tables.views:
        proposals = read_proposals(tree, tables.views["usulan"])
    return tree.content(), proposals


def _codes_elsewhere(tables: Tables) -> dict[str, str]:
    """The codes that T-C.31 and T-C.29 give to names."""
    found: dict[str, str] = {}
    for _, cells in (*tables.views.get("rancangan-awal", ()), *tables.views.get("evaluasi", ())):
        typed, name = cells.get("kode"), cells.get("nama") or cells.get("uraian")
        code = read_code(folded(typed).text) if typed else None
        if code is not None and name:
            found.setdefault(key_of(folded(name).text), code.full)
    return found


_COMMENTS: Final = {
    "perbup.yaml": "Jati diri peraturan, diimpor dari berkas kantor.",
    "dasar-hukum.yaml": "Daftar peraturan, diimpor dari Mengingat dan landasan hukum.",
    "program.yaml": "Pohon program, diimpor dari T-C.33, T-C.31, dan T-C.29.",
}


def _file(name: str, node: object) -> YamlFile:
    if not isinstance(node, dict):
        raise TypeError(name)
    return yaml_file(name, _COMMENTS.get(name, ""), node)


def _account(source: OfficeSource, files: tuple[YamlFile, ...], ledger: Ledger) -> None:
    """Each place of the source with the line of the content it went to; what is left is told."""
    for file in files:
        for one in file.written:
            ledger.content(one.said.places, file.name, one.line)
    for line in source.furniture:
        ledger.printed([line.place], "kepala atau kaki halaman")
    for block in source.blocks:
        if isinstance(block, Line):
            if block.text or block.number:
                ledger.lost([block.place], "tidak dikenali")
        else:
            for row in block.rows:
                _account_row(row, ledger)


def _account_row(row: SourceRow, ledger: Ledger) -> None:
    """A row is where its cells are; it is left where one of them is."""
    if row.place in ledger.entries:
        return
    places = [place for cell in row.cells if cell for place in cell.places]
    found = [ledger.entries[place] for place in places if place in ledger.entries]
    if not places:
        return
    left = [entry for entry in found if entry.fate == "tidak terbaca"]
    if len(found) < len(places) or left:
        ledger.lost([row.place], left[0].told if left else "sebagian sel tidak dikenali")
    else:
        ledger.entries[row.place] = found[0]
