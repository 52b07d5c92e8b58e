"""Names of programmes in prose and tables: those of the tree, not nearly those."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from renja_docs.content.finding import Finding
from renja_docs.content.program import Program
from renja_docs.rules.angka.kinerja import bersimpul
from renja_docs.rules.capitals import salah_kapital
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.prose import SENTENCES
from renja_docs.sense.reading import Reading

NAMA = Aturan(
    "RD6012",
    "peringatan",
    "Nama program dalam uraian",
    "Permendagri 90/2019",
    "Program disebut dengan namanya menurut program.yaml.",
    "Program Pendidikan dan Pelatihan Perkoperasian",
    "{{ nama('2.17.05') }}",
)
KAPITAL = Aturan(
    "RD6013",
    "peringatan",
    "Huruf awal nama program",
    "Permendagri 90/2019; UU 12/2011 Lampiran II angka 74",
    "Setiap kata nama program, kegiatan, dan sub kegiatan diawali huruf kapital, kecuali partikel; nama tidak diketik "
    "dengan huruf kapital semua.",
    "Program Pengawasan dan pemeriksaan Koperasi",
    "Program Pengawasan dan Pemeriksaan Koperasi",
)
MIRIP = 0.82
_PROGRAM = re.compile(r"\bProgram\s+(?=[A-Z])")
_KATA = re.compile(r"[A-Za-z()/-]+,?")
_SAMBUNG = frozenset({"dan", "atau", "serta", "yang", "di", "untuk", "dalam"})


def nama_program(kajian: Reading) -> Iterator[Finding]:
    """No phrase is nearly the name of a programme."""
    semua = {" ".join(s.nama.split()): s.kode for s in bersimpul(kajian) if isinstance(s, Program)}
    for b in kajian.of("lampiran", "tabel") if semua else ():
        if b.kind not in SENTENCES and b.kind not in ("judul-butir", "subjudul"):
            continue
        for cocok in b.matches(_PROGRAM):
            frasa = _frasa(b.printed[cocok.start() : cocok.start() + 160])
            dekat = _terdekat(frasa, list(semua))
            if dekat:
                nama, panjang = dekat
                yield in_text(
                    kajian,
                    NAMA,
                    b,
                    (cocok.start(), cocok.start() + panjang),
                    f"{quoted(frasa[:panjang])} bukan nama program dalam program.yaml.",
                    f"Tulis {quoted(nama, 120)}, atau pakai {{{{ nama('{semua[nama]}') }}}}.",
                )


def _frasa(teks: str) -> str:
    """The words of a name from its beginning: capitals, and small words between them."""
    akhir = 0
    for kata in _KATA.finditer(teks):
        if teks[akhir : kata.start()].strip() or not (
            kata[0].strip("(")[:1].isupper() or kata[0] in _SAMBUNG
        ):
            break
        akhir = kata.end()
    return teks[:akhir]


def _terdekat(frasa: str, semua: list[str]) -> tuple[str, int] | None:
    """The name that the beginning of a phrase is nearly, with the length of that beginning; None if it is one."""
    if any(frasa.casefold().startswith(n.casefold()) for n in semua):
        return None
    terbaik = (0.0, "", 0)
    ujung = [k.end() for k in _KATA.finditer(frasa)]
    for nama in semua:
        for panjang in ujung:
            if abs(panjang - len(nama)) <= 0.4 * len(nama):
                rasio = SequenceMatcher(None, frasa[:panjang].casefold(), nama.casefold()).ratio()
                terbaik = max(terbaik, (rasio, nama, panjang))
    return (terbaik[1], terbaik[2]) if terbaik[0] >= MIRIP else None


def huruf_nama(kajian: Reading) -> Iterator[Finding]:
    """Names of programmes and activities have their capitals; tables print them in their own way."""
    for simpul in bersimpul(kajian):
        asal = simpul.origin.at("nama")
        if simpul.nama.isupper() and " " in simpul.nama:
            yield temuan(
                KAPITAL,
                asal.location,
                f"{quoted(simpul.nama)} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital pada awal kata.",
                tempat=f"kode {simpul.kode}",
            )
            continue
        for mulai, akhir, benar in salah_kapital(simpul.nama):
            if benar[0].isupper() and not re.search(r"\d\s*\(\Z", simpul.nama[:mulai]):
                yield temuan(
                    KAPITAL,
                    kajian.location(asal, mulai),
                    f"Huruf awal kata {quoted(simpul.nama[mulai:akhir])} tidak tepat.",
                    f"Tulis {benar}.",
                    tempat=f"kode {simpul.kode}",
                )


RULES = (Rule(NAMA, nama_program), Rule(KAPITAL, huruf_nama))
