"""Sentences and closing punctuation of Indonesian legal text."""

from __future__ import annotations

import re

_SINGKATAN = frozenset(
    (
        "no",
        "dr",
        "ir",
        "drs",
        "dra",
        "prof",
        "hj",
        "pj",
        "plt",
        "plh",
        "jl",
        "tgl",
        "dll",
        "dsb",
        "dst",
        "dkk",
        "hlm",
        "ttd",
        "per",
        "a.n",
        "u.p",
        "s.d",
        "d.a",
        "yth",
        "st",
        "jo",
        "mis",
        "tel",
    )
)
_BATAS = re.compile(r"(?<=[\w)”\"])([.?!])\s+(?=[“\"(]?[A-Z])")
_KATA_AKHIR = re.compile(r"[\w.]+\Z")


def batas_kalimat(teks: str) -> list[int]:
    """Offsets of the stops that end a sentence inside a text; the closing one does not count.

    Initials (M. Irsyad), abbreviations (No. 5) and numerals (Rp5.000) end no sentence.
    """
    return [c.start(1) for c in _BATAS.finditer(teks) if not _singkatan(teks[: c.start(1)])]


def _singkatan(depan: str) -> bool:
    kata = _KATA_AKHIR.search(depan)
    akhir = kata[0] if kata else ""
    return (
        len(akhir) == 1
        or akhir.lower() in _SINGKATAN
        or bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", akhir))
    )


PENUTUP = re.compile(r"\s*(?:[;,]\s*(?:dan/atau|dan|atau)\s*[;,.:]*|[.;:,]+)\s*\Z")
"""Closing punctuation, with the connective that may stand behind it."""


def tanda_penutup(teks: str) -> re.Match[str] | None:
    """The punctuation at the end of a text that should have none; ellipses and abbreviations are let be."""
    cocok = PENUTUP.search(teks)
    if cocok is None or cocok[0].strip().startswith(("...", "…")):
        return None
    if cocok[0].strip() == "." and _singkatan(teks[: cocok.start()]):
        return None
    return cocok
