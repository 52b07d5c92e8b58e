"""Rupiah are written Rp25.000.000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka

RULE: Final = Rule(
    code="RD7045",
    severity="galat",
    title="Cara menulis rupiah",
    source="EYD; UU 12/2011 Lampiran II angka 270c",
    explanation=(
        "Rp melekat pada angkanya, tanpa titik, dengan titik pemisah ribuan, dan tanpa ,-."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Disediakan dana Rp. 25.000.000,- bagi desa.",
            good="Disediakan dana Rp25.000.000 bagi desa.",
            repaired="Disediakan dana Rp25.000.000 bagi desa.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Disediakan dana Rp25000000 bagi desa.",
            good="Disediakan dana Rp25.000.000,00 bagi desa.",
            repaired="Disediakan dana Rp25.000.000 bagi desa.",
        ),
    ),
)

_RUPIAH: Final = re.compile(
    r"(?<!\w)(?:Rp|RP|rp|IDR)\.?\s*(?P<number>\d[\d.]*(?:,\d{1,2})?)(?:,-|\.-)?(?!\d)"
)
_WHOLE: Final = re.compile(r"\d{4,}|\d{1,3}(?:\.\d{3})+")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")


def check(reading: Reading) -> Iterator[Finding]:
    """Sums that are written otherwise; a year behind Rp was torn from its place."""
    for text, match in matches(reading.texts, _RUPIAH):
        right = _written(match["number"])
        if match[0] != right and not _is_year(match["number"]):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{quoted(match[0])} tidak menurut kaidah.",
                f"Tulis {right}.",
                right,
            )


def _is_year(number: str) -> bool:
    """True for what is no sum but a year."""
    whole = number.rstrip(".").partition(",")[0]
    return _YEAR.fullmatch(whole) is not None


def _written(number: str) -> str:
    """A sum as it should be written; a full stop behind it ends the sentence, and stays."""
    whole, comma, cents = number.rstrip(".").partition(",")
    stop = number[len(number.rstrip(".")) :]
    if _WHOLE.fullmatch(whole):
        whole = angka(int(whole.replace(".", "")))
    return f"Rp{whole}{comma}{cents}{stop}"
