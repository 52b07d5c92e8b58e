"""The moment at which a regulation takes effect: which norm sets it, and in which words."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

DATE: Final = r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
"""A date in words, as a pattern."""
UNCERTAIN: Final = re.compile(
    r"\bberlaku\s+(?:secara\s+)?efektif\b|\bdinyatakan\s+mulai\s+berlaku\b|\befektif\s+berlaku\b",
    re.IGNORECASE,
)
"""Words that leave the moment uncertain (angka 152)."""

_TAKES_EFFECT: Final = re.compile(
    r"(?:dinyatakan\s+|akan\s+)?(?:mulai\s+)?(?:di)?(?:ber|per)?laku(?:kan)?\b", re.IGNORECASE
)


def effect_norms(reading: Reading) -> tuple[Text, ...]:
    """The norms that say when this regulation takes effect; their subject is the regulation."""
    kind = re.escape(reading.naskah.perbup.jenis)
    subject = re.compile(rf"(?:{kind}|Peraturan)\s+(?:ini\s+)?", re.IGNORECASE)
    return tuple(text for text in whole_norms(reading) if _takes_effect(text, subject))


def _takes_effect(text: Text, subject: re.Pattern[str]) -> bool:
    """True for a norm that says of its subject when it takes effect."""
    begun = subject.match(text.printed)
    if begun is None:
        return False
    return _TAKES_EFFECT.match(text.printed, begun.end()) is not None
