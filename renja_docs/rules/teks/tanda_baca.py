"""Punctuation: brackets and quotes, blanks, ends of paragraphs, unfinished sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text
from renja_docs.rules.prose import SENTENCES
from renja_docs.sense.deret import deret_blok, letak, menurut_letak, pengantar
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

KURUNG = Aturan(
    "RD7031",
    "galat",
    "Kurung dan kutip berpasangan",
    "EYD",
    "Setiap kurung dan tanda petik yang dibuka ditutup, dan sebaliknya.",
    "Keuangan Daerah Berita Negara Tahun 2019 Nomor 1447)",
    "Keuangan Daerah (Berita Negara Tahun 2019 Nomor 1447)",
)
SPASI = Aturan(
    "RD7032",
    "galat",
    "Spasi di sekitar tanda baca",
    "EYD",
    "Tanda baca , . ; : ) % melekat pada kata di depannya dan diikuti spasi; kurung buka melekat pada kata di "
    "belakangnya.",
    "sebagai berikut : dan ( Unit )",
    "sebagai berikut: dan (Unit)",
)
UJUNG = Aturan(
    "RD7033",
    "peringatan",
    "Akhir paragraf",
    "EYD",
    "Paragraf diakhiri titik; paragraf yang mengantar rincian diakhiri titik dua.",
    "paragraf: Renja disusun setiap tahun",
    "paragraf: Renja disusun setiap tahun.",
)
GANTUNG = Aturan(
    "RD7035",
    "galat",
    "Kalimat yang belum selesai",
    "EYD",
    "Teks tidak berakhir dengan kata hubung atau kata depan.",
    "akses pelaku usaha terhadap peluang pasar, khususnya",
    "akses pelaku usaha terhadap peluang pasar",
)
AWAL = Aturan(
    "RD7036",
    "peringatan",
    "Huruf awal kalimat",
    "EYD",
    "Kalimat diawali huruf kapital, dan koma tidak diikuti kata hubung berhuruf kapital.",
    "terukur. dalam pemberdayaan; tahun 2024, Dengan",
    "terukur. Dalam pemberdayaan; tahun 2024, dengan",
)
DUA_TANDA = Aturan(
    "RD7038",
    "galat",
    "Tanda baca berganda",
    "EYD",
    "Dua tanda baca tidak ditulis berturut-turut.",
    "sebagai berikut:: dan ,,",
    "sebagai berikut:",
)
_PASANGAN = {"(": ")", "[": "]", "“": "”"}
_TANDA = re.compile(r"[()\[\]“”]")
_BERNOMOR = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-z]|[ivx]{1,4})\)")
_RENGGANG = re.compile(r"\s[,;:.%)”]|[(“]\s")
"""A blank where none may be; what it finds is looked at more closely."""
_SEBELUM = re.compile(r"(?<=[\w”)%])\s+(?=[,;:](?:\s|\Z)|\.(?:\s|\Z))|(?<=\d)\s+(?=%)")
_DALAM = re.compile(r"(?<=\()\s+|\s+(?=\))|(?<=“)\s+|(?<=\w)\s+(?=”)")
_SESUDAH = re.compile(
    r"(?<=[a-z)”])[,;](?=[A-Za-z])|(?<=[a-z])\.(?=[A-Z][a-z])|(?<=[a-z]):(?=[A-Za-z])"
    r"|(?<=[a-z])(?=\((?!s\)|an\))[A-Za-z])|(?<=[A-Z]{2})(?=\([A-Z]{2})"
)
_GANDA = re.compile(r"[,;:]{2,}|,\.|\.,|;\.|:\.|\.;|(?<!\.)\.\.(?!\.)|\s[,;]\s*[,;]")
_GANTUNG = frozenset(
    (
        "dan",
        "atau",
        "yang",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "bagi",
        "pada",
        "oleh",
        "serta",
        "atas",
        "tentang",
        "khususnya",
        "terutama",
        "antara",
        "sebagai",
        "agar",
        "dalam",
        "terhadap",
        "karena",
        "sehingga",
        "namun",
        "tetapi",
        "maupun",
        "seperti",
        "melalui",
        "demi",
        "secara",
        "menurut",
        "yaitu",
        "yakni",
        "adalah",
        "merupakan",
    )
)
_UJUNG = re.compile(r"(?P<k>[A-Za-z]+)\s*(?P<t>[.;:,]?)\s*\Z")
_AWAL_KECIL = re.compile(r"(?<=[a-z)”%0-9][.?!])\s+(?P<h>[a-z])(?=[a-z]+\s)")
_KOMA_KAPITAL = re.compile(
    r",\s+(?P<h>Dengan|Dalam|Untuk|Yang|Dan|Serta|Agar|Karena|Sehingga|Oleh|Pada|Dari|Atau"
    r"|Maka|Sebagai|Antara|Melalui|Bahwa|Di|Ke)(?=\s+[a-z])"
)
_SINGKATAN = re.compile(
    r"(?i)\b(?:No|Kab|Kec|Jl|dll|dsb|dst|hlm|Rp|dr|Drs?|Ir|H|Hj|M|S|tgl|thn?|mis|a\.n|d\.a|s\.d"
    r"|u\.p|Swt|Saw)\.\s*\Z"
)
BERKALIMAT: frozenset[TextKind] = frozenset(
    (
        *SENTENCES,
        "judul",
        "judul-butir",
        "subjudul",
        "indikator",
        "nama",
        "gambar",
        "kolom",
    )
)


def berpasangan(kajian: Reading) -> Iterator[Finding]:
    """Brackets and quotes come in pairs and are nested."""
    for b in kajian.texts:
        salah = _tak_berpasangan(b.printed)
        if salah is not None:
            tanda = b.printed[salah]
            sebab = (
                "tidak ditutup"
                if tanda in _PASANGAN
                else "tidak dibuka"
                if tanda in ")]”"
                else "tidak berpasangan"
            )
            yield in_text(
                kajian,
                KURUNG,
                b,
                (salah, salah + 1),
                f"Tanda {quoted(tanda)} {sebab}.",
                "Lengkapi pasangannya, atau hapus.",
            )


@lru_cache(maxsize=8192)
def _tak_berpasangan(teks: str) -> int | None:
    """The offset of the first bracket or quote without its partner."""
    semua = [c.start() for c in _TANDA.finditer(teks)]
    lewat = {c.end() - 1 for c in _BERNOMOR.finditer(teks)} if semua else set()
    buka: list[int] = []
    for i in semua:
        if teks[i] in _PASANGAN:
            buka.append(i)
        elif buka and _PASANGAN[teks[buka[-1]]] == teks[i]:
            buka.pop()
        elif i not in lewat:
            return i
    if buka:
        return buka[0]
    lurus = [i for i, tanda in enumerate(teks) if tanda == '"']
    return lurus[-1] if len(lurus) % 2 else None


def spasi(kajian: Reading) -> Iterator[Finding]:
    """Blanks stand behind punctuation, not before it."""
    for b in kajian.texts:
        for pola in (_SEBELUM, _DALAM) if _RENGGANG.search(b.printed) else ():
            for cocok in b.matches(pola):
                kanan = min(cocok.end() + 1, len(b.printed))
                yield in_text(
                    kajian,
                    SPASI,
                    b,
                    (cocok.start() - 1, kanan),
                    f"Spasi berlebih pada {quoted(b.printed[max(0, cocok.start() - 12) : cocok.end() + 3])}.",
                    "Hapus spasi itu.",
                    b.printed[cocok.start() - 1 : cocok.start()] + b.printed[cocok.end() : kanan],
                )
        for cocok in b.matches(_SESUDAH) if b.kind in BERKALIMAT else ():
            awal = max(0, cocok.start() - 1)
            yield in_text(
                kajian,
                SPASI,
                b,
                (awal, cocok.end()),
                f"Kurang spasi pada {quoted(b.printed[max(0, cocok.start() - 12) : cocok.end() + 6])}.",
                "Tambahkan spasi.",
                b.printed[awal : cocok.end()] + " ",
            )


def tanda_ganda(kajian: Reading) -> Iterator[Finding]:
    """No two marks stand in a row."""
    for b in kajian.texts:
        for cocok in b.matches(_GANDA) if b.kind in BERKALIMAT else ():
            if not _SINGKATAN.search(b.printed[: cocok.start() + 1]):
                yield in_text(
                    kajian,
                    DUA_TANDA,
                    b,
                    cocok.span(),
                    f"Tanda baca {quoted(cocok[0])} berganda.",
                    "Sisakan satu tanda.",
                )


def akhir_paragraf(kajian: Reading) -> Iterator[Finding]:
    """A paragraph ends with a full stop, or with a colon before a list."""
    teks = menurut_letak(kajian)
    for deret in deret_blok(kajian.naskah):
        for i, blok in enumerate(deret):
            b = teks.get(letak(blok.origin.at("paragraf"))) if blok.paragraf else None
            if b is None:
                continue
            kanan = deret[i + 1] if i + 1 < len(deret) else None
            ujung = b.printed.rstrip(" *")[-1:]
            bagian = (len(b.printed) - 1, len(b.printed))
            if ujung not in '.:?!)”"' and b.zone != "tabel":
                baru = ":" if kanan and kanan.rincian else "."
                yield in_text(
                    kajian,
                    UJUNG,
                    b,
                    bagian,
                    "Paragraf tidak diakhiri tanda baca.",
                    f"Akhiri dengan {quoted(baru)}.",
                    b.printed[-1] + baru if ujung == b.printed[-1] else None,
                )


def kalimat_gantung(kajian: Reading) -> Iterator[Finding]:
    """No text ends with a conjunction or a preposition, unless a list goes on with it."""
    berlanjut = {letak(p.bacaan.origin) for p in pengantar(kajian)}
    for b in kajian.texts:
        if (
            b.kind not in BERKALIMAT
            or b.kind == "kolom"
            or (b.kind == "judul" and b.zone == "tabel")
            or letak(b.origin) in berlanjut
        ):
            continue
        cocok = _UJUNG.search(b.printed, max(0, len(b.printed) - 40))
        kata = cocok["k"].casefold() if cocok else ""
        if cocok and kata in _GANTUNG and cocok["t"] != ":":
            yield in_text(
                kajian,
                GANTUNG,
                b,
                cocok.span("k"),
                f"Teks berakhir dengan kata {quoted(cocok['k'])}.",
                "Selesaikan kalimatnya, atau hapus kata itu.",
            )


def huruf_awal(kajian: Reading) -> Iterator[Finding]:
    """Sentences begin with a capital; a comma is not followed by a capital conjunction."""
    for b in kajian.texts:
        if b.kind not in SENTENCES:
            continue
        for cocok in b.matches(_AWAL_KECIL):
            if not _SINGKATAN.search(b.printed[: cocok.start() + 1]):
                yield in_text(
                    kajian,
                    AWAL,
                    b,
                    cocok.span("h"),
                    f"Kalimat diawali huruf kecil: "
                    f"{quoted(b.printed[cocok.start('h') : cocok.start('h') + 20])}.",
                    "Awali dengan huruf kapital.",
                    cocok["h"].upper(),
                )
        for cocok in b.matches(_KOMA_KAPITAL):
            yield in_text(
                kajian,
                AWAL,
                b,
                cocok.span("h"),
                f"{quoted(cocok[0])} di tengah kalimat.",
                "Tulis dengan huruf kecil, atau akhiri kalimat dengan titik.",
                cocok["h"].casefold(),
            )
        yield from _awal_paragraf(kajian, b)


def _awal_paragraf(kajian: Reading, b: Text) -> Iterator[Finding]:
    cocok = (
        re.match(r"[“\"(]?(?P<h>[a-z])", b.printed)
        if b.kind == "paragraf" and b.zone == "lampiran"
        else None
    )
    if cocok:
        yield in_text(
            kajian,
            AWAL,
            b,
            cocok.span("h"),
            f"Paragraf diawali huruf kecil: {quoted(b.printed[:20])}.",
            "Awali dengan huruf kapital.",
            cocok["h"].upper(),
        )


RULES = (
    Rule(KURUNG, berpasangan),
    Rule(SPASI, spasi),
    Rule(DUA_TANDA, tanda_ganda),
    Rule(UJUNG, akhir_paragraf),
    Rule(GANTUNG, kalimat_gantung),
    Rule(AWAL, huruf_awal),
)
