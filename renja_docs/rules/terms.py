"""The defined terms of the regulation: long form, short form, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.origin import Origin
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text


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
    asal: Origin
    bacaan: Text

    @property
    def bentuk(self) -> tuple[str, ...]:
        """Every written form of the term."""
        return (self.panjang, self.pendek) if self.pendek else (self.panjang,)


def semua_istilah(kajian: Reading) -> tuple[Istilah, ...]:
    """The definitions in printed order."""
    by_asal = {b.origin.location: b for b in kajian.of("batang-tubuh")}
    hasil = []
    for pasal in kajian.naskah.semua_pasal():
        for d in pasal.definisi:
            istilah = by_asal[d.origin.at("istilah").location]
            pendek = d.singkatan or d.sebutan
            kunci = "singkatan" if d.singkatan else "sebutan"
            tampil = by_asal[d.origin.at(kunci).location].printed if pendek else ""
            arti = by_asal[d.origin.at("arti").location].printed
            hasil.append(
                Istilah(
                    istilah.printed,
                    tampil,
                    arti,
                    bool(d.singkatan),
                    istilah.place,
                    d.origin,
                    istilah,
                )
            )
    return tuple(hasil)


def pola(istilah: str, *, kecil: bool = False) -> re.Pattern[str]:
    """Finds a term as a whole word over any white space; kecil: in any mixture of capitals."""
    isi = r"\s+".join(re.escape(kata) for kata in istilah.split())
    return re.compile(rf"(?<![\w-]){isi}(?![\w-])", re.IGNORECASE if kecil else 0)


def pemakaian(kajian: Reading, istilah: Istilah) -> Iterator[Text]:
    """The texts that use a term, outside its own definition."""
    bentuk = [pola(b) for b in istilah.bentuk]
    for b in kajian.of("batang-tubuh", "lampiran", "tabel"):
        if b.place != istilah.tempat and any(p.search(b.printed) for p in bentuk):
            yield b
