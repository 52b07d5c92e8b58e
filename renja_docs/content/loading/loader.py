"""The content folder to one Naskah; every fault of every file is told in one go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.identitas import Perbup
from renja_docs.content.jenis import JenisNaskah
from renja_docs.content.lampiran import BerkasLampiran, Gambar
from renja_docs.content.loading import file_faults as faults
from renja_docs.content.loading import folder, kinds
from renja_docs.content.loading.binding import Binder
from renja_docs.content.loading.ids import duplicates
from renja_docs.content.loading.nodes import empty
from renja_docs.content.loading.shapes import below
from renja_docs.content.loading.source import read
from renja_docs.content.naratif import Bab, KataPengantar
from renja_docs.content.naskah import Naskah
from renja_docs.content.opsi import Opsi
from renja_docs.content.origin import Location, Node, Origin
from renja_docs.content.penjelasan import Penjelasan
from renja_docs.content.peraturan import DasarHukum
from renja_docs.content.program import PohonProgram
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.tabel import BentukTabel, DaftarUsulan, Tabel
from renja_docs.machine import template_folder
from renja_docs.text.nearest import nearest

FILES: Final[Mapping[str, type[Node]]] = MappingProxyType(
    {
        "perbup": Perbup,
        "batang-tubuh": BatangTubuh,
        "dasar-hukum": DasarHukum,
        "penjelasan": Penjelasan,
        "lampiran": BerkasLampiran,
        "kata-pengantar": KataPengantar,
        "program": PohonProgram,
        "usulan": DaftarUsulan,
        "gaya": Opsi,
    }
)
"""The single files of content/ by name; each holds one node."""

FOLDERS: Final[Mapping[str, type[Node]]] = MappingProxyType(
    {
        "bab": Bab,
        "tabel": Tabel,
        "bentuk": BentukTabel,
        "gambar": Gambar,
        "jenis": JenisNaskah,
    }
)
"""The folders of content/; each of their .yaml files holds one node."""

TEMPLATE_TABEL: Final = "templates/tabel"

_REQUIRED: Final = ("perbup", "batang-tubuh", "dasar-hukum")

SomeNode = TypeVar("SomeNode", bound=Node)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading gives. naskah is None where a file that must be there cannot be read.

    lost: names of the model's classes of which some node was lost to a fault; what refers to
    such a node is not wrong for that reason. sources: the text of each file.
    """

    naskah: Naskah | None
    findings: tuple[Finding, ...] = ()
    lost: frozenset[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file holds, whatever the others say.

    tree: the places of its values, None where its form is broken. node: what it says, None where
    that is lost. lost: names of the model's classes of which some node was lost.
    """

    text: str
    tree: Origin | None
    node: Node | None
    findings: tuple[Finding, ...] = ()
    lost: frozenset[str] = frozenset()


FileReader = Callable[[str, bytes, type[Node]], ReadFile]
"""Reads a file by its name in messages, its bytes, and the class of its node."""


def read_file(file: str, data: bytes, cls: type[Node]) -> ReadFile:
    """Read one file into its node. It depends on nothing else, so that it may be remembered."""
    source = read(file, data)
    if source.root is None:
        return ReadFile(source.text, None, None, source.findings, below(cls))
    tree = source.root.origin
    if empty(source.root):
        findings = (*source.findings, faults.empty(file))
        return ReadFile(source.text, tree, None, findings, below(cls))
    binder = Binder(source.text)
    node = binder.record(cls, source.root)
    return ReadFile(
        source.text,
        tree,
        node if isinstance(node, Node) else None,
        (*source.findings, *binder.findings),
        frozenset(binder.lost),
    )


@dataclass(slots=True)
class _Gathered:
    """What the files held, while they are read one after the other."""

    nodes: list[object] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    trees: dict[str, Origin] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    def add(self, file: str, one: ReadFile) -> None:
        """Take in what a file holds; file: its name in messages."""
        self.texts[file] = one.text
        self.findings += one.findings
        self.lost |= one.lost
        if one.tree is not None:
            self.trees[file] = one.tree
        if one.node is not None:
            self.nodes.append(one.node)

    def layout(self, path: Path, reader: FileReader) -> None:
        """Read the layout of a table; that of the content itself stands in its place."""
        name = f"{TEMPLATE_TABEL}/{path.name}"
        one = reader(name, folder.content_of(path), BentukTabel)
        of_content = {bentuk.id for bentuk in self.all(BentukTabel)}
        if not (isinstance(one.node, BentukTabel) and one.node.id in of_content):
            self.add(name, one)

    def lacking(self, files: Collection[str]) -> list[str]:
        """The layouts that tables name and the project does not have, by name.

        files: names of the project's own, read or broken.
        """
        named = {tabel.nama_bentuk for tabel in self.all(Tabel)}
        read_here = {bentuk.id for bentuk in self.all(BentukTabel)}
        return sorted(named - read_here - set(files))

    def all(self, cls: type[SomeNode]) -> tuple[SomeNode, ...]:
        """The nodes of a class, in the order of their files."""
        return tuple(node for node in self.nodes if isinstance(node, cls))

    def one(self, cls: type[SomeNode]) -> SomeNode | None:
        """The only node of a class, None where it could not be read."""
        return next(iter(self.all(cls)), None)


def load(
    content: Path, templates: Path, reader: FileReader = read_file, prefix: str = ""
) -> Loaded:
    """The Naskah of a content folder and the layouts of tables, the program's where it has none.

    reader: reads each file; one that remembers makes the second time quick. prefix: stands in
    front of the names of its files.
    Places name files relative to content; a table layout is templates/tabel/NAME.yaml.
    Raises ToolError for a folder or file that is not there or may not be read.
    """
    folder.need(content, "content")
    gathered = _Gathered()
    files = folder.yaml_files(content)
    for file in files:
        cls = class_of(file)
        if cls is not None:
            name = prefix + file
            gathered.add(name, reader(name, folder.content_of(content / file), cls))
    own = folder.in_order(template_folder.own_layouts(templates))
    for path in own:
        gathered.layout(path, reader)
    for path in template_folder.layouts_of_program(gathered.lacking({path.stem for path in own})):
        gathered.layout(path, reader)
    gathered.findings += [_stranger(file) for file in files if class_of(file) is None]
    misnamed = folder.misnamed_files(content)
    gathered.findings += map(faults.misnamed, misnamed)
    gathered.findings += faults.absent(files, misnamed, _REQUIRED)
    naskah = _assemble(gathered)
    if naskah is not None:
        for finding, cls in duplicates(naskah):
            gathered.findings.append(finding)
            gathered.lost |= below(cls)
    return Loaded(naskah, in_order(gathered.findings), frozenset(gathered.lost), gathered.texts)


def _assemble(gathered: _Gathered) -> Naskah | None:
    perbup = gathered.one(Perbup)
    batang_tubuh = gathered.one(BatangTubuh)
    dasar_hukum = gathered.one(DasarHukum)
    if perbup is None or batang_tubuh is None or dasar_hukum is None:
        return None
    what = kinds.known(perbup, gathered.all(JenisNaskah))
    gathered.findings += what.findings
    gathered.lost |= what.lost
    lampiran = gathered.one(BerkasLampiran)
    return Naskah(
        perbup=what.perbup,
        jenis=what.jenis,
        batang_tubuh=batang_tubuh,
        dasar_hukum=dasar_hukum,
        penjelasan=gathered.one(Penjelasan),
        lampiran=lampiran.each() if lampiran else (),
        kata_pengantar=gathered.one(KataPengantar),
        bab=gathered.all(Bab),
        program=gathered.one(PohonProgram),
        usulan=gathered.one(DaftarUsulan),
        tabel=gathered.all(Tabel),
        gambar=gathered.all(Gambar),
        bentuk=gathered.all(BentukTabel),
        opsi=gathered.one(Opsi) or Opsi(),
        sources=gathered.texts,
        files=gathered.trees,
    )


# --- names of files


def class_of(file: str) -> type[Node] | None:
    """The class that a file of the content holds, None for a file that nothing reads."""
    *above, name = file.split("/")
    if not name.endswith(".yaml") or folder.is_copy(file):
        return None
    if not above:
        return FILES.get(name.removesuffix(".yaml"))
    return FOLDERS.get(above[0]) if len(above) == 1 else None


def _stranger(file: str) -> Finding:
    """A file that nothing reads: most often its name is misspelt."""
    if folder.is_copy(file):
        message = "Berkas salinan ini tidak dibaca."
        advice = "Hapus; bila isinya yang dipakai, salin ke berkas aslinya."
        return Finding("RD1015", "peringatan", Location(file, 1, 1), message, advice)
    name = _better_name(file)
    advice = "Pindahkan ke bab/, tabel/, bentuk/, atau gambar/, atau hapus."
    if name:
        advice = f"Ganti namanya menjadi {name}."
    return Finding("RD1015", "peringatan", Location(file, 1, 1), "Berkas ini tidak dibaca.", advice)


def _better_name(file: str) -> str:
    """The name that a file probably should have, '' where nobody can tell."""
    with_ending = f"{folder.without_ending(file)}.yaml"
    if class_of(with_ending):
        return with_ending
    return nearest(file, [f"{name}.yaml" for name in FILES])
