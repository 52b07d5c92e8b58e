"""An indicator names what it measures, and that is no doing that is done again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD6014",
    severity="peringatan",
    title="Indikator yang kehilangan atau mengulang pokoknya",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Sesudah kata Persentase atau Jumlah berdiri apa yang diukur, dan yang diukur bukan "
        "perbuatannya sendiri."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/kinerja/0/indikator",
            bad="Persentase yang Difasilitasi",
            good="Persentase Desa yang Difasilitasi",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01.2.07.0006/keluaran/indikator",
            bad="Jumlah Pemeliharaan Peralatan dan Mesin yang Dipelihara (Unit)",
            good="Jumlah Peralatan dan Mesin yang Dipelihara (Unit)",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/indikator",
            bad="Persentase yang Tertib Administrasi Pemerintahan",
            good="Persentase Desa yang Tertib Administrasi Pemerintahan",
        ),
    ),
)

_NOTHING_MEASURED: Final = re.compile(
    r"(?:persentase|jumlah|banyaknya|rasio)\s+(?:yang|dan|untuk|dengan|pada|oleh)\b",
    re.IGNORECASE,
)
_DOING_DONE: Final = re.compile(
    r"(?:jumlah|persentase)\s+pem(?P<doing>\w{4,})an\b.*\byang\s+dip(?P<done>\w{4,})\b",
    re.IGNORECASE,
)
"""Pemeliharaan ... yang dipelihara."""


def check(reading: Reading) -> Iterator[Finding]:
    """Labels of indicators that measure nothing, or the doing itself."""
    for text in reading.texts:
        if _is_indicator(text) and _is_vague(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (0, 1),
                f"{quoted(text.printed)} tidak menyebut apa yang diukur.",
                "Sebut yang diukur sesudah kata pertama.",
            )


def _is_indicator(text: Text) -> bool:
    """True for an indicator of program.yaml, and for one in a table."""
    if text.kind == "indikator":
        return True
    return text.kind == "sel" and "indikator" in text.place


def _is_vague(label: str) -> bool:
    """True if a label names no thing that is measured, or one that repeats the doing."""
    if _NOTHING_MEASURED.match(label):
        return True
    deed = _DOING_DONE.match(label)
    if deed is None:
        return False
    return deed["doing"].casefold() == deed["done"].casefold()
