"""How long sheets take out and back, and whether 500 random edits come back as they are.

Run: PYTHONPATH=. python tests/bench/lembar.py
"""

from __future__ import annotations

import time

from renja_docs.content.loading.source import read
from renja_docs.content.loading.typed import plain
from renja_docs.spreadsheet.grid import FIRST_ROW, SheetCell
from tests.packages import KOPERASI
from tests.sheets import Excel, back, edits, out, wanted, without_empty

MANY = 500
SEEDS = 3
FILES = ("program.yaml", "usulan.yaml", "dasar-hukum.yaml", "perbup.yaml", "tabel/t-c-30.yaml")


def measured(file: str, seed: int) -> tuple[int, int, float]:
    """Edits that were made, that came back exactly, seconds of the way back."""
    excel = Excel(file)
    changes = list(edits(excel.made, MANY, seed))
    for sheet, place, index, new in changes:
        cell = SheetCell(sheet.section.name, FIRST_ROW + place, sheet.column(index))
        excel.put(cell, new or None)
        excel.book[cell.sheet][cell.name].data_type = "s"
    data = excel.saved()
    started = time.perf_counter()
    text, told = back(data, file)
    took = time.perf_counter() - started
    root = read(file, text.encode()).root
    values = without_empty(plain(root)) if root is not None else None
    old = (KOPERASI / file).read_text(encoding="utf-8")
    exact = values == wanted(old, file, changes) and not told.findings
    return len(changes), len(told.changes) if exact else 0, took


def main() -> None:
    """Print a line for each file."""
    for file in FILES:
        started = time.perf_counter()
        out(file)
        outward = time.perf_counter() - started
        runs = [measured(file, seed) for seed in range(SEEDS)]
        made, exact = sum(run[0] for run in runs), sum(run[1] for run in runs)
        slowest = max(run[2] for run in runs)
        print(f"{file}: keluar {outward:.2f} s; {exact} dari {made} ubahan, masuk {slowest:.2f} s")


if __name__ == "__main__":
    main()
