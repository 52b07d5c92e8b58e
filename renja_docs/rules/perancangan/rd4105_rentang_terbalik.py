"""A range goes up, and no ayat refers to itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import printed_matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4105",
    severity="galat",
    title="Rentang dan pengacuan ke diri sendiri",
    source="UU 12/2011 Lampiran II angka 273 dan 276",
    explanation=(
        "Rentang pengacuan berjalan dari nomor yang kecil ke nomor yang besar, dan suatu ayat "
        "tidak mengacu ke ayat itu sendiri."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja sebagaimana dimaksud pada ayat (2) menjadi pedoman",
            good="Renja sebagaimana dimaksud pada ayat (1) menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Penyusunan RKA Kecamatan berpedoman pada Pasal 4",
            good="Penyusunan RKA Kecamatan berpedoman pada Pasal 3",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Hal sebagaimana dimaksud dalam Pasal 3 sampai dengan Pasal 2 menjadi pedoman",
            good="Hal sebagaimana dimaksud dalam Pasal 2 sampai dengan Pasal 4 menjadi pedoman",
        ),
    ),
)

_RANGE: Final = re.compile(
    r"\b(?P<kind>Pasal|ayat|huruf|angka)\s+\(?(?P<first>\d+|[a-z])\)?\s+sampai dengan\s+"
    r"(?P=kind)\s+\(?(?P<last>\d+|[a-z])\)?(?!\w)"
)
_AYAT: Final = re.compile(r"(?<!\w)pada\s+ayat\s+\((?P<number>\d+[a-z]?)\)")
_PASAL: Final = re.compile(
    r"\b(?:pada|dalam|ketentuan|(?<!sampai\s)dengan)\s+(?P<pasal>Pasal\s\d+[A-Z]?)"
    r"(?=[,;.]?\s+(?:menjadi|dilaksanakan|ditetapkan|diatur|meliputi|berlaku|disusun)\b|\s*\Z)"
)
"""A reference to a whole Pasal behind which neither a part of it nor another act follows."""
_OWN: Final = re.compile(r"Pasal \d+[A-Z]? ayat \((?P<number>\d+[a-z]?)\)")


def check(reading: Reading) -> Iterator[Finding]:
    """Ranges that go down, and ayat that name themselves, typed or by an expression."""
    for text, found in printed_matches(reading.of("batang-tubuh", "lampiran"), _RANGE):
        if _place(found["first"]) >= _place(found["last"]):
            message = f"{quoted(found[0])} berjalan mundur."
            advice = "Sebut nomor yang lebih kecil lebih dahulu."
            yield in_text(reading, RULE, text, found.span(), message, advice)
    yield from _own_pasal(reading)
    for text, found in printed_matches(reading.of("batang-tubuh"), _AYAT):
        if _is_own(text, found):
            message = f"{text.place} mengacu ke dirinya sendiri."
            yield in_text(reading, RULE, text, found.span(), message, "Periksa ayat yang diacu.")


def _own_pasal(reading: Reading) -> Iterator[Finding]:
    """Pasal whose norm refers to the Pasal as such; an amending act names those of another."""
    if reading.tree.amends:
        return
    for text, found in printed_matches(reading.of("batang-tubuh"), _PASAL):
        if re.match(rf"{found['pasal']}(?!\w)", text.place):
            message = f"{text.place} mengacu ke dirinya sendiri."
            yield in_text(reading, RULE, text, found.span(), message, "Periksa pasal yang diacu.")


def _place(number: str) -> int:
    """The place of a number or a letter among its like."""
    return int(number) if number.isdecimal() else ord(number)


def _is_own(text: Text, found: re.Match[str]) -> bool:
    """True for the ayat that the text itself is part of."""
    own = _OWN.match(text.place)
    return own is not None and own["number"] == found["number"]
