"""T-C.32: what the community proposed, under the programmes that would take it up (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renja_docs.content.program import Kegiatan, PohonProgram, Program, SubKegiatan
from renja_docs.content.tabel import Aktivitas, DaftarUsulan, KelompokUsulan, Usulan
from renja_docs.sense import figures
from renja_docs.sense.tables.draft import Planned, kinerja
from renja_docs.sense.tables.plan import shown
from renja_docs.sense.tables.view import ViewCell, ViewRow, line, merged
from renja_docs.text.numerals import rupiah

LABELS = {Program: "Program", Kegiatan: "Kegiatan", SubKegiatan: "Sub Kegiatan"}


def proposal_rows(pohon: PohonProgram, daftar: DaftarUsulan | None) -> Iterator[ViewRow]:
    """Headings of the nodes as they change, their activities, each proposal on a row; or NIHIL."""
    if daftar is None or not daftar.usulan:
        yield ViewRow("nihil", "", {"uraian": line("NIHIL")})
        return
    nodes = figures.by_code(pohon)
    shown_before: set[str] = set()
    urut = 0
    for kelompok in daftar.usulan:
        for node in _path(kelompok, nodes):
            if node.kode not in shown_before:
                shown_before.add(node.kode)
                yield from _heading(node)
        for aktivitas in kelompok.aktivitas:
            urut += 1
            yield from _activity(aktivitas, f"{kelompok.kode}/{aktivitas.nama}", urut)


def _path(kelompok: KelompokUsulan, nodes: Mapping[str, figures.ProgramNode]) -> Iterator[Planned]:
    """The program, kegiatan and sub kegiatan of a group, from above."""
    parts = kelompok.kode.split(".")
    for size in (3, 5, 6):
        node = nodes.get(".".join(parts[:size])) if len(parts) >= size else None
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            yield node


def _heading(node: Planned) -> Iterator[ViewRow]:
    yield ViewRow(f"{node.kode}/label", "label", {"uraian": line(LABELS[type(node)])})
    lines = kinerja(node)
    yield ViewRow(
        node.kode,
        "judul",
        {
            "uraian": line(node.nama),
            "indikator": ViewCell(tuple(k.indikator for k in lines)),
            "volume": ViewCell(tuple(shown(k.target) for k in lines if k.target is not None)),
        },
    )


def _activity(aktivitas: Aktivitas, key: str, urut: int) -> Iterator[ViewRow]:
    head = {"no": line(str(urut)), "uraian": line(aktivitas.nama)}
    rows = [
        ViewRow(f"{key}/{i}", "", {**head, **_cells(u, i)})
        for i, u in enumerate(aktivitas.usulan, 1)
    ]
    yield from merged(rows or [ViewRow(key, "", head)], head)


def _cells(u: Usulan, i: int) -> dict[str, ViewCell]:
    return {
        "lokasi": line(f"{i}. {u.lokasi}"),
        "volume": line(shown(u.volume)),
        "anggaran": line(rupiah(u.anggaran) if u.anggaran else ""),
        "catatan": line(u.catatan or ""),
    }
