"""A number in a norm stands in figures, followed by words in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind
from renja_docs.text.numerals import terbilang

RULE: Final = Rule(
    code="RD4033",
    severity="galat",
    title="Bilangan dalam norma diikuti kata",
    source="UU 12/2011 Lampiran II angka 86",
    explanation=(
        "Bilangan dalam pasal atau ayat ditulis dengan angka dan kata dalam tanda kurung."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat melaporkan pelaksanaan Renja Kecamatan paling lama 3 bulan sekali",
            good=(
                "Camat melaporkan pelaksanaan Renja Kecamatan paling lama {{ terbilang(3) }} bulan "
                "sekali"
            ),
            repaired=(
                "Camat melaporkan pelaksanaan Renja Kecamatan paling lama 3 (tiga) bulan sekali"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat melaksanakan sedikitnya 50% kegiatan",
            good="Camat melaksanakan sedikitnya 50% (lima puluh persen) kegiatan",
            repaired="Camat melaksanakan sedikitnya 50% (lima puluh persen) kegiatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat melaporkan pelaksanaan Renja Kecamatan setiap tiga bulan",
            good="Camat melaporkan pelaksanaan Renja Kecamatan setiap 3 (tiga) bulan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat melaporkan pelaksanaan Renja Kecamatan setiap (tiga) bulan",
            good="Camat melaporkan pelaksanaan Renja Kecamatan setiap 3 (tiga) bulan",
        ),
    ),
)

_NORMS: Final[frozenset[TextKind]] = frozenset({"pasal", "ayat", "butir", "arti"})
_FIGURES: Final = re.compile(
    r"""
    (?<![\w.,/:–-])
    (?P<number>(?P<figures>(?!0\d)\d{1,3}(?:\.\d{3})*)(?P<percent>\s?%)?)
    \s+
    (?=[a-z]{3,})(?!\()
    """,
    re.VERBOSE,
)
"""A number with a word behind it that is not the number in words."""

_NUMBERING: Final = re.compile(
    r"""
    (?:
        Pasal|ayat|huruf|angka|Nomor|Tahun|tahun|tanggal|BAB|Lampiran|Paragraf|Tabel|Gambar
        | subbab|Rp|pukul|kode|sampai\ dengan|Semester|Triwulan|dan|,
    )
    \s*\(?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words whose figures are no quantity, or go on a series of such."""

_WORDS: Final = (
    r"(?:se(?:puluh|belas|ratus|ribu)"
    r"|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
    r"(?:\s(?:puluh|belas|ratus|ribu|juta"
    r"|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))*"
)
_ONLY_IN_BRACKETS: Final = re.compile(rf"(?<![\d%\s])\s*\({_WORDS}\)", re.IGNORECASE)
_ONLY_IN_WORDS: Final = re.compile(
    rf"(?<!\()\b{_WORDS}\s+"
    r"(?=(?:hari|minggu|bulan|tahun|kali|orang|rangkap|hektare|kilometer|meter)\b)",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Figures without words, which are certain, and words without figures."""
    texts = reading.of_kinds(_NORMS, "batang-tubuh")
    for text, match in matches(texts, _FIGURES):
        if not leading_to(_NUMBERING, text.printed, match.start()):
            yield _without_words(reading, text, match)
    for text, match in matches(texts, _ONLY_IN_BRACKETS, _ONLY_IN_WORDS):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Bilangan {quoted(match[0].strip())} tanpa angka.",
            "Tulis angkanya, diikuti kata dalam tanda kurung.",
        )


def _without_words(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """A figure with the words that belong behind it."""
    value = int(match["figures"].replace(".", ""))
    words = terbilang(value)
    if match["percent"]:
        words += " persen"
    right = f"{match['number']} ({words})"
    return in_text(
        reading,
        RULE,
        text,
        match.span("number"),
        f"Bilangan {match['number']} tidak diikuti kata.",
        f"Tulis {right}; lebih baik {{{{ terbilang({value}) }}}}.",
        right,
    )
