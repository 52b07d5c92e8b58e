"""The Renja spoken of is that of the plan year, and the years named after it follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kalimat import Kalimat, all_kalimat
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
    if plan_year is None:
        return
    edges = _edges(reading)
    for kalimat in all_kalimat(reading):
        yield from _stale(reading, kalimat, plan_year, edges)
        yield from _misnamed(reading, kalimat, plan_year)


def _stale(
    reading: Reading, kalimat: Kalimat, plan_year: int, edges: frozenset[str]
) -> Iterator[Finding]:
    """Renja of a sentence that are of another year."""
    for told in _RENJA_OF_A_YEAR.finditer(kalimat.words):
        if kalimat.is_typed(*told.span()) and _is_stale(kalimat, told, plan_year, edges):
            advice = "Pakai {{ n }}, atau sebut Renja tahun lalu."
            yield _at(reading, kalimat, told, plan_year, advice)


def _misnamed(reading: Reading, kalimat: Kalimat, plan_year: int) -> Iterator[Finding]:
    """Years of a sentence that are not what they are called."""
    for pattern, distances in _NAMED:
        for told in pattern.finditer(kalimat.words):
            right = [plan_year + distance for distance in distances]
            if int(told["year"]) in right:
                continue
            if kalimat.is_typed(told.start(), told.end("year")):
                yield _at(reading, kalimat, told, plan_year, f"Tulis {right[0]}.")


def _at(
    reading: Reading, kalimat: Kalimat, told: re.Match[str], plan_year: int, advice: str
) -> Finding:
    span = kalimat.span(*told.span("year"))
    message = f"{quoted(told[0])} dalam naskah untuk tahun {plan_year}."
    return in_text(reading, RULE, kalimat.text, span, message, advice)


def _is_stale(kalimat: Kalimat, told: re.Match[str], plan_year: int, edges: frozenset[str]) -> bool:
    """True if the sentence speaks of the Renja of another year as if it were this one."""
    year = int(told["year"])
    if year == plan_year or _OTHER_PLAN.search(told["between"]):
        return False
    text = kalimat.text
    if told["this"] or text.zone in ("pembukaan", "batang-tubuh") or year > plan_year + 1:
        return True
    at_the_edge = text.origin.location.file in edges or "Kata Pengantar" in text.place
    return at_the_edge and not _LOOKS_BACK.search(kalimat.words)


def _edges(reading: Reading) -> frozenset[str]:
    """The files of the first and of the last Bab, which speak of this Renja only."""
    files = [bab.origin.location.file for bab in reading.naskah.bab]
    return frozenset((*files[:1], *files[-1:]))
