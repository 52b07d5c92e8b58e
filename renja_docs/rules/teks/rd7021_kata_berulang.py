"""No word is typed twice in a row."""

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
    code="RD7021",
    severity="galat",
    title="Kata yang berulang",
    source="EYD",
    explanation=(
        "Satu kata tidak ditulis dua kali berturut-turut; kata ulang memakai tanda hubung."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja dievaluasi pada pada akhir tahun.",
            good="Renja dievaluasi pada akhir tahun.",
            repaired="Renja dievaluasi pada akhir tahun.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat kegiatan kegiatan masyarakat.",
            good="Renja memuat kegiatan-kegiatan masyarakat.",
        ),
    ),
)

_TWICE: Final = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{2,})\s+(?P=word)(?![\w-])",
    re.IGNORECASE,
)
_SMALL_WORDS: Final = (
    "yang dan di ke dari pada dalam dengan untuk oleh atau adalah ini itu tersebut sebagai serta "
    "akan telah sudah bahwa agar atas bagi tentang terhadap secara antara sebuah suatu dapat tidak "
    "belum melalui maupun karena sehingga"
)
_FUNCTION_WORDS: Final = frozenset(_SMALL_WORDS.split())
"""Words that are never doubled on purpose."""
_DECIMALS_WITHIN: Final = 60
"""Characters in front of a figure in words in which its decimal mark stands."""
_DECIMALS: Final = re.compile(
    r"\bkoma(?:\s+(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))+\Z"
)
_NAMES: Final = frozenset({"oro"})
"""Words that a name of a place doubles: Oro Oro Ombo."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words typed twice; the second of two function words is certainly too much."""
    for text, match in printed_matches(reading.texts.of_form(_TWICE.search), _TWICE):
        word = match["word"].casefold()
        if word not in _NAMES and not _of_number(text, match) and _is_typed(text, match):
            yield _finding(reading, text, match)


def _of_number(text: Text, match: re.Match[str]) -> bool:
    """True for figures of a decimal in words: tiga koma nol nol."""
    before = text.printed[max(0, match.start() - _DECIMALS_WITHIN) : match.end()]
    return _DECIMALS.search(before) is not None


def _is_typed(text: Text, match: re.Match[str]) -> bool:
    """True if a person typed one of the two words at least."""
    start, end = match.span()
    middle = match.end("word")
    return text.is_typed(start, middle) or text.is_typed(middle, end)


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The finding at two words; the second of two function words certainly goes."""
    word = match["word"]
    message = f"Kata {quoted(word)} berulang."
    advice = "Hapus salah satunya."
    span, new = match.span(), None
    if word.casefold() not in _FUNCTION_WORDS:
        doubled = f"{word}-{word.casefold()}"
        advice = f"Hapus salah satunya, atau tulis {doubled} dengan tanda hubung."
    elif match[0].endswith(word):
        span, new = (match.end("word"), match.end()), ""
    return in_text(reading, RULE, text, span, message, advice, new)
