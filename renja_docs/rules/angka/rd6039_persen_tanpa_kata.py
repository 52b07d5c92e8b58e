"""An indicator whose target is a share says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.satuan import is_percentage, satuan_of
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6039",
    severity="peringatan",
    title="Persen tanpa kata persentase",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Indikator yang bertarget persen menyebut persentase, rasio, cakupan, tingkat, atau ukuran "
        "lain yang dapat dipersenkan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/kinerja/0",
            bad="indikator: Desa yang Difasilitasi\ntarget: 100%",
            good="indikator: Persentase Desa yang Difasilitasi\ntarget: 100%",
        ),
    ),
)

_NAMED: Final = re.compile(
    r"""
    (?:jumlah|banyaknya)\b
    | .*\b(?:
        persen\w* | prosentase | rasio | cakupan | tingkat | indeks | proporsi | laju | pertumbuhan
        | angka | nilai | kontribusi | peningkatan | penurunan | prevalensi | rata-rata | porsi
        | share | capaian | skor | derajat | meningkatnya | menurunnya
    )\b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""An indicator that counts, or names a measure."""


def check(reading: Reading) -> Iterator[Finding]:
    """Shares of indicators that name no measure; an indicator is told once."""
    told: set[tuple[str, str]] = set()
    for figure in figures(reading):
        indikator = figure.indikator
        key = figure.kode, indikator
        if key not in told and _is_unnamed_share(figure):
            told.add(key)
            yield RULE.finding(
                figure.indikator_origin.location,
                f"{quoted(indikator)} bertarget {written(figure.nilai)}.",
                f"Tulis Persentase {indikator[:1].upper()}{indikator[1:]}, atau periksa targetnya.",
                place=figure.place,
            )


def _is_unnamed_share(figure: IndicatorFigure) -> bool:
    """True for a percentage whose indicator neither counts nor names a measure."""
    if figure.number is None or not figure.nilai.persen:
        return False
    return not _is_named(figure.indikator)


def _is_named(indikator: str) -> bool:
    """True for an indicator that says in some way what it measures."""
    if is_percentage(indikator) or satuan_of(indikator):
        return True
    return _NAMED.match(indikator) is not None
