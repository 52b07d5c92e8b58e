"""Money in a norm is written out: Rp10.000.000,00 (sepuluh juta rupiah)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah, terbilang

RULE: Final = Rule(
    code="RD4085",
    severity="galat",
    title="Jumlah rupiah dalam norma",
    source="UU 12/2011 Lampiran II angka 86 dan 270c (UU 13/2022)",
    explanation=(
        "Jumlah rupiah dalam norma ditulis Rp10.000.000,00 (sepuluh juta rupiah), tanpa spasi "
        "sesudah Rp."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Bantuan diberikan sebesar Rp 10.000.000",
            good="Bantuan diberikan sebesar {{ rupiah_terbilang(10000000) }}",
            repaired="Bantuan diberikan sebesar Rp10.000.000,00 (sepuluh juta rupiah)",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Bantuan diberikan sebesar Rp10.000.000 (sepuluh juta rupiah)",
            good="Bantuan diberikan sebesar Rp10.000.000,00 (sepuluh juta rupiah)",
            repaired="Bantuan diberikan sebesar Rp10.000.000,00 (sepuluh juta rupiah)",
        ),
    ),
)

_MONEY: Final = re.compile(r"\bRp\.?\s?\d{1,3}(?:\.\d{3})+(?:,(?:\d{2}|-))?(?!\.?\d)")
_WORDS: Final = re.compile(r"\s*\(")


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts with a space, without decimals, or without the words in brackets behind them."""
    for text, match in matches(norms(reading), _MONEY):
        has_words = _WORDS.match(text.printed, match.end()) is not None
        right = _written_out(match[0], has_words=has_words)
        if match[0] != right:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Jumlah {quoted(match[0])} tidak ditulis lengkap.",
                f"Tulis {right}.",
                right,
            )


def _written_out(typed: str, *, has_words: bool) -> str:
    """An amount as the law wants it; its words are given where none stand behind it."""
    whole = typed.partition(",")[0]
    amount = int(re.sub(r"\D", "", whole))
    figure = f"{rupiah(amount)},00"
    if has_words:
        return figure
    return f"{figure} ({terbilang(amount)} rupiah)"
