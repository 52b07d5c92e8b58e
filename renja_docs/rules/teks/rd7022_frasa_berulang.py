"""No phrase of two to six words is typed twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import printed_matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7022",
    severity="galat",
    title="Frasa yang berulang",
    source="EYD",
    explanation="Satu frasa tidak ditulis dua kali berturut-turut.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja meningkatkan kualitas usaha mikro usaha mikro kecil.",
            good="Renja meningkatkan kualitas usaha mikro kecil.",
        ),
    ),
)

_PHRASE_TWICE: Final = re.compile(
    r"(?<![\w-])(?P<phrase>[^\W\d_][\w-]+(?:,?\s+[\w-]+){1,5})\s+(?P=phrase)(?![\w-])",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\w-]+")
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 6


def check(reading: Reading) -> Iterator[Finding]:
    """The second of two phrases that are alike; a word typed twice is another rule's."""
    texts = reading.texts.of_form(_may_repeat)
    for text, match in printed_matches(texts, _PHRASE_TWICE):
        phrase = match["phrase"]
        words = set(phrase.casefold().split())
        if len(words) > 1 and text.is_typed(*match.span()):
            yield in_text(
                reading,
                RULE,
                text,
                (match.end() - len(phrase), match.end()),
                f"Frasa {quoted(phrase)} berulang.",
                "Hapus salah satunya.",
            )


@lru_cache(maxsize=8192)
def _may_repeat(text: str) -> bool:
    """True if a word stands again so near behind itself as in a phrase typed twice."""
    last: dict[str, int] = {}
    for i, word in enumerate(_WORD.findall(text.casefold())):
        if _FEWEST_WORDS <= i - last.get(word, i) <= _MOST_WORDS:
            return True
        last[word] = i
    return False
