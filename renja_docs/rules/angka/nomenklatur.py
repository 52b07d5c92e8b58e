"""The nomenclature of the supporting programme, which is the same for every agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_BERKAS = "nomenklatur-penunjang.txt"


@cache
def _daftar() -> Mapping[str, tuple[str, str]]:
    """Name and unit by the code after X.XX.01; codes of sub kegiatan with two digits."""
    teks = files("renja_docs").joinpath("data", _BERKAS).read_text(encoding="utf-8")
    baris = [b.split("|") for b in teks.splitlines() if "|" in b and not b.startswith("#")]
    return {kode.strip(): (nama.strip(), satuan.strip()) for kode, nama, satuan in baris}


def _kunci(kode: str) -> str | None:
    """The code after X.XX.01, with two digits for the sub kegiatan; None for any other programme."""
    bagian = kode.split(".")
    if len(bagian) < 3 or bagian[2] != "01":
        return None
    ekor = bagian[3:]
    if len(ekor) == 3:
        ekor[2] = f"{int(ekor[2]):02d}"
    return ".".join(ekor)


def nama_resmi(kode: str) -> str:
    """The official name of a code of the supporting programme, '' where the list does not hold it."""
    kunci = _kunci(kode)
    return _daftar().get(kunci, ("", ""))[0] if kunci is not None else ""


def satuan_resmi(kode: str) -> str:
    """The unit of the output of a sub kegiatan of the supporting programme, '' where unknown."""
    kunci = _kunci(kode)
    return _daftar().get(kunci, ("", ""))[1] if kunci is not None else ""


def serupa(nama: str, resmi: str) -> bool:
    """True if two names differ at most in capitals, punctuation and blanks."""
    return _inti(nama) == _inti(resmi)


def _inti(nama: str) -> str:
    return re.sub(r"[^a-z]+", "", nama.casefold())
