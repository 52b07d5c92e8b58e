"""The names and functions of {{ expressions }}, bound to one Naskah and its labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, Sel
from renja_docs.document.blocks import Run, Span
from renja_docs.document.spans import words
from renja_docs.sense.amending.consolidation import consolidated
from renja_docs.sense.expressions import Compute, Names, Result, spans
from renja_docs.sense.figures import ProgramNode, by_code
from renja_docs.sense.functions.catalogue import all_functions
from renja_docs.sense.functions.context import Cell, Context, Indexes
from renja_docs.sense.functions.function import Function
from renja_docs.sense.functions.named_values import NAMES, own_name
from renja_docs.sense.law.citation import Registri, registri
from renja_docs.sense.numbering import Labels

_SIGN: Final = re.compile(r"[*{}]")
"""A text without one of these is printed as it was typed."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Evaluates the texts of one Naskah. identity: the values of the plain names.

    quoted: evaluates what an amending regulation quotes of the act that it amends, None elsewhere.
    """

    naskah: Naskah
    labels: Labels
    indexes: Indexes
    identity: Mapping[str, Result]
    quoted: Vocabulary | None = None

    @property
    def nodes(self) -> Mapping[str, ProgramNode]:
        """The nodes of program.yaml by code."""
        return self.indexes.nodes

    @property
    def acts(self) -> Registri:
        """The acts of dasar-hukum.yaml by id."""
        return self.indexes.acts

    @property
    def cells(self) -> Mapping[Cell, Sel]:
        """The cells of tables, by the ids of table, row and column."""
        return self.indexes.cells

    def spans(self, text: str, within: str = "") -> tuple[Span, ...]:
        """The spans of a text. within: the target of its Pasal, if any. Raises ExpressionError."""
        if within and self.quoted is not None:
            return self.quoted.spans(text, within)
        if _SIGN.search(text):
            return spans(text, self.names(within))
        return (Run(text),) if text else ()

    def text(self, text: str, within: str = "") -> str:
        """What a text prints, without its styles. Raises ExpressionError."""
        return words(self.spans(text, within))

    def names(self, within: str = "", depth: int = 0) -> Names:
        """All names at a place; depth: through how many texts they are told."""
        context = Context(self.naskah, self.labels, self.indexes, within, depth, self._told)
        return _Bound(self.identity, all_functions(), context)

    def _told(self, text: str, depth: int) -> str:
        return words(spans(text, self.names(depth=depth)))


@dataclass(frozen=True, slots=True)
class _Bound(Mapping[str, Result | Compute]):
    """Values and functions by name; a function is bound to its context when it is asked for."""

    identity: Mapping[str, Result]
    functions: Mapping[str, Function]
    context: Context

    def __getitem__(self, name: str) -> Result | Compute:
        if name in self.identity:
            return self.identity[name]
        return partial(self.functions[name].compute, self.context)

    def __iter__(self) -> Iterator[str]:
        yield from self.identity
        yield from self.functions

    def __len__(self) -> int:
        return len(self.identity) + len(self.functions)


def vocabulary(naskah: Naskah, labels: Labels) -> Vocabulary:
    """The vocabulary of a Naskah, its indexes built once.

    What stands within a Pasal of an amending regulation is text of the amended act: its names and
    figures are those of that act.
    """
    after = consolidated(naskah)
    quoted = vocabulary(after.naskah, labels) if after else None
    indexes = Indexes(by_code(naskah.program), registri(naskah.dasar_hukum), _cells(naskah))
    return Vocabulary(naskah, labels, indexes, _identity(naskah), quoted)


def _identity(naskah: Naskah) -> Mapping[str, Result]:
    """The names that the content gives a value.

    The head of the region has two: that of every head, and what it is called in this region.
    """
    values = {named.name: named.value(naskah.perbup) for named in NAMES}
    values[own_name(naskah.jenis)] = naskah.perbup.pejabat.penetapan.kedudukan
    return {name: value for name, value in values.items() if value is not None}


def _cells(naskah: Naskah) -> Mapping[Cell, Sel]:
    """The cells of all rows that have an id."""
    found: dict[Cell, Sel] = {}
    for tabel in naskah.tabel:
        for baris in _rows(tabel.baris):
            if baris.id:
                for kolom, sel in baris.sel.items():
                    found[tabel.id, baris.id, kolom] = sel
    return found


def _rows(rows: tuple[Baris, ...]) -> Iterator[Baris]:
    """All rows, those below a row behind it."""
    for row in rows:
        yield row
        yield from _rows(row.baris)
