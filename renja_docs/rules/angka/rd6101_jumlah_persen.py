"""Shares of one whole add up to a hundred percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka

RULE: Final = Rule(
    code="RD6101",
    severity="galat",
    title="Bagian-bagian persen",
    source="Permendagri 86/2017",
    explanation=(
        "Bagian-bagian yang disebut sebagai susunan suatu keseluruhan berjumlah 100%. Jumlah "
        "di atas 100% galat; jumlah yang hampir 100% peringatan."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Komposisi pelaku usaha adalah 45% pedagang, 40% perajin, dan 25% petani.",
            good="Komposisi pelaku usaha adalah 45% pedagang, 30% perajin, dan 25% petani.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=(
                "Belanja terdiri atas belanja pegawai 60%, belanja barang dan jasa 35%, dan "
                "belanja modal 15%."
            ),
            good=(
                "Belanja terdiri atas belanja pegawai 60%, belanja barang dan jasa 35%, dan "
                "belanja modal 5%."
            ),
        ),
    ),
)

_ARE_PARTS: Final = re.compile(
    r"\b(?:komposisi\w*|proporsi\w*|terdiri (?:atas|dari)|terbagi (?:atas|menjadi|dalam)|sisanya"
    r"|selebihnya|dengan rincian|pembagian\w*|susunannya)\b",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|menjadi|dibandingkan|target|capaian|realisasi|tumbuh"
    r"|pertumbuhan|bunga|inflasi)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose percentages are of different wholes."""
_WHOLE: Final = Decimal(100)
_ROUNDING: Final = Decimal("0.1")
_NEARLY: Final = Decimal(90)
_FEWEST: Final = 2


def check(reading: Reading) -> Iterator[Finding]:
    """Sentences whose shares are more than the whole, or just miss it."""
    for kalimat in kalimat_in(prose(reading), _ARE_PARTS):
        if _ARE_PARTS.search(kalimat.words) and not _COMPARES.search(kalimat.words):
            yield from _summed(reading, kalimat)


def _summed(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """The finding at the shares of a sentence that do not make a whole."""
    shares = [one for one in kalimat.figures if one.kind == "persen" and one.value < _WHOLE]
    total = sum((one.value for one in shares), Decimal(0))
    if len(shares) < _FEWEST or abs(total - _WHOLE) <= _ROUNDING * len(shares):
        return
    if total > _WHOLE:
        severity: Severity | None = None
    elif total >= _NEARLY and len(shares) > _FEWEST:
        severity = "peringatan"
    else:
        return
    span = shares[0].start, shares[-1].end
    message = f"{quoted(kalimat.words[slice(*span)])}: jumlahnya {angka(total, 2)}%."
    yield kalimat.finding(reading, RULE, span, message, "Periksa bagian-bagiannya.", severity)
