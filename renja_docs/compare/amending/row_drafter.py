"""The operations between the rows of two versions of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from renja_docs.compare.amending.living import living
from renja_docs.compare.amending.slots import List, Slot, laid_out
from renja_docs.content.dihapus import is_struck_behind
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.scalars import Id
from renja_docs.content.tabel import Baris, Tabel
from renja_docs.sense.amending.annex_address import Annexes


def row_operations(
    annexes: Annexes, old: Tabel, new: Tabel, here: ButirPerubahan
) -> tuple[ButirPerubahan, ...] | None:
    """What makes the rows of a table those of another one; None where more than rows differ.

    annexes: those of the old version. here: the operation on the table, which each begins with.
    """
    form = annexes.form(old)
    same = living(replace(old, baris=())) == living(replace(new, baris=()))
    if not same or not old.baris or not new.baris or (form is not None and form.baris):
        return None
    rows = tuple(annexes.rows(old))
    if len(rows) != len(old.baris) or len(tuple(annexes.rows(new))) != len(new.baris):
        return None  # headings between them have no numbers
    slots = laid_out(List("baris", rows, new.baris))
    if slots is None:
        return None
    return tuple(butir for slot in slots for butir in _row(slot, here))


def _row(slot: Slot[Baris], table: ButirPerubahan) -> Iterator[ButirPerubahan]:
    here = replace(table, baris=slot.number)
    match slot.old, slot.new:
        case None, Baris() as new:
            jenis = "ditambahkan" if slot.counted else "disisipkan"
            whole = replace(new, nomor=None)
            yield replace(here, jenis=jenis, setelah=slot.before, isi_baris=whole)  # type: ignore[arg-type]
        case Baris() as old, None:
            if not is_struck_behind(old):
                yield replace(here, jenis="dihapus")
        case Baris() as old, Baris() as new:
            if living(old) != living(new):
                yield _changed(old, new, here)


def _changed(old: Baris, new: Baris, here: ButirPerubahan) -> ButirPerubahan:
    """A row of which one cell changes by this cell, every other one as a whole."""
    cells = [name for name in new.sel if old.sel.get(name) != new.sel[name]]
    if len(cells) == 1 and old.sel.keys() >= new.sel.keys():
        cell = replace(old, sel={**old.sel, cells[0]: new.sel[cells[0]]})
        if living(cell) == living(new):
            return replace(here, kolom=Id(cells[0]), sel=new.sel[cells[0]])
    return replace(here, isi_baris=replace(new, nomor=None))
