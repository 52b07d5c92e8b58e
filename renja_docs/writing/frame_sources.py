"""Where the values of the templates were typed."""

from __future__ import annotations

from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.text.location import Location

_PATHS: Final[dict[str, tuple[str, ...]]] = {
    "judul_baris": ("tentang",),
    "nomor_tahun": ("nomor",),
    "jenis_daerah": ("daerah",),
    "provinsi": ("provinsi",),
    "kepala_pejabat": ("pejabat", "penetapan", "jabatan"),
    "pejabat_koma": ("pejabat", "penetapan", "jabatan"),
    "perintah": ("daerah",),
    "rancangan": ("tahap",),
    "salinan": ("tahap",),
    "ttd": ("tahap",),
    "penetapan_tempat": ("penetapan", "tempat"),
    "penetapan_tanggal": ("penetapan", "tanggal"),
    "penetapan_jabatan": ("pejabat", "penetapan", "jabatan"),
    "penetapan_nama": ("pejabat", "penetapan", "nama"),
    "pengundangan_tempat": ("pengundangan", "tempat"),
    "pengundangan_tanggal": ("pengundangan", "tanggal"),
    "pengundangan_jabatan": ("pejabat", "pengundangan", "jabatan"),
    "pengundangan_nama": ("pejabat", "pengundangan", "nama"),
    "salinan_jabatan": ("pejabat", "salinan", "jabatan"),
    "salinan_nama": ("pejabat", "salinan", "nama"),
    "salinan_pangkat": ("pejabat", "salinan", "pangkat"),
    "salinan_nip": ("pejabat", "salinan", "nip"),
    "berita_daerah": ("berita_daerah",),
    "rahmat": ("jenis",),
    "noreg": ("noreg",),
    "tambahan_lembaran": ("tambahan_lembaran",),
    "sampul_dokumen": ("perangkat_daerah", "dokumen"),
    "sampul_tahun": ("tahun_rencana",),
    "sampul_perangkat": ("perangkat_daerah", "nama"),
}
"""The way to each value in perbup.yaml; where a part of it is missing, to the node above."""


def sources(naskah: Naskah) -> dict[str, Location]:
    """Where each value of the frames was typed, by its name."""
    origin = naskah.perbup.origin
    found = {name: origin.at(*path).location for name, path in _PATHS.items()}
    return {**found, "tembusan": naskah.batang_tubuh.origin.at("tembusan").location}
