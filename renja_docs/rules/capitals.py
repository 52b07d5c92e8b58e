"""Capital letters in names and titles (UU 12/2011 Lampiran II angka 74, 76)."""

from __future__ import annotations

import re

PARTIKEL = frozenset(
    (
        "agar",
        "antara",
        "antar",
        "atas",
        "atau",
        "bagi",
        "dalam",
        "dan",
        "dan/atau",
        "dari",
        "demi",
        "dengan",
        "di",
        "guna",
        "hingga",
        "ke",
        "kepada",
        "maupun",
        "melalui",
        "oleh",
        "pada",
        "per",
        "sampai",
        "sebagai",
        "secara",
        "sejak",
        "selama",
        "serta",
        "tanpa",
        "tentang",
        "terhadap",
        "untuk",
        "yang",
    )
)
"""Words that keep a small letter inside a title."""

FRASA = re.compile(
    r"\b(?:peran serta|(?:tepat|daya|hasil|tata|hak) guna|guna (?:usaha|bangunan)|dalam negeri|menengah atas|bagi hasil"
    r"|dana bagi|kawasan tanpa rokok)\b",
    re.IGNORECASE,
)
"""Set phrases in which such a word is none: Peran Serta Masyarakat, Kementerian Dalam Negeri."""

_KATA = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?")
_AWAL = re.compile(r"(?:^|[:(“\"])\s*\Z")


def salah_kapital(judul: str) -> list[tuple[int, int, str]]:
    """Words of a title with the wrong initial: their place, and how they are written.

    A word inside a compound ('perundang-undangan') is judged by its first part only, one in a set phrase not at all.
    """
    frasa = [f.span() for f in FRASA.finditer(judul)]
    return [
        (kata.start(), kata.end(), benar)
        for kata in _KATA.finditer(judul)
        if not _menyambung(judul, kata.start())
        and not any(a <= kata.start() < z for a, z in frasa)
        and (benar := _kata(judul, kata)) != kata[0]
    ]


def _kata(judul: str, kata: re.Match[str]) -> str:
    teks = kata[0]
    if teks.lower() in PARTIKEL and not _AWAL.search(judul[: kata.start()]):
        return teks.lower() if teks[1:].islower() else teks
    return teks[0].upper() + teks[1:]


def _menyambung(judul: str, mulai: int) -> bool:
    """True for a part behind a hyphen, a dot, an apostrophe, or inside an expression."""
    return mulai > 0 and judul[mulai - 1] in "-.'’_/"
