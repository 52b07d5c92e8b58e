"""The kinds of agencies: what a regulation calls one in short, who heads it, its affairs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

OPEN: Final = "…"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency.

    nama: its official name. sebutan: its short name in the regulation. kepala: who heads it.
    urusan, bidang: codes and names of its affairs in the nomenclature; X and X.XX where the name
    does not tell them.
    """

    nama: str
    sebutan: str
    kepala: str
    urusan: tuple[str, str] = ("X", OPEN)
    bidang: tuple[str, str] = ("X.XX", OPEN)

    @property
    def is_of_known_affairs(self) -> bool:
        """True where the kind of agency tells its affairs."""
        return self.urusan[0] != "X"


_DASAR: Final = ("1", "Urusan Pemerintahan Wajib yang Berkaitan dengan Pelayanan Dasar")
_PENDUKUNG: Final = ("4", "Unsur Pendukung Urusan Pemerintahan")

_KINDS: Final = (
    Agency(
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        "Sekretaris Daerah",
        _PENDUKUNG,
        ("4.01", "Sekretariat Daerah"),
    ),
    Agency(
        "Sekretariat Dewan Perwakilan Rakyat Daerah",
        "Sekretariat",
        "Sekretaris",
        _PENDUKUNG,
        ("4.02", "Sekretariat DPRD"),
    ),
    Agency(
        "Inspektorat",
        "Inspektorat",
        "Inspektur",
        ("6", "Unsur Pengawasan Urusan Pemerintahan"),
        ("6.01", "Inspektorat Daerah"),
    ),
    Agency("Kecamatan", "Kecamatan", "Camat", ("7", "Unsur Kewilayahan"), ("7.01", "Kecamatan")),
    Agency(
        "Distrik", "Distrik", "Kepala Distrik", ("7", "Unsur Kewilayahan"), ("7.01", "Kecamatan")
    ),
    Agency(
        "Rumah Sakit",
        "Rumah Sakit",
        "Direktur",
        _DASAR,
        ("1.02", "Urusan Pemerintahan Bidang Kesehatan"),
    ),
    Agency(
        "Satuan Polisi Pamong Praja",
        "Satuan",
        "Kepala Satuan",
        _DASAR,
        (
            "1.05",
            "Urusan Pemerintahan Bidang Ketenteraman dan Ketertiban Umum serta "
            "Perlindungan Masyarakat",
        ),
    ),
    Agency("Dinas", "Dinas", "Kepala Dinas"),
    Agency("Badan", "Badan", "Kepala Badan"),
)
"""By how the names begin (Permendagri 90/2019 for the codes)."""

_ANY: Final = Agency("", "Perangkat Daerah", "Kepala Perangkat Daerah")

_LONG_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "DPRD": "Dewan Perwakilan Rakyat Daerah",
        "RSUD": "Rumah Sakit Umum Daerah",
        "SATPOL PP": "Satuan Polisi Pamong Praja",
        "BPBD": "Badan Penanggulangan Bencana Daerah",
        "BAPPEDA": "Badan Perencanaan Pembangunan Daerah",
        "BKPSDM": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "BPKAD": "Badan Pengelolaan Keuangan dan Aset Daerah",
        "SETDA": "Sekretariat Daerah",
        "SETWAN": "Sekretariat Dewan Perwakilan Rakyat Daerah",
    }
)
"""What offices call themselves; the name of an act holds no abbreviation (UU 12/2011)."""


def long_form(name: str) -> str:
    """A name in which the usual abbreviations are written out."""
    for short, long in _LONG_FORMS.items():
        name = re.sub(rf"(?<!\w){short}(?!\w)", long, name, flags=re.IGNORECASE)
    return name


def agency(name: str) -> Agency:
    """The agency of an official name."""
    kind = next((one for one in _KINDS if name.casefold().startswith(one.nama.casefold())), _ANY)
    # A name that is short already would be defined by itself.
    sebutan = kind.sebutan if kind.sebutan != name else _ANY.sebutan
    return Agency(name, sebutan, kind.kepala, kind.urusan, kind.bidang)
