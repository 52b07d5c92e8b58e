"""The defined terms of the regulation: long form, short form, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.asal import Asal
from renja_docs.sense.kajian import Bacaan, Kajian


@dataclass(frozen=True, slots=True)
class Istilah:
    """A definition with its printed texts. pendek: abbreviation or short form, '' without one.

    di: the place in the document. asal: the definition in the file.
    """

    panjang: str
    pendek: str
    arti: str
    singkatan: bool
    tempat: str
    asal: Asal
    bacaan: Bacaan

    @property
    def bentuk(self) -> tuple[str, ...]:
        """Every written form of the term."""
        return (self.panjang, self.pendek) if self.pendek else (self.panjang,)


def semua_istilah(kajian: Kajian) -> tuple[Istilah, ...]:
    """The definitions in printed order."""
    by_asal = {b.asal.lokasi: b for b in kajian.bacaan("batang-tubuh")}
    hasil = []
    for pasal in kajian.naskah.semua_pasal():
        for d in pasal.definisi:
            istilah = by_asal[d.asal.di("istilah").lokasi]
            pendek = d.singkatan or d.sebutan
            kunci = "singkatan" if d.singkatan else "sebutan"
            tampil = by_asal[d.asal.di(kunci).lokasi].tampil if pendek else ""
            arti = by_asal[d.asal.di("arti").lokasi].tampil
            hasil.append(
                Istilah(
                    istilah.tampil, tampil, arti, bool(d.singkatan), istilah.tempat, d.asal, istilah
                )
            )
    return tuple(hasil)


def pola(istilah: str, *, kecil: bool = False) -> re.Pattern[str]:
    """Finds a term as a whole word over any white space; kecil: in any mixture of capitals."""
    isi = r"\s+".join(re.escape(kata) for kata in istilah.split())
    return re.compile(rf"(?<![\w-]){isi}(?![\w-])", re.IGNORECASE if kecil else 0)


def pemakaian(kajian: Kajian, istilah: Istilah) -> Iterator[Bacaan]:
    """The texts that use a term, outside its own definition."""
    bentuk = [pola(b) for b in istilah.bentuk]
    for b in kajian.bacaan("batang-tubuh", "lampiran", "tabel"):
        if b.tempat != istilah.tempat and any(p.search(b.tampil) for p in bentuk):
            yield b
