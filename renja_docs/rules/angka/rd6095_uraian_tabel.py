"""A typed figure of an indicator and a year is that of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.angka.lajur import REACHED, IsianLajur, Lajur, all_lajur
from renja_docs.rules.angka.nama_indikator import are_enough, telling_words, words_in
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6095",
    severity="peringatan",
    title="Uraian dan tabel",
    source="Permendagri 86/2017",
    explanation=(
        "Angka suatu indikator dalam uraian sama dengan angkanya dalam tabel untuk tahun yang sama."
    ),
    by_file=True,
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
    for kalimat in kalimat_in(reading.of_kinds(SENTENCES, "lampiran"), _FIGURE_FOLLOWS):
        years = set(_YEAR.findall(kalimat.words))
        if len(years) == 1:
            yield from _contradicting(reading, kalimat, named, int(years.pop()))


def _named_rows(reading: Reading) -> list[_Named]:
    """The rows that tell what was reached and that prose can name."""
    found = []
    for row in all_lajur(reading):
        words = telling_words(row.label)
        if _is_quotable(row) and are_enough(words, row.label):
            found.append(_Named(row, words))
    return found


def _is_quotable(row: Lajur) -> bool:
    """True for a row with an id, by which expressions name it, that tells what was reached."""
    if not row.id or row.judul:
        return False
    return bool(row.figures(*REACHED))


def _contradicting(
    reading: Reading, kalimat: Kalimat, named: Sequence[_Named], year: int
) -> Iterator[Finding]:
    """The figures of a sentence of a year that no row has of those that it names."""
    rows = _meant(kalimat, named)
    years_back = (reading.naskah.perbup.tahun_rencana or 0) - year
    for besaran in kalimat.figures:
        cell = _other_cell(rows, besaran, years_back)
        if cell is not None and _is_told(kalimat, besaran):
            yield _finding(reading, kalimat, besaran, *cell, year)


def _meant(kalimat: Kalimat, named: Sequence[_Named]) -> list[Lajur]:
    """The rows that a sentence names, the most precise name first."""
    words = words_in(kalimat.words)
    meant = [one for one in named if one.words <= words]
    meant.sort(key=_most_words_first)
    return [one.row for one in meant]


def _finding(
    reading: Reading, kalimat: Kalimat, besaran: Besaran, row: Lajur, isian: IsianLajur, year: int
) -> Finding:
    """The finding at a figure that a cell tells otherwise."""
    return kalimat.finding(
        reading,
        RULE,
        besaran.span,
        f"{quoted(besaran.words)} untuk {quoted(row.label)} tahun {year}, "
        f"padahal tabel menyebut {isian.text}.",
        f"Pakai {{{{ {row.expression(isian)} }}}}.",
    )


def _is_told(kalimat: Kalimat, besaran: Besaran) -> bool:
    """True if a person typed a figure, and the sentence tells it as reached."""
    if not kalimat.is_typed(besaran.start, besaran.end) or besaran.kind == "rupiah":
        return False
    before = kalimat.words[: besaran.start].casefold()
    return not _is_of_target(before) and _FIGURE_FOLLOWS.search(before) is not None


def _is_of_target(before: str) -> bool:
    """True if the last of the words in front of a figure that say what it is speaks of a target."""
    target = before.rfind("target")
    reached = max(map(before.rfind, _REACHED_WORDS))
    return target >= 0 and target >= reached


def _other_cell(
    rows: Sequence[Lajur], besaran: Besaran, years_back: int
) -> tuple[Lajur, IsianLajur] | None:
    """The row and cell that a figure contradicts; None where some row that is meant has it."""
    alike = [row for row in rows if _measures_alike(row, besaran)]
    if not besaran.value or _is_in_one(besaran, alike):
        return None
    for row in alike:
        isian = _cell_of_year(row, years_back)
        if isian is not None:
            return row, isian
    return None


def _is_in_one(besaran: Besaran, rows: Sequence[Lajur]) -> bool:
    """True if a figure stands somewhere in one of some rows."""
    return any(_has(row, besaran) for row in rows)


def _measures_alike(row: Lajur, besaran: Besaran) -> bool:
    """True of a share and a row of shares, and of a count and a row of counts."""
    return (row.satuan == "%") == (besaran.kind == "persen")


def _most_words_first(named: _Named) -> int:
    """What rows are sorted by: the most precise name first."""
    return -len(named.words)


def _has(row: Lajur, besaran: Besaran) -> bool:
    """True if a figure stands somewhere in a row."""
    return any(isian.number == besaran.value for isian in row.figures())


def _cell_of_year(row: Lajur, years_back: int) -> IsianLajur | None:
    """What a row says was reached in a year, so many before the plan year."""
    reached = row.figures(*REACHED)
    return next((isian for isian in reached if isian.years_back == years_back), None)
