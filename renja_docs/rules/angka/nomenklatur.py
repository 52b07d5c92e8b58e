"""The nomenclature of the supporting programme, which is the same for every agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

_FILE: Final = "nomenklatur-penunjang.txt"
_SUPPORTING: Final = "01"
_NO_LETTERS: Final = re.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    nama: str
    satuan: str


_UNKNOWN: Final = _Entry("", "")


def official_name(kode: str) -> str:
    """The official name of a code of the supporting programme, '' where the list has none."""
    return _entry(kode).nama


def official_unit(kode: str) -> str:
    """The unit of the output of a sub kegiatan of the supporting programme, '' where unknown."""
    return _entry(kode).satuan


def is_alike(nama: str, official: str) -> bool:
    """True if two names differ at most in capitals, punctuation and blanks."""
    return _letters(nama) == _letters(official)


def _letters(nama: str) -> str:
    """A name without capitals, punctuation and blanks."""
    return _NO_LETTERS.sub("", nama.casefold())


def _entry(kode: str) -> _Entry:
    """The line of the list for a code; no other programme than the supporting one has any."""
    parts = kode.split(".")
    if len(parts) < 3 or parts[2] != _SUPPORTING:
        return _UNKNOWN
    return _entries().get(_short(parts[3:]), _UNKNOWN)


def _short(parts: list[str]) -> str:
    """The code after X.XX.01 as the list has it: with two digits for the sub kegiatan."""
    if len(parts) == 3:
        parts = [*parts[:2], f"{int(parts[2]):02d}"]
    return ".".join(parts)


@cache
def _entries() -> Mapping[str, _Entry]:
    """The lines of the list by the code after X.XX.01."""
    text = files("renja_docs").joinpath("data", _FILE).read_text(encoding="utf-8")
    entries = {}
    for line in text.splitlines():
        is_comment = line.startswith("#")
        if "|" in line and not is_comment:
            kode, nama, satuan = map(str.strip, line.split("|"))
            entries[kode] = _Entry(nama, satuan)
    return MappingProxyType(entries)
