"""One fact, one value: the same indicator in two tables, in the tree, and in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.content.program import Program
from renja_docs.rules.angka.besaran import Besaran, besaran
from renja_docs.rules.angka.kinerja import bersimpul
from renja_docs.rules.angka.lajur import Isian, Lajur, lajur
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.prose import prose
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import nilai as tulis
from renja_docs.text.sentences import sentences

URAIAN = Aturan(
    "RD6095",
    "peringatan",
    "Uraian dan tabel",
    "Permendagri 86/2017",
    "Angka suatu indikator dalam uraian sama dengan angkanya dalam tabel untuk tahun yang sama.",
    "Nilai SAKIP Tahun 2021 sebesar 74,44, sedangkan tabel 74,20",
    "{{ nilai('t-c-30', 'nilai-sakip', 'realisasi-n3') }}",
)
TABEL = Aturan(
    "RD6096",
    "galat",
    "Satu indikator satu angka",
    "Permendagri 86/2017 Lampiran T-C.29 dan T-C.30",
    "Realisasi suatu indikator untuk satu tahun sama di semua tabel; begitu pula targetnya dalam dokumen yang sama.",
    "realisasi 2022 74,68 dalam satu tabel dan 76,68 dalam tabel lain",
    "74,68 dalam keduanya",
)
CAKUPAN = Aturan(
    "RD6040",
    "peringatan",
    "Program yang tidak dibahas",
    "Permendagri 86/2017",
    "Bila uraian membahas program satu per satu, semua program dibahas, selain program penunjang.",
    "uraian tentang enam dari tujuh program",
    "setiap program disebut dengan {{ nama('kode') }}",
)
_HENTI = frozenset(
    {
        "jumlah",
        "persentase",
        "nilai",
        "yang",
        "dan",
        "di",
        "dari",
        "untuk",
        "pada",
        "dalam",
        "dengan",
        "atas",
        "opd",
        "perangkat",
        "daerah",
        "skpd",
        "tingkat",
        "rasio",
        "indeks",
        "capaian",
        "kabupaten",
        "kota",
        "atau",
        "meningkatnya",
        "kinerja",
    }
)
_SEBUT = re.compile(
    r"(?i)\b(?:sebesar|sebanyak|berjumlah|mencapai|meraih|memperoleh|terealisasi|realisasi\w*|adalah"
    r"|yaitu|nilai)\s+(?:nilai\s+|sebesar\s+|sebanyak\s+|[A-Z]{3,}\s+)*\Z"
)


@dataclass(frozen=True, slots=True)
class _Angka:
    """A figure of an indicator for a year, and where it stands."""

    nilai: Nilai
    lokasi: Location
    tempat: str
    sumber: str


def inti(label: str) -> str:
    """The core of a label for comparison; an abbreviation in brackets stands for what it abbreviates."""
    singkatan = re.search(r"\(([A-Z]{3,})\)", label)
    kepala = label.split(maxsplit=1)[0] if label else ""
    teks = f"{kepala} {singkatan[1]}" if singkatan else label
    kata = re.findall(
        r"[a-z]+", re.sub(r"\([^)]*\)", " ", teks).casefold().replace("omset", "omzet")
    )
    ekor = [
        k
        for k in kata[1:]
        if k not in ("opd", "perangkat", "daerah", "skpd", "dinas", "yang", "dan", "atau")
    ]
    return " ".join([*kata[:1], *ekor])


def _angka_tabel(kajian: Reading) -> Iterator[tuple[tuple[str, str, int], _Angka]]:
    for baris in lajur(kajian):
        for isian in (
            baris.angka("target", "realisasi", "proyeksi")
            if baris.label and not baris.judul
            else ()
        ):
            if isian.years_back is not None and isian.nilai:
                kunci = (inti(baris.label), isian.role, isian.years_back)
                yield (
                    kunci,
                    _Angka(
                        isian.nilai,
                        isian.asal.location,
                        f"{baris.tempat}, kolom {isian.kolom}",
                        baris.tabel.id,
                    ),
                )
                if isian.years_back == 0 and isian.role in ("target", "proyeksi"):
                    yield (
                        (kunci[0], "rencana", 0),
                        _Angka(
                            isian.nilai,
                            isian.asal.location,
                            f"{baris.tempat}, kolom {isian.kolom}",
                            baris.tabel.id,
                        ),
                    )


def _angka_pohon(kajian: Reading) -> Iterator[tuple[tuple[str, str, int], _Angka]]:
    for simpul in bersimpul(kajian):
        for baris in simpul.evaluasi:
            if baris.realisasi and baris.realisasi.angka is not None:
                yield (
                    (inti(baris.indikator), "realisasi", 2),
                    _Angka(
                        baris.realisasi,
                        baris.origin.at("realisasi").location,
                        f"kode {simpul.kode}",
                        "program",
                    ),
                )


def satu_angka(kajian: Reading) -> Iterator[Finding]:
    """An indicator has one realisation a year, whatever table tells it."""
    pertama: dict[tuple[str, str, int], _Angka] = {}
    for kunci, a in (*_angka_tabel(kajian), *_angka_pohon(kajian)):
        lain = pertama.setdefault(kunci, a)
        if len(kunci[0].split()) < 2 or lain.sumber == a.sumber or lain.lokasi == a.lokasi:
            continue
        if lain.nilai.angka != a.nilai.angka and _sebanding(lain.nilai, a.nilai):
            yield temuan(
                TABEL,
                a.lokasi,
                f"{kunci[1].capitalize()} {quoted(kunci[0])}: {tulis(a.nilai)} di sini, {tulis(lain.nilai)} "
                f"pada {lain.tempat}.",
                "Samakan; pakai {{ nilai('tabel', 'baris', 'kolom') }} pada salah satunya.",
                tempat=a.tempat,
                terkait=(lain.lokasi,),
            )


def _sebanding(a: Nilai, b: Nilai) -> bool:
    return not a.satuan or not b.satuan or a.satuan.casefold() == b.satuan.casefold()


def uraian_tabel(kajian: Reading) -> Iterator[Finding]:
    """A typed figure of an indicator and a year is that of the table."""
    baris = [
        (r, _kata(r.label))
        for r in lajur(kajian)
        if r.id and not r.judul and r.angka("realisasi", "tahun")
    ]
    n = kajian.naskah.perbup.tahun_rencana or 0
    for b in prose(kajian):
        if b.zone != "lampiran":
            continue
        for mulai, teks in sentences(b.printed):
            tahun = {int(t) for t in re.findall(r"\b20\d{2}\b", teks)}
            for x in besaran(teks) if len(tahun) == 1 else ():
                bagian = (mulai + x.mulai, mulai + x.akhir)
                salah = (
                    _berbeda(teks, x, baris, n - min(tahun))
                    if _nyata(teks, x) and b.is_typed(*bagian)
                    else None
                )
                if salah:
                    baris_tabel, isian = salah
                    yield in_text(
                        kajian,
                        URAIAN,
                        b,
                        bagian,
                        f"{quoted(x.teks)} untuk {quoted(baris_tabel.label)} tahun {min(tahun)}, padahal tabel menyebut "
                        f"{isian.teks}.",
                        f"Pakai {{{{ nilai('{baris_tabel.tabel.id}', '{baris_tabel.id}', '{isian.kolom}') }}}}.",
                    )


def _nyata(teks: str, x: Besaran) -> bool:
    """True if a sentence tells a figure as reached, not as a target."""
    depan = teks[: x.mulai].casefold()
    target = depan.rfind("target")
    tercapai = max(
        depan.rfind(k) for k in ("realisasi", "mencapai", "meraih", "memperoleh", "capaian")
    )
    return x.jenis != "rupiah" and (target < 0 or target < tercapai) and bool(_SEBUT.search(depan))


def _kata(label: str) -> frozenset[str]:
    """The words that make a label recognisable in prose."""
    singkatan = re.search(r"\(([A-Z]{3,})\)", label)
    if singkatan:
        return frozenset({singkatan[1].casefold()})
    return frozenset(k for k in re.findall(r"[a-z-]+", label.casefold()) if k not in _HENTI)


def _berbeda(
    teks: str, x: Besaran, baris: Sequence[tuple[Lajur, frozenset[str]]], mundur: int
) -> tuple[Lajur, Isian] | None:
    """The row and cell that a stated figure contradicts; None where some row that is meant has it."""
    ada = set(re.findall(r"[a-z-]+", teks.casefold()))
    salah: tuple[Lajur, Isian] | None = None
    terbanyak = 0
    for r, kata in baris:
        cukup = len(kata) >= 2 or any(f"({k.upper()})" in r.label for k in kata)
        if not cukup or not kata <= ada or (r.satuan == "%") != (x.jenis == "persen"):
            continue
        semua = r.angka()
        if any(i.nilai and i.nilai.angka == x.nilai for i in semua):
            return None
        isian = next(
            (i for i in semua if i.role in ("realisasi", "tahun") and i.years_back == mundur), None
        )
        if isian and len(kata) > terbanyak:
            salah, terbanyak = (r, isian), len(kata)
    return salah if salah and x.nilai != Decimal(0) else None


def cakupan_program(kajian: Reading) -> Iterator[Finding]:
    """Where prose tells the programmes, it tells all of them but the supporting one."""
    program = [
        s for s in bersimpul(kajian) if isinstance(s, Program) and s.kode.split(".")[2:] != ["01"]
    ]
    teks = " ".join(" ".join(b.printed.casefold().split()) for b in kajian.of("lampiran"))
    lewat = [p for p in program if re.sub(r"^program ", "", p.nama.casefold()) not in teks]
    if len(program) - len(lewat) >= 2:
        for p in lewat:
            yield temuan(
                CAKUPAN,
                p.origin.at("nama").location,
                f"{quoted(p.nama)} tidak dibahas dalam uraian.",
                f"Bahas dengan {{{{ nama('{p.kode}') }}}}.",
                tempat=f"kode {p.kode}",
            )


RULES = (Rule(CAKUPAN, cakupan_program), Rule(URAIAN, uraian_tabel), Rule(TABEL, satu_angka))
