"""The considerations, and formulas that only the software prints (UU 12/2011 Lampiran II angka 14-59)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Aturan, Finding
from renja_docs.content.regulasi import Unsur
from renja_docs.rules.marking import in_text, matches, quoted
from renja_docs.rules.rule import Rule, temuan
from renja_docs.rules.sentences import batas_kalimat
from renja_docs.sense.reading import Reading

BAHWA = Aturan(
    "RD412",
    "galat",
    "Pertimbangan diawali kata bahwa",
    "UU 12/2011 Lampiran II angka 22",
    "Setiap pokok pikiran dirumuskan dalam satu kalimat yang diawali dengan kata bahwa.",
    "- untuk melaksanakan ketentuan Pasal 5 ...",
    "- bahwa untuk melaksanakan ketentuan Pasal 5 ...",
)
SATU_KALIMAT = Aturan(
    "RD413",
    "galat",
    "Pertimbangan lebih dari satu kalimat",
    "UU 12/2011 Lampiran II angka 21 dan 22",
    "Setiap pokok pikiran dirumuskan dalam satu kalimat yang merupakan satu kesatuan pengertian.",
    "- bahwa Renja wajib disusun. Oleh karena itu diperlukan peraturan",
    "- bahwa Renja wajib disusun sehingga diperlukan peraturan",
)
PERLU = Aturan(
    "RD414",
    "peringatan",
    "Pertimbangan hanya menyatakan perlu",
    "UU 12/2011 Lampiran II angka 20",
    "Pokok pikiran yang hanya menyatakan bahwa peraturan dianggap perlu dibentuk kurang tepat; sebutkan alasannya.",
    "- bahwa dianggap perlu menetapkan Peraturan Bupati",
    "- bahwa untuk melaksanakan ketentuan Pasal 5 ...",
)
MAKA_PERLU = Aturan(
    "RD415",
    "peringatan",
    "Kata maka dalam pertimbangan",
    "UU 12/2011 Lampiran II angka 23 sampai dengan angka 27",
    "Rumusan pertimbangan berbunyi bahwa untuk melaksanakan ..., perlu menetapkan ..., tanpa kata maka.",
    "- bahwa untuk ketertiban, maka perlu mengatur pasar",
    "- bahwa untuk ketertiban, perlu mengatur pasar",
)
TERAKHIR = Aturan(
    "RD416",
    "galat",
    "Pertimbangan terakhir diketik",
    "UU 12/2011 Lampiran II angka 23",
    "Butir bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a ... dicetak oleh program.",
    "- bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan ...",
    "butir itu tidak diketik",
)
UNSUR = Aturan(
    "RD417",
    "peringatan",
    "Urutan unsur pertimbangan",
    "UU 12/2011 Lampiran II angka 19 (UU 13/2022)",
    "Unsur berurutan filosofis, sosiologis, yuridis, masing-masing paling banyak 2 butir.",
    "unsur: yuridis, lalu unsur: filosofis",
    "unsur: filosofis, lalu unsur: yuridis",
)
KOSONG = Aturan(
    "RD418",
    "galat",
    "Konsiderans atau dasar hukum kosong",
    "UU 12/2011 Lampiran II angka 14, 17, dan 28",
    "Pembukaan memuat konsiderans dan dasar hukum.",
    "menimbang: []",
    "menimbang: [bahwa untuk ...]",
)
RUMUS = Aturan(
    "RD419",
    "galat",
    "Rumus tetap diketik",
    "UU 12/2011 Lampiran II angka 15, 54, 56, 58, dan 163",
    "Rumus pembukaan dan penutup dicetak oleh program; persetujuan bersama hanya untuk Peraturan Daerah.",
    "teks: Agar setiap orang mengetahuinya, memerintahkan ...",
    "rumus itu tidak diketik",
)

URUTAN: tuple[Unsur, ...] = ("filosofis", "sosiologis", "yuridis")
_PERLU = re.compile(r"\b(?:dianggap|dipandang|dirasa)\s+perlu\b", re.IGNORECASE)
_MAKA = re.compile(r"\bmaka\s+(?=perlu\b)|(?<=,\s)maka\s+(?=\w)")
_TERAKHIR = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+(?:sebagaimana\s+)?(?:di)?maksud", re.IGNORECASE
)
_RUMUS = re.compile(
    r"Agar setiap orang (?:dapat )?mengetahuinya|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|"
    r"DENGAN RAHMAT TUHAN|(?:Dengan|DENGAN) (?:Persetujuan|PERSETUJUAN) (?:Bersama|BERSAMA)|"
    r"\bMenetapkan\s*:|\bMengingat\s*:|\bMenimbang\s*:|\b(?:Ditetapkan|Diundangkan) di\b",
)


def bahwa(kajian: Reading) -> Iterator[Finding]:
    """Each consideration begins with 'bahwa', in small letters (angka 22)."""
    for b in kajian.of("pembukaan"):
        if b.kind != "menimbang" or re.match(r"bahwa\b", b.printed):
            continue
        besar = re.match(r"bahwa\b", b.printed, re.IGNORECASE)
        akhir = besar.end() if besar else len(b.printed.split()[0])
        yield in_text(
            kajian,
            BAHWA,
            b,
            (0, akhir),
            f"{b.place} tidak diawali dengan kata bahwa.",
            "Awali dengan kata bahwa, dengan huruf kecil.",
            "bahwa" if besar else None,
        )


def satu_kalimat(kajian: Reading) -> Iterator[Finding]:
    """Each consideration is one sentence (angka 21, 22)."""
    for b in kajian.of("pembukaan"):
        for letak in batas_kalimat(b.printed) if b.kind == "menimbang" else ():
            yield in_text(
                kajian,
                SATU_KALIMAT,
                b,
                (letak, letak + 1),
                f"{b.place} memuat lebih dari satu kalimat.",
                "Gabungkan menjadi satu kalimat, atau pisahkan menjadi dua butir.",
            )


def perlu(kajian: Reading) -> Iterator[Finding]:
    """A consideration gives a reason, not only that the regulation is thought needed (angka 20)."""
    for b in kajian.of("pembukaan"):
        for cocok in matches(_PERLU, b) if b.kind == "menimbang" else ():
            yield in_text(
                kajian,
                PERLU,
                b,
                cocok.span(),
                f"{b.place} memuat frasa {quoted(cocok[0])}.",
                "Sebutkan alasan pembentukannya.",
            )


def maka_perlu(kajian: Reading) -> Iterator[Finding]:
    """'perlu menetapkan', and any main clause, stands without 'maka' (angka 23-27)."""
    for b in kajian.of("pembukaan"):
        for cocok in matches(_MAKA, b) if b.kind == "menimbang" else ():
            yield in_text(
                kajian,
                MAKA_PERLU,
                b,
                cocok.span(),
                f"{b.place} memuat kata maka.",
                "Hapus kata maka.",
                "",
            )


def terakhir(kajian: Reading) -> Iterator[Finding]:
    """The closing consideration is the software's (angka 23)."""
    for b in kajian.of("pembukaan"):
        if b.kind == "menimbang" and (cocok := _TERAKHIR.match(b.printed)):
            yield in_text(
                kajian,
                TERAKHIR,
                b,
                cocok.span(),
                f"{b.place} adalah butir yang dicetak oleh program.",
                "Hapus butir ini.",
            )


