"""Structure of the body and the form of its norms (UU 12/2011 Lampiran II angka 61-97)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.content.regulasi import Pasal
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.perancangan.tabulasi import semua_pasal
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import terbilang
from renja_docs.text.sentences import sentence_ends

SATU_AYAT = Aturan(
    "RD4029",
    "peringatan",
    "Pasal dengan satu ayat",
    "UU 12/2011 Lampiran II angka 81",
    "Pasal dirinci ke dalam beberapa ayat; satu norma ditulis sebagai pasal tanpa ayat.",
    "ayat: [satu ayat]",
    "teks: bunyi pasal",
)
ISI_PASAL = Aturan(
    "RD4030",
    "galat",
    "Isi pasal",
    "UU 12/2011 Lampiran II angka 77 (UU 13/2022), 81, dan 99",
    "Pasal berisi satu kalimat, atau beberapa ayat, atau definisi; frasa pembuka definisi dicetak oleh program.",
    "pasal dengan teks dan ayat sekaligus",
    "pasal dengan teks saja",
)
SUSUNAN = Aturan(
    "RD4031",
    "galat",
    "Susunan bab, bagian, dan paragraf",
    "UU 12/2011 Lampiran II angka 70 dan 233",
    "Batang tubuh berisi pasal saja, atau bab saja, atau perubahan; bab berisi pasal atau bagian; bagian berisi pasal "
    "atau paragraf.",
    "bab dengan pasal dan bagian sekaligus",
    "bab dengan bagian, pasal di dalam bagian",
)
KALIMAT = Aturan(
    "RD4032",
    "peringatan",
    "Norma lebih dari satu kalimat",
    "UU 12/2011 Lampiran II angka 77 (UU 13/2022) dan 83",
    "Satu pasal tanpa ayat, atau satu ayat, memuat satu norma dalam satu kalimat.",
    "teks: Renja disusun tiap tahun. Renja disampaikan kepada Bupati",
    "dua ayat, masing-masing satu kalimat",
)
BILANGAN = Aturan(
    "RD4033",
    "galat",
    "Bilangan dalam norma diikuti kata",
    "UU 12/2011 Lampiran II angka 86",
    "Bilangan dalam pasal atau ayat ditulis dengan angka dan kata dalam tanda kurung.",
    "paling lama 3 bulan",
    "paling lama {{ terbilang(3) }} bulan",
)
UMUM = Aturan(
    "RD4034",
    "galat",
    "Tempat ketentuan umum",
    "UU 12/2011 Lampiran II angka 96 dan 110",
    "Definisi berdiri dalam bab pertama, atau dalam pasal awal bila tidak ada bab.",
    "definisi pada pasal ketiga",
    "definisi pada pasal pertama",
)
BERULANG = Aturan(
    "RD4035",
    "peringatan",
    "Nomor pasal, bab, atau ayat diketik",
    "UU 12/2011 Lampiran II angka 72, 79, dan 82",
    "Nomor dicetak oleh program; judul dan bunyi tidak memuatnya.",
    "judul: BAB I Ketentuan Umum",
    "judul: Ketentuan Umum",
)

_ANGKA = re.compile(
    r"(?<![\w.,/:–-])(?P<angka>(?!0\d)\d{1,3}(?:\.\d{3})*)(?P<persen>\s?%)?(?P<antara>\s+)(?=(?P<kata>[a-z]{3,}))(?!\()"
)
_TANPA_KATA = re.compile(
    r"(?:Pasal|ayat|huruf|angka|Nomor|Tahun|tahun|tanggal|BAB|Lampiran|Paragraf|Tabel|Gambar|subbab|Rp|pukul|kode|"
    r"sampai dengan|Semester|Triwulan|dan|,)\s*\(?\Z",
    re.IGNORECASE,
)
_KATA_BILANGAN = (
    r"(?:se(?:puluh|belas|ratus|ribu)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
    r"(?:\s(?:puluh|belas|ratus|ribu|juta|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))*"
)
_KATA_SAJA = re.compile(rf"(?<![\d%\s])\s*\({_KATA_BILANGAN}\)", re.IGNORECASE)
_TANPA_KURUNG = re.compile(
    rf"(?<!\()\b(?P<kata>{_KATA_BILANGAN})\s+(?=(?:hari|minggu|bulan|tahun|kali|orang|rangkap|hektare|kilometer|meter)\b)",
    re.IGNORECASE,
)
_NOMOR = re.compile(
    r"\A\s*(?:(?:BAB|Bab)\s+[IVXLC]+|Bagian\s+Ke\w+|Paragraf\s+\d+|Pasal\s+\d+|"
    r"\(\d+\)|\d+(?:\.\d+)+\.?|\d+\.)\s+"
)
NORMA = ("pasal", "ayat", "butir")


def satu_ayat(kajian: Reading) -> Iterator[Finding]:
    """A Pasal with ayat has two of them or more (angka 81)."""
    for pasal, tempat in semua_pasal(kajian):
        if len(pasal.ayat) == 1:
            yield temuan(
                SATU_AYAT,
                pasal.origin.at("ayat", 0).location,
                f"{tempat} hanya mempunyai satu ayat.",
                "Tulis bunyinya sebagai teks pasal.",
                tempat=tempat,
            )


def isi_pasal(kajian: Reading) -> Iterator[Finding]:
    """A Pasal is one sentence, or ayat, or definitions (angka 77, 81, 99)."""
    for pasal, tempat in semua_pasal(kajian):
        ada = [nama for nama in ("teks", "ayat", "definisi") if getattr(pasal, nama)]
        if len(ada) == 1 and not (pasal.rincian and ada[0] != "teks"):
            continue
        apa = " dan ".join(ada + ["rincian"] * bool(pasal.rincian)) if ada or pasal.rincian else ""
        yield temuan(
            ISI_PASAL,
            pasal.origin.location,
            f"{tempat} berisi {apa}." if apa else f"{tempat} tidak berisi.",
            "Isi salah satu: teks (dengan rincian bila perlu), ayat, atau definisi.",
            tempat=tempat,
        )


def susunan(kajian: Reading) -> Iterator[Finding]:
    """Divisions are nested in the order of the law, none is skipped (angka 70, 233)."""
    tubuh = kajian.naskah.batang_tubuh
    ada = [nama for nama in ("pasal", "bab", "perubahan") if getattr(tubuh, nama)]
    if ada not in (["pasal"], ["bab"], ["perubahan"]):
        apa = " dan ".join(ada) or "tidak satu pun pasal"
        yield temuan(
            SUSUNAN,
            tubuh.origin.location,
            f"Batang tubuh berisi {apa}.",
            "Pilih pasal, atau bab, atau perubahan.",
            tempat="batang tubuh",
        )
    for bab in tubuh.bab:
        if bool(bab.pasal) == bool(bab.bagian):
            yield temuan(
                SUSUNAN,
                bab.origin.location,
                f"Bab {bab.id} harus berisi pasal, atau bagian, salah satu.",
                "Pindahkan pasalnya ke dalam bagian, atau hapus bagian.",
                tempat=f"bab {bab.id}",
            )
        for bagian in bab.bagian:
            if bool(bagian.pasal) == bool(bagian.paragraf):
                yield temuan(
                    SUSUNAN,
                    bagian.origin.location,
                    f"Bagian {bagian.id} harus berisi pasal, atau paragraf.",
                    "Pindahkan pasalnya ke dalam paragraf, atau hapus paragraf.",
                    tempat=f"bagian {bagian.id}",
                )


def kalimat(kajian: Reading) -> Iterator[Finding]:
    """A Pasal without ayat, and an ayat, is one sentence (angka 77, 83)."""
    for b in kajian.of("batang-tubuh"):
        for letak in sentence_ends(b.printed) if b.kind in ("pasal", "ayat") else ():
            yield in_text(
                kajian,
                KALIMAT,
                b,
                (letak, letak + 1),
                f"{b.place} memuat lebih dari satu kalimat.",
                "Bagi menjadi beberapa ayat atau pasal.",
            )


def bilangan(kajian: Reading) -> Iterator[Finding]:
    """A number in a norm stands in figures, followed by words in brackets (angka 86)."""
    for b in kajian.of("batang-tubuh"):
        if b.kind not in (*NORMA, "arti"):
            continue
        for cocok in b.matches(_ANGKA):
            if not _TANPA_KATA.search(b.printed[: cocok.start()]):
                nilai, persen = int(cocok["angka"].replace(".", "")), cocok["persen"] or ""
                kata = terbilang(nilai) + (" persen" if persen else "")
                baru = f"{cocok['angka']}{persen} ({kata})"
                bagian = cocok.start(), cocok.start("antara")
                yield in_text(
                    kajian,
                    BILANGAN,
                    b,
                    bagian,
                    f"Bilangan {b.printed[slice(*bagian)]} tidak diikuti kata.",
                    f"Tulis {baru}; lebih baik {{{{ terbilang({nilai}) }}}}.",
                    baru,
                )
        for pola in (_KATA_SAJA, _TANPA_KURUNG):
            for cocok in b.matches(pola):
                yield in_text(
                    kajian,
                    BILANGAN,
                    b,
                    cocok.span(),
                    f"Bilangan {quoted(cocok[0].strip())} tanpa angka.",
                    "Tulis angkanya, diikuti kata dalam tanda kurung.",
                )


def umum(kajian: Reading) -> Iterator[Finding]:
    """Definitions stand in the first chapter, or in the first Pasal (angka 96, 110)."""
    tubuh = kajian.naskah.batang_tubuh
    awal = {p.id for p in tubuh.bab[0].pasal} if tubuh.bab else set()
    masih = True
    for pasal in kajian.naskah.semua_pasal():
        masih = masih and (pasal.id in awal if tubuh.bab else bool(pasal.definisi))
        if pasal.definisi and not masih:
            yield _salah_tempat(kajian, pasal)


def _salah_tempat(kajian: Reading, pasal: Pasal) -> Finding:
    label = kajian.labels.get(f"pasal:{pasal.id}")
    return temuan(
        UMUM,
        pasal.origin.at("definisi").location,
        "Definisi tidak berdiri di awal batang tubuh.",
        "Pindahkan ketentuan umum ke bab pertama atau pasal pertama.",
        tempat=label.text if label else pasal.id,
    )


def berulang(kajian: Reading) -> Iterator[Finding]:
    """Numbers of divisions are printed, not typed (angka 72, 79, 82)."""
    for b in kajian.of("batang-tubuh", "lampiran"):
        if b.kind not in ("judul", "pasal", "ayat", "butir", "judul-butir", "istilah"):
            continue
        for cocok in b.matches(_NOMOR):
            if b.kind == "judul" or not cocok[0].startswith("Pasal"):
                yield in_text(
                    kajian,
                    BERULANG,
                    b,
                    cocok.span(),
                    f"{b.place} diawali nomor {quoted(cocok[0].strip())}.",
                    "Hapus nomor itu; program mencetaknya.",
                    "",
                )


RULES: tuple[Rule, ...] = (
    Rule(SATU_AYAT, satu_ayat),
    Rule(ISI_PASAL, isi_pasal),
    Rule(SUSUNAN, susunan),
    Rule(KALIMAT, kalimat),
    Rule(BILANGAN, bilangan),
    Rule(UMUM, umum),
    Rule(BERULANG, berulang),
)
