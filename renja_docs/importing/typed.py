"""Faults that only the typed text shows: heads of tables, numbers of columns, order of parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.importing.heads import head_rows, is_numbers
from renja_docs.importing.landmarks import ANNEXES, BAB, CAPTION, SUBBAB
from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow

_NUMBER: Final = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?\Z")
_YEAR_N: Final = re.compile(
    r"[Tt]ahun\s+(?P<year>20\d\d)\s*\((?:[Tt]ahun|[Tt]hn)?\s*(?:berjalan/)?n\s*(?P<sign>[-+])?\s*(?P<by>\d)?\s*\)"
)
_GLUED: Final = re.compile(r"BAB(?=[IVX]+\b)")
_PERCENT: Final = re.compile(r"\APersentase\b.*\((?P<unit>(?!%)[A-Za-z ]{3,20})\)\s*\Z", re.DOTALL)
_UNITS: Final = frozenset(("unit", "orang", "dokumen", "laporan", "paket", "koperasi"))


def check_typed(
    source: OfficeSource, blocks: Sequence[Block], ledger: Ledger, year: int | None = None
) -> None:
    """Look at every line and head as it is typed. year: the planned one, n."""
    grids = [block for block in source.blocks if isinstance(block, SourceGrid)]
    for grid in grids:
        _check_numbers(grid, ledger)
        _check_brackets(grid, ledger)
        if year:
            _check_years(grid, year, ledger)
        _check_indicators(grid, ledger)
    _check_heads(grids, ledger)
    lines = [block for block in blocks if isinstance(block, Line)]
    _check_chapters(lines, source, ledger)
    _check_order(blocks, ledger)


def _heads(grid: SourceGrid) -> Iterator[SourceRow]:
    yield from grid.rows[: head_rows(grid)]


def _said(row: SourceRow, text: str) -> Said:
    return Said(text, ((0, row.place),))


def _check_numbers(grid: SourceGrid, ledger: Ledger) -> None:
    """Column numbers go up by one, and each column has one."""
    for row in grid.rows[:5]:
        if not is_numbers(row):
            continue
        found = [int(m[1]) for text in row.texts if (m := _NUMBER.match(text))]
        shown = " ".join(text or "_" for text in row.texts)
        if found != list(range(1, len(found) + 1)):
            doubled = [number for number, times in Counter(found).items() if times > 1]
            missing = sorted(set(range(1, max(found) + 1)) - set(found))
            told = [f"({n}) dua kali" for n in doubled] + [f"({n}) tidak ada" for n in missing]
            ledger.fault(
                "RD8108",
                _said(row, shown),
                f"Nomor kolom {shown} tidak berurutan: {', '.join(told)}.",
                "Nomori kolom dari (1) tanpa melompat.",
            )


def _check_brackets(grid: SourceGrid, ledger: Ledger) -> None:
    for row in _heads(grid):
        for cell in row.cells:
            if cell and cell.text.count("(") != cell.text.count(")"):
                at = cell.text.rfind("(")
                ledger.fault(
                    "RD8115",
                    cell,
                    f"Kurung pada kepala kolom “…{cell.text[max(0, at - 40) :]}” tidak "
                    f"berpasangan.",
                    "Tutup kurungnya.",
                    start=max(0, at),
                )


def _check_years(grid: SourceGrid, year: int, ledger: Ledger) -> None:
    """The year beside n-2 is two before the planned one."""
    for row in _heads(grid):
        wrong: list[str] = []
        first: tuple[Said, int] | None = None
        for cell in row.cells:
            for match in _YEAR_N.finditer(cell.text) if cell else ():
                by = int(match["by"] or 0) * (-1 if match["sign"] == "-" else 1)
                if cell and int(match["year"]) != year + by:
                    wrong.append(f"“{match[0]}” seharusnya {year + by}")
                    first = first or (cell, match.start())
        if first is not None:
            ledger.fault(
                "RD8115",
                first[0],
                f"Tahun pada kepala kolom: {'; '.join(wrong[:4])}.",
                f"n adalah tahun rencana {year}.",
                start=first[1],
            )


def _check_indicators(grid: SourceGrid, ledger: Ledger) -> None:
    """A percentage has no unit of things."""
    for row in grid.rows:
        for cell in row.cells:
            match = _PERCENT.match(" ".join(cell.text.split())) if cell else None
            if cell and match and match["unit"].split()[0].casefold() in _UNITS:
                ledger.fault(
                    "RD8112",
                    cell,
                    f"“{match[0][:90]}” menyebut persentase dengan satuan ({match['unit']}).",
                    "Pilih persentase, atau jumlah dengan satuannya.",
                )


def _check_heads(grids: Sequence[SourceGrid], ledger: Ledger) -> None:
    """The head of a table is the same on all of its pages."""
    first: dict[str, SourceRow] = {}
    for grid in grids:
        for row in _heads(grid):
            if is_numbers(row):
                continue
            texts = [text for text in row.texts if text]
            if len(texts) < 4:
                continue
            key = "|".join(sorted(texts)[:2])
            for known in first.values():
                _compare_heads(known, row, ledger)
            first.setdefault(key, row)


def _compare_heads(known: SourceRow, row: SourceRow, ledger: Ledger) -> None:
    left = [text for text in known.texts if text]
    right = [text for text in row.texts if text]
    both = set(left) & set(right)
    if len(both) < 3 or len(left) != len(right) or len(both) < len(left) - 2:
        return
    for one, other in zip(left, right, strict=True):
        if re.sub(r"\W+", "", one) != re.sub(r"\W+", "", other):
            ledger.fault(
                "RD8115",
                _said(known, one),
                f"Kepala kolom “{one[:60]}” pada halaman lain “{other[:60]}”.",
                "Samakan kepala tabel di semua halaman.",
            )


def _check_chapters(lines: Sequence[Line], source: OfficeSource, ledger: Ledger) -> None:
    """Numbers of chapters and subbab are typed in one way."""
    texts = [
        *lines,
        *(
            Line(row.cells[0])
            for b in source.blocks
            if isinstance(b, SourceGrid)
            for row in b.rows
            if row.cells and row.cells[0]
        ),
    ]
    for line in texts:
        if _GLUED.match(line.said.text):
            ledger.fault(
                "RD8106",
                line.said,
                f"“{line.text[:40]}” ditulis tanpa spasi sesudah BAB.",
                "Tulis BAB I.",
            )
    numbered = [line for line in lines if SUBBAB.match(line.text)]
    dotted = [line for line in numbered if re.match(r"\d+\.\d+\.", line.text)]
    if dotted and len(dotted) * 2 < len(numbered):
        for line in dotted:
            number = line.text.split(" ", 1)[0]
            ledger.fault(
                "RD8103",
                line.said,
                f"Nomor subbab {number} diakhiri titik, yang lain tidak.",
                f"Tulis {number.rstrip('.')}.",
            )


def _check_order(blocks: Sequence[Block], ledger: Ledger) -> None:
    """The official tables stand behind the last chapter, as the list of contents says."""
    behind = None
    for block in blocks:
        if not isinstance(block, Line):
            continue
        if ANNEXES.match(block.text) and behind is None and not CAPTION.match(block.text):
            behind = block
        elif behind is not None and BAB.match(block.text) and block.text.isupper():
            ledger.fault(
                "RD8114",
                behind.said,
                f"“{behind.text}” berdiri di depan {block.text.split(':')[0]}; lampiran berdiri "
                f"sesudah bab terakhir.",
                "Pindahkan tabel lampiran ke belakang bab terakhir.",
            )
            return
