"""Figures as prose tells them: 341 koperasi, 12,52%, Rp18.150.000.000, Rp1.054.132 juta; words for numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from renja_docs.text.numerals import BULAN, terbilang

_KALI: Mapping[str, int] = MappingProxyType(
    {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
)
_ANGKA = r"(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?"
_BESARAN = re.compile(
    rf"(?<![\w.,\-–/])(?!(?<=\()\d{{1,2}}\))(?P<rp>Rp\.?\s?)?(?P<angka>{_ANGKA})(?P<ekor>,-)?"
    rf"(?:\s*(?P<persen>%|persen\b)|\s+(?P<kali>ribu|juta|miliar|milyar|triliun)\b)?(?![\w\-–/]|[.,]\d)"
)
_BUKAN = re.compile(
    r"(?i)(?:nomor|no\.?|pasal|ayat|huruf|angka|tabel|gambar|bab|subbab|lampiran|tahun|halaman|kode|urutan(?: ke-?)?"
    r"|ke-|peringkat|n\s*[-+])\s*\(?\Z"
)
SATUAN_WAKTU = frozenset(
    {"tahun", "bulan", "hari", "minggu", "triwulan", "semester", "jam", "menit"}
)


@dataclass(frozen=True, slots=True)
class Besaran:
    """A figure in a text, [mulai, akhir). satuan: the word behind it, in small letters."""

    mulai: int
    akhir: int
    nilai: Decimal
    jenis: Literal["rupiah", "persen", "polos"]
    satuan: str
    teks: str


@lru_cache(maxsize=8192)
def besaran(teks: str) -> tuple[Besaran, ...]:
    """The figures of a text; numbers of acts, Pasal and tables, years and dates are none."""
    return tuple(
        _besaran(teks, cocok)
        for cocok in _BESARAN.finditer(teks)
        if not (
            _BUKAN.search(teks[max(0, cocok.start() - 16) : cocok.start()]) or _tanggal(teks, cocok)
        )
    )


def _tanggal(teks: str, cocok: re.Match[str]) -> bool:
    """True if the number is the day or the year of a date, or a year that stands alone."""
    kata = re.match(r"\s+(\w+)", teks[cocok.end() :])
    if kata and kata[1] in BULAN:
        return True
    polos = not (cocok["rp"] or cocok["persen"] or cocok["kali"])
    depan = re.search(r"(\w+)\s+\Z", teks[: cocok.start()])
    return polos and bool(depan and depan[1] in BULAN) and len(cocok["angka"]) == 4


def _besaran(teks: str, cocok: re.Match[str]) -> Besaran:
    nilai = Decimal(cocok["angka"].replace(".", "").replace(",", ".")) * _KALI.get(
        cocok["kali"] or "", 1
    )
    kata = re.match(r"\s+(?:\([^)]*\)\s+)?([A-Za-z/]+)", teks[cocok.end() :])
    jenis: Literal["rupiah", "persen", "polos"] = (
        "rupiah" if cocok["rp"] else "persen" if cocok["persen"] else "polos"
    )
    return Besaran(
        cocok.start(),
        cocok.end(),
        nilai,
        jenis,
        kata[1].casefold() if kata else "",
        cocok[0].strip(),
    )


_KATA = (
    "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta"
    "|miliar|triliun|nol|rupiah"
)
POLA_KATA = rf"(?:{_KATA})(?:\s+(?:{_KATA}))*"
"""Words that tell a number."""


def baca_kata(kata: str) -> int | None:
    """The number that words tell, up to the trillions; None where they tell none."""
    jumlah = bagian = 0
    for k in kata.casefold().replace("rupiah", "").split():
        langkah = _LANGKAH.get(k)
        if langkah is None:
            return None
        jenis, n = langkah
        if jenis == "satuan":
            bagian += n
        elif jenis == "belas":
            bagian += 10
        elif jenis == "kali":
            ekor = bagian % 100 if n == 100 else bagian % 10
            bagian += (n - 1) * (ekor % 10 if n in (10, 100) else ekor) if n < 1000 else 0
        else:
            jumlah, bagian = jumlah + max(bagian, 1) * n, 0
    return jumlah + bagian


_LANGKAH: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        **{terbilang(i): ("satuan", i) for i in range(12)},
        "seratus": ("satuan", 100),
        "belas": ("belas", 10),
        "puluh": ("kali", 10),
        "ratus": ("kali", 100),
        "seribu": ("besar", 1000),
        "ribu": ("besar", 1000),
        "juta": ("besar", 10**6),
        "miliar": ("besar", 10**9),
        "triliun": ("besar", 10**12),
    }
)
