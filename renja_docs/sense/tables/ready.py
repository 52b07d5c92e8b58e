"""What an expression of a form is made of and made into, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, BentukTabel
from renja_docs.sense.grammar import Call, Expression
from renja_docs.sense.tables.running import (
    Run,
)
from renja_docs.sense.tables.value_kinds import PLAIN, Kind


class BentukError(Exception):
    """An expression of a form that means nothing. message, advice: for its writer."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Ready:
    """An expression that can be run. kind: what its values are."""

    run: Run
    kind: Kind = PLAIN


@dataclass(frozen=True, slots=True)
class Nameable:
    """What an expression may name besides values: facts, tables, the columns of its form."""

    naskah: Naskah
    bentuk: BentukTabel

    @property
    def columns(self) -> tuple[str, ...]:
        """The ids of the columns of the form."""
        return tuple(kolom.id for kolom in self.bentuk.kolom)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts of perbup.yaml."""
        return tuple(fakta.id for fakta in self.naskah.perbup.fakta)

    @property
    def tables(self) -> tuple[str, ...]:
        """The ids of the tables of the content."""
        return tuple(tabel.id for tabel in self.naskah.tabel)

    def rows(self, table: str) -> tuple[Baris, ...]:
        """The typed rows of a table."""
        return next((one.baris for one in self.naskah.tabel if one.id == table), ())


class Compiler(Protocol):
    """Makes the arguments of a function ready."""

    @property
    def around(self) -> tuple[Kind, ...]:
        """The kinds of the items around the expression, the content first."""
        ...

    @property
    def known(self) -> Nameable:
        """What may be named besides values."""
        ...

    def ready(self, expression: Expression) -> Ready:
        """An argument, made ready. Raises BentukError."""
        ...

    def within(self, kind: Kind) -> Compiler:
        """The compiler of an expression that is evaluated for each item of a list."""
        ...

    def literal(self, call: Call, place: int, names: Iterable[str], what: str) -> str:
        """An argument that must be one of some names, in quotes. Raises BentukError."""
        ...
