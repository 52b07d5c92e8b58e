"""Foreign words in prose: in italics, or better in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.old import Aturan, Rule, in_text, matches, typed_offsets
from renja_docs.rules.prose import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

ASING = Aturan(
    "RD7051",
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


def kata_asing(kajian: Reading) -> Iterator[Finding]:
    """Foreign words stand in italics."""
    for b in kajian.of("lampiran", "tabel"):
        if b.kind not in SENTENCES or b.kind == "alt":
            continue
        for cocok in matches(_pola(), b):
            kata = cocok[0].casefold()
            if not _miring(b, cocok.start()) and not (b.zone == "tabel" and kata in BAKU_TABEL):
                miring = (
                    f"*{cocok[0]}*" if cocok.start() else None
                )  # an asterisk in front would be YAML's alias
                yield in_text(
                    kajian,
                    ASING,
                    b,
                    cocok.span(),
                    f"Kata asing {quoted(cocok[0])} tidak miring.",
                    f"Tulis {_padanan()[kata]}, atau *{cocok[0]}*.",
                    miring,
                )


def _miring(b: Text, mulai: int) -> bool:
    """True if a printed character stands between the marks of italics in the typed text."""
    letak = typed_offsets(b.typed, b.printed)
    di = letak[mulai] if mulai < len(letak) else 0
    return di >= 0 and b.typed[:di].replace("**", "").count("*") % 2 == 1


RULES = (Rule(ASING, kata_asing),)
