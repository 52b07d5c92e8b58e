"""T-C.32: what the community proposed, under the programmes that would take it up.

The form is that of Permendagri 86/2017.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.program import Kegiatan, PohonProgram, Program, SubKegiatan
from renja_docs.content.tabel import Aktivitas, DaftarUsulan, KelompokUsulan, Usulan
from renja_docs.sense import figures
from renja_docs.sense.tables.draft_rows import Planned, kinerja
from renja_docs.sense.tables.plan_rows import indicators, shown, target_cell
from renja_docs.sense.tables.view import ViewCell, ViewRow, line, located, merged
from renja_docs.text.numerals import rupiah

LABELS: Final = {Program: "Program", Kegiatan: "Kegiatan", SubKegiatan: "Sub Kegiatan"}
KEYS: Final = {column: column for column in ("lokasi", "volume", "anggaran", "catatan")}
"""The keys of a proposal that the columns print."""
SIZES: Final = (3, 5, 6)
"""How many parts the code of a program, a kegiatan and a sub kegiatan has."""


def proposal_rows(pohon: PohonProgram, daftar: DaftarUsulan | None) -> Iterator[ViewRow]:
    """Headings of the nodes as they change, their activities, each proposal on a row; or NIHIL."""
    if daftar is None or not daftar.usulan:
        origin = daftar.origin if daftar is not None else pohon.origin
        yield ViewRow("nihil", "", {"uraian": line("NIHIL")}, origin)
        return
    nodes = figures.by_code(pohon)
    headed: set[str] = set()
    number = 0
    for kelompok in daftar.usulan:
        for node in _path(kelompok, nodes):
            if node.kode not in headed:
                headed.add(node.kode)
                yield from _heading(node)
        for aktivitas in kelompok.aktivitas:
            number += 1
            yield from _activity(aktivitas, f"{kelompok.kode}/{aktivitas.nama}", number)


def _path(kelompok: KelompokUsulan, nodes: Mapping[str, figures.ProgramNode]) -> Iterator[Planned]:
    """The program, kegiatan and sub kegiatan of a group, from above."""
    parts = kelompok.kode.split(".")
    for size in SIZES:
        if size > len(parts):
            return
        node = nodes.get(".".join(parts[:size]))
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            yield node


def _heading(node: Planned) -> Iterator[ViewRow]:
    label = {"uraian": line(LABELS[type(node)])}
    yield ViewRow(f"{node.kode}/label", "label", label, node.origin)
    lines = kinerja(node)
    yield ViewRow(
        node.kode,
        "judul",
        {
            "uraian": line(node.nama),
            "indikator": indicators(lines),
            "volume": target_cell(lines),
        },
        node.origin,
    )


def _activity(aktivitas: Aktivitas, key: str, number: int) -> Iterator[ViewRow]:
    """An activity, a row for each place that proposed it; its number and name go down over all."""
    where = aktivitas.origin
    head = {"no": line(str(number), where), "uraian": line(aktivitas.nama, where.at("nama"))}
    rows = []
    for place, usulan in enumerate(aktivitas.usulan, 1):
        cells = located(_cells(usulan, place), usulan.origin, KEYS)
        rows.append(ViewRow(f"{key}/{place}", "", head | cells, usulan.origin))
    yield from merged(rows or [ViewRow(key, "", head, where)], head)


def _cells(usulan: Usulan, place: int) -> dict[str, ViewCell]:
    return {
        "lokasi": line(f"{place}. {usulan.lokasi}"),
        "volume": line(shown(usulan.volume)),
        "anggaran": line(rupiah(usulan.anggaran) if usulan.anggaran else ""),
        "catatan": line(usulan.catatan or ""),
    }
