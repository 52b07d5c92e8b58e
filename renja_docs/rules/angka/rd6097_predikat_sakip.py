"""Letter, name and value of a predicate of SAKIP belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_of
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import first_matches, leading_to
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.functions.predikat import PREDIKAT_SAKIP
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6097",
    severity="galat",
    title="Predikat SAKIP",
    source="Permenpan-RB 88/2021",
    explanation=(
        "AA di atas 90 Sangat Memuaskan, A di atas 80 Memuaskan, BB di atas 70 Sangat Baik, B di "
        "atas 60 Baik, CC di atas 50 Cukup, C di atas 30 Kurang, D Sangat Kurang."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai SAKIP 74,20 dengan predikat BB (Baik).",
            good="Nilai SAKIP 74,20 dengan predikat BB (Sangat Baik).",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai SAKIP 64,20 dengan predikat BB (Sangat Baik).",
            good="Nilai SAKIP 64,20 dengan predikat B (Baik).",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai SAKIP 64,20 dengan kategori BB tercapai.",
            good="Nilai SAKIP 64,20 dengan kategori B tercapai.",
        ),
    ),
)

LOWEST: Final = "D (Sangat Kurang)"
"""The predicate of a value that is above none of the bounds."""
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        predikat.split(" ")[0]: predikat.split("(")[1].rstrip(")")
        for predikat in (*(predikat for _, predikat in PREDIKAT_SAKIP), LOWEST)
    }
)
"""The name behind each letter."""
_SUBJECT: Final = re.compile(r"SAKIP|akuntabilitas|predikat", re.IGNORECASE)
_LETTER_AND_NAME: Final = re.compile(
    r"""
    (?<!\w)(?P<letter>AA|A|BB|B|CC|C|D)
    \s*\(?[“"]?\s*
    (?P<name>Sangat\ Memuaskan|Memuaskan|Sangat\ Baik|Baik|Cukup|Kurang|Sangat\ Kurang)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LETTER_ALONE: Final = re.compile(
    r"(?i:predikat|interpretasi|intepretasi|kategori|peringkat)\s+"
    r"[“\"(]?(?P<letter>AA|BB|CC|A|B|C|D)\b(?!\s*\()"
)
_VALUE_FOLLOWS: Final = re.compile(r"nilai\w*(?:\s+\w+){0,4}\s*\Z", re.IGNORECASE)
"""The end of what stands before the value."""
HIGHEST: Final = 100


def check(reading: Reading) -> Iterator[Finding]:
    """Predicates with another name, and with another value, than theirs."""
    for text, _ in first_matches(prose(reading), _SUBJECT):
        for kalimat in kalimat_of(text):
            yield from _misnamed(reading, kalimat)
            yield from _misjudged(reading, kalimat)


def _misnamed(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """Letters with the name of another letter."""
    for told in kalimat.matches(_LETTER_AND_NAME):
        name = _NAMES[told["letter"].upper()]
        if name.casefold() != told["name"].casefold():
            message = f"{quoted(told[0])}: {told['letter']} berarti {name}."
            advice = "Pakai {{ predikat(nilai) }}."
            yield kalimat.finding(reading, RULE, told.span(), message, advice)


def _misjudged(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """Letters behind a value that has another letter."""
    named = _LETTER_AND_NAME.finditer(kalimat.words)
    alone = _LETTER_ALONE.finditer(kalimat.words)
    for told in (*named, *alone):
        for value in _values_before(kalimat, told)[-1:]:
            if kalimat.is_typed(value.start, told.end("letter")):
                yield from _judged(reading, kalimat, value, told)


def _values_before(kalimat: Kalimat, told: re.Match[str]) -> list[Besaran]:
    """The values that are told in front of a letter."""
    before = read_besaran(kalimat.words[: told.start()])
    return [besaran for besaran in before if _is_value(kalimat.words, besaran)]


def _is_value(sentence: str, besaran: Besaran) -> bool:
    """True for a figure within the scale that the words before it call a value."""
    if besaran.kind != "polos" or not 0 < besaran.value <= HIGHEST:
        return False
    return leading_to(_VALUE_FOLLOWS, sentence, besaran.start) is not None


def _judged(
    reading: Reading, kalimat: Kalimat, value: Besaran, told: re.Match[str]
) -> Iterator[Finding]:
    """A letter that is not the one of its value."""
    right = _predikat(value.value)
    if right.split(" ")[0] != told["letter"].upper():
        yield kalimat.finding(
            reading,
            RULE,
            told.span("letter"),
            f"Nilai {value.words} disebut {told['letter']}.",
            f"Tulis {right}, atau pakai {{{{ predikat(nilai) }}}}.",
        )


def _predikat(value: Decimal) -> str:
    """The predicate of a value, letter and name."""
    return next((predikat for bound, predikat in PREDIKAT_SAKIP if value > bound), LOWEST)
