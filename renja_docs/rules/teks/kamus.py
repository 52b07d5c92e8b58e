"""Is a word Indonesian: roots of the machine's dictionary and of the domain, with the affixes of the grammar.

The dictionary's own affix flags leave out half of the words that offices derive (terukur, optimalnya),
so the affixes are those of the grammar (Tata Bahasa Baku), with the nasal changes of me- and pe-.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from renja_docs.machine import dictionary

_KLITIK = ("nya", "lah", "kah", "pun", "ku", "mu", "nyalah", "nyakah", "kanlah")
_AKHIRAN = ("", "kan", "an", "i")
_AWALAN: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (awal, frozenset(akhir))
    for awal, akhir in (
        ("", ("", "kan", "an", "i", "wan", "wati", "is")),
        ("ber", ("", "an", "kan")),
        ("be", ("", "an")),
        ("di", ("", "kan", "i")),
        ("diper", ("", "kan", "i")),
        ("diber", ("kan",)),
        ("dike", ("kan",)),
        ("memper", ("", "kan", "i")),
        ("member", ("kan", "i")),
        ("ter", ("", "kan", "i")),
        ("te", ("",)),
        ("per", ("", "an")),
        ("pe", ("", "an")),
        ("pember", ("an",)),
        ("ke", ("", "an")),
        ("keber", ("an",)),
        ("keter", ("an",)),
        ("kese", ("an",)),
        ("ketidak", ("an",)),
        ("se", ("", "an")),
        ("berke", ("an",)),
        ("berpe", ("an", "")),
        ("berpem", ("an", "")),
        ("berpen", ("an", "")),
        ("seper", ("", "an")),
        ("pra", ("",)),
    )
)
_LUAR = (
    "antar",
    "pasca",
    "pra",
    "non",
    "sub",
    "multi",
    "inter",
    "anti",
    "pro",
    "semi",
    "ultra",
    "swa",
    "nir",
    "tuna",
    "maha",
    "adi",
    "purna",
    "ekstra",
    "infra",
    "kontra",
    "trans",
    "makro",
    "mikro",
    "mini",
    "supra",
    "tele",
    "mono",
    "ko",
    "de",
    "re",
    "eko",
    "agro",
    "bio",
    "dwi",
    "tri",
    "catur",
    "panca",
    "lintas",
    "ke",
    "se",
    "tak",
)
_KATA = re.compile(r"[a-z]+\Z")


@cache
def berkamus() -> bool:
    """True if this machine has a dictionary; without one no word can be called unknown."""
    return dictionary.find() is not None


@cache
def akar() -> frozenset[str]:
    """All known roots and words, in small letters."""
    asing = (baris.split("|")[0].split() for baris in _daftar("asing.txt"))
    ranah = (baris.strip().casefold() for baris in _daftar("kata.txt"))
    return dictionary.words(dictionary.find()).union(ranah, *asing)


def _daftar(nama: str) -> list[str]:
    """The lines of a word list of the package, without comments."""
    teks = files("renja_docs").joinpath("data", nama).read_text(encoding="utf-8")
    return [baris for baris in teks.splitlines() if baris and not baris.startswith("#")]


@lru_cache(maxsize=65536)
def dikenal(kata: str) -> bool:
    """True if a word in small letters, without hyphen, is a root or a regular form of one."""
    if kata in akar():
        return True
    return any(_turunan(inti) for inti in _tanpa_klitik(kata)) or _gabung(kata)


def _tanpa_klitik(kata: str) -> Iterator[str]:
    yield kata
    for ekor in _KLITIK:
        if kata.endswith(ekor) and len(kata) - len(ekor) >= 3:
            yield kata[: -len(ekor)]


def _turunan(kata: str) -> bool:
    """True if prefix and suffix, as the grammar pairs them, leave a root."""
    if kata in akar():
        return True
    for akhir in (*_AKHIRAN, "wan", "wati", "is"):
        if not kata.endswith(akhir):
            continue
        tengah = kata[: len(kata) - len(akhir)]
        for awal, boleh in _AWALAN:
            if akhir in boleh and tengah.startswith(awal) and _akar(tengah[len(awal) :]):
                return True
        if akhir in ("", "kan", "i") and any(_akar(r) for r in _nasal(tengah, "me")):
            return True
        if akhir in ("", "an") and any(_akar(r) for r in _nasal(tengah, "pe")):
            return True
    return False


def _akar(kata: str) -> bool:
    return len(kata) >= 3 and kata in akar()


def _nasal(kata: str, awal: str) -> Iterator[str]:
    """The roots that me- or pe- with its nasal may have been put in front of."""
    if not kata.startswith(awal):
        return
    sisa = kata[2:]
    if sisa[:1] in "lmnrwy":
        yield sisa
    if sisa.startswith("m") and sisa[1:2] in "bfvp":
        yield sisa[1:]
    if sisa.startswith("m") and sisa[1:2] in "aiueo":
        yield "p" + sisa[1:]
    if sisa.startswith("ny"):
        yield "s" + sisa[2:]
    elif sisa.startswith("nge"):
        yield sisa[3:]
        yield sisa[2:]
        yield "k" + sisa[2:]
    elif sisa.startswith("ng"):
        yield sisa[2:]
        yield "k" + sisa[2:]
    elif sisa.startswith("n") and sisa[1:2] in "cdjz":
        yield sisa[1:]
    elif sisa.startswith("n"):
        yield "t" + sisa[1:]
        if sisa[1:3] in ("tr", "sy", "sp", "st", "sk", "ts"):
            yield sisa[1:]


def _gabung(kata: str) -> bool:
    """True if a bound element stands in front of a known word: antardaerah, subkegiatan, kepegawaian."""
    for depan in _LUAR:
        sisa = kata[len(depan) :]
        if (
            kata.startswith(depan)
            and len(sisa) >= 4
            and (sisa in akar() or any(_turunan(s) for s in _tanpa_klitik(sisa)))
        ):
            return True
    if kata.startswith("ke") and kata.endswith("an") and len(kata) > 7:
        return _turunan(kata[2:-2])
    return kata.startswith(("ber", "ter", "me", "pe", "di", "per")) and any(
        _turunan(s) for s in _lapis(kata)
    )


def _lapis(kata: str) -> Iterator[str]:
    """What is left of a word with two layers of prefixes: bertanggung, mempertanggungjawabkan."""
    for awal in ("ber", "ter", "mem", "men", "di", "memper", "diper", "peng", "pem"):
        for akhir in ("", "kan", "an", "i"):
            if (
                kata.startswith(awal)
                and kata.endswith(akhir)
                and len(kata) - len(awal) - len(akhir) >= 5
            ):
                yield kata[len(awal) : len(kata) - len(akhir)]


def dekat(kata: str, pilih: frozenset[str] = frozenset()) -> str:
    """A known word one edit away from an unknown one, words of pilih first; '' where there is none."""
    calon = list(_sunting(kata))
    return (
        next((k for k in calon if k in pilih), "")
        or next((k for k in calon if k in akar()), "")
        or next((k for k in calon if dikenal(k)), "")
    )


def _sunting(kata: str) -> Iterator[str]:
    """Every word one deletion, exchange, insertion or change of a letter away."""
    huruf = "aenikrtusdmlgpbohyjcfwvz"
    for i in range(len(kata) - 1):
        yield kata[:i] + kata[i + 1] + kata[i] + kata[i + 2 :]
    for i in range(len(kata) + 1):
        for h in huruf:
            yield kata[:i] + h + kata[i:]
    for i in range(len(kata)):
        yield kata[:i] + kata[i + 1 :]
        for h in huruf:
            yield kata[:i] + h + kata[i + 1 :]
