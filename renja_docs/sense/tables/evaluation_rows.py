"""T-C.29: what became of the plan of year n-2, what is expected up to n-1.

The form is that of Permendagri 86/2017.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from renja_docs.content.program import Evaluasi, PohonProgram
from renja_docs.content.tabel import BentukTabel
from renja_docs.sense import figures
from renja_docs.sense.tables.plan_rows import Counter, level, shown
from renja_docs.sense.tables.view import ViewCell, ViewRow, line, located, merged
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, decimals, nilai

MARKS = {"keadaan": "*)", "satuan": "**)", "": ""}
"""Marks of the notes that say why columns 10 and 11 are not computed."""


HEAD_KEYS: Final[Mapping[str, str]] = {"kode": "kode", "uraian": "nama"}
"""The keys of a node that the columns in front print."""
KEYS: Final[Mapping[str, str]] = {
    "indikator": "indikator",
    "akhir": "akhir",
    "realisasi-lalu": "realisasi_lalu",
    "target": "target",
    "realisasi": "realisasi",
    "tingkat": "realisasi",
    "berjalan": "target_berjalan",
}
"""The keys of a line of the evaluation that the columns print, or are computed from."""


def evaluation_rows(pohon: PohonProgram, bentuk: BentukTabel) -> Iterator[ViewRow]:
    """The nodes that were evaluated, and those above them; one row for each line of indicators."""
    names = Counter()
    digits: dict[str, int] = {kolom.id: kolom.desimal for kolom in bentuk.kolom}
    for node in figures.walk(pohon):
        if not _evaluated(node):
            continue
        head = {"kode": line(node.kode), "uraian": line(names.name(node))}
        head = located(head, node.origin, HEAD_KEYS)
        rows = []
        for evaluated in figures.evaluations(node):
            cells = located(_cells(evaluated, digits), evaluated.origin, KEYS)
            rows.append(ViewRow(node.kode, level(node), head | cells, evaluated.origin))
        empty = ViewRow(node.kode, level(node), head, node.origin)
        yield from merged(rows or [empty], head)


def _evaluated(node: figures.ProgramNode) -> bool:
    """True for a node that was evaluated itself, or stands above one that was."""
    return any(figures.evaluations(below) for below in (node, *figures.walk(node)))


def _cells(evaluated: Evaluasi, digits: Mapping[str, int]) -> dict[str, ViewCell]:
    """The cells of one line. digits: of the computed columns."""
    estimate = figures.estimate(evaluated)
    mark = MARKS[estimate.sebab]
    return {
        "indikator": line(evaluated.indikator),
        "akhir": line(shown(evaluated.akhir)),
        "realisasi-lalu": line(shown(evaluated.realisasi_lalu)),
        "target": line(shown(evaluated.target)),
        "realisasi": line(shown(evaluated.realisasi)),
        "tingkat": line(_percent(estimate.tingkat, digits.get("tingkat", 2))),
        "berjalan": line(shown(evaluated.target_berjalan)),
        "perkiraan": line(_sum(evaluated, estimate.perkiraan) or mark),
        "capaian": line(_percent(estimate.capaian, digits.get("capaian", 2)) or mark),
    }


def _sum(evaluated: Evaluasi, value: Decimal | None) -> str:
    """Column 10 with the unit that its parts have."""
    if value is None:
        return ""
    parts = (
        evaluated.akhir,
        evaluated.realisasi_lalu,
        evaluated.target,
        evaluated.realisasi,
        evaluated.target_berjalan,
    )
    units = (part.satuan for part in parts if part is not None)
    unit = next(filter(None, units), "")
    return nilai(Nilai(value, unit, decimals(value)))


def _percent(value: Decimal | None, digits: int) -> str:
    return "" if value is None else angka(value, digits) + "%"
