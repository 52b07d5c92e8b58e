"""Which rows a table shows: its own, or a view of program.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, BentukTabel, Tabel
from renja_docs.sense.tables.draft_rows import draft_rows
from renja_docs.sense.tables.evaluation_rows import evaluation_rows
from renja_docs.sense.tables.plan_rows import plan_rows
from renja_docs.sense.tables.proposal_rows import proposal_rows
from renja_docs.sense.tables.view import RowLevel, ViewCell, ViewRow, line, merged


def view(naskah: Naskah, tabel: Tabel, bentuk: BentukTabel) -> tuple[ViewRow, ...]:
    """The rows of a table in printed order."""
    pohon = naskah.program
    if bentuk.sumber == "baris" or pohon is None:
        return tuple(_own_rows(tabel.baris, bentuk))
    match bentuk.sumber:
        case "evaluasi":
            return tuple(evaluation_rows(pohon, bentuk))
        case "rancangan-awal":
            return tuple(draft_rows(pohon))
        case "rencana":
            return tuple(plan_rows(pohon))
        case "usulan":
            return tuple(proposal_rows(pohon, naskah.usulan))


def _own_rows(rows: tuple[Baris, ...], bentuk: BentukTabel) -> Iterator[ViewRow]:
    """The rows of a table itself; a column of numbers counts those that are no heading."""
    nomor = next((kolom.id for kolom in bentuk.kolom if kolom.jenis == "nomor"), "")
    counted = 0
    for position, baris in enumerate(rows, 1):
        cells = _cells(baris)
        if nomor and not baris.judul and nomor not in cells:
            counted += 1
            cells[nomor] = line(str(counted))
        yield from _with_children(baris, baris.id or str(position), cells, nomor)


def _cells(baris: Baris) -> dict[str, ViewCell]:
    return {
        kolom: ViewCell(teks=sel.teks, isi=sel.isi, origin=sel.origin)
        for kolom, sel in baris.sel.items()
    }


def _with_children(
    baris: Baris, key: str, cells: dict[str, ViewCell], nomor: str
) -> Iterator[ViewRow]:
    """A row, or those below it, its own cells merged down over them. nomor: '' without one."""
    level: RowLevel = "judul" if baris.judul else ""
    if not baris.baris:
        yield ViewRow(key, level, cells, baris.origin)
        return
    below = [
        ViewRow(f"{key}/{anak.id or position}", level, cells | _cells(anak), anak.origin)
        for position, anak in enumerate(baris.baris, 1)
    ]
    shared = dict.fromkeys((*cells, nomor) if nomor else cells)
    yield from merged(below, shared)
