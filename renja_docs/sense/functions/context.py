"""What a function is given besides its arguments: the content, and where the expression stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.program import PohonProgram
from renja_docs.content.tabel import Sel
from renja_docs.sense import figures
from renja_docs.sense.expressions import ExpressionError, Quantity, Result, hint, printed
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.law.citation import Registri
from renja_docs.sense.numbering import Labels
from renja_docs.text.values import number_told

DEEPEST: Final = 8
"""How deep one figure may be told through others before it is a circle."""

NODES: Final = frozenset({"Urusan", "Bidang", "Program", "Kegiatan", "SubKegiatan"})
"""The classes of the model that have a code of program.yaml."""

Cell = tuple[str, str, str]
"""A cell by the ids of its table, its row and its column."""


@dataclass(frozen=True, slots=True)
class Indexes:
    """What is looked up by name. nodes: of program.yaml by code. acts: of the registry by id."""

    nodes: Mapping[str, ProgramNode]
    acts: Registri
    cells: Mapping[Cell, Sel]


@dataclass(frozen=True, slots=True)
class Context:
    """The content as a function sees it.

    within: the target of the Pasal that the expression stands in, '' elsewhere.
    depth: through how many texts the expression is told. shown: prints a text, told at a depth.
    """

    naskah: Naskah
    labels: Labels
    indexes: Indexes
    within: str
    depth: int
    shown: Callable[[str, int], str]

    @property
    def may_be_open(self) -> bool:
        """True while the regulation is a draft: what is not filled in yet prints as open."""
        return self.naskah.perbup.tahap == "rancangan"

    def is_open(self, node: ProgramNode | PohonProgram) -> bool:
        """True for a draft that has no money below a node yet."""
        return self.may_be_open and not figures.pagu(node)

    def told(self, text: str) -> Quantity | str:
        """What a text tells that is named instead of typed; a Figure where it is a number."""
        self._refuse_circle(text)
        shown = self.shown(text, self.depth + 1) if "{{" in text else text
        number = number_told(shown)
        if number is None:
            return shown
        return Quantity(number, shown)

    def text(self, text: str) -> str:
        """What a text of the content prints, without its styles."""
        self._refuse_circle(text)
        return self.shown(text, self.depth + 1)

    def _refuse_circle(self, text: str) -> None:
        if self.depth > DEEPEST:
            raise ExpressionError(
                "RD3006",
                text,
                "Angka ini menceritakan dirinya sendiri berputar-putar.",
                "Tulis angkanya pada salah satu tempat.",
            )

    def program(self) -> PohonProgram:
        """The tree of program.yaml. Raises ExpressionError."""
        if self.naskah.program is None:
            raise ExpressionError(
                "RD3005", "", "Naskah ini tidak mempunyai program.yaml.", "Hapus ekspresi ini."
            )
        return self.naskah.program

    def node(self, kode: Result) -> ProgramNode:
        """The node of program.yaml with a code."""
        found = self.indexes.nodes.get(printed(kode))
        if found is None:
            raise missing("kode program", kode, self.indexes.nodes)
        return found

    def node_or_all(self, kode: Result) -> ProgramNode | PohonProgram:
        """The node with a code; the whole tree where the code is empty."""
        if kode:
            return self.node(kode)
        return self.program()


def missing(what: str, name: Result, known: Collection[str]) -> ExpressionError:
    """The fault of a name that nothing has. what: what was looked for, in Indonesian."""
    shown = printed(name)
    message = f"{what[0].upper()}{what[1:]} '{shown}' tidak ditemukan."
    return ExpressionError("RD3003", shown, message, hint(shown, known))
