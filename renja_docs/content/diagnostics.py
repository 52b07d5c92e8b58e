"""One type for every fault of the content, and the rule that stands behind its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from renja_docs.content.asal import Lokasi

Tingkat = Literal["galat", "peringatan", "catatan"]


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """A certain repair: replace the characters [mulai, akhir) of the file by baru.

    lama: what must stand there now; the repair is refused where it does not.
    """

    berkas: str
    mulai: int
    akhir: int
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A fault of the content, as a value.

    kode: stable, one of the registry. tempat: the place in the document (Pasal 4 ayat (2)).
    saran: how to mend it. terkait: other places that belong to the finding.
    """

    kode: str
    tingkat: Tingkat
    lokasi: Lokasi
    pesan: str
    saran: str = ""
    tempat: str = ""
    terkait: tuple[Lokasi, ...] = ()
    perbaikan: tuple[Perbaikan, ...] = ()


@dataclass(frozen=True, slots=True)
class Aturan:
    """What a code stands for.

    sumber: the rule of law or the decision it rests on. salah, benar: the smallest examples.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    sumber: str
    penjelasan: str
    salah: str
    benar: str


def urut(temuan: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings by place, none twice."""
    unik = dict.fromkeys(temuan)
    return tuple(sorted(unik, key=lambda d: (d.lokasi, d.kode, d.pesan)))
