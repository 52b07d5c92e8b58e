"""Units: what an indicator announces, and whether a figure keeps to it."""

from __future__ import annotations

import re

from renja_docs.text.nilai import Nilai

_KURUNG = re.compile(r"\(([^()]+)\)\s*\Z")
_PERSEN = re.compile(r"(?i)(?:\d+[.)]?\s*)?(?:persentase|persen|prosentase)\b")
_JUMLAH = re.compile(r"(?i)(?:\d+[.)]?\s*)?(?:jumlah|banyaknya)\b")
_SAMA = {
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
_SATUAN_KAPITAL = frozenset(
    {"HA", "KM", "M", "M2", "KG", "KK", "PKT", "UNIT", "PAKET", "ORANG", "DOKUMEN", "LAPORAN"}
)


def baku(satuan: str) -> str:
    """A unit for comparison: small letters, one blank, no abbreviation."""
    polos = " ".join(satuan.casefold().replace(".", " ").split())
    polos = re.sub(r"\s*/\s*", "/", polos)
    return _SAMA.get(polos, polos)


def satuan_indikator(indikator: str) -> str:
    """The unit in brackets at the end of an indicator, '' where there is none.

    Capitals alone are an abbreviation (IUSP, SAKIP), not a unit.
    """
    cocok = _KURUNG.search(indikator)
    if not cocok:
        return ""
    isi = cocok[1].strip()
    kapital = isi.isupper() and isi not in _SATUAN_KAPITAL
    return "" if kapital or len(isi.split()) > 3 or re.search(r"\d|=", isi) else isi


def berpersen(indikator: str) -> bool:
    """True if the indicator is a percentage."""
    return bool(_PERSEN.match(indikator)) or satuan_indikator(indikator) == "%"


def berjumlah(indikator: str) -> bool:
    """True if the indicator counts things."""
    return bool(_JUMLAH.match(indikator)) and not berpersen(indikator)


def cocok(nilai: Nilai, satuan: str) -> bool:
    """True if a figure's unit is the one announced, or one of those announced ('Laporan/Dokumen')."""
    diharap, nyata = baku(satuan), baku(nilai.satuan)
    return (
        nyata == diharap
        or nyata in diharap.split("/")
        or set(nyata.split("/")) == set(diharap.split("/"))
    )
