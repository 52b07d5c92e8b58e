"""T-C.29: what became of the plan of year n-2, and what is expected up to n-1 (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renja_docs.content.program import Evaluasi, PohonProgram
from renja_docs.content.tabel import BentukTabel
from renja_docs.sense import figures
from renja_docs.sense.tables.plan import Counter, level, shown
from renja_docs.sense.tables.view import ViewCell, ViewRow, line, merged
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, decimals, nilai

MARKS = {"persen": "*)", "satuan": "**)", "": ""}
"""Marks of the notes that say why columns 10 and 11 are not computed."""


def evaluation_rows(pohon: PohonProgram, bentuk: BentukTabel) -> Iterator[ViewRow]:
    """The nodes that were evaluated, and those above them; one row for each line of indicators."""
    names = Counter()
    digits: dict[str, int] = {k.id: k.desimal for k in bentuk.kolom}
    for node in figures.walk(pohon):
        if not _evaluated(node):
            continue
        head = {"kode": line(node.kode), "uraian": line(names.name(node))}
        lines: tuple[Evaluasi, ...] = getattr(node, "evaluasi", ())
        rows = [ViewRow(node.kode, level(node), {**head, **_cells(e, digits)}) for e in lines]
        rows = rows or [ViewRow(node.kode, level(node), head)]
        yield from merged(rows, head)


def _evaluated(node: figures.ProgramNode) -> bool:
    return bool(getattr(node, "evaluasi", ())) or any(
        getattr(n, "evaluasi", ()) for n in figures.walk(node)
    )


def _cells(e: Evaluasi, digits: dict[str, int]) -> dict[str, ViewCell]:
    est = figures.estimate(e)
    mark = MARKS[est.sebab]
    return {
        "indikator": line(e.indikator),
        "akhir": line(shown(e.akhir)),
        "realisasi-lalu": line(shown(e.realisasi_lalu)),
        "target": line(shown(e.target)),
        "realisasi": line(shown(e.realisasi)),
        "tingkat": line(_percent(est.tingkat, digits.get("tingkat", 2))),
        "berjalan": line(shown(e.target_berjalan)),
        "perkiraan": line(_sum(e, est.perkiraan) or mark),
        "capaian": line(_percent(est.capaian, digits.get("capaian", 2)) or mark),
    }


def _sum(e: Evaluasi, value: Decimal | None) -> str:
    """Column 10 with the unit that its parts have."""
    if value is None:
        return ""
    parts = (e.akhir, e.realisasi_lalu, e.target, e.realisasi, e.target_berjalan)
    unit = next((v.satuan for v in parts if v is not None and v.satuan), "")
    return nilai(Nilai(value, unit, decimals(value)))


def _percent(value: Decimal | None, digits: int) -> str:
    return angka(value, digits) + "%" if value is not None else ""
