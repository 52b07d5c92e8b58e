"""Chapters and tables that a Renja must have (Permendagri 86/2017), by plan year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from renja_docs.content.finding import Finding, Severity
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.content.origin import Node
from renja_docs.rules.old import Aturan, Rule, temuan
from renja_docs.sense.numbering import bab_tercetak
from renja_docs.sense.reading import Reading

BAB = Aturan(
    "RD4073",
    "galat",
    "Bab Renja",
    "Permendagri 86/2017 Lampiran",
    "Renja terdiri atas bab Pendahuluan, Hasil Evaluasi Renja Tahun Lalu, Tujuan dan Sasaran, Rencana Kerja dan "
    "Pendanaan, dan Penutup, menurut urutan itu.",
    "urutan tanpa bab pendanaan",
    "urutan dengan kelima bab",
)
SUBBAB = Aturan(
    "RD4074",
    "peringatan",
    "Subbab Renja",
    "Permendagri 86/2017 Lampiran",
    "Setiap bab memuat subbab yang ditentukan, menurut urutannya.",
    "BAB I tanpa subbab Landasan Hukum",
    "BAB I dengan subbab Landasan Hukum",
)
TABEL = Aturan(
    "RD4075",
    "galat",
    "Tabel wajib Renja",
    "Permendagri 86/2017 Lampiran",
    "Renja memuat Tabel T-C.29, T-C.30, T-C.31, T-C.32, dan T-C.33; yang tidak ada isinya dicetak NIHIL.",
    "urutan tanpa tabel t-c-32",
    "urutan dengan tabel t-c-32",
)

WAJIB = ("T-C.29", "T-C.30", "T-C.31", "T-C.32", "T-C.33")
_BERKAS = "susunan-renja.csv"


@dataclass(frozen=True, slots=True)
class Judul:
    """A place in the outline of a Renja. subbab is 0 for the chapter itself.

    kata: groups of words; a title fits if it has one word of each. pasti: False where no regulation says so.
    """

    mulai: int
    bab: int
    subbab: int
    kata: tuple[tuple[str, ...], ...]
    judul: str
    pasti: bool

    def cocok(self, judul: str) -> bool:
        """True if a title says what this place is for."""
        kecil = judul.lower()
        return all(any(kata in kecil for kata in pilihan) for pilihan in self.kata)


@cache
def _susunan() -> tuple[Judul, ...]:
    teks = files("renja_docs").joinpath("data", _BERKAS).read_text(encoding="utf-8")
    baris = [b.split(";") for b in teks.splitlines() if b[:1].isdigit()]
    return tuple(
        Judul(int(mulai), int(bab), int(subbab), _kata(kata), judul, pasti == "ya")
        for mulai, bab, subbab, kata, judul, pasti in baris
    )


def _kata(teks: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(pilihan.split("|")) for pilihan in teks.split("+"))


def susunan(tahun: int) -> tuple[Judul, ...]:
    """The outline for a plan year: the newest that applies to it."""
    berlaku = max((j.mulai for j in _susunan() if j.mulai <= tahun), default=0)
    return tuple(j for j in _susunan() if j.mulai == berlaku)


def _renja(kajian: Reading) -> tuple[Judul, ...]:
    """The outline to hold the Lampiran against, () where it is no Renja."""
    naskah, p = kajian.naskah, kajian.naskah.perbup
    nama = p.tentang.lower()
    bukan = naskah.lampiran is None or p.tahun_rencana is None or p.perangkat_daerah is None
    if bukan or "rencana kerja" not in nama or "rencana kerja pemerintah daerah" in nama:
        return ()
    return susunan(p.tahun_rencana or 0)


def bab(kajian: Reading) -> Iterator[Finding]:
    """The chapters are those of the regulation, in its order."""
    wajib = [j for j in _renja(kajian) if j.subbab == 0]
    lampiran = kajian.naskah.lampiran
    if lampiran is not None:
        yield from _banding(kajian, BAB, lampiran, wajib, bab_tercetak(kajian.naskah), "Lampiran")


def subbab(kajian: Reading) -> Iterator[Finding]:
    """The subbab of each chapter are those of the regulation, in its order."""
    semua = _renja(kajian)
    for ini in bab_tercetak(kajian.naskah):
        kepala = next((j for j in semua if j.subbab == 0 and j.cocok(ini.judul)), None)
        if kepala is not None:
            wajib = [j for j in semua if j.bab == kepala.bab and j.subbab]
            label = kajian.labels.get(f"bab:{ini.id}")
            yield from _banding(
                kajian, SUBBAB, ini, wajib, ini.subbab, label.text if label else ini.id
            )


def _banding(
    kajian: Reading,
    aturan: Aturan,
    induk: Node,
    wajib: Sequence[Judul],
    ada: Sequence[Bab | Subbab],
    tempat: str,
) -> Iterator[Finding]:
    """What is missing from a level of the outline, and what stands too late."""
    judul = {
        b.origin.at("judul").location: b.printed for b in kajian.of("lampiran") if b.kind == "judul"
    }
    sisa = [(a, judul.get(a.origin.at("judul").location, a.judul)) for a in ada]
    terakhir = -1
    for j in wajib:
        di = next((i for i, (_, t) in enumerate(sisa) if j.cocok(t) and i > terakhir), None)
        mana = next((i for i, (_, t) in enumerate(sisa) if j.cocok(t)), None) if di is None else di
        tingkat: Severity | None = None if j.pasti else "peringatan"
        if mana is None:
            yield temuan(
                aturan,
                induk.origin.location,
                f"{tempat} tidak memuat {j.judul}.",
                f"Tambahkan {'bab' if j.subbab == 0 else 'subbab'} {j.judul}.",
                tempat=tempat,
                tingkat=tingkat,
            )
        elif mana < terakhir:
            yield temuan(
                aturan,
                sisa[mana][0].origin.at("judul").location,
                f"{sisa[mana][1]} tidak pada urutannya.",
                f"Urutan: {', '.join(w.judul for w in wajib)}.",
                tempat=tempat,
                tingkat=tingkat,
            )
        terakhir = max(terakhir, di if di is not None else terakhir)


def tabel(kajian: Reading) -> Iterator[Finding]:
    """The official tables are printed."""
    lampiran = kajian.naskah.lampiran
    if lampiran is None or not _renja(kajian):
        return
    ada = {label.number for label in kajian.labels if label.kind == "tabel"}
    for nomor in WAJIB:
        if nomor not in ada:
            yield temuan(
                TABEL,
                lampiran.origin.location,
                f"Tabel {nomor} tidak dicetak.",
                f"Tambahkan tabel: {nomor.lower().replace('.', '-')} pada urutan.",
                tempat="Lampiran",
            )


RULES: tuple[Rule, ...] = (Rule(BAB, bab), Rule(SUBBAB, subbab), Rule(TABEL, tabel))
