"""How Indonesian figures and dates are read from text; the counterpart of numerals.

A function that reads raises ReadError, whose words are meant for the person who typed the text.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import BULAN, rupiah, tanggal

_GROUPED = r"(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)"
_BULAT = re.compile(rf"-?{_GROUPED}\Z")
_DESIMAL = re.compile(rf"-?{_GROUPED}(?:,[0-9]+)?\Z")
_NILAI = re.compile(rf"(-?{_GROUPED}(?:,[0-9]+)?)(?: *(%)| +([^\s0-9.,%-].*))?\Z")
_RUPIAH = re.compile(rf"(-?)(?:Rp\.? ?)?({_GROUPED})(?:,(00|-))?\Z")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_INDO = re.compile(r"([0-9]{1,2}) +([A-Za-z]+) +([0-9]{4})\Z")
_ANGKA_SAJA = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\Z")
_TITIK = re.compile(r"-?[0-9]+\.[0-9]+\Z")
_INGGRIS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?\Z")
_KEPALA = re.compile(r"-?[0-9][0-9.,]*")
TANPA_ANGKA = ("-", "N/A")
MAKS_DIGIT = 30


class ReadError(ValueError):
    """Text that is not the figure it should be. suggestion: the text it probably should be, or ''.

    out_of_range: True where the form is right and the value is out of range.
    """

    def __init__(self, message: str, suggestion: str = "", *, out_of_range: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.suggestion = suggestion
        self.out_of_range = out_of_range


def baca_bulat(teks: str) -> int:
    """A whole number: 12, 1.250."""
    if not _BULAT.match(teks) or len(teks) > MAKS_DIGIT:
        raise ReadError("bukan bilangan bulat seperti 12 atau 1.250", _usul(teks, _BULAT))
    return int(teks.replace(".", ""))


def baca_desimal(teks: str) -> Decimal:
    """A number with an optional decimal comma: 7,5, 1.250,75."""
    if not _DESIMAL.match(teks) or len(teks) > MAKS_DIGIT:
        raise ReadError("bukan bilangan seperti 7,5 atau 1.250", _usul(teks, _DESIMAL))
    return Decimal(teks.replace(".", "").replace(",", "."))


def baca_rupiah(teks: str) -> int:
    """A sum in whole rupiah: 72.822.365, Rp25.000.000, 704.307.735,00."""
    cocok = _RUPIAH.match(teks)
    if not cocok or len(teks) > MAKS_DIGIT:
        raise ReadError("bukan jumlah rupiah seperti 72.822.365", _usul(teks, _RUPIAH))
    jumlah = baca_bulat(cocok[2])
    if cocok[1] and jumlah:
        raise ReadError("jumlah rupiah tidak boleh negatif", rupiah(jumlah)[2:], out_of_range=True)
    return jumlah


def baca_nilai(teks: str) -> Nilai:
    """A figure with its unit: 7 Dokumen, 14,89%, 351 orang/bulan, or '-' or N/A."""
    if teks in TANPA_ANGKA:
        return Nilai(None, tanpa=teks)
    cocok = _NILAI.match(teks)
    if not cocok or len(cocok[1]) > MAKS_DIGIT:
        raise ReadError(
            "bukan nilai seperti 7 Dokumen, 65%, 14,89%, -, atau N/A", _usul_nilai(teks)
        )
    _, _, pecahan = cocok[1].partition(",")
    return Nilai(baca_desimal(cocok[1]), cocok[2] or cocok[3] or "", len(pecahan))


def number_told(teks: str) -> Decimal | None:
    """The number that a text tells, with or without a unit; None where it tells none."""
    try:
        if teks.startswith("Rp"):
            return Decimal(baca_rupiah(teks))
        return baca_nilai(teks).angka
    except ReadError:
        return None


def baca_tahun(teks: str) -> int:
    """A year of four digits from 1900 to 2199."""
    if not re.fullmatch(r"[0-9]{4}", teks):
        raise ReadError("bukan tahun empat angka seperti 2024")
    if not 1900 <= int(teks) <= 2199:
        raise ReadError("tahun di luar 1900 sampai 2199", out_of_range=True)
    return int(teks)


def baca_tanggal(teks: str) -> date:
    """A date: 2 Agustus 2023, or 2023-08-02."""
    if cocok := _ISO.match(teks):
        return _date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    if cocok := _INDO.match(teks):
        return _date(int(cocok[3]), _month(cocok[2]), int(cocok[1]))
    raise ReadError("bukan tanggal seperti 2 Agustus 2023", _usul_tanggal(teks))


def _month(nama: str) -> int:
    """The number of a month; abbreviations and English names are refused with the right name."""
    if nama.capitalize() in BULAN:
        return BULAN.index(nama.capitalize()) + 1
    raise ReadError(f"nama bulan {nama} tidak dikenal; nama bulan: {', '.join(BULAN)}")


def _date(tahun: int, bulan: int, hari: int) -> date:
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        raise ReadError(
            f"tanggal {hari}, bulan {bulan}, tahun {tahun} tidak ada", out_of_range=True
        ) from None


def _usul_tanggal(teks: str) -> str:
    """2 Agustus 2023 for 02/08/2023, '' where the text does not tell."""
    cocok = _ANGKA_SAJA.match(teks)
    if not cocok:
        return ""
    try:
        return tanggal(date(int(cocok[3]), int(cocok[2]), int(cocok[1])))
    except ValueError:
        return ""


def _usul(teks: str, pola: re.Pattern[str]) -> str:
    """The number that was probably meant, where it has the wanted form: 12.5 is 12,5."""
    polos = teks.replace(" ", "").lstrip("+")
    if re.fullmatch(r"0[0-9]+", polos):
        polos = polos.lstrip("0") or "0"
    elif _TITIK.match(polos) or (_INGGRIS.match(polos) and not pola.match(polos)):
        polos = polos.translate({ord("."): ",", ord(","): "."})
    return polos if polos != teks and pola.match(polos) else ""


def _usul_nilai(teks: str) -> str:
    """A repaired number in front of the same unit: 12.5% is 12,5%."""
    kepala = _KEPALA.match(teks)
    if not kepala:
        return ""
    satuan = teks[kepala.end() :].strip()
    bulat = kepala[0] if _DESIMAL.match(kepala[0]) else _usul(kepala[0], _DESIMAL)
    usul = bulat + ("" if satuan in ("", "%") else " ") + satuan
    return usul if bulat and _NILAI.match(usul) else ""
