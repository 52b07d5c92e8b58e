"""program.yaml in the next year.

The forecast becomes the proposal for the pagu, the target of the next year the target; the year
that was the plan year enters the evaluation, whose realisations are opened.
"""

from __future__ import annotations

import re
from typing import Final

from renja_docs.app.tahun_baru.book import YearChanges
from renja_docs.content.origin import Origin
from renja_docs.content.program import (
    Evaluasi,
    Kegiatan,
    Kinerja,
    PohonProgram,
    Program,
    SubKegiatan,
)
from renja_docs.sense import figures
from renja_docs.sense.aggregation import aggregation
from renja_docs.sense.planned import Planned, promised
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, decimals, nilai

_UNIT: Final = re.compile(r"\s*\([^()]*\)\s*\Z")
"""The unit that an indicator may end with."""


def shift(book: YearChanges, n: int, *, new_renstra: bool) -> None:
    """The tree for plan year n. new_renstra: the targets at the end of the Renstra are others."""
    pohon = book.naskah.program
    if pohon is None:
        return
    book.carry(pohon.origin.parts.get("faktor_maju"), "faktor prakiraan maju")
    for node in figures.walk(pohon):
        if isinstance(node, Program | Kegiatan | SubKegiatan):
            for line in node.evaluasi:
                _evaluate(book, node, line, n, new_renstra=new_renstra)
            for kinerja in _indicators(node):
                _promise(book, node, kinerja, n)
            book.remove(node.origin.parts.get("rancangan_awal"), f"{node.kode} rancangan awal RKPD")
            if isinstance(node, SubKegiatan):
                _spend(book, node, pohon)


def _indicators(node: Planned) -> tuple[Kinerja, ...]:
    """The indicators of a node, each with its targets."""
    return promised(node)


# --- the plan


def _promise(book: YearChanges, node: Planned, kinerja: Kinerja, n: int) -> None:
    """What was forecast for the next year is its target now."""
    parts = kinerja.origin.parts
    target, maju = parts.get("target"), parts.get("maju")
    forecast = book.typed(maju)
    what = f"{node.kode} {kinerja.indikator}"
    if target is None or not forecast:
        book.mark(_place(node, kinerja), f"target tahun {n} dan {n + 1}")
        return
    book.put(target, forecast, f"{what}: target dari prakiraan maju")
    book.put(maju, "", f"{what}: target tahun {n + 1}")
    book.mark(_place(node, kinerja), f"maju: target tahun {n + 1}", opened=True)


def _place(node: Planned, kinerja: Kinerja) -> Origin:
    """The origin of an indicator, with its key where it has one."""
    below = (node.origin.parts.get(key) for key in ("keluaran", "hasil"))
    return next((one for one in below if one and one.start == kinerja.origin.start), kinerja.origin)


def _spend(book: YearChanges, sub: SubKegiatan, pohon: PohonProgram) -> None:
    """The forecast of the money, kind by kind as it was divided, as the proposal for the pagu."""
    for jenis in figures.JENIS_BELANJA:
        origin = sub.belanja.origin.parts.get(jenis)
        amount = figures.forecast_of(sub, pohon, jenis)
        if amount:
            book.put(origin, angka(amount), f"{sub.kode} usulan pagu {jenis} dari prakiraan maju")
    if sub.maju is not None:
        book.put(sub.origin.parts.get("maju"), "", f"{sub.kode} prakiraan maju")
    if sub.catatan is not None:
        book.mark(sub.origin.parts.get("catatan"), "catatan penting")


# --- the evaluation


def _evaluate(
    book: YearChanges, node: Planned, line: Evaluasi, n: int, *, new_renstra: bool
) -> None:
    """A line of T-C.29, one year on."""
    parts = line.origin.parts
    what = f"{node.kode} evaluasi {line.indikator}"
    opened: list[str] = []

    def put(key: str, new: str, told: str) -> None:
        if key in parts:
            book.put(parts[key], new, f"{what}: {told}")
            if not new:
                opened.append(told)

    reached = "" if new_renstra else _reached(line, book)
    put("realisasi_lalu", reached, f"realisasi sampai dengan tahun {n - 3}")
    put("target", book.typed(parts.get("target_berjalan")), f"target tahun {n - 2}")
    put("realisasi", "", f"realisasi tahun {n - 2}")
    put("target_berjalan", _planned(book, node, line), f"target tahun {n - 1}")
    if new_renstra:
        put("akhir", "", "target akhir Renstra")
    else:
        book.carry(parts.get("akhir"), f"{what}: target akhir Renstra")
    book.mark(line.origin, ", ".join(opened), opened=True)


def _reached(line: Evaluasi, book: YearChanges) -> str:
    """What was reached up to year n-3 of the next plan: one year more; '' where nobody can tell."""
    before, last = line.realisasi_lalu, line.realisasi
    way = aggregation(line)
    if last is None or last.angka is None or way == "rata-rata":
        return ""
    if way != "jumlah":
        return book.typed(line.origin.parts.get("realisasi"))
    if before is None or before.angka is None or not figures.same_unit(before, last):
        return ""
    total = before.angka + last.angka
    digits = max(before.desimal, last.desimal, decimals(total))
    return nilai(Nilai(total, last.satuan or before.satuan, digits))


def _planned(book: YearChanges, node: Planned, line: Evaluasi) -> str:
    """The target of the plan year for the indicator of a line, '' where the plan has no such."""
    for kinerja in _indicators(node):
        if _bare(kinerja.indikator) == _bare(line.indikator):
            return book.typed(kinerja.origin.parts.get("target"))
    return ""


def _bare(indicator: str) -> str:
    """An indicator without the unit behind it."""
    return _UNIT.sub("", indicator).casefold()
