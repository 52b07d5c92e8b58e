"""The Lampirans of an amending regulation that hold what it changes in those of another act.

A Lampiran that is amended in part is quoted by the parts that change, with the numbers that they
have there: whole chapters, whole tables, and of a table of which rows change these rows (UU 12/2011
Lampiran II angka 236c).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from renja_docs.content.identitas import Perbup
from renja_docs.content.lampiran import Lampiran, Urutan
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.tabel import Tabel
from renja_docs.sense.amending.annex_address import (
    OF_ANNEX,
    Annexes,
    annex_level,
    in_blocks,
    in_part,
)
from renja_docs.sense.tree import Tree, tree

N = TypeVar("N", bound=Node)


def with_quoted(naskah: Naskah) -> Naskah:
    """The regulation with the Lampirans that quote what it amends in part; itself without such.

    Its typed form stays at hand: quoting is not amending.
    """
    touched = [butir for butir in naskah.batang_tubuh.perubahan if in_part(butir)]
    if naskah.diketik is not None or not touched:
        return naskah
    after = tree(naskah).after
    if after is None:
        return naskah
    whole = after.consolidated.naskah
    refused = {id(butir) for butir, _ in after.consolidated.faults}
    done = [butir for butir in touched if id(butir) not in refused]
    quotes = tuple(
        _Quote.of(lampiran, operations, whole, after.tree)
        for lampiran, operations in _by_lampiran(done, whole)
    )
    return replace(_with(naskah, whole, [one for one in quotes if one.urutan]), diketik=naskah)


def _by_lampiran(
    touched: Sequence[ButirPerubahan], whole: Naskah
) -> Iterator[tuple[Lampiran, list[ButirPerubahan]]]:
    """The Lampirans that are amended in part, each with what is done to it."""
    annexes = Annexes(whole)
    for lampiran in whole.lampiran:
        here = [one for one in touched if annexes.lampiran(one.lampiran or "") is lampiran]
        if here:
            yield lampiran, here


@dataclass(frozen=True, slots=True)
class _Quote:
    """What a Lampiran of the amending regulation prints of one of the amended act."""

    lampiran: Lampiran
    bab: tuple[Bab, ...]
    tabel: tuple[Tabel, ...]

    @classmethod
    def of(
        cls, lampiran: Lampiran, operations: Sequence[ButirPerubahan], whole: Naskah, numbered: Tree
    ) -> _Quote:
        """The parts that change, in the order in which the amended Lampiran prints them."""
        annexes = Annexes(whole)
        named = {one.bab for one in operations if one.jenis != "dihapus"}
        chapters = [
            (bab if _is_changed_whole(number, operations) else _head_of(bab), number)
            for bab, number in annexes.chapters(lampiran)
            if number in named
        ]
        inside = {id_ for bab, _ in chapters for id_ in in_blocks(bab, "tabel")}
        tables = [one for one in annexes.tables(lampiran) if one.id not in inside]
        changed = (_changed_rows(one, lampiran, operations, annexes) for one in tables)
        return cls(
            lampiran,
            tuple(replace(bab, nomor=number) for bab, number in chapters),
            tuple(_numbered(one, numbered) for one in changed if one is not None),
        )

    @property
    def urutan(self) -> tuple[Urutan, ...]:
        """The order of its parts; none where nothing but a number is left of them."""
        chapters = (Urutan(bab=one.id, origin=one.origin) for one in self.bab)
        tables = (Urutan(tabel=one.id, origin=one.origin) for one in self.tabel)
        return (*chapters, *tables)

    def annex(self) -> Lampiran:
        """The Lampiran that quotes, signed as every other one."""
        signature = Urutan(bagian="penandatanganan", origin=self.lampiran.origin)
        urutan = (*self.urutan, signature)
        return replace(self.lampiran, nomor=None, sebutan=None, urutan=urutan)


def _is_changed_whole(number: str, operations: Sequence[ButirPerubahan]) -> bool:
    """True for a chapter of which more than the title changes."""
    here = [one for one in operations if one.bab == number]
    return any(one.isi_bab_lampiran is not None for one in here)


def _head_of(bab: Bab) -> Bab:
    """A chapter without what stands below its title."""
    return replace(bab, isi=(), subbab=())


def _changed_rows(
    tabel: Tabel, lampiran: Lampiran, operations: Sequence[ButirPerubahan], annexes: Annexes
) -> Tabel | None:
    """A table with the rows that change; the whole of one that changes as a whole."""
    here = [
        one
        for one in operations
        if annex_level(one) in ("tabel", "baris", "kolom")
        and annexes.table(lampiran, one.tabel) is tabel
    ]
    if not here or any(annex_level(one) == "tabel" for one in here):
        return tabel if here else None
    called = {one.baris for one in here}
    rows = tuple(
        replace(row, nomor=number)
        for row, number in annexes.rows(tabel)
        if number in called or row.id in called
    )
    return replace(tabel, baris=rows)


def _numbered(tabel: Tabel, numbered: Tree) -> Tabel:
    """A table with the number of its caption in the amended act."""
    label = numbered.labels.get(f"tabel:{tabel.id}")
    return replace(tabel, nomor=label.number) if label else tabel


# --- the regulation


def _with(naskah: Naskah, whole: Naskah, quotes: Sequence[_Quote]) -> Naskah:
    """The regulation with the Lampirans that quote, and what these print.

    Where it has Lampirans of its own, all stand in the order of those that they amend.
    """
    own = {one.id for one in naskah.lampiran}
    quoted = tuple(one.annex() for one in quotes if one.lampiran.id not in own)
    order = {one.id: number for number, one in enumerate(whole.lampiran)}
    annexes = sorted((*naskah.lampiran, *quoted), key=lambda one: order.get(one.id, len(order)))
    bab = tuple(bab for quote in quotes for bab in quote.bab)
    tables = tuple(tabel for quote in quotes for tabel in quote.tabel)
    figures = {id_ for one in bab for id_ in in_blocks(one, "gambar")}
    return replace(
        naskah,
        perbup=_told(naskah.perbup, whole.perbup),
        lampiran=tuple(annexes),
        bab=_added(naskah.bab, bab),
        program=naskah.program or whole.program,
        usulan=naskah.usulan or whole.usulan,
        # Also tables that are not printed: expressions ask them for their figures.
        tabel=_added(_added(naskah.tabel, tables), whole.tabel),
        gambar=_added(naskah.gambar, tuple(one for one in whole.gambar if one.id in figures)),
        bentuk=_added(naskah.bentuk, whole.bentuk),
    )


def _told(own: Perbup, amended: Perbup) -> Perbup:
    """The identity with what the quoted parts tell of the amended one."""
    given = {name: getattr(own, name) or getattr(amended, name) for name in OF_ANNEX}
    return replace(own, **given)


def _added(own: tuple[N, ...], more: tuple[N, ...]) -> tuple[N, ...]:
    """The nodes of both; of two of one id that of the first."""
    known = {getattr(one, "id", "") for one in own}
    return (*own, *(one for one in more if getattr(one, "id", "") not in known))
