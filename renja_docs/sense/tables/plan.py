"""T-C.33: the plan of the plan year with the forecast of the year after it (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from renja_docs.content.program import (
    Bidang,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    SubKegiatan,
    Urusan,
)
from renja_docs.sense import figures
from renja_docs.sense.tables.view import RowLevel, ViewCell, ViewRow, line
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai, roman

TOTALS: tuple[tuple[str, figures.JenisBelanja | None], ...] = (
    ("Jumlah Belanja", None),
    ("Jumlah Belanja Pegawai", "pegawai"),
    ("Jumlah Belanja Barang dan Jasa", "barang_jasa"),
    ("Jumlah Belanja Modal", "modal"),
)


@dataclass(slots=True)
class Counter:
    """Running numbers of program (roman), kegiatan and sub kegiatan; each counts through the table."""

    reached: dict[type, int] = field(default_factory=dict)

    def name(self, node: figures.ProgramNode) -> str:
        """The name of a node as the tables print it, with its running number."""
        self.reached[type(node)] = urut = self.reached.get(type(node), 0) + 1
        match node:
            case Program():
                return f"{roman(urut)}. {node.nama.upper()}"
            case Kegiatan():
                return f"{urut}. {node.nama}"
            case SubKegiatan():
                return f"{urut}) {node.nama}"
            case _:
                return node.nama.upper()


def level(node: figures.ProgramNode) -> RowLevel:
    """The level of a node as a row level."""
    names: dict[type, RowLevel] = {
        Urusan: "urusan",
        Bidang: "bidang",
        Program: "program",
        Kegiatan: "kegiatan",
        SubKegiatan: "sub-kegiatan",
    }
    return names[type(node)]


def plan_rows(pohon: PohonProgram) -> Iterator[ViewRow]:
    """Every node of the tree, then the totals."""
    names = Counter()
    places: dict[str, str] = {s.id: s.teks for s in (*pohon.lokasi, *pohon.sumber_dana)}
    for node in figures.walk(pohon):
        cells = {"kode": line(node.kode), "uraian": line(names.name(node))}
        match node:
            case Program() | Kegiatan():
                cells |= _upper(node, pohon, places)
            case SubKegiatan():
                cells |= _sub(node, pohon, places)
        yield ViewRow(node.kode, level(node), cells)
    yield from _totals(pohon)


def _upper(
    node: Program | Kegiatan, pohon: PohonProgram, places: dict[str, str]
) -> dict[str, ViewCell]:
    return {
        "indikator": ViewCell(tuple(k.indikator for k in node.kinerja)),
        "lokasi": line(places.get(node.lokasi or "", "")),
        "target": ViewCell(_values(node.kinerja)),
        "pagu": line(angka(figures.pagu(node))),
        "target-maju": ViewCell(tuple(nilai(k.maju) for k in node.kinerja if k.maju)),
        "pagu-maju": line(angka(figures.forecast_total(node, pohon))),
    }


def _sub(sub: SubKegiatan, pohon: PohonProgram, places: dict[str, str]) -> dict[str, ViewCell]:
    lines = tuple(k for k in (sub.keluaran, sub.hasil) if k)
    return {
        "indikator": ViewCell(input_lines(sub)),
        "lokasi": line(places.get(sub.lokasi or "", "")),
        "target": ViewCell(_values(lines)),
        "pagu": line(angka(figures.pagu(sub))),
        "sumber-dana": ViewCell(tuple(places.get(s, "") for s in sub.sumber_dana)),
        "catatan": line(sub.catatan or ""),
        "target-maju": ViewCell(tuple(nilai(k.maju) for k in lines if k.maju)),
        "pagu-maju": line(angka(figures.forecast(sub, pohon))),
    }


def input_lines(sub: SubKegiatan) -> tuple[str, ...]:
    """Input by kind of spending, Output and Outcome, as the office prints them in one cell."""
    b = sub.belanja
    out = (
        "Input:",
        "Belanja Operasi",
        f"- Bel. Pegawai: {amount(b.pegawai)}",
        f"- Bel. Barang & Jasa: {amount(b.barang_jasa)}",
        "Belanja Modal",
        f"- Bel. Modal: {amount(b.modal)}",
        f"Dana: {angka(figures.pagu(sub))}",
    )
    output = (f"Output: {sub.keluaran.indikator}",) if sub.keluaran else ()
    outcome = (f"Outcome: {sub.hasil.indikator}",) if sub.hasil else ()
    return (*out, *output, *outcome)


def amount(value: int | None) -> str:
    """An amount, '-' where there is none."""
    return angka(value) if value else "-"


def _values(lines: tuple[Kinerja, ...]) -> tuple[str, ...]:
    return tuple(shown(k.target) for k in lines if k.target is not None)


def shown(value: Nilai | None) -> str:
    """A figure with its unit, '' where there is none."""
    return nilai(value) if value is not None else ""


def _totals(pohon: PohonProgram) -> Iterator[ViewRow]:
    for name, jenis in TOTALS:
        total = figures.pagu(pohon) if jenis is None else figures.belanja(pohon, jenis)
        maju = figures.forecast_total(pohon, pohon, jenis)
        cells = {
            "indikator": line(name),
            "pagu": line(angka(total)),
            "pagu-maju": line(angka(maju)),
        }
        yield ViewRow(f"jumlah-{jenis or 'belanja'}", "jumlah", cells)
