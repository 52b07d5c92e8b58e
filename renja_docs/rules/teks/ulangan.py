"""What stands twice: words, phrases, items of a list, whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, temuan
from renja_docs.rules.prose import SENTENCES
from renja_docs.sense.deret import letak, menurut_letak, semua_rincian
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

KATA = Aturan(
    "RD7021",
    "galat",
    "Kata yang berulang",
    "EYD",
    "Satu kata tidak ditulis dua kali berturut-turut; kata ulang memakai tanda hubung.",
    "pada pada Tahun 2021",
    "pada Tahun 2021",
)
FRASA = Aturan(
    "RD7022",
    "galat",
    "Frasa yang berulang",
    "EYD",
    "Satu frasa tidak ditulis dua kali berturut-turut.",
    "kualitas Usaha Mikro Usaha Mikro Kecil",
    "kualitas Usaha Mikro Kecil",
)
BUTIR = Aturan(
    "RD7023",
    "galat",
    "Butir kembar",
    "EYD",
    "Satu butir berdiri satu kali dalam satu rincian.",
    "- membantu evaluasi kinerja (dua kali)",
    "- membantu evaluasi kinerja",
)
PARAGRAF = Aturan(
    "RD7024",
    "peringatan",
    "Paragraf kembar",
    "EYD",
    "Paragraf yang panjang tidak diulang kata demi kata.",
    "paragraf yang sama pada dua subbab",
    "paragraf pada satu subbab",
)
_KATA = re.compile(r"(?<![\w-])(?P<k>[^\W\d_]{2,})(?P<s>\s+)(?P=k)(?![\w-])", re.IGNORECASE)
_FRASA = re.compile(
    r"(?<![\w-])(?P<f>[^\W\d_][\w-]+(?:,?\s+[\w-]+){1,5})\s+(?P=f)(?![\w-])", re.IGNORECASE
)
_HURUF = re.compile(r"[\w-]+")
_TUGAS = frozenset(
    (
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "dalam",
        "dengan",
        "untuk",
        "oleh",
        "atau",
        "adalah",
        "ini",
        "itu",
        "tersebut",
        "sebagai",
        "serta",
        "akan",
        "telah",
        "sudah",
        "bahwa",
        "agar",
        "atas",
        "bagi",
        "tentang",
        "terhadap",
        "secara",
        "antara",
        "sebuah",
        "suatu",
        "dapat",
        "tidak",
        "belum",
        "melalui",
        "maupun",
        "karena",
        "sehingga",
    )
)
_NAMA = frozenset({"oro"})


def kata_ulang(kajian: Reading) -> Iterator[Finding]:
    """No word is typed twice in a row; the second of two function words is certainly too much."""
    for b in kajian.texts:
        for cocok in _KATA.finditer(b.printed):
            kata = cocok["k"].casefold()
            bagian = (cocok.end("k"), cocok.end())
            if kata in _NAMA or not (
                b.is_typed(cocok.start(), cocok.end("k")) or b.is_typed(*bagian)
            ):
                continue
            pasti = kata in _TUGAS and cocok[0].endswith(cocok["k"])
            hubung = (
                "" if kata in _TUGAS else f", atau tulis {cocok['k']}-{kata} dengan tanda hubung"
            )
            yield in_text(
                kajian,
                KATA,
                b,
                bagian if pasti else cocok.span(),
                f"Kata {quoted(cocok['k'])} berulang.",
                f"Hapus salah satunya{hubung}.",
                "" if pasti else None,
            )


def frasa_ulang(kajian: Reading) -> Iterator[Finding]:
    """No phrase of two to six words is typed twice in a row."""
    for b in kajian.texts:
        for cocok in _FRASA.finditer(b.printed) if _dekat(b.printed) else ():
            kata = cocok["f"].casefold().split()
            if len(set(kata)) > 1 and b.is_typed(*cocok.span()):
                kedua = (cocok.end() - len(cocok["f"]), cocok.end())
                yield in_text(
                    kajian,
                    FRASA,
                    b,
                    kedua,
                    f"Frasa {quoted(cocok['f'])} berulang.",
                    "Hapus salah satunya.",
                )


@lru_cache(maxsize=8192)
def _dekat(teks: str) -> bool:
    """True if a word stands again two to six words behind itself, as in a phrase typed twice."""
    terakhir: dict[str, int] = {}
    for i, kata in enumerate(_HURUF.findall(teks.casefold())):
        if 2 <= i - terakhir.get(kata, i) <= 6:
            return True
        terakhir[kata] = i
    return False


def butir_kembar(kajian: Reading) -> Iterator[Finding]:
    """No item stands twice in a list."""
    teks = menurut_letak(kajian)
    for rincian in semua_rincian(kajian.naskah):
        sudah: dict[str, Text] = {}
        for butir in rincian.butir:
            b = teks.get(letak(butir.origin.at("teks"))) or teks.get(
                letak(butir.origin.at("judul"))
            )
            if b is None:
                continue
            lain = sudah.setdefault(_inti(b), b)
            if lain is not b:
                yield temuan(
                    BUTIR,
                    b.origin.location,
                    f"Butir {quoted(b.printed)} sudah ada dalam rincian ini.",
                    "Hapus salah satunya.",
                    tempat=b.place,
                    terkait=(lain.origin.location,),
                )


def paragraf_kembar(kajian: Reading) -> Iterator[Finding]:
    """No long text stands twice in the document."""
    sudah: dict[str, Text] = {}
    for b in kajian.of("pembukaan", "batang-tubuh", "lampiran"):
        if b.kind not in SENTENCES or len(b.printed.split()) < 12:
            continue
        lain = sudah.setdefault(_inti(b), b)
        if lain is not b:
            yield temuan(
                PARAGRAF,
                b.origin.location,
                f"Teks ini sama dengan {lain.place}.",
                "Hapus salah satunya, atau rujuk yang pertama.",
                tempat=b.place,
                terkait=(lain.origin.location,),
            )


def _inti(b: Text) -> str:
    return " ".join(re.findall(r"\w+", b.printed.casefold()))


RULES = (
    Rule(KATA, kata_ulang),
    Rule(FRASA, frasa_ulang),
    Rule(BUTIR, butir_kembar),
    Rule(PARAGRAF, paragraf_kembar),
)
