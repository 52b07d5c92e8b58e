"""The form that a table prints: without the columns that its switches turn off."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from renja_docs.content.aturan_baris import AturanBaris
from renja_docs.content.scalars import Id
from renja_docs.content.tabel import BentukTabel, Kelompok, Kolom, Tabel


def printed_form(bentuk: BentukTabel, tabel: Tabel) -> BentukTabel:
    """The form with the columns that a table prints, and nothing in it that names another.

    A sum goes over the columns that are left, a head over those below it; a head over none is gone.
    """
    off = {name for name, on in {**bentuk.pilihan, **tabel.pilihan}.items() if not on}
    needed = switches_of_columns(bentuk)
    printed = tuple(one for one in bentuk.kolom if off.isdisjoint(needed[one.id]))
    if len(printed) == len(bentuk.kolom):
        return bentuk
    order = [kolom.id for kolom in bentuk.kolom]
    ids = frozenset(one.id for one in printed)
    return replace(
        bentuk,
        kolom=tuple(_with_formula(one, ids) for one in printed),
        kelompok=tuple(_heads(bentuk.kelompok, order, ids)),
        baris=tuple(_rule(one, ids) for one in bentuk.baris),
        jumlah=tuple(replace(one, kolom=_left(one.kolom, ids)) for one in bentuk.jumlah),
    )


def switches_of_columns(bentuk: BentukTabel) -> Mapping[str, frozenset[str]]:
    """The switches that each column needs, by its id: its own and those of the heads over it."""
    order = [kolom.id for kolom in bentuk.kolom]
    needed: dict[str, set[str | None]] = {kolom.id: {kolom.bila} for kolom in bentuk.kolom}
    for head in flat(bentuk.kelompok):
        for column in columns_below(head, order):
            needed[column].add(head.bila)
    return {column: frozenset(filter(None, names)) for column, names in needed.items()}


def flat(groups: Iterable[Kelompok]) -> Iterator[Kelompok]:
    """Merged heads with those within them, from above."""
    for group in groups:
        yield group
        yield from flat(group.kelompok)


def columns_below(head: Kelompok, order: Sequence[Id]) -> Sequence[Id]:
    """The columns of a head by id; none where one of its ends is no column. order: all columns."""
    if head.dari not in order or head.sampai not in order:
        return ()
    return order[order.index(head.dari) : order.index(head.sampai) + 1]


def _heads(
    groups: Iterable[Kelompok], order: Sequence[Id], printed: Container[str]
) -> Iterator[Kelompok]:
    """The heads over columns that are printed."""
    for head in groups:
        below = [column for column in columns_below(head, order) if column in printed]
        if below:
            inner = tuple(_heads(head.kelompok, order, printed))
            yield replace(head, dari=below[0], sampai=below[-1], kelompok=inner)


def _with_formula(kolom: Kolom, printed: Container[str]) -> Kolom:
    """The column; its formula names only columns that are printed."""
    if kolom.rumus is None:
        return kolom
    return replace(kolom, rumus=replace(kolom.rumus, kolom=_left(kolom.rumus.kolom, printed)))


def _rule(rule: AturanBaris, printed: Container[str]) -> AturanBaris:
    """The rule with those below it, without the cells of columns that are not printed."""
    return replace(
        rule,
        sel={column: cell for column, cell in rule.sel.items() if column in printed},
        baris=tuple(_rule(one, printed) for one in rule.baris),
        lalu=tuple(_rule(one, printed) for one in rule.lalu),
    )


def _left(columns: Iterable[Id], printed: Container[str]) -> tuple[Id, ...]:
    return tuple(column for column in columns if column in printed)
