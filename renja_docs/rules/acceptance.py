"""Findings that somebody accepted in a comment: `# terima RD601: reason`.

The comment stands on the line of the finding, or alone on the line before: it then holds for the
whole node that begins on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.asal import Asal, Lokasi
from renja_docs.content.diagnostics import Diagnostic

_TERIMA = re.compile(
    r"(?:^|\s)#\s*terima\s+(RD\d{3}(?:\s*,\s*RD\d{3})*)[ \t]*(?::[ \t]*(\S.*?))?[ \t\r]*$"
)
_KOMENTAR = re.compile(r"\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One accepted code. awal, akhir: the lines it holds for, both included."""

    kode: str
    lokasi: Lokasi
    alasan: str
    awal: int
    akhir: int

    def covers(self, temuan: Diagnostic) -> bool:
        """True if the finding is one that this acceptance silences."""
        return (
            bool(self.alasan)
            and temuan.kode == self.kode
            and acceptable(temuan)
            and (
                temuan.lokasi.berkas == self.lokasi.berkas
                and self.awal <= temuan.lokasi.baris <= self.akhir
            )
        )


def accept(
    sumber: Mapping[str, str],
    temuan: Iterable[Diagnostic],
    berkas: Mapping[str, Asal] | None = None,
    cacat: frozenset[str] = frozenset(),
) -> list[Diagnostic]:
    """The findings that nobody accepted, and RD901, RD902 for acceptances that silence nothing.

    sumber: the text of each file. berkas: the origin of each file's whole tree; without it an
    acceptance on a line of its own holds for the next line only. cacat: files that could not be read
    whole, where what a rule would find, and an acceptance of it silences, may be missing.
    """
    semua = [
        a
        for nama, teks in sumber.items()
        for a in _acceptances(nama, teks, (berkas or {}).get(nama))
    ]
    tinggal: list[Diagnostic] = []
    terpakai: set[int] = set()
    for d in temuan:
        oleh = {i for i, a in enumerate(semua) if a.covers(d)}
        terpakai |= oleh
        if not oleh:
            tinggal.append(d)
    lebih = [
        a
        for i, a in enumerate(semua)
        if i not in terpakai and not (a.kode >= "RD4" and a.lokasi.berkas in cacat)
    ]
    return tinggal + [_useless(a) for a in lebih]


def acceptable(temuan: Diagnostic) -> bool:
    """False for an error of reading, of the model or of a reference: nothing could be built from it."""
    return temuan.kode >= "RD4" or temuan.tingkat != "galat"


def _useless(a: Acceptance) -> Diagnostic:
    if not a.alasan:
        return Diagnostic(
            "RD902",
            "peringatan",
            a.lokasi,
            f"Penerimaan {a.kode} tidak menyebut alasan.",
            f"Tulis # terima {a.kode}: lalu alasannya.",
        )
    return Diagnostic(
        "RD901",
        "peringatan",
        a.lokasi,
        f"Penerimaan {a.kode} tidak terpakai.",
        "Hapus komentar itu, atau pindahkan tepat ke atas baris yang dimaksud.",
    )


def _acceptances(berkas: str, teks: str, akar: Asal | None) -> Iterator[Acceptance]:
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
        lokasi = Lokasi(berkas, nomor, baris.index("#", cocok.start()) + 1)
        for kode in re.split(r"\s*,\s*", cocok[1]):
            yield Acceptance(kode, lokasi, cocok[2] or "", awal, akhir)


def _next_line(semua: list[str], nomor: int) -> int:
    """The next line that is neither empty nor a comment."""
    return next(
        (n for n in range(nomor + 1, len(semua) + 1) if not _KOMENTAR.match(semua[n - 1])), nomor
    )


def _last_line(teks: str, akar: Asal | None, baris: int) -> int:
    """The last line of the outermost node that begins on a line."""
    asal = _begins(akar, baris) if akar else None
    return baris if asal is None else max(baris, teks.count("\n", 0, asal.akhir) + 1)


def _begins(asal: Asal, baris: int) -> Asal | None:
    """The outermost part of a node that begins on a line: with its key, or as an item of a list."""
    for bawah in asal.bagian.values():
        mulai = (bawah.kunci or bawah.lokasi).baris
        if mulai == baris:
            return bawah
    for bawah in asal.bagian.values():
        if bawah.lokasi.baris <= baris and (dalam := _begins(bawah, baris)) is not None:
            return dalam
    return None
