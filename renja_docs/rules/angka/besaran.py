"""Figures as prose tells them: 341 koperasi, 12,52%, Rp18.150.000.000, Rp1.054.132 juta."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from renja_docs.rules.searching import leading_to
from renja_docs.text.numerals import MONTHS

BesaranKind = Literal["rupiah", "persen", "polos"]

_SCALES: Final[Mapping[str, int]] = MappingProxyType(
    {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
)
_DIGITS: Final = r"(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?"
_BESARAN: Final = re.compile(
    rf"""
    (?<![\w.,\-–/])                     # not inside a number of an act or a code
    (?!(?<=\()\d{{1,2}}\))              # not the number of a list item: (1)
    (?P<rp>Rp\.?\s?)?
    (?P<digits>{_DIGITS})
    (?:,-)?
    (?:
        \s*(?P<persen>%|persen\b)
        | \s+(?P<scale>{"|".join(_SCALES)})\b
    )?
    (?![\w\-–/]|[.,]\d)
    """,
    re.VERBOSE,
)
PERCENT: Final = re.compile(r"%|persen\b")
"""What makes a percentage of a figure."""
RUPIAH: Final = re.compile(r"(?<!\w)Rp")
"""What makes an amount of a figure."""
_COUNTS_NOTHING: Final = re.compile(
    r"""
    (?:
        nomor | no\.? | pasal | ayat | huruf | angka | tabel | gambar | bab | subbab | lampiran
        | tahun | halaman | kode | urutan(?:\ ke-?)? | ke- | peringkat | n\s*[-+]
    )\s*\(?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words in front of a number that only names something."""
_WORD_BEHIND: Final = re.compile(r"\s+(\w+)")
_WORD_BEFORE: Final = re.compile(r"(\w+)\s+\Z")
_SATUAN: Final = re.compile(r"\s+(?:\([^)]*\)\s+)?([A-Za-z/]+)")


@dataclass(frozen=True, slots=True)
class Besaran:
    """A figure in a text, characters [start, end).

    words: as it stands there. satuan: the word behind it, in small letters, '' where none follows.
    """

    start: int
    end: int
    value: Decimal
    kind: BesaranKind
    satuan: str
    words: str

    @property
    def span(self) -> tuple[int, int]:
        """Its first character, and the one behind its last."""
        return self.start, self.end

    @property
    def decimals(self) -> int:
        """How many digits stand behind its comma."""
        _, _, behind = self.words.partition(",")
        return len(behind.split(",")[0].rstrip("% persn"))


@lru_cache(maxsize=8192)
def read_besaran(text: str) -> tuple[Besaran, ...]:
    """The figures of a text; numbers of acts, Pasal and tables, years and dates are none."""
    figures = []
    for found in _BESARAN.finditer(text):
        if _counts(text, found) and not _is_of_date(text, found):
            figures.append(_besaran(text, found))
    return tuple(figures)


def _counts(text: str, found: re.Match[str]) -> bool:
    """False for a number that only names something, as that of a Pasal."""
    return leading_to(_COUNTS_NOTHING, text, found.start()) is None


def _is_of_date(text: str, found: re.Match[str]) -> bool:
    """True if the number is the day or the year of a date."""
    behind = _WORD_BEHIND.match(text, found.end())
    if _is_month(behind):
        return True
    before = leading_to(_WORD_BEFORE, text, found.start())
    return _is_month(before) and _may_be_year(found)


def _is_month(word: re.Match[str] | None) -> bool:
    """True for a word that names a month."""
    return word is not None and word[1] in MONTHS


def _may_be_year(found: re.Match[str]) -> bool:
    """True for four digits and nothing else."""
    return found[0].isdecimal() and len(found[0]) == len("2024")


def _besaran(text: str, found: re.Match[str]) -> Besaran:
    """A figure with its number in full: 1,5 miliar is 1500000000."""
    number = Decimal(found["digits"].replace(".", "").replace(",", "."))
    satuan = _SATUAN.match(text, found.end())
    return Besaran(
        found.start(),
        found.end(),
        number * _SCALES.get(found["scale"] or "", 1),
        _kind(found),
        satuan[1].casefold() if satuan else "",
        found[0].strip(),
    )


def _kind(found: re.Match[str]) -> BesaranKind:
    """What a figure measures; what is neither rupiah nor percent is plain."""
    if found["rp"]:
        return "rupiah"
    if found["persen"]:
        return "persen"
    return "polos"
