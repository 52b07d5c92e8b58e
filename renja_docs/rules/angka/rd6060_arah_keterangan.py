"""A word of direction in a note agrees with the last two years of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kata_perubahan import direction
from renja_docs.rules.angka.lajur import CATATAN, REACHED, IsianLajur, Lajur, all_lajur, in_cell
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
        if note is not None and len(years) > 1:
            yield from _contradicted(row, note, years[-2], years[-1])


def _note(row: Lajur) -> IsianLajur | None:
    """The cell of the note of a row."""
    for kolom in CATATAN:
        if kolom in row.isian:
            return row.isian[kolom]
    return None


def _contradicted(
    row: Lajur, note: IsianLajur, old: IsianLajur, new: IsianLajur
) -> Iterator[Finding]:
    """A note that tells another direction than two figures do."""
    change = new.number - old.number
    told = _told(row.catatan)
    if told and told != direction(change):
        yield in_cell(
            RULE,
            row,
            note,
            f"Keterangan {quoted(row.catatan)}, padahal dari {old.text} menjadi {new.text}.",
            f"Tulis {direction(change)}, atau pakai {{{{ arah(...) }}}}.",
        )


def _told(note: str) -> str:
    """The direction that a note tells, '' where it tells none or both."""
    if _SAME.match(note):
        return "tetap"
    up, down = bool(_UP.search(note)), bool(_DOWN.search(note))
    if up == down:
        return ""
    if up:
        return "meningkat"
    return "menurun"
