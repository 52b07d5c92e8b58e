"""What the expressions of a form see while rows are made: values with their origins, and scopes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from renja_docs.content.belanja import Rekening
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import NO_ORIGIN, Node, Origin
from renja_docs.content.program import PohonProgram
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.sense import figures
from renja_docs.sense.figures import ProgramNode


class Item(NamedTuple):
    """A value, and what it was typed or computed from; None where it comes from nowhere."""

    value: Any
    origin: Origin | None = None


Items = tuple[Item, ...]
"""What an expression gives: a value, several of a list, or none."""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items of one value. kelompok: that value. anggota: the items."""

    kelompok: Item
    anggota: Items


@dataclass(frozen=True, slots=True)
class Years:
    """Figures by year: what is known of each."""

    of: Callable[[int], Items]


@dataclass(frozen=True, slots=True)
class Spent:
    """What is spent on an account below a node of a tree."""

    rekening: Rekening
    node: ProgramNode | PohonProgram
    pohon: PohonProgram
    origin: Origin

    @property
    def jumlah(self) -> int:
        """The amount of the plan year."""
        return figures.belanja(self.node, self.rekening.id)

    @property
    def maju(self) -> int:
        """That of the year after it."""
        return figures.forecast_total(self.node, self.pohon, self.rekening.id)


@dataclass(frozen=True, slots=True)
class SpentGroup:
    """A group of accounts with what is spent on each."""

    nama: str
    rekening: tuple[Spent, ...]


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row by column, while its formulas are computed."""

    cells: Mapping[str, Items]


@dataclass(frozen=True, eq=False)
class World:
    """The content, and the table whose rows are made. said: prints a text with expressions."""

    naskah: Naskah
    tabel: Tabel
    bentuk: BentukTabel
    said: Callable[[str], str]

    @property
    def pohon(self) -> PohonProgram | None:
        """The tree of program.yaml."""
        return self.naskah.program

    @property
    def origin(self) -> Origin:
        """Where sums over the whole content come from."""
        return self.pohon.origin if self.pohon is not None else self.tabel.origin

    @cached_property
    def names(self) -> Mapping[str, Node]:
        """The places and the sources of funds of program.yaml by id."""
        if self.pohon is None:
            return {}
        return {one.id: one for one in (*self.pohon.lokasi, *self.pohon.sumber_dana)}

    @cached_property
    def nodes(self) -> Mapping[str, ProgramNode]:
        """The nodes of program.yaml by code."""
        return figures.by_code(self.pohon)

    @cached_property
    def accounts(self) -> tuple[Rekening, ...]:
        """The kinds of spending that the plan has."""
        return figures.accounts(self.pohon) if self.pohon is not None else ()

    @cached_property
    def evaluated(self) -> frozenset[str]:
        """The codes of the nodes that were evaluated, or stand above one that was."""
        return frozenset(_evaluated(self.pohon) if self.pohon is not None else ())

    def switch(self, name: str) -> bool:
        """What a switch is: as the table says, else as the form does."""
        return self.tabel.pilihan.get(name, self.bentuk.pilihan.get(name, False))


def _evaluated(node: ProgramNode | PohonProgram) -> list[str]:
    """The codes of the evaluated nodes below a node, and of those above them."""
    found: list[str] = []
    for child in figures.children(node):
        below = _evaluated(child)
        if below or figures.evaluations(child):
            found += [child.kode, *below]
    return found


@dataclass(frozen=True, slots=True)
class ScopeItem:
    """An item that names are looked up in.

    ke: its place in its list, from 1. urut: the number of its row through the table.
    """

    value: Any
    origin: Origin = NO_ORIGIN
    ke: int = 1
    urut: int = 1


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression is evaluated: the items around it, the content outermost."""

    world: World
    frames: tuple[ScopeItem, ...]

    def with_item(self, frame: ScopeItem) -> Scope:
        """The scope within an item."""
        return Scope(self.world, (*self.frames, frame))
