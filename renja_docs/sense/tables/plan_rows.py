"""T-C.33: the plan of the year, and the forecast of the year after it (Permendagri 86/2017)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

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
from renja_docs.sense.tables.view import RowLevel, ViewCell, ViewRow, line, located
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, nilai, roman

TOTALS: tuple[tuple[str, figures.JenisBelanja | None], ...] = (
    ("Jumlah Belanja", None),
    ("Jumlah Belanja Pegawai", "pegawai"),
    ("Jumlah Belanja Barang dan Jasa", "barang_jasa"),
    ("Jumlah Belanja Modal", "modal"),
)


UPPER_KEYS: Final[Mapping[str, str]] = {
    "kode": "kode",
    "uraian": "nama",
    "indikator": "kinerja",
    "lokasi": "lokasi",
    "target": "kinerja",
    "target-maju": "kinerja",
}
"""The keys of a program or a kegiatan that the columns print."""
SUB_KEYS: Final[Mapping[str, str]] = {
    "kode": "kode",
    "uraian": "nama",
    "indikator": "keluaran",
    "lokasi": "lokasi",
    "target": "keluaran",
    "pagu": "belanja",
    "sumber-dana": "sumber_dana",
    "catatan": "catatan",
    "target-maju": "keluaran",
    "pagu-maju": "maju",
}
"""The keys of a sub kegiatan that the columns print."""


@dataclass(slots=True)
class Counter:
    """Running numbers of program (roman), kegiatan, sub kegiatan; each counts through the table."""

    reached: dict[type, int] = field(default_factory=dict)

    def name(self, node: figures.ProgramNode) -> str:
        """The name of a node as the tables print it, with its running number."""
        reached = self.reached.get(type(node), 0) + 1
        self.reached[type(node)] = reached
        match node:
            case Program():
                return f"{roman(reached)}. {node.nama.upper()}"
            case Kegiatan():
                return f"{reached}. {node.nama}"
            case SubKegiatan():
                return f"{reached}) {node.nama}"
            case Urusan() | Bidang():
                return node.nama.upper()


def level(node: figures.ProgramNode) -> RowLevel:
    """The level of a node as a row level."""
    match node:
        case Urusan():
            return "urusan"
        case Bidang():
            return "bidang"
        case Program():
            return "program"
        case Kegiatan():
            return "kegiatan"
        case SubKegiatan():
            return "sub-kegiatan"


def plan_rows(pohon: PohonProgram) -> Iterator[ViewRow]:
    """Every node of the tree, then the totals."""
    names = Counter()
    shared = (*pohon.lokasi, *pohon.sumber_dana)
    places: dict[str, str] = {sebutan.id: sebutan.teks for sebutan in shared}
    for node in figures.walk(pohon):
        cells = {"kode": line(node.kode), "uraian": line(names.name(node))}
        match node:
            case Program() | Kegiatan():
                cells |= _upper(node, pohon, places)
            case SubKegiatan():
                cells |= _sub(node, pohon, places)
        keys = SUB_KEYS if isinstance(node, SubKegiatan) else UPPER_KEYS
        yield ViewRow(node.kode, level(node), located(cells, node.origin, keys), node.origin)
    yield from _totals(pohon)


def _upper(
    node: Program | Kegiatan, pohon: PohonProgram, places: dict[str, str]
) -> dict[str, ViewCell]:
    return {
        "indikator": indicators(node.kinerja),
        "lokasi": line(places.get(node.lokasi or "", "")),
        "target": target_cell(node.kinerja),
        "pagu": line(angka(figures.pagu(node))),
        "target-maju": _next_cell(node.kinerja),
        "pagu-maju": line(angka(figures.forecast_total(node, pohon))),
    }


def _sub(sub: SubKegiatan, pohon: PohonProgram, places: dict[str, str]) -> dict[str, ViewCell]:
    lines = tuple(kinerja for kinerja in (sub.keluaran, sub.hasil) if kinerja)
    return {
        "indikator": _input_cell(sub),
        "lokasi": line(places.get(sub.lokasi or "", "")),
        "target": target_cell(lines),
        "pagu": line(angka(figures.pagu(sub))),
        "sumber-dana": ViewCell(tuple(places.get(source, "") for source in sub.sumber_dana)),
        "catatan": line(sub.catatan or ""),
        "target-maju": _next_cell(lines),
        "pagu-maju": line(angka(figures.forecast(sub, pohon))),
    }


def indicators(lines: tuple[Kinerja, ...]) -> ViewCell:
    """A cell of indicators, a line each."""
    origins = tuple(kinerja.origin.at("indikator") for kinerja in lines)
    return ViewCell(tuple(kinerja.indikator for kinerja in lines), origins=origins)


def _input_cell(sub: SubKegiatan) -> ViewCell:
    """Input, Output and Outcome with where each line comes from."""
    lines = input_lines(sub)
    below = [line.origin.at("indikator") for line in (sub.keluaran, sub.hasil) if line]
    spending = [sub.origin.at("belanja")] * (len(lines) - len(below))
    return ViewCell(lines, origins=(*spending, *below))


def input_lines(sub: SubKegiatan) -> tuple[str, ...]:
    """Input by kind of spending, Output and Outcome, as the office prints them in one cell."""
    belanja = sub.belanja
    lines = [
        "Input:",
        "Belanja Operasi",
        f"- Bel. Pegawai: {amount(belanja.pegawai)}",
        f"- Bel. Barang & Jasa: {amount(belanja.barang_jasa)}",
        "Belanja Modal",
        f"- Bel. Modal: {amount(belanja.modal)}",
        f"Dana: {angka(figures.pagu(sub))}",
    ]
    if sub.keluaran:
        lines.append(f"Output: {sub.keluaran.indikator}")
    if sub.hasil:
        lines.append(f"Outcome: {sub.hasil.indikator}")
    return tuple(lines)


def amount(value: int | None) -> str:
    """An amount, '-' where there is none."""
    return angka(value) if value else "-"


def targets(lines: tuple[Kinerja, ...]) -> tuple[str, ...]:
    """The targets of some indicators for the plan year."""
    return tuple(nilai(kinerja.target) for kinerja in lines if kinerja.target is not None)


def target_cell(lines: tuple[Kinerja, ...]) -> ViewCell:
    """A cell of the targets of some indicators, a line each."""
    given = [kinerja for kinerja in lines if kinerja.target is not None]
    return ViewCell(targets(lines), origins=tuple(k.origin.at("target") for k in given))


def _next_cell(lines: tuple[Kinerja, ...]) -> ViewCell:
    """The same for the year after the plan year."""
    given = [(kinerja.maju, kinerja.origin.at("maju")) for kinerja in lines if kinerja.maju]
    texts = tuple(nilai(maju) for maju, _ in given)
    return ViewCell(texts, origins=tuple(origin for _, origin in given))


def shown(value: Nilai | None) -> str:
    """A figure with its unit, '' where there is none."""
    return "" if value is None else nilai(value)


def _totals(pohon: PohonProgram) -> Iterator[ViewRow]:
    for name, jenis in TOTALS:
        cells = {
            "indikator": line(name),
            "pagu": line(angka(_total(pohon, jenis))),
            "pagu-maju": line(angka(figures.forecast_total(pohon, pohon, jenis))),
        }
        yield ViewRow(f"jumlah-{jenis or 'belanja'}", "jumlah", cells, pohon.origin)


def _total(pohon: PohonProgram, jenis: figures.JenisBelanja | None) -> int:
    """All spending of the plan, or that of one kind."""
    return figures.pagu(pohon) if jenis is None else figures.belanja(pohon, jenis)
