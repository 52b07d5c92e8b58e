"""A word of direction in a note agrees with the last two years of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.arah import direction
from renja_docs.rules.angka.lajur import CATATAN, REACHED, Isian, Lajur, all_lajur, in_cell
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6060",
    severity="galat",
    title="Arah dalam keterangan",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Kata meningkat, menurun, atau tetap dalam keterangan sesuai dengan kedua tahun terakhir "
        "pada barisnya."
    ),
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="@penduduk/sel/keterangan",
            bad="menurun",
            good="meningkat",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/keterangan",
            bad="bertambah karena pelayanan keliling",
            good="berkurang karena pelayanan daring",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/keterangan",
            bad="tetap",
            good="menurun",
        ),
    ),
)

_UP: Final = re.compile(r"\b(?:meningkat|naik|bertambah)\b", re.IGNORECASE)
_DOWN: Final = re.compile(r"\b(?:menurun|turun|berkurang)\b", re.IGNORECASE)
_SAME: Final = re.compile(r"\s*(?:tetap|sama)\s*\Z", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Notes that tell another direction than the last two years."""
    for row in all_lajur(reading):
        years = row.figures(*REACHED)
        note = _note(row)
        if len(years) < 2 or note is None:
            continue
        old, new = years[-2], years[-1]
        change = new.number - old.number
        if _contradicts(row.catatan, change):
            yield in_cell(
                RULE,
                row,
                note,
                f"Keterangan {quoted(row.catatan)}, padahal dari {old.text} menjadi {new.text}.",
                f"Tulis {direction(change)}, atau pakai {{{{ arah(...) }}}}.",
            )


def _note(row: Lajur) -> Isian | None:
    """The cell of the note of a row."""
    return next((row.isian[kolom] for kolom in CATATAN if kolom in row.isian), None)


def _contradicts(note: str, change: Decimal) -> bool:
    """True if a note tells one direction only, and not that of the change."""
    up, down = bool(_UP.search(note)), bool(_DOWN.search(note))
    if up and not down and change <= 0:
        return True
    if down and not up and change >= 0:
        return True
    return _SAME.match(note) is not None and change != 0
