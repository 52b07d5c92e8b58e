"""What every check reads: the Naskah with its numbers and all its texts; and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from renja_docs.content.asal import Asal, Lokasi
from renja_docs.content.diagnostics import Aturan, Diagnostic, Perbaikan, Tingkat
from renja_docs.content.naskah import Naskah
from renja_docs.content.places import extent, locate
from renja_docs.sense.bacaan import Bacaan, JenisBacaan, Ranah, baca
from renja_docs.sense.bacaan_tabel import baca_tabel
from renja_docs.sense.numbering import Labels, number

T = TypeVar("T")

__all__ = ["Bacaan", "JenisBacaan", "Kajian", "Ranah", "Rule", "kaji", "temuan"]


@dataclass(frozen=True, slots=True)
class Kajian:
    """A Naskah under examination. teks: all its texts in printed order."""

    naskah: Naskah
    labels: Labels
    teks: tuple[Bacaan, ...]
    _jadi: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def sekali(self, susun: Callable[[Kajian], T]) -> T:
        """What a function makes of this Kajian; made the first time only, for many rules ask for it."""
        if susun not in self._jadi:
            self._jadi[susun] = susun(self)
        return cast(T, self._jadi[susun])

    def bacaan(self, *ranah: Ranah) -> Iterator[Bacaan]:
        """The texts of some parts of the document."""
        return (b for b in self.teks if b.ranah in ranah)

    def lokasi(self, asal: Asal, mulai: int = 0) -> Lokasi:
        """Where the character at an offset of a text stands in the file."""
        teks = self.naskah.sumber.get(asal.lokasi.berkas)
        return locate(teks, asal, mulai) if teks else asal.lokasi

    def ganti(self, bacaan: Bacaan, mulai: int, akhir: int, baru: str) -> tuple[Perbaikan, ...]:
        """The repair that puts other words in the place of [mulai, akhir) of a text as typed.

        It changes only the characters that differ. Empty where the new words would need quotes.
        """
        asal = bacaan.asal
        teks = self.naskah.sumber.get(asal.lokasi.berkas)
        if (
            teks is None
            or asal.akhir <= asal.mulai
            or not _aman(teks[asal.mulai], baru, di_awal=mulai == 0)
        ):
            return ()
        depan, belakang = _sama(bacaan.mentah[mulai:akhir], baru)
        tengah = baru[depan : len(baru) - belakang]
        dari, sampai = extent(teks, asal, mulai + depan, akhir - belakang)
        return (Perbaikan(asal.lokasi.berkas, dari, sampai, teks[dari:sampai], tengah),)


def _aman(pembuka: str, baru: str, *, di_awal: bool) -> bool:
    """True if YAML reads new words as they are in a scalar that begins with the character given."""
    if "\n" in baru or pembuka in "'\"":
        return not re.search(r"""['"\\\n]""", baru)
    if pembuka in "|>":
        return True
    return not re.search(r":\s|:\Z|\s#", baru) and not (
        di_awal and re.match(r"[-?:,\[\]{}#&*!|>'\"%@`]", baru)
    )


def _sama(lama: str, baru: str) -> tuple[int, int]:
    """The lengths of the common start and the common end of two texts; one character differs at least.

    A pure insertion takes the character before it along, so that it never stands at a text's edge.
    """
    batas = min(len(lama), len(baru))
    depan = next((i for i in range(batas) if lama[i] != baru[i]), batas)
    depan = min(depan, max(len(lama) - 1, 0))
    sisa = batas - depan
    belakang = next((i for i in range(sisa) if lama[-1 - i] != baru[-1 - i]), sisa)
    return depan, min(belakang, len(lama) - depan - 1) if lama else belakang


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: the rule it stands for, and the function that finds where it is broken."""

    aturan: Aturan
    periksa: Callable[[Kajian], Iterable[Diagnostic]]


def temuan(
    aturan: Aturan,
    lokasi: Lokasi,
    pesan: str,
    saran: str = "",
    *,
    tempat: str = "",
    terkait: tuple[Lokasi, ...] = (),
    perbaikan: tuple[Perbaikan, ...] = (),
    tingkat: Tingkat | None = None,
) -> Diagnostic:
    """A diagnostic of a rule, at its level, or at a lower one where the fault is not proved."""
    return Diagnostic(
        aturan.kode, tingkat or aturan.tingkat, lokasi, pesan, saran, tempat, terkait, perbaikan
    )


def kaji(naskah: Naskah, cetak: Callable[[Bacaan, Labels], str] | None = None) -> Kajian:
    """Gather all there is to check.

    cetak: gives the printed text of a Bacaan; without it expressions stay as typed.
    """
    labels = number(naskah)
    semua = (*baca(naskah, labels), *baca_tabel(naskah, labels))
    if cetak is not None:
        semua = tuple(
            replace(b, tampil=cetak(b, labels)) if "{{" in b.mentah or "*" in b.mentah else b
            for b in semua
        )
    return Kajian(naskah, labels, semua)
