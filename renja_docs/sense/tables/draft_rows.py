"""T-C.31: the first draft of the RKPD on the left, the need found on the right.

The form is that of Permendagri 86/2017.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.program import (
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    RancanganAwal,
    SubKegiatan,
)
from renja_docs.sense import figures
from renja_docs.sense.tables.plan_rows import (
    SUB_KEYS,
    UPPER_KEYS,
    indicators,
    level,
    target_cell,
    targets,
)
from renja_docs.sense.tables.view import ViewCell, ViewRow, line, located
from renja_docs.text.numerals import angka, nilai

Planned = Program | Kegiatan | SubKegiatan

DRAFT_UPPER_KEYS: Final[Mapping[str, str]] = {
    **UPPER_KEYS,
    "nama": "nama",
    "nama-ra": "nama",
    "lokasi-ra": "lokasi",
    "indikator-ra": "kinerja",
    "target-ra": "kinerja",
}
DRAFT_SUB_KEYS: Final[Mapping[str, str]] = {
    **SUB_KEYS,
    "nama": "nama",
    "nama-ra": "nama",
    "lokasi-ra": "lokasi",
    "indikator-ra": "keluaran",
    "target-ra": "keluaran",
    "pagu-ra": "belanja",
}
"""The keys of a node that the columns of both halves print."""
DRAFT_KEYS: Final[Mapping[str, str]] = {
    "lokasi-ra": "lokasi",
    "indikator-ra": "indikator",
    "target-ra": "target",
    "pagu-ra": "pagu",
    "keterangan": "catatan",
}
"""The keys of the draft itself."""


def draft_rows(pohon: PohonProgram) -> Iterator[ViewRow]:
    """Program, kegiatan and sub kegiatan, then the total of both halves."""
    places: dict[str, str] = {lokasi.id: lokasi.teks for lokasi in pohon.lokasi}
    drafted = 0
    for node in figures.walk(pohon):
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            yield ViewRow(node.kode, level(node), _located(node, places), node.origin)
        if isinstance(node, Program):
            drafted += draft_pagu(node)
    cells = {
        "target-ra": line("JUMLAH"),
        "pagu-ra": line(angka(drafted)),
        "target": line("JUMLAH"),
        "pagu": line(angka(figures.pagu(pohon))),
    }
    yield ViewRow("jumlah", "jumlah", cells, pohon.origin)


def draft_pagu(node: Planned) -> int:
    """The amount in the draft: as given, else the sum of what is below, else the need."""
    if node.rancangan_awal and node.rancangan_awal.pagu is not None:
        return node.rancangan_awal.pagu
    below = _planned_below(node)
    if not below:
        return figures.pagu(node)
    return sum(draft_pagu(child) for child in below)


def _planned_below(node: Planned) -> tuple[Planned, ...]:
    match node:
        case Program():
            return node.kegiatan
        case Kegiatan():
            return node.sub_kegiatan
        case SubKegiatan():
            return ()


def _located(node: Planned, places: dict[str, str]) -> dict[str, ViewCell]:
    """Both halves of a row, each cell with what it prints: the draft's own where it has any."""
    keys = DRAFT_SUB_KEYS if isinstance(node, SubKegiatan) else DRAFT_UPPER_KEYS
    cells = located(_cells(node, places), node.origin, keys)
    if node.rancangan_awal is None:
        return cells
    return located(cells, node.rancangan_awal.origin, DRAFT_KEYS)


def _cells(node: Planned, places: dict[str, str]) -> dict[str, ViewCell]:
    """Both halves of a row; on the left what the draft said, where it differs from the need."""
    draft = node.rancangan_awal or RancanganAwal()
    name = node.nama.upper() if isinstance(node, Program) else node.nama
    lines = kinerja(node)
    indikator = tuple(k.indikator for k in lines)
    target = targets(lines)
    return {
        "kode": line(node.kode),
        "nama-ra": line(name),
        "nama": line(name),
        "lokasi-ra": line(places.get(draft.lokasi or node.lokasi or "", "")),
        "lokasi": line(places.get(node.lokasi or "", "")),
        "indikator-ra": ViewCell((draft.indikator,) if draft.indikator else indikator),
        "indikator": indicators(lines),
        "target-ra": ViewCell((nilai(draft.target),) if draft.target else target),
        "target": target_cell(lines),
        "pagu-ra": line(angka(draft_pagu(node))),
        "pagu": line(angka(figures.pagu(node))),
        "keterangan": line(draft.catatan or ""),
    }


def kinerja(node: Planned) -> tuple[Kinerja, ...]:
    """The indicators of a node; of a sub kegiatan its output alone."""
    if isinstance(node, SubKegiatan):
        return (node.keluaran,) if node.keluaran else ()
    return node.kinerja
