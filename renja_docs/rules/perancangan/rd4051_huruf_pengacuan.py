"""A reference writes Pasal with a capital, the others without, ayat in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.pengacuan import referring_texts
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4051",
    severity="galat",
    title="Huruf dan tanda kurung pengacuan",
    source="UU 12/2011 Lampiran II angka 80, 82, dan 84",
    explanation=(
        "Kata Pasal berhuruf awal kapital; ayat, huruf, dan angka berhuruf kecil; nomor ayat "
        "dalam tanda kurung."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja sebagaimana dimaksud pada Ayat (1) menjadi pedoman",
            good="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
            repaired="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam pasal 3 menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
            repaired="Renja sebagaimana dimaksud dalam Pasal 3 menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja sebagaimana dimaksud pada ayat 1 menjadi pedoman",
            good="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
            repaired="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad='"Renja disusun menurut pasal 5 UU 25/2004, dengan kaidah sebagai berikut:"',
            good='"Renja disusun menurut Pasal 5 UU 25/2004, dengan kaidah sebagai berikut:"',
            repaired='"Renja disusun menurut Pasal 5 UU 25/2004, dengan kaidah sebagai berikut:"',
        ),
    ),
)

_CAPITAL: Final = re.compile(
    r"(?<=[a-z0-9,;)]\s)(Ayat(?=\s+\(?\d)|Huruf(?=\s+[a-z]\b)|Angka(?=\s+\d))"
)
_SMALL_PASAL: Final = re.compile(r"\bpasal(?=\s+\d)")
_AYAT_WITHOUT_BRACKETS: Final = re.compile(r"\bayat\s+(\d+[a-z]?)\b", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Wrong letters, and numbers of ayat without brackets."""
    for text in referring_texts(reading):
        yield from _capitals(reading, text)
        yield from _small_letters(reading, text)
        yield from _bare_numbers(reading, text)


def _capitals(reading: Reading, text: Text) -> Iterator[Finding]:
    """Ayat, Huruf and Angka inside a sentence."""
    for match in text.matches(_CAPITAL):
        word = match[1]
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Kata {word} dalam pengacuan berhuruf kapital.",
            f"Tulis {word.lower()}.",
            word.lower(),
        )


def _small_letters(reading: Reading, text: Text) -> Iterator[Finding]:
    """A pasal with its number."""
    for match in text.matches(_SMALL_PASAL):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            "Kata pasal dalam pengacuan berhuruf kecil.",
            "Tulis Pasal.",
            "Pasal",
        )


def _bare_numbers(reading: Reading, text: Text) -> Iterator[Finding]:
    """An ayat whose number has no brackets."""
    for match in text.matches(_AYAT_WITHOUT_BRACKETS):
        number = match[1]
        yield in_text(
            reading,
            RULE,
            text,
            match.span(1),
            f"Nomor ayat {number} tanpa tanda kurung.",
            f"Tulis ayat ({number}).",
            f"({number})",
        )
