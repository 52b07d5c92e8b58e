"""A typed figure of an indicator and a year is that of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.angka.kalimat import Kalimat, all_kalimat
from renja_docs.rules.angka.lajur import REACHED, Isian, Lajur, all_lajur
from renja_docs.rules.angka.nama_indikator import are_enough, telling_words, words_in
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6095",
    severity="peringatan",
    title="Uraian dan tabel",
    source="Permendagri 86/2017",
    explanation=(
        "Angka suatu indikator dalam uraian sama dengan angkanya dalam tabel untuk tahun yang sama."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai SAKIP tahun 2024 sebesar 72,15.",
            good="Nilai SAKIP tahun 2024 sebesar {{ nilai('t-c-30', 'sakip', 'realisasi-n2') }}.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Pada tahun 2024 jumlah wajib kartu tanda penduduk mencapai 31.520 orang.",
            good="Pada tahun 2024 target jumlah wajib kartu tanda penduduk sebesar 31.520 orang.",
        ),
    ),
)

_YEAR: Final = re.compile(r"\b20\d{2}\b")
_FIGURE_FOLLOWS: Final = re.compile(
    r"""
    \b(?:
        sebesar | sebanyak | berjumlah | mencapai | meraih | memperoleh | terealisasi
        | realisasi\w* | adalah | yaitu | nilai
    )\s+
    (?:nilai\s+|sebesar\s+|sebanyak\s+|[A-Z]{3,}\s+)*\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The end of what stands before a figure that a sentence tells."""
_REACHED_WORDS: Final = ("realisasi", "mencapai", "meraih", "memperoleh", "capaian")


@dataclass(frozen=True, slots=True)
class _Named:
    """A row with the words by which prose names it."""

    row: Lajur
    words: frozenset[str]


def check(reading: Reading) -> Iterator[Finding]:
    """Figures in sentences of one year that name a row with another figure."""
    named = _named_rows(reading)
    for kalimat in all_kalimat(reading):
        years = set(_YEAR.findall(kalimat.words))
        if len(years) == 1 and kalimat.text.zone == "lampiran":
            yield from _contradicting(reading, kalimat, named, int(years.pop()))


def _named_rows(reading: Reading) -> list[_Named]:
    """The rows that tell what was reached and that prose can name."""
    found = []
    for row in all_lajur(reading):
        words = telling_words(row.label)
        is_named = bool(row.id) and not row.judul and are_enough(words, row.label)
        if is_named and row.figures(*REACHED):
            found.append(_Named(row, words))
    return found


def _contradicting(
    reading: Reading, kalimat: Kalimat, named: Sequence[_Named], year: int
) -> Iterator[Finding]:
    words = words_in(kalimat.words)
    meant = [one for one in named if one.words <= words]
    years_back = (reading.naskah.perbup.tahun_rencana or 0) - year
    if not meant:
        return
    for besaran in read_besaran(kalimat.words):
        cell = _other_cell(meant, besaran, years_back)
        if cell is None or not _is_told_as_reached(kalimat.words, besaran):
            continue
        if kalimat.is_typed(besaran.start, besaran.end):
            row, isian = cell
            yield in_text(
                reading,
                RULE,
                kalimat.text,
                kalimat.span(besaran.start, besaran.end),
                f"{quoted(besaran.words)} untuk {quoted(row.label)} tahun {year}, "
                f"padahal tabel menyebut {isian.text}.",
                f"Pakai {{{{ nilai('{row.tabel.id}', '{row.id}', '{isian.kolom}') }}}}.",
            )


def _is_told_as_reached(sentence: str, besaran: Besaran) -> bool:
    """True if a sentence tells a figure as reached, not as a target."""
    before = sentence[: besaran.start].casefold()
    target = before.rfind("target")
    reached = max(before.rfind(word) for word in _REACHED_WORDS)
    is_of_target = target >= 0 and target >= reached
    if besaran.kind == "rupiah" or is_of_target:
        return False
    return _FIGURE_FOLLOWS.search(before) is not None


def _other_cell(
    meant: Sequence[_Named], besaran: Besaran, years_back: int
) -> tuple[Lajur, Isian] | None:
    """The row and cell that a figure contradicts; None where some row that is meant has it."""
    is_share = besaran.kind == "persen"
    rows = [one for one in meant if (one.row.satuan == "%") == is_share]
    if not besaran.value or any(_has(one.row, besaran) for one in rows):
        return None
    best: tuple[Lajur, Isian] | None = None
    most_words = 0
    for one in rows:
        isian = _cell_of_year(one.row, years_back)
        if isian and len(one.words) > most_words:
            best, most_words = (one.row, isian), len(one.words)
    return best


def _has(row: Lajur, besaran: Besaran) -> bool:
    return any(isian.number == besaran.value for isian in row.figures())


def _cell_of_year(row: Lajur, years_back: int) -> Isian | None:
    reached = row.figures(*REACHED)
    return next((isian for isian in reached if isian.years_back == years_back), None)
