"""How figures are typed in YAML: the model forgets the dots, the file still has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.rules.angka.indikator import figures as angka
from renja_docs.rules.angka.lajur import BERANGKA, lajur
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.figures import JENIS_BELANJA, sub_kegiatan
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka as tulis

TITIK = Aturan(
    "RD6059",
    "peringatan",
    "Titik pemisah ribuan",
    "EYD",
    "Bilangan dari seribu ke atas diketik dengan titik, agar banyaknya angka terlihat.",
    "target: 2500 Orang, barang_jasa: 72822365",
    "target: 2.500 Orang, barang_jasa: 72.822.365",
)
_POLOS = re.compile(
    r"(?P<kutip>['\"]?)(?P<n>[1-9]\d{3,})(?P<ekor>(?:,\d+)?(?:\s*[^\d].*)?)\Z", re.DOTALL
)


def titik_ribuan(kajian: Reading) -> Iterator[Finding]:
    """Figures from a thousand on are typed with their dots."""
    for asal, tempat in _semua(kajian):
        teks = kajian.naskah.sumber.get(asal.location.file, "")[asal.start : asal.end]
        cocok = _POLOS.match(teks)
        if cocok:
            baru = f"{cocok['kutip']}{tulis(int(cocok['n']))}{cocok['ekor']}"
            yield temuan(
                TITIK,
                asal.location,
                f"{quoted(teks)} tanpa titik pemisah ribuan.",
                f"Tulis {baru}.",
                tempat=tempat,
                perbaikan=value_repair(kajian, asal, teks, baru),
            )


def _semua(kajian: Reading) -> Iterator[tuple[Origin, str]]:
    """The places of all typed figures of the tree, the proposals and the tables."""
    for a in angka(kajian):
        yield a.origin, f"kode {a.kode}"
    for sub in sub_kegiatan(kajian.naskah.program) if kajian.naskah.program else ():
        for jenis in JENIS_BELANJA:
            if getattr(sub.belanja, jenis) is not None:
                yield sub.belanja.origin.at(jenis), f"kode {sub.kode}"
    for baris in lajur(kajian):
        for isian in baris.isian.values():
            if isian.jenis in BERANGKA:
                yield isian.asal, baris.tempat


RULES = (Rule(TITIK, titik_ribuan),)
