"""A stated sum is the sum of the parts that the sentence lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka

RULE: Final = Rule(
    code="RD6099",
    severity="galat",
    title="Jumlah dan bagiannya",
    source="Permendagri 86/2017",
    explanation="Jumlah yang disebut sama dengan jumlah bagian-bagiannya dalam kalimat itu.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Tersedia dana Rp100.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000.",
            good="Tersedia dana Rp110.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Hadir 120 orang, terdiri atas 50 orang laki-laki dan 60 orang perempuan.",
            good="Hadir 110 orang, terdiri atas 50 orang laki-laki dan 60 orang perempuan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=(
                "Hibah itu terdiri atas Rp60.000.000 dan Rp50.000.000 sehingga seluruhnya "
                "berjumlah Rp120.000.000."
            ),
            good=(
                "Hibah itu terdiri atas Rp60.000.000 dan Rp50.000.000 sehingga seluruhnya "
                "berjumlah Rp110.000.000."
            ),
        ),
    ),
)

_PARTS_FOLLOW: Final = re.compile(
    r"\b(?:terdiri (?:atas|dari)|dengan rincian|meliputi|yaitu|yakni)\b", re.IGNORECASE
)
_WHOLE_FOLLOWS: Final = re.compile(
    r"\b(?:seluruhnya|keseluruhannya|semuanya|totalnya|jumlahnya|(?:sehingga|dengan)\s+(?:total|jumlah))"
    r"(?:\s+(?:menjadi|berjumlah|sejumlah|sebesar|adalah|ialah|sebanyak|mencapai))?\s*\Z",
    re.IGNORECASE,
)
"""The end of what stands between the parts and a sum that is told behind them."""
_NOT_ALL: Final = re.compile(r"antara lain|di antaranya|termasuk", re.IGNORECASE)
_PEOPLE: Final = re.compile(
    r"\b(?:laki-laki|perempuan|pria|wanita|ASN|PNS|PPPK|honorer)\b", re.IGNORECASE
)
"""Kinds of people: the parts of a number of them."""


def check(reading: Reading) -> Iterator[Finding]:
    """Sums before the words that list their parts."""
    for kalimat in kalimat_in(prose(reading), _PARTS_FOLLOW):
        lists = _PARTS_FOLLOW.search(kalimat.words)
        if lists is None or _NOT_ALL.search(kalimat.words):
            continue
        before = kalimat.figures_before(lists.start())
        parts = kalimat.figures_behind(lists.end())
        if before:
            yield from _summed(reading, kalimat, before[-1], parts)
        elif parts and leading_to(_WHOLE_FOLLOWS, kalimat.words, parts[-1].start):
            yield from _summed(reading, kalimat, parts[-1], parts[:-1])


def _summed(
    reading: Reading, kalimat: Kalimat, whole: Besaran, parts: Sequence[Besaran]
) -> Iterator[Finding]:
    """A sum that is not that of its parts."""
    total = sum((part.value for part in parts), Decimal(0))
    if total != whole.value and _are_added_up(kalimat.words, whole, parts):
        yield kalimat.finding(
            reading,
            RULE,
            whole.span,
            f"{quoted(whole.words)}, padahal bagian-bagiannya berjumlah {angka(total)}.",
            "Periksa jumlah dan bagian-bagiannya.",
        )


def _are_added_up(sentence: str, whole: Besaran, parts: Sequence[Besaran]) -> bool:
    """True if parts and whole are rupiah, or people by kind."""
    kinds = {besaran.kind for besaran in (whole, *parts)}
    if len(parts) < 2 or len(kinds) > 1:
        return False
    if whole.kind == "polos":
        return _are_people(sentence, whole, parts)
    return whole.kind == "rupiah"


def _are_people(sentence: str, whole: Besaran, parts: Sequence[Besaran]) -> bool:
    """True if parts are kinds of people, none of them more than the whole."""
    if not _PEOPLE.search(sentence, parts[0].start):
        return False
    return max(part.value for part in parts) <= whole.value
