"""Items begin with a small letter, but for defined terms and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.tabulasi import lampiran_rincian
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4027",
    severity="galat",
    title="Butir diawali huruf kapital",
    source="UU 12/2011 Lampiran II angka 87 huruf c",
    explanation=(
        "Setiap frasa dalam rincian diawali huruf kecil, kecuali istilah yang didefinisikan dan "
        "nama."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad="hubungan: dan\nbutir:\n  - Menyusun program\n  - melaporkan hasilnya",
            good="hubungan: dan\nbutir:\n  - menyusun program\n  - melaporkan hasilnya",
            repaired="hubungan: dan\nbutir:\n  - menyusun program\n  - melaporkan hasilnya",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/isi/1/rincian/butir/0",
            bad="Menyusun rencana tahunan menurut Renstra",
            good="menyusun rencana tahunan menurut Renstra",
            repaired="menyusun rencana tahunan menurut Renstra",
        ),
    ),
)

_CAPITAL: Final = re.compile(r"[A-Z][a-z]+(?=\s|\Z)")
_AFFIXED: Final = re.compile(
    r"(?:me[mnlrwy]?|di|ter|ber|pe[mnlr]?|ke|se)[a-z]{3,}(?=\s|\Z)", re.IGNORECASE
)
"""A verb or noun that begins with an affix, and so is no name."""


def check(reading: Reading) -> Iterator[Finding]:
    """Items of norms; in the Lampiran only those that stand among items with small letters."""
    for text in reading.of("batang-tubuh"):
        if text.kind != "butir":
            continue
        match = _CAPITAL.match(text.printed)
        if match and _is_common(reading, text.printed):
            first = match[0].lower()
            yield in_text(
                reading,
                RULE,
                text,
                (0, 1),
                f"{text.place} diawali huruf kapital: {quoted(match[0])}.",
                f"Tulis {first}.",
                first[0],
            )
    yield from _in_lampiran(reading)


def _in_lampiran(reading: Reading) -> Iterator[Finding]:
    by_location = {
        text.origin.location: text for text in reading.of("lampiran") if text.kind == "butir"
    }
    for rincian in lampiran_rincian(reading):
        if rincian.kalimat:
            continue
        locations = [butir.origin.at("teks").location for butir in rincian.butir]
        items = [by_location[location] for location in locations if location in by_location]
        for text in _odd_ones(reading, items):
            finding = in_text(
                reading,
                RULE,
                text,
                (0, 1),
                f"{text.place} diawali huruf kapital, yang lain tidak.",
                "Tulis dengan huruf kecil.",
                text.printed[0].lower(),
            )
            yield replace(finding, severity="peringatan")


def _odd_ones(reading: Reading, items: Sequence[Text]) -> list[Text]:
    """The items with a capital where twice as many have none."""
    with_capital = [
        text for text in items if _CAPITAL.match(text.printed) and _is_common(reading, text.printed)
    ]
    if len(items) - len(with_capital) < 2 * len(with_capital):
        return []
    return with_capital


def _is_common(reading: Reading, text: str) -> bool:
    """True if a text begins with an affixed word that is part of no name and no defined term."""
    words = text.split()
    is_name = len(words) > 1 and words[1][:1].isupper()
    if is_name or words[0] in reading.once(_first_words):
        return False
    return _AFFIXED.match(text) is not None


def _first_words(reading: Reading) -> frozenset[str]:
    """The words with which defined terms begin."""
    return frozenset(
        definisi.istilah.split()[0]
        for pasal in reading.naskah.semua_pasal()
        for definisi in pasal.definisi
    )
