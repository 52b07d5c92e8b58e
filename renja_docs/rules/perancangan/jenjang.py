"""Offices and agencies, each from the highest to the lowest."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.regional_words import HEADS

JABATAN: Final = (
    "Presiden",
    "Menteri",
    *HEADS,
    "Sekretaris Daerah",
    "Kepala Dinas",
    "Kepala Badan",
    "Camat",
    "Lurah",
    "Kepala Desa",
)
INSTANSI: Final = (
    "Pemerintah Pusat",
    "Pemerintah Daerah Provinsi",
    "Pemerintah Daerah",
    "Perangkat Daerah",
    "Kecamatan",
    "Kelurahan",
    "Desa",
)
