"""Where a phrase of a value stands in the file, although YAML folded the lines of the value."""

from __future__ import annotations

import re

from renja_docs.content.origin import Location, Origin

_PIECE = re.compile(
    r"\s+|''|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\s+|.)|.", re.DOTALL
)
_HEADER = re.compile(r"[|>][-+0-9]*[ ]*(?:#[^\n]*)?\r?\n")


def locate(teks: str, asal: Origin, cari: str | int) -> Location:
    """The place of a phrase, or of a character offset, of the scalar at asal in its file's text.

    The scalar's own place is given where the phrase cannot be found.
    """
    polos, letak = _unfold(teks[asal.start : asal.end])
    mulai = cari if isinstance(cari, int) else polos.find(" ".join(cari.split()))
    if not 0 <= mulai < len(letak):
        return asal.location
    return place_at(teks, asal.location.file, asal.start + letak[mulai])


def extent(teks: str, asal: Origin, mulai: int, akhir: int) -> tuple[int, int]:
    """The offsets in the file of the characters [mulai, akhir) of the scalar at asal."""
    _, letak = _unfold(teks[asal.start : asal.end])
    letak = [*letak, len(teks[asal.start : asal.end])]
    ujung = (
        letak[akhir - 1] + 1 if mulai < akhir <= len(letak) else letak[min(akhir, len(letak) - 1)]
    )
    return asal.start + letak[min(mulai, len(letak) - 1)], asal.start + ujung


def place_at(teks: str, berkas: str, mulai: int) -> Location:
    """The line and column of a character offset in a file's text."""
    return Location(berkas, teks.count("\n", 0, mulai) + 1, mulai - teks.rfind("\n", 0, mulai))


def _unfold(mentah: str) -> tuple[str, list[int]]:
    """The value as YAML folds it, and the offset in the raw text of each of its characters."""
    if kepala := _HEADER.match(mentah):
        return _pieces(mentah, kepala.end(), len(mentah), quote="")
    quoted = mentah[:1] if mentah[:1] in ("'", '"') else ""
    return _pieces(mentah, len(quoted), len(mentah) - len(quoted), quoted)


def _pieces(mentah: str, mulai: int, akhir: int, quote: str) -> tuple[str, list[int]]:
    while mulai < akhir and mentah[mulai].isspace():
        mulai += 1
    keluar: list[str] = []
    letak: list[int] = []
    while mulai < akhir:
        potong, panjang = _piece(mentah, mulai, akhir, quote)
        keluar.append(potong)
        letak.extend([mulai] * len(potong))
        mulai += panjang
    return "".join(keluar), letak


def _piece(mentah: str, mulai: int, akhir: int, quote: str) -> tuple[str, int]:
    """The character that the raw text at mulai stands for, and how many raw characters it takes."""
    cocok = _PIECE.match(mentah, mulai, akhir)
    bagian = cocok[0] if cocok else mentah[mulai]
    if bagian[0].isspace():
        return " ", len(bagian)
    if quote == "'" and bagian == "''":
        return "'", 2
    if quote == '"' and bagian[0] == "\\":
        return _escaped(bagian), len(bagian)
    return bagian[0], 1


def _escaped(bagian: str) -> str:
    if bagian[1] in "xuU":
        return chr(min(int(bagian[2:], 16), 0x10FFFF))
    return "" if bagian[1].isspace() else " " if bagian[1] in "ntr_LPN" else bagian[1]
