"""Units: what an indicator announces, and whether a figure keeps to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.text.nilai import Nilai

_BRACKETS_AT_END: Final = re.compile(r"\(([^()]+)\)\s*\Z")
_NUMBERED: Final = r"(?:\d+[.)]?\s*)?"
"""The number of its row may stand before an indicator."""
_PERCENTAGE: Final = re.compile(rf"{_NUMBERED}(?:persentase|persen|prosentase)\b", re.IGNORECASE)
_COUNT: Final = re.compile(rf"{_NUMBERED}(?:jumlah|banyaknya)\b", re.IGNORECASE)
_SLASH: Final = re.compile(r"\s*/\s*")
_FORMULA: Final = re.compile(r"\d|=")
_SAME: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kop": "koperasi",
        "org": "orang",
        "dok": "dokumen",
        "lap": "laporan",
        "persen": "%",
        "keg": "kegiatan",
        "unit usaha": "unit usaha",
        "usaha": "unit usaha",
        "eks": "eksemplar",
        "bln": "bulan",
        "pkt": "paket",
    }
)
_IN_CAPITALS: Final = frozenset(
    {"HA", "KM", "M", "M2", "KG", "KK", "PKT", "UNIT", "PAKET", "ORANG", "DOKUMEN", "LAPORAN"}
)
"""Units that some write in capitals; other words in capitals are abbreviations."""
MOST_WORDS: Final = 3
"""A longer text in brackets explains; it is no unit."""


def canonical(satuan: str) -> str:
    """A unit for comparison: small letters, one blank, no abbreviation."""
    plain = " ".join(satuan.casefold().replace(".", " ").split())
    plain = _SLASH.sub("/", plain)
    return _SAME.get(plain, plain)


def satuan_of(indikator: str) -> str:
    """The unit in brackets at the end of an indicator, '' where there is none.

    Capitals alone are an abbreviation (IUSP, SAKIP), not a unit.
    """
    brackets = _BRACKETS_AT_END.search(indikator)
    if brackets is None:
        return ""
    words = brackets[1].strip()
    if words.isupper() and words not in _IN_CAPITALS:
        return ""
    if len(words.split()) > MOST_WORDS or _FORMULA.search(words):
        return ""
    return words


def is_percentage(indikator: str) -> bool:
    """True if the indicator is a percentage."""
    return _PERCENTAGE.match(indikator) is not None or satuan_of(indikator) == "%"


def is_count(indikator: str) -> bool:
    """True if the indicator counts things."""
    return _COUNT.match(indikator) is not None and not is_percentage(indikator)


def fits(nilai: Nilai, satuan: str) -> bool:
    """True if a figure's unit is the one announced, or one of them ('Laporan/Dokumen')."""
    wanted, typed = canonical(satuan), canonical(nilai.satuan)
    if typed == wanted:
        return True
    either = wanted.split("/")
    return typed in either or set(typed.split("/")) == set(either)
