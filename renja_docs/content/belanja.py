"""The kinds of spending of a region by the accounts of Permendagri 90/2019 and its updates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

JenisBelanja = str
"""The key of a kind of spending in program.yaml."""


@dataclass(frozen=True, slots=True)
class Rekening:
    """An account of spending. id: its key in program.yaml. kode: its official code.

    nama, singkat: as rows and as cells print it. kelompok: the group of accounts above it.
    """

    id: JenisBelanja
    kode: str
    nama: str
    singkat: str
    kelompok: str


OPERASI: Final = "Belanja Operasi"
MODAL: Final = "Belanja Modal"
TIDAK_TERDUGA: Final = "Belanja Tidak Terduga"
TRANSFER: Final = "Belanja Transfer"

REKENING: Final = (
    Rekening("pegawai", "5.1.01", "Belanja Pegawai", "Bel. Pegawai", OPERASI),
    Rekening("barang_jasa", "5.1.02", "Belanja Barang dan Jasa", "Bel. Barang & Jasa", OPERASI),
    Rekening("bunga", "5.1.03", "Belanja Bunga", "Bel. Bunga", OPERASI),
    Rekening("subsidi", "5.1.04", "Belanja Subsidi", "Bel. Subsidi", OPERASI),
    Rekening("hibah", "5.1.05", "Belanja Hibah", "Bel. Hibah", OPERASI),
    Rekening("bansos", "5.1.06", "Belanja Bantuan Sosial", "Bel. Bantuan Sosial", OPERASI),
    Rekening("modal", "5.2", "Belanja Modal", "Bel. Modal", MODAL),
    Rekening("tidak_terduga", "5.3", "Belanja Tidak Terduga", "Bel. Tidak Terduga", TIDAK_TERDUGA),
    Rekening("bagi_hasil", "5.4.01", "Belanja Bagi Hasil", "Bel. Bagi Hasil", TRANSFER),
    Rekening(
        "bantuan_keuangan",
        "5.4.02",
        "Belanja Bantuan Keuangan",
        "Bel. Bantuan Keuangan",
        TRANSFER,
    ),
)
"""All accounts in the order of their codes."""

JENIS_BELANJA: Final[tuple[JenisBelanja, ...]] = tuple(one.id for one in REKENING)
