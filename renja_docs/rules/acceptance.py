"""Findings that somebody accepted in a comment: `# terima RD6001: reason`.

The comment stands on the line of the finding, or alone on the line before: it then holds for the
whole node that begins on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location, Origin
from renja_docs.rules.rule import current

_TERIMA = re.compile(
    r"(?:^|\s)#\s*terima\s+(RD\d{3,4}(?:\s*,\s*RD\d{3,4})*)[ \t]*(?::[ \t]*(\S.*?))?[ \t\r]*$"
)
_KOMENTAR = re.compile(r"\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One accepted code. awal, akhir: the lines it holds for, both included."""

    kode: str
    lokasi: Location
    alasan: str
    awal: int
    akhir: int

    def covers(self, temuan: Finding) -> bool:
        """True if the finding is one that this acceptance silences."""
        return (
            bool(self.alasan)
            and temuan.code == self.kode
            and acceptable(temuan)
            and (
                temuan.location.file == self.lokasi.file
                and self.awal <= temuan.location.line <= self.akhir
            )
        )


def accept(
    sumber: Mapping[str, str],
    temuan: Iterable[Finding],
    berkas: Mapping[str, Origin] | None = None,
    cacat: frozenset[str] = frozenset(),
) -> list[Finding]:
    """The findings that nobody accepted, and RD9001, RD9002 for acceptances that silence nothing.

    sumber: the text of each file. berkas: the origin of each file's whole tree; without it an
    acceptance on a line of its own holds for the next line only. cacat: files that could not be read
    whole, where what a rule would find, and an acceptance of it silences, may be missing.
    """
    semua = [
        a
        for nama, teks in sumber.items()
        for a in _acceptances(nama, teks, (berkas or {}).get(nama))
    ]
    tinggal: list[Finding] = []
    terpakai: set[int] = set()
    for d in temuan:
        oleh = {i for i, a in enumerate(semua) if a.covers(d)}
        terpakai |= oleh
        if not oleh:
            tinggal.append(d)
    lebih = [
        a
        for i, a in enumerate(semua)
        if i not in terpakai and not (a.kode >= "RD4" and a.lokasi.file in cacat)
    ]
    return tinggal + [_useless(a) for a in lebih]


def acceptable(temuan: Finding) -> bool:
    """False for an error of reading, of the model or of a reference: nothing could be built from it."""
    return temuan.code >= "RD4" or temuan.severity != "galat"


def _useless(a: Acceptance) -> Finding:
    if not a.alasan:
        return Finding(
            "RD9002",
            "peringatan",
            a.lokasi,
            f"Penerimaan {a.kode} tidak menyebut alasan.",
            f"Tulis # terima {a.kode}: lalu alasannya.",
        )
    return Finding(
        "RD9001",
        "peringatan",
        a.lokasi,
        f"Penerimaan {a.kode} tidak terpakai.",
        "Hapus komentar itu, atau pindahkan tepat ke atas baris yang dimaksud.",
    )


def _acceptances(berkas: str, teks: str, akar: Origin | None) -> Iterator[Acceptance]:
    if "terima" not in teks:
        return
    semua = teks.split("\n")
    for nomor, baris in enumerate(semua, 1):
        cocok = _TERIMA.search(baris)
        if cocok is None:
            continue
        awal, akhir = nomor, nomor
        if not baris[: cocok.start()].strip():
            awal = _next_line(semua, nomor)
            akhir = _last_line(teks, akar, awal)
        lokasi = Location(berkas, nomor, baris.index("#", cocok.start()) + 1)
        for kode in re.split(r"\s*,\s*", cocok[1]):
            yield Acceptance(current(kode), lokasi, cocok[2] or "", awal, akhir)


def _next_line(semua: list[str], nomor: int) -> int:
    """The next line that is neither empty nor a comment."""
    return next(
        (n for n in range(nomor + 1, len(semua) + 1) if not _KOMENTAR.match(semua[n - 1])), nomor
    )


def _last_line(teks: str, akar: Origin | None, baris: int) -> int:
    """The last line of the outermost node that begins on a line."""
    asal = _begins(akar, baris) if akar else None
    return baris if asal is None else max(baris, teks.count("\n", 0, asal.end) + 1)


def _begins(asal: Origin, baris: int) -> Origin | None:
    """The outermost part of a node that begins on a line: with its key, or as an item of a list."""
    for bawah in asal.parts.values():
        mulai = (bawah.key or bawah.location).line
        if mulai == baris:
            return bawah
    for bawah in asal.parts.values():
        if bawah.location.line <= baris and (dalam := _begins(bawah, baris)) is not None:
            return dalam
    return None
