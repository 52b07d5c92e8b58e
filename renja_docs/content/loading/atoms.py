"""The text of one scalar to the value that its field asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from renja_docs.content.nilai import POLA_ID
from renja_docs.text import values

_KODE = re.compile(r"(?:[0-9]+|X+)(?:\.(?:[0-9]+|X+))*\Z")
_ANGKA = re.compile(r"[0-9][0-9.,]*\Z")
_BUKAN_ID = re.compile(r"[^a-z0-9.]+")


class AtomError(ValueError):
    """Why a text is not the wanted value. usul: the text it probably should be, or ''."""

    def __init__(self, kode: str, pesan: str, saran: str, usul: str = "") -> None:
        super().__init__(pesan)
        self.kode = kode
        self.pesan = pesan
        self.saran = saran
        self.usul = usul


def convert(jenis: str, teks: str) -> object:
    """The value of a text for an Atom of this kind. Raises AtomError."""
    return _BACA[jenis](teks)


def _prose(teks: str) -> str:
    if "\n" in teks:
        raise AtomError(
            "RD2012",
            "Teks ini mengandung ganti baris.",
            "Pakai >- tanpa baris kosong di tengahnya; tulis paragraf kedua tersendiri.",
        )
    return re.sub(" +", " ", teks) if "  " in teks else teks


def _id(teks: str) -> str:
    if POLA_ID.match(teks):
        return teks
    if _ANGKA.match(teks):
        raise AtomError(
            "RD2008",
            f"Nama {teks} berupa angka.",
            "Beri nama yang diawali huruf, misalnya isi-ringkas; nomor dihitung oleh program.",
        )
    usul = _BUKAN_ID.sub("-", teks.casefold()).strip("-.")
    usul = usul if POLA_ID.match(usul) else ""
    contoh = f", misalnya {usul}." if usul else "."
    raise AtomError(
        "RD2007",
        f"Nama '{teks}' tidak sah.",
        f"Pakai huruf kecil, angka, dan tanda hubung, diawali huruf{contoh}",
        usul,
    )


def _kode(teks: str) -> str:
    if _KODE.match(teks):
        return teks
    usul = re.sub(r"\s*[.,]\s*|\s+", ".", teks)
    usul = usul if _KODE.match(usul) else ""
    raise AtomError(
        "RD2004",
        f"'{teks}' bukan kode nomenklatur.",
        f"Tulis {usul}." if usul else "Tulis kode lengkap, misalnya 2.17.01.2.01.",
        usul,
    )


def _read(baca: Callable[[str], object]) -> Callable[[str], object]:
    """A reader of values whose refusals carry codes."""

    def read(teks: str) -> object:
        try:
            return baca(teks)
        except values.ReadError as e:
            kode = "RD2006" if e.out_of_range else "RD2004"
            pesan = e.message if e.out_of_range else f"'{teks}' {e.message}"
            saran = f"Tulis {e.suggestion}." if e.suggestion else "Perbaiki cara menulisnya."
            raise AtomError(kode, f"{pesan[0].upper()}{pesan[1:]}.", saran, e.suggestion) from None

    return read


_BACA: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "str": str,
        "Teks": _prose,
        "Id": _id,
        "Kode": _kode,
        "int": _read(values.baca_bulat),
        "Tahun": _read(values.baca_tahun),
        "Rupiah": _read(values.baca_rupiah),
        "Decimal": _read(values.baca_desimal),
        "date": _read(values.baca_tanggal),
        "Nilai": _read(values.baca_nilai),
    }
)
