"""A typed word of direction, compared with the year before, agrees with the row that is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_of
from renja_docs.rules.angka.kata_perubahan import COMPARED, DIRECTION, agrees
from renja_docs.rules.angka.lajur import REACHED, IsianLajur, Lajur, all_lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_SURAT: Final = (
    "Surat yang dilayani berjumlah {{ nilai('pelayanan', 'surat', 'tahun-n2') }}. "
    "Dibandingkan dengan tahun lalu jumlah itu "
)

RULE: Final = Rule(
    code="RD6093",
    severity="galat",
    title="Kata arah dan tabelnya",
    source="Permendagri 86/2017",
    explanation=(
        "Meningkat dan menurun dibandingkan dengan tahun lalu sesuai dengan tabel yang dikutip."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=f"{_SURAT}meningkat.",
            good=f"{_SURAT}menurun.",
        ),
    ),
)

_CELL: Final = re.compile(
    r"nilai\(\s*'(?P<tabel>[^']+)'\s*,\s*'(?P<row>[^']+)'\s*,\s*'(?:realisasi|tahun)-n\d?'\s*\)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Words of direction in texts that quote one row only."""
    rows = {(row.tabel, row.id): row for row in all_lajur(reading)}
    for text in prose(reading).computed():
        row = _quoted_row(text, rows)
        if row is not None:
            yield from _in_text(reading, text, row)


def _in_text(reading: Reading, text: Text, row: Lajur) -> Iterator[Finding]:
    """The sentences of a text that the last two years of a row contradict."""
    years = row.figures(*REACHED)
    if len(years) > 1:
        for kalimat in kalimat_of(text):
            yield from _contradicting(reading, kalimat, years[-2], years[-1])


def _quoted_row(text: Text, rows: Mapping[tuple[str, str], Lajur]) -> Lajur | None:
    """The row that the expressions of a text quote; None where they quote none or several."""
    names = {(cell["tabel"], cell["row"]) for cell in _CELL.finditer(text.typed)}
    if len(names) != 1:
        return None
    return rows.get(names.pop())


def _contradicting(
    reading: Reading, kalimat: Kalimat, old: IsianLajur, new: IsianLajur
) -> Iterator[Finding]:
    """The only word of direction of a sentence, where it was typed and the row tells otherwise."""
    words = list(DIRECTION.finditer(kalimat.words))
    if len(words) != 1 or not COMPARED.search(kalimat.words):
        return
    told = words[0]
    is_typed = kalimat.text.offsets[kalimat.start + told.start()] >= 0
    if is_typed and not agrees(told, new.number - old.number):
        message = f"{quoted(told[0])}, padahal tabel menyebut {old.text} lalu {new.text}."
        advice = "Pakai {{ arah(nilai(...), nilai(...)) }}."
        yield kalimat.finding(reading, RULE, told.span(), message, advice)
