"""The operations between the Lampirans of two versions (UU 12/2011 Lampiran II angka 236c).

What changes within a Lampiran is told by its chapters, tables, rows and cells. Where these cannot
tell it, which is tried out, the new Lampiran takes the place of the old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.compare.amending.living import living
from renja_docs.compare.amending.row_drafter import row_operations
from renja_docs.compare.amending.slots import List, Slot, laid_out
from renja_docs.content.dihapus import is_struck_behind
from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import WHOLE, ButirPerubahan, JenisPerubahan
from renja_docs.content.scalars import Id
from renja_docs.content.tabel import Tabel
from renja_docs.sense.amending.annex_address import (
    OF_ANNEX,
    Annexes,
    PrintedKind,
    printed_ids,
)
from renja_docs.sense.amending.annex_applying import annex_applied
from renja_docs.sense.amending.refusal import AmendmentError

_WHOLE_ONLY: Final = ("kata_pengantar", "program", "usulan")
"""What stands behind the body and is no part of one Lampiran."""


def annex_operations(old: Naskah, new: Naskah) -> tuple[ButirPerubahan, ...]:
    """What makes the new Lampirans out of the old ones; () where they say the same."""
    if _differ_as_whole(old, new):
        return (ButirPerubahan(jenis="diubah" if new.lampiran else "dihapus", lampiran=WHOLE),)
    return tuple(_Drafter(old, new).operations())


def _differ_as_whole(old: Naskah, new: Naskah) -> bool:
    """True where only another annex as a whole tells what changes."""
    if not old.lampiran and not new.lampiran:
        return False
    if not (old.lampiran and new.lampiran) or _differ_around(old, new):
        return True
    is_unnamed = "" in {one.id for one in (*old.lampiran, *new.lampiran)}
    return is_unnamed and not _is_told_in_parts(old, new)


def _differ_around(old: Naskah, new: Naskah) -> bool:
    """True where what belongs to no single Lampiran differs."""
    for name in OF_ANNEX:
        if getattr(old.perbup, name) != getattr(new.perbup, name):
            return True
    return any(getattr(old, name) != getattr(new, name) for name in _WHOLE_ONLY)


def _is_told_in_parts(old: Naskah, new: Naskah) -> bool:
    """True where operations on parts make the only Lampiran of one version that of the other."""
    if len(old.lampiran) != 1 or len(new.lampiran) != 1:
        return False
    before, after = old.lampiran[0], new.lampiran[0]
    if before.id or after.id:
        return False
    return _Drafter(old, new).in_parts(before, after, WHOLE) is not None


@dataclass(frozen=True, slots=True)
class _Drafter:
    old: Naskah
    new: Naskah

    def operations(self) -> Iterator[ButirPerubahan]:
        """Lampiran by Lampiran, in the order of their numbers."""
        numbered = tuple(Annexes(self.old).numbered())
        if len(numbered) == 1 and len(self.new.lampiran) == 1:
            called = WHOLE if not numbered[0][0].id else numbered[0][0].id
            yield from self._kept(numbered[0][0], self.new.lampiran[0], called)
            return
        pairs = [(one, number or "I") for one, number in numbered]
        slots = laid_out(List("lampiran", pairs, self.new.lampiran, rewords=False)) if pairs else []
        if slots is None:  # one that is new stands in front of all
            yield ButirPerubahan(jenis="diubah", lampiran=WHOLE)
            return
        for slot in slots:
            yield from self._slot(slot)

    def _slot(self, slot: Slot[Lampiran]) -> Iterator[ButirPerubahan]:
        match slot.old, slot.new:
            case None, Lampiran() as new:
                yield ButirPerubahan(
                    jenis=_jenis(slot),
                    lampiran=slot.number,
                    setelah=slot.before,
                    isi_lampiran=new.id,
                )
            case Lampiran() as old, None:
                if not is_struck_behind(old):
                    yield ButirPerubahan(jenis="dihapus", lampiran=slot.number)
            case Lampiran() as old, Lampiran() as new:
                yield from self._kept(old, new, slot.number)

    def _kept(self, old: Lampiran, new: Lampiran, called: str) -> Iterator[ButirPerubahan]:
        """A Lampiran that stays: by its parts, else as a whole."""
        if _said(self.old, old) == _said(self.new, new):
            return
        parts = self.in_parts(old, new, called)
        if parts is not None:
            yield from parts
        else:
            yield ButirPerubahan(jenis="diubah", lampiran=called, isi_lampiran=new.id or None)

    # --- by parts

    def in_parts(
        self, old: Lampiran, new: Lampiran, called: str
    ) -> tuple[ButirPerubahan, ...] | None:
        """The operations on parts of a Lampiran; None where they do not make the new one."""
        made = tuple(self._parts(old, new, called))
        after = self.old
        try:
            for butir in made:
                after = annex_applied(after, butir, self.new)
        except AmendmentError:
            return None
        changed = Annexes(after).lampiran(called)
        told = changed is not None and _said(after, changed) == _said(self.new, new)
        return made if told else None

    def _parts(self, old: Lampiran, new: Lampiran, called: str) -> Iterator[ButirPerubahan]:
        if old.judul != new.judul:
            yield ButirPerubahan(jenis="diubah", lampiran=called, judul=new.judul)
        yield from self._chapters(old, new, called)
        now = {one.id: one for one in Annexes(self.new).tables(new)}
        for tabel in Annexes(self.old).tables(old):
            if tabel.id in now:
                yield from self._table(tabel, now[tabel.id], called)

    def _chapters(self, old: Lampiran, new: Lampiran, called: str) -> Iterator[ButirPerubahan]:
        before = tuple(Annexes(self.old).chapters(old))
        now = tuple(bab for bab, _ in Annexes(self.new).chapters(new))
        if not before or not now:
            return
        for slot in laid_out(List("bab", before, now, rewords=False)) or ():
            yield from self._chapter(slot, called)

    def _chapter(self, slot: Slot[Bab], called: str) -> Iterator[ButirPerubahan]:
        here = ButirPerubahan(jenis="diubah", lampiran=called, bab=slot.number)
        match slot.old, slot.new:
            case None, Bab() as new:
                whole = replace(new, nomor=None)
                yield replace(here, jenis=_jenis(slot), setelah=slot.before, isi_bab_lampiran=whole)
            case Bab() as old, None:
                if not is_struck_behind(old):
                    yield replace(here, jenis="dihapus")
            case Bab() as old, Bab() as new:
                if living(old) == living(new):
                    return
                if living(replace(old, judul=new.judul)) == living(new):
                    yield replace(here, judul=new.judul)
                else:
                    yield replace(here, isi_bab_lampiran=replace(new, nomor=None))

    def _table(self, old: Tabel, new: Tabel, called: str) -> Iterator[ButirPerubahan]:
        if living(old) == living(new):
            return
        here = ButirPerubahan(jenis="diubah", lampiran=called, tabel=old.id)
        rows = row_operations(Annexes(self.old), old, new, here)
        if rows is None:
            yield replace(here, isi_tabel=replace(new, nomor=None))
        else:
            yield from rows


def _jenis(slot: Slot[Lampiran] | Slot[Bab]) -> JenisPerubahan:
    return "ditambahkan" if slot.counted else "disisipkan"


def _said(naskah: Naskah, lampiran: Lampiran) -> tuple[Sequence[Node], ...]:
    """All that a Lampiran prints: itself, its chapters, tables with their forms, and figures."""
    chapters = tuple(bab for bab, _ in Annexes(naskah).chapters(lampiran))
    tables = _printed(naskah.tabel, lampiran, naskah, "tabel")
    used = {getattr(one, "bentuk", None) or _id(one) for one in tables}
    return (
        (_itself(lampiran, chapters),),
        tuple(living(bab) for bab in chapters if not is_struck_behind(bab)),
        tables,
        tuple(sorted((one for one in naskah.bentuk if one.id in used), key=_id)),
        _printed(naskah.gambar, lampiran, naskah, "gambar"),
    )


def _itself(lampiran: Lampiran, chapters: Sequence[Bab]) -> Lampiran:
    """A Lampiran without its name and number, and without chapters that are gone."""
    gone = {bab.id for bab in chapters if is_struck_behind(bab)}
    urutan = tuple(part for part in lampiran.urutan if part.bab not in gone)
    return replace(lampiran, nomor=None, id=Id(""), urutan=urutan)


def _printed(
    nodes: Sequence[Node], lampiran: Lampiran, naskah: Naskah, kind: PrintedKind
) -> tuple[Node, ...]:
    """The tables or figures that a Lampiran prints, in the order of their names."""
    ids = set(printed_ids(lampiran, naskah, kind))
    return tuple(living(one) for one in sorted(nodes, key=_id) if _id(one) in ids)


def _id(node: Node) -> str:
    return str(getattr(node, "id", ""))
