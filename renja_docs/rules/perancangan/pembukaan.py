"""The considerations, and formulas that only the software prints (UU 12/2011 Lampiran II angka 14-59)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.sense.reading import Reading
from renja_docs.text.sentences import sentence_ends

SATU_KALIMAT = Aturan(
    "RD4013",
    "galat",
    "Pertimbangan lebih dari satu kalimat",
    "UU 12/2011 Lampiran II angka 21 dan 22",
    "Setiap pokok pikiran dirumuskan dalam satu kalimat yang merupakan satu kesatuan pengertian.",
    "- bahwa Renja wajib disusun. Oleh karena itu diperlukan peraturan",
    "- bahwa Renja wajib disusun sehingga diperlukan peraturan",
)
MAKA_PERLU = Aturan(
    "RD4015",
    "peringatan",
    "Kata maka dalam pertimbangan",
    "UU 12/2011 Lampiran II angka 23 sampai dengan angka 27",
    "Rumusan pertimbangan berbunyi bahwa untuk melaksanakan ..., perlu menetapkan ..., tanpa kata maka.",
    "- bahwa untuk ketertiban, maka perlu mengatur pasar",
    "- bahwa untuk ketertiban, perlu mengatur pasar",
)
TERAKHIR = Aturan(
    "RD4016",
    "galat",
    "Pertimbangan terakhir diketik",
    "UU 12/2011 Lampiran II angka 23",
    "Butir bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a ... dicetak oleh program.",
    "- bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan ...",
    "butir itu tidak diketik",
)
KOSONG = Aturan(
    "RD4018",
    "galat",
    "Konsiderans atau dasar hukum kosong",
    "UU 12/2011 Lampiran II angka 14, 17, dan 28",
    "Pembukaan memuat konsiderans dan dasar hukum.",
    "menimbang: []",
    "menimbang: [bahwa untuk ...]",
)
RUMUS = Aturan(
    "RD4019",
    "galat",
    "Rumus tetap diketik",
    "UU 12/2011 Lampiran II angka 15, 54, 56, 58, dan 163",
    "Rumus pembukaan dan penutup dicetak oleh program; persetujuan bersama hanya untuk Peraturan Daerah.",
    "teks: Agar setiap orang mengetahuinya, memerintahkan ...",
    "rumus itu tidak diketik",
)

_RUMUS = re.compile(
    r"Agar setiap orang (?:dapat )?mengetahuinya|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|"
    r"DENGAN RAHMAT TUHAN|(?:Dengan|DENGAN) (?:Persetujuan|PERSETUJUAN) (?:Bersama|BERSAMA)|"
    r"\bMenetapkan\s*:|\bMengingat\s*:|\bMenimbang\s*:|\b(?:Ditetapkan|Diundangkan) di\b",
)

_MAKA = re.compile(r"\bmaka\s+(?=perlu\b)|(?<=,\s)maka\s+(?=\w)")
_TERAKHIR = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+(?:sebagaimana\s+)?(?:di)?maksud", re.IGNORECASE
)


def satu_kalimat(kajian: Reading) -> Iterator[Finding]:
    """Each consideration is one sentence (angka 21, 22)."""
    for b in kajian.of("pembukaan"):
        for letak in sentence_ends(b.printed) if b.kind == "menimbang" else ():
            yield in_text(
                kajian,
                SATU_KALIMAT,
                b,
                (letak, letak + 1),
                f"{b.place} memuat lebih dari satu kalimat.",
                "Gabungkan menjadi satu kalimat, atau pisahkan menjadi dua butir.",
            )


def maka_perlu(kajian: Reading) -> Iterator[Finding]:
    """'perlu menetapkan', and any main clause, stands without 'maka' (angka 23-27)."""
    for b in kajian.of("pembukaan"):
        for cocok in b.matches(_MAKA) if b.kind == "menimbang" else ():
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
        for cocok in b.matches(_RUMUS) if b.kind != "peraturan" else ():
            yield in_text(
                kajian,
                RUMUS,
                b,
                cocok.span(),
                f"{b.place} memuat rumus {quoted(cocok[0])}.",
                "Hapus; rumus ini dicetak oleh program, atau bukan bagian Peraturan Bupati.",
            )


RULES: tuple[Rule, ...] = (
    Rule(SATU_KALIMAT, satu_kalimat),
    Rule(MAKA_PERLU, maka_perlu),
    Rule(TERAKHIR, terakhir),
    Rule(KOSONG, kosong),
    Rule(RUMUS, rumus),
)