def unsur(kajian: Reading) -> Iterator[Finding]:
    """Elements stand in the order philosophical, sociological, juridical, two of each at most (angka 19)."""
    sebelum, banyak = 0, dict.fromkeys(URUTAN, 0)
    for m in kajian.naskah.batang_tubuh.menimbang:
        if m.unsur is None:
            continue
        lokasi, ini = m.origin.at("unsur").location, URUTAN.index(m.unsur)
        banyak[m.unsur] += 1
        if ini < sebelum:
            yield temuan(
                UNSUR,
                lokasi,
                f"Unsur {m.unsur} berdiri sesudah unsur {URUTAN[sebelum]}.",
                "Urutkan filosofis, sosiologis, yuridis.",
                tempat="Menimbang",
            )
        if banyak[m.unsur] == 3:
            yield temuan(
                UNSUR,
                lokasi,
                f"Unsur {m.unsur} memuat lebih dari 2 butir.",
                "Gabungkan menjadi paling banyak 2 butir.",
                tempat="Menimbang",
            )
        sebelum = max(sebelum, ini)


def kosong(kajian: Reading) -> Iterator[Finding]:
    """There are considerations and a legal basis (angka 14, 17, 28)."""
    tubuh = kajian.naskah.batang_tubuh
    if not tubuh.menimbang:
        yield temuan(
            KOSONG,
            tubuh.origin.at("menimbang").location,
            "Tidak ada pertimbangan.",
            "Tulis paling sedikit satu pertimbangan yang diawali kata bahwa.",
            tempat="Menimbang",
        )
    if not tubuh.mengingat:
        yield temuan(
            KOSONG,
            tubuh.origin.at("mengingat").location,
            "Tidak ada dasar hukum.",
            "Sebutkan dasar kewenangan dan peraturan yang memerintahkan pembentukannya.",
            tempat="Mengingat",
        )


def rumus(kajian: Reading) -> Iterator[Finding]:
    """Fixed formulas of opening and closing are printed by the software (angka 15, 54, 56, 58, 163)."""
    for b in kajian.of("pembukaan", "batang-tubuh"):
        for cocok in matches(_RUMUS, b) if b.kind != "peraturan" else ():
            yield in_text(
                kajian,
                RUMUS,
                b,
                cocok.span(),
                f"{b.place} memuat rumus {quoted(cocok[0])}.",
                "Hapus; rumus ini dicetak oleh program, atau bukan bagian Peraturan Bupati.",
            )


RULES: tuple[Rule, ...] = (
    Rule(BAHWA, bahwa),
    Rule(SATU_KALIMAT, satu_kalimat),
    Rule(PERLU, perlu),
    Rule(MAKA_PERLU, maka_perlu),
    Rule(TERAKHIR, terakhir),
    Rule(UNSUR, unsur),
    Rule(KOSONG, kosong),
    Rule(RUMUS, rumus),
)
