"""Foreign words in prose: in italics, or better in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from renja_docs.content.diagnostics import Aturan, Diagnostic
from renja_docs.rules.letak import cari, di_teks, kutip, peta
from renja_docs.rules.prosa import KALIMAT
from renja_docs.sense.kajian import Bacaan, Kajian, Rule

ASING = Aturan(
    "RD751",
    "peringatan",
    "Kata asing tidak miring",
    "UU 12/2011 Lampiran II angka 254; EYD",
    "Kata asing dalam uraian dicetak miring, atau diganti dengan padanannya.",
    "penjualan secara online",
    "penjualan secara *online*, atau secara daring",
)

BAKU_TABEL = frozenset({"input", "output", "outcome"})
"""Words of the official tables (Permendagri 86/2017), which stand there upright."""


@cache
def _padanan() -> Mapping[str, str]:
    teks = files("renja_docs").joinpath("data", "asing.txt").read_text(encoding="utf-8")
    baris = [b.split("|") for b in teks.splitlines() if "|" in b and not b.startswith("#")]
    return {k.strip(): v.strip() for k, v in baris}


@cache
def _pola() -> re.Pattern[str]:
    kata = sorted(_padanan(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w*-])(?:{'|'.join(re.escape(k) for k in kata)})(?![\w-])", re.IGNORECASE
    )


def kata_asing(kajian: Kajian) -> Iterator[Diagnostic]:
    """Foreign words stand in italics."""
    for b in kajian.bacaan("lampiran", "tabel"):
        if b.jenis not in KALIMAT or b.jenis == "alt":
            continue
        for cocok in cari(_pola(), b):
            kata = cocok[0].casefold()
            if not _miring(b, cocok.start()) and not (b.ranah == "tabel" and kata in BAKU_TABEL):
                miring = (
                    f"*{cocok[0]}*" if cocok.start() else None
                )  # an asterisk in front would be YAML's alias
                yield di_teks(
                    kajian,
                    ASING,
                    b,
                    cocok.span(),
                    f"Kata asing {kutip(cocok[0])} tidak miring.",
                    f"Tulis {_padanan()[kata]}, atau *{cocok[0]}*.",
                    miring,
                )


def _miring(b: Bacaan, mulai: int) -> bool:
    """True if a printed character stands between the marks of italics in the typed text."""
    letak = peta(b.mentah, b.tampil)
    di = letak[mulai] if mulai < len(letak) else 0
    return di >= 0 and b.mentah[:di].replace("**", "").count("*") % 2 == 1


RULES = (Rule(ASING, kata_asing),)
