"""Words of a title begin with a capital, but for particles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.capitals import wrong_capitals
from renja_docs.rules.dasar_hukum.judul_peraturan import titles
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD5030",
    severity="peringatan",
    title="Huruf dalam nama peraturan",
    source="UU 12/2011 Lampiran II angka 74",
    explanation="Kata dalam nama peraturan diawali huruf kapital, kecuali partikel.",
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@permendagri-90-2019/tentang",
            bad="Klasifikasi, Kodefikasi, Dan Nomenklatur",
            good="Klasifikasi, Kodefikasi, dan Nomenklatur",
            repaired="Klasifikasi, Kodefikasi, dan Nomenklatur",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-17-2018/tentang",
            bad="Pelaksanaan Undang-undang Nomor 23 Tahun 2014",
            good="Pelaksanaan Undang-Undang Nomor 23 Tahun 2014",
            repaired="Pelaksanaan Undang-Undang Nomor 23 Tahun 2014",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perbup-20-2025/tentang",
            bad="rencana Kerja Pemerintah Daerah",
            good="Rencana Kerja Pemerintah Daerah",
            repaired="Rencana Kerja Pemerintah Daerah",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perbup-20-2025/tentang",
            bad="RENCANA KERJA PEMERINTAH DAERAH",
            good="Rencana Kerja Pemerintah Daerah",
        ),
    ),
)

_OLD_SPELLING: Final = re.compile(r"\bUndang-undang(?=\s+Nomor\b)")
_FIRST_YEAR: Final = 2012
"""The first year in which every title has Undang-Undang with two capitals (UU 12/2011)."""


def check(reading: Reading) -> Iterator[Finding]:
    """Wrong initials in the titles; a title that is all capitals is one finding."""
    for act, text in titles(reading):
        yield from _old_spelling(reading, act, text)
        if text.printed.isupper() and " " in text.printed:
            yield in_text(
                reading,
                RULE,
                text,
                (0, 1),
                f"Nama {text.place} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital pada awal kata.",
            )
        else:
            yield from _initials(reading, text)


def _old_spelling(reading: Reading, act: Peraturan, text: Text) -> Iterator[Finding]:
    """Undang-undang in the title of an act that is younger than the rule."""
    if act.tahun is None or act.tahun < _FIRST_YEAR:
        return
    for match in _OLD_SPELLING.finditer(text.printed):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Huruf {quoted(match[0])} pada nama {text.place} tidak tepat.",
            "Tulis Undang-Undang.",
            "Undang-Undang",
        )


def _initials(reading: Reading, text: Text) -> Iterator[Finding]:
    """Words with the wrong initial.

    Small letters inside a title are let be, for official titles differ: 'ditetapkan menjadi
    Undang-Undang'.
    """
    for start, end, right in wrong_capitals(text.printed):
        if start == 0 or right.islower():
            yield in_text(
                reading,
                RULE,
                text,
                (start, end),
                f"Huruf awal kata {text.printed[start:end]} pada nama {text.place} tidak tepat.",
                f"Tulis {right}.",
                right,
            )
