"""How Indonesian figures and dates are read from text; the counterpart of numerals.

A function that reads raises ReadError, whose words are meant for the person who typed the text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal
from typing import Final

from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import MONTHS, rupiah, tanggal

_GROUPED: Final = r"(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)"
"""Digits, alone or in groups of three with dots between them."""

_WHOLE: Final = re.compile(rf"-?{_GROUPED}\Z")
_DECIMAL: Final = re.compile(rf"-?{_GROUPED}(?:,[0-9]+)?\Z")
_NILAI: Final = re.compile(
    rf"(?P<number>-?{_GROUPED}(?:,(?P<decimals>[0-9]+))?)"
    r"(?: *(?P<percent>%)| +(?P<unit>[^\s0-9.,%-].*))?\Z"
)
_RUPIAH: Final = re.compile(rf"(?P<minus>-?)(?:Rp\.? ?)?(?P<amount>{_GROUPED})(?:,(?:00|-))?\Z")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_IN_WORDS: Final = re.compile(r"([0-9]{1,2}) +([A-Za-z]+) +([0-9]{4})\Z")

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\Z")
_POINT: Final = re.compile(r"-?[0-9]+\.[0-9]+\Z")
_ENGLISH: Final = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?\Z")
_ZEROS_FIRST: Final = re.compile(r"0[0-9]+\Z")
_HEAD: Final = re.compile(r"-?[0-9][0-9.,]*")
"""Other ways to write a date or a number, which are refused with the right one."""

_TURNED: Final = {ord("."): ",", ord(","): "."}
"""English marks of a number to Indonesian ones."""

NO_NUMBER: Final = ("-", "N/A")
MOST_DIGITS: Final = 30
"""Characters of the longest number that is read."""


class ReadError(ValueError):
    """Text that is not the figure it should be. suggestion: the text it probably should be, or ''.

    out_of_range: True where the form is right and the value is out of range.
    """

    def __init__(self, message: str, suggestion: str = "", *, out_of_range: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.suggestion = suggestion
        self.out_of_range = out_of_range


def read_whole(text: str) -> int:
    """A whole number: 12, 1.250. Raises ReadError."""
    if not _WHOLE.match(text) or len(text) > MOST_DIGITS:
        raise ReadError("bukan bilangan bulat seperti 12 atau 1.250", _meant(text, _WHOLE))
    return int(text.replace(".", ""))


def read_decimal(text: str) -> Decimal:
    """A number with an optional decimal comma: 7,5, 1.250,75. Raises ReadError."""
    if not _DECIMAL.match(text) or len(text) > MOST_DIGITS:
        raise ReadError("bukan bilangan seperti 7,5 atau 1.250", _meant(text, _DECIMAL))
    return Decimal(text.replace(".", "").replace(",", "."))


def read_rupiah(text: str) -> int:
    """A sum in whole rupiah: 72.822.365, Rp25.000.000, 704.307.735,00. Raises ReadError."""
    match = _RUPIAH.match(text)
    if match is None or len(text) > MOST_DIGITS:
        raise ReadError("bukan jumlah rupiah seperti 72.822.365", _meant(text, _RUPIAH))
    amount = read_whole(match["amount"])
    if match["minus"] and amount:
        bare = rupiah(amount).removeprefix("Rp")
        raise ReadError("jumlah rupiah tidak boleh negatif", bare, out_of_range=True)
    return amount


def read_nilai(text: str) -> Nilai:
    """A figure with its unit: 7 Dokumen, 14,89%, 351 orang/bulan, or '-' or N/A.

    Raises ReadError.
    """
    nilai = nilai_told(text)
    if nilai is None:
        message = "bukan nilai seperti 7 Dokumen, 65%, 14,89%, -, atau N/A"
        raise ReadError(message, _meant_with_unit(text))
    return nilai


def nilai_told(text: str) -> Nilai | None:
    """The same; None for a text that is none, without what it may have been meant to be."""
    if text in NO_NUMBER:
        return Nilai(None, tanpa=text)
    match = _NILAI.match(text)
    if match is None or len(match["number"]) > MOST_DIGITS:
        return None
    unit = match["percent"] or match["unit"] or ""
    return Nilai(read_decimal(match["number"]), unit, len(match["decimals"] or ""))


def number_told(text: str) -> Decimal | None:
    """The number that a text tells, with or without a unit; None where it tells none."""
    if not text.startswith("Rp"):
        nilai = nilai_told(text)
        return nilai.angka if nilai else None
    try:
        return Decimal(read_rupiah(text))
    except ReadError:
        return None


def read_tahun(text: str) -> int:
    """A year of four digits from 1900 to 2199. Raises ReadError."""
    if not re.fullmatch(r"[0-9]{4}", text):
        raise ReadError("bukan tahun empat angka seperti 2024")
    if not 1900 <= int(text) <= 2199:
        raise ReadError("tahun di luar 1900 sampai 2199", out_of_range=True)
    return int(text)


def read_tanggal(text: str) -> date:
    """A date: 2 Agustus 2023, or 2023-08-02. Raises ReadError."""
    if iso := _ISO.match(text):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if words := _IN_WORDS.match(text):
        return _date(int(words[3]), _month(words[2]), int(words[1]))
    raise ReadError("bukan tanggal seperti 2 Agustus 2023", _meant_date(text))


def _month(name: str) -> int:
    """The number of a month; abbreviations and English names are refused with the right name."""
    if name.capitalize() in MONTHS:
        return MONTHS.index(name.capitalize()) + 1
    raise ReadError(f"nama bulan {name} tidak dikenal; nama bulan: {', '.join(MONTHS)}")


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ReadError(_no_such_day(year, month, day), out_of_range=True) from None


def _no_such_day(year: int, month: int, day: int) -> str:
    """What is wrong with a day: 31 Juni 2023 tidak ada; Juni 2023 berakhir pada tanggal 30."""
    if not 1 <= month <= len(MONTHS):
        return f"bulan {month} tidak ada"
    name = MONTHS[month - 1]
    if not MINYEAR <= year <= MAXYEAR:
        return f"tahun {year} tidak ada"
    last = monthrange(year, month)[1]
    return f"{day} {name} {year} tidak ada; {name} {year} berakhir pada tanggal {last}"


def _meant_date(text: str) -> str:
    """2 Agustus 2023 for 02/08/2023, '' where the text does not tell."""
    match = _DAY_FIRST.match(text)
    if match is None:
        return ""
    try:
        return tanggal(date(int(match[3]), int(match[2]), int(match[1])))
    except ValueError:
        return ""


def _meant(text: str, pattern: re.Pattern[str]) -> str:
    """The number that was probably meant, where it has the wanted form: 12.5 is 12,5."""
    number = _mended(text.replace(" ", "").lstrip("+"), pattern)
    return number if number != text and pattern.match(number) else ""


def _mended(number: str, pattern: re.Pattern[str]) -> str:
    """A number without the faults that are made most: zeros in front, English marks."""
    if _ZEROS_FIRST.match(number):
        return number.lstrip("0") or "0"
    if _POINT.match(number):
        return number.translate(_TURNED)
    if _ENGLISH.match(number) and not pattern.match(number):
        return number.translate(_TURNED)
    return number


def _meant_with_unit(text: str) -> str:
    """A repaired number in front of the same unit: 12.5% is 12,5%."""
    head = _HEAD.match(text)
    if head is None:
        return ""
    number = head[0] if _DECIMAL.match(head[0]) else _meant(head[0], _DECIMAL)
    unit = text[head.end() :].strip()
    blank = "" if unit in ("", "%") else " "
    meant = f"{number}{blank}{unit}"
    return meant if number and _NILAI.match(meant) else ""
