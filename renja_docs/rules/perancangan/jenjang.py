"""Offices and agencies, each from the highest to the lowest."""

from __future__ import annotations

from typing import Final

JABATAN: Final = (
    "Presiden",
    "Menteri",
    "Gubernur",
    "Bupati",
    "Wali Kota",
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
