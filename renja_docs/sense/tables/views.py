"""Which rows a table shows: its own, or a view of program.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, BentukTabel, Kolom, Tabel
from renja_docs.sense.tables.draft import draft_rows
from renja_docs.sense.tables.evaluation import evaluation_rows
from renja_docs.sense.tables.plan import plan_rows
from renja_docs.sense.tables.proposals import proposal_rows
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
    nomor = next((k for k in bentuk.kolom if k.jenis == "nomor"), None)
    urut = 0
    for i, baris in enumerate(rows):
        cells = {k: ViewCell(teks=sel.teks, isi=sel.isi) for k, sel in baris.sel.items()}
        if nomor is not None and not baris.judul and nomor.id not in cells:
            urut += 1
            cells[nomor.id] = line(str(urut))
        yield from _with_children(baris, baris.id or str(i + 1), cells, nomor)


def _with_children(
    baris: Baris, key: str, cells: dict[str, ViewCell], nomor: Kolom | None
) -> Iterator[ViewRow]:
    level: RowLevel = "judul" if baris.judul else ""
    if not baris.baris:
        yield ViewRow(key, level, cells)
        return
    below = [
        ViewRow(
            f"{key}/{anak.id or i + 1}",
            level,
            {**cells, **{k: ViewCell(teks=s.teks, isi=s.isi) for k, s in anak.sel.items()}},
        )
        for i, anak in enumerate(baris.baris)
    ]
    shared = [*cells, *([nomor.id] if nomor and nomor.id not in cells else [])]
    yield from merged(below, shared)
