"""The Renja spoken of is that of the plan year, and the years named after it follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kalimat_uraian import Kalimat, told
from renja_docs.rules.angka.tahun import YEAR
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6076",
    severity="galat",
    title="Tahun Renja",
    source="Permendagri 86/2017",
    explanation=(
        "Renja yang dibicarakan adalah Renja tahun rencana; tahun rencana, tahun berjalan, dan "
        "prakiraan maju mengikutinya."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/1/paragraf",
            bad="Semoga Renja Tahun 2025 ini menjadi pegangan bagi seluruh aparat.",
            good="Semoga Renja Tahun {{ n }} ini menjadi pegangan bagi seluruh aparat.",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat bertanggung jawab atas pelaksanaan Renja Kecamatan Tahun 2025",
            good="Camat bertanggung jawab atas pelaksanaan Renja Kecamatan Tahun {{ n }}",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Prakiraan maju tahun 2026 berjumlah {{ maju() }}.",
            good="Prakiraan maju tahun {{ n + 1 }} berjumlah {{ maju() }}.",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/isi/0/paragraf",
            bad="Isu penting pada tahun berjalan (2024) adalah sebagai berikut.",
            good="Isu penting pada tahun berjalan ({{ n - 1 }}) adalah sebagai berikut.",
        ),
    ),
)

_RENJA_OF_A_YEAR: Final = re.compile(
    r"\b(?:Renja|RENJA|Rencana Kerja|rencana kerja)\b"
    r"(?P<between>(?:(?!\bNomor\b)[^.;:()]){0,120}?)"
    rf"\b[Tt]ahun\s+(?P<year>{YEAR})\b(?!\s*[-–])(?P<this>\s+ini\b)?"
)
_OTHER_PLAN: Final = re.compile(r"RKPD|Pemerintah Daerah|Pemerintah Provinsi|Anggaran")
_LOOKS_BACK: Final = re.compile(
    r"\b(?:evaluasi|lalu|sebelumnya|realisasi|capaian|hasil|pelaksanaan|RKPD|Pemerintah Daerah)\b",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile(
    r"\b(?:dibanding\w*|daripada|berbeda|sedangkan|perkembangan\w*|semula|dahulu|menggantikan"
    r"|melanjutkan|kelanjutan)\b",
    re.IGNORECASE,
)
"""A sentence that names an older Renja beside this one."""
_PLAN_YEAR: Final = re.compile(
    rf"\btahun rencana\s*\(?(?:tahun\s+)?(?P<year>{YEAR})", re.IGNORECASE
)
_FORECAST: Final = re.compile(
    rf"\bprakiraan maju\b[^.;()]{{0,40}}?\btahun\s+(?P<year>{YEAR})", re.IGNORECASE
)
_RUNNING_YEAR: Final = re.compile(
    rf"\btahun berjalan\s*\(?(?:tahun\s+)?(?P<year>{YEAR})", re.IGNORECASE
)
_LAST_YEAR: Final = re.compile(rf"\btahun lalu\s*\((?:tahun\s+)?(?P<year>{YEAR})", re.IGNORECASE)
_YEAR: Final = re.compile(rf"\b[Tt]ahun\s+({YEAR})\b")
_NAMED: Final = (
    (_PLAN_YEAR, (0,)),
    (_FORECAST, (1,)),
    (_RUNNING_YEAR, (-1,)),
    (_LAST_YEAR, (-1, -2)),
)
"""Years that are named by the plan year, with how far from it they may be."""


def check(reading: Reading) -> Iterator[Finding]:
    """Renja of other years told as if they were this one; other years than their names tell."""
    plan_year = reading.naskah.perbup.tahun_rencana
    if plan_year is not None:
        yield from _stale(reading, plan_year)
        for pattern, distances in _NAMED:
            right = [plan_year + distance for distance in distances]
            yield from _misnamed(reading, pattern, plan_year, right)


def _misnamed(
    reading: Reading, pattern: re.Pattern[str], plan_year: int, right: Sequence[int]
) -> Iterator[Finding]:
    """Years that are not what they are called. right: those that may be called so."""
    for kalimat, named in told(reading, pattern):
        if int(named["year"]) not in right:
            yield _at(reading, kalimat, named, plan_year, f"Tulis {right[0]}.")


def _stale(reading: Reading, plan_year: int) -> Iterator[Finding]:
    """Renja of another year, as if they were this one."""
    edges = _edges(reading)
    for kalimat, renja in told(reading, _RENJA_OF_A_YEAR):
        is_at_edge = kalimat.text.origin.location.file in edges
        speaks_of_this = is_at_edge and not _looks_back(kalimat)
        if _is_right(renja, plan_year):
            continue
        if speaks_of_this or _is_firm(kalimat, renja, plan_year):
            advice = "Pakai {{ n }}, atau sebut Renja tahun lalu."
            finding = _at(reading, kalimat, renja, plan_year, advice)
            yield finding if _is_proved(kalimat, renja) else replace(finding, severity="peringatan")


def _at(
    reading: Reading, kalimat: Kalimat, told: re.Match[str], plan_year: int, advice: str
) -> Finding:
    """The finding at the year of what a sentence tells."""
    span = kalimat.span(*told.span("year"))
    message = f"{quoted(told[0])} dalam naskah untuk tahun {plan_year}."
    return in_text(reading, RULE, kalimat.text, span, message, advice)


def _is_right(told: re.Match[str], plan_year: int) -> bool:
    """True of the plan year, and of a plan that is no Renja."""
    if int(told["year"]) == plan_year:
        return True
    return _OTHER_PLAN.search(told["between"]) is not None


def _is_firm(kalimat: Kalimat, told: re.Match[str], plan_year: int) -> bool:
    """True if another year than the plan year must be wrong, whatever the sentence tells."""
    if told["this"] or kalimat.text.zone in ("pembukaan", "batang-tubuh"):
        return True
    return int(told["year"]) > plan_year + 1


def _is_proved(kalimat: Kalimat, told: re.Match[str]) -> bool:
    """True if the text itself calls the other year that of this Renja."""
    return told["this"] is not None or kalimat.text.zone in ("pembukaan", "batang-tubuh")


def _looks_back(kalimat: Kalimat) -> bool:
    """True if a sentence speaks of the years before, or names another Renja beside this one."""
    if _LOOKS_BACK.search(kalimat.words) or _COMPARES.search(kalimat.words):
        return True
    return len(set(_YEAR.findall(kalimat.words))) > 1


def _edges(reading: Reading) -> frozenset[str]:
    """The files of the preface and of the first and last Bab, which speak of this Renja only."""
    places = (*reading.tree.kata_pengantar, *reading.tree.bab[:1], *reading.tree.bab[-1:])
    return frozenset(place.origin.location.file for place in places)
