"""Items begin with a small letter, but for defined terms and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Rincian
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.tabulasi import chapter_lists, items
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import all_istilah
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
    for text in reading.of_kinds({"butir"}, "batang-tubuh"):
        yield from _in_norm(reading, text)
    for rincian in chapter_lists(reading):
        if not rincian.node_of(Rincian).kalimat:
            for text in _odd_ones(reading, tuple(items(rincian))):
                yield _odd(reading, text)


def _in_norm(reading: Reading, text: Text) -> Iterator[Finding]:
    """An item of a norm that begins with a common word."""
    match = _CAPITAL.match(text.printed)
    if match is None or not _is_common(reading, text.printed):
        return
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


def _odd(reading: Reading, text: Text) -> Finding:
    """An item of a chapter, which may be a name that is not known here."""
    finding = in_text(
        reading,
        RULE,
        text,
        (0, 1),
        f"{text.place} diawali huruf kapital, yang lain tidak.",
        "Tulis dengan huruf kecil.",
        text.printed[0].lower(),
    )
    return replace(finding, severity="peringatan")


def _odd_ones(reading: Reading, texts: Sequence[Text]) -> list[Text]:
    """The items with a capital where twice as many have none."""
    with_capital = []
    for text in texts:
        if _CAPITAL.match(text.printed) and _is_common(reading, text.printed):
            with_capital.append(text)
    if len(texts) - len(with_capital) < 2 * len(with_capital):
        return []
    return with_capital


def _is_common(reading: Reading, printed: str) -> bool:
    """True if a text begins with an affixed word that is part of no name and no defined term."""
    words = printed.split()
    is_name = len(words) > 1 and words[1][:1].isupper()
    if is_name or words[0] in reading.once(_first_words):
        return False
    return _AFFIXED.match(printed) is not None


def _first_words(reading: Reading) -> frozenset[str]:
    """The words with which defined terms begin."""
    return frozenset(istilah.full.split()[0] for istilah in all_istilah(reading))
