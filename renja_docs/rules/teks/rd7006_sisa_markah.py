"""No markup of other programs is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD7006",
    severity="galat",
    title="Sisa markah",
    source="EYD",
    explanation=(
        "Naskah tidak memuat tanda HTML, entitas, pesan galat lembar kerja, atau tanda butir yang "
        "diketik; yang terakhir peringatan."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun <b>setiap</b> tahun.",
            good="Renja disusun setiap tahun.",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad='"Kebutuhan dana tahun {{ n }} berjumlah #REF! rupiah."',
            good='"Kebutuhan dana tahun {{ n }} berjumlah {{ pagu() }}."',
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/1/rincian/butir/1",
            bad="• Camat mengendalikan pelaksanaan Renja setiap triwulan",
            good="Camat mengendalikan pelaksanaan Renja setiap triwulan",
        ),
    ),
)

_BULLETS: Final = "-•·–▪"
_MARKUP: Final = re.compile(
    r"""
    </?[A-Za-z][^<>]{0,40}>
    | &(?:nbsp|amp|lt|gt|quot|\#\d+);
    | \#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?
    | ```
    | \\[nt]\b
    | \bnull\b | \bNaN\b | \bundefined\b
    | \ufffd | â€ | Ã                        # letters read in the wrong encoding
    """,
    re.VERBOSE,
)
_FOOTNOTE: Final = re.compile(r"\[\^\w+\]|(?<=[a-z.,”)])[¹²³⁴-⁹]+(?!\w)(?<!m[²³])")
_SYMBOL: Final = re.compile(r"[\ue000-\uf8ff]\s*")
_INVISIBLE: Final = re.compile(r"\w?[\u200b-\u200d\u00ad]+\w?")
_TYPED: Final = re.compile(rf"\A(?:[{_BULLETS}]\s+(?=\w)|(?:\d{{1,2}}|[a-z])[.)]\s+(?=[A-Za-z]))")
_IN_QUOTES: Final = re.compile(r"\A[“\"'‘](?P<figure>[\d.,]+)[”\"'’]\Z")


@dataclass(frozen=True, slots=True)
class _Left:
    """What is left of another program."""

    pattern: re.Pattern[str]
    message: str
    advice: str
    severity: Severity = "galat"


_LEFT: Final = (
    _Left(_MARKUP, "Sisa markah {words}.", "Hapus tanda itu."),
    _Left(
        _FOOTNOTE,
        "Tanda catatan kaki {words} diketik.",
        "Hapus, dan tulis keterangannya: {{ catatan_kaki('…') }}; pada tabel: catatan.",
    ),
    _Left(
        _SYMBOL,
        "Karakter dari huruf Symbol atau Wingdings, yang tercetak sebagai kotak.",
        "Hapus; bila itu tanda butir, tulis teksnya sebagai butir sebuah rincian.",
    ),
    _Left(
        _TYPED,
        "Tanda atau nomor butir {words} diketik.",
        "Hapus, dan tulis teksnya sebagai butir sebuah rincian; nomornya dicetak program.",
        severity="peringatan",
    ),
)
_OF_LISTS: Final[frozenset[TextKind]] = frozenset(
    {"paragraf", "butir", "ayat", "pasal", "menimbang"}
)


def check(reading: Reading) -> Iterator[Finding]:
    """What editors, sheets and web pages leave in a text."""
    for left in _LEFT:
        for text, match in matches(reading.texts, left.pattern):
            if left.pattern is not _TYPED or text.kind in _OF_LISTS or match[0][0] in _BULLETS:
                words = quoted(match[0].strip())
                message = left.message.format(words=words)
                span = match.span()
                yield in_text(
                    reading, RULE, text, span, message, left.advice, severity=left.severity
                )
    yield from _invisible(reading)
    yield from _quoted_figures(reading)


def _invisible(reading: Reading) -> Iterator[Finding]:
    """Characters that nobody sees, with the letters beside them, which the repair takes along."""
    for text, match in matches(reading.texts, _INVISIBLE):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            "Karakter yang tidak tampak, biasanya tersalin dari Word atau laman web.",
            "Hapus karakter itu.",
            re.sub(r"[\u200b-\u200d\u00ad]", "", match[0]),
            "peringatan",
        )


def _quoted_figures(reading: Reading) -> Iterator[Finding]:
    """Figures whose quotes would be printed."""
    for text, match in matches(reading.of_kinds(("fakta", "sel")), _IN_QUOTES):
        message = f"Tanda petik pada {quoted(match[0])} ikut tercetak."
        advice = f"Tulis {match['figure']} tanpa tanda petik lengkung."
        yield in_text(reading, RULE, text, match.span(), message, advice, match["figure"])
