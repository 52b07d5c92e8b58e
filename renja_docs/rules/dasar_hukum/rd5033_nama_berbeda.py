"""The title of an act is the one that the program knows, capitals and commas aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.citing import short
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.gazette import dikenal
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5033",
    severity="peringatan",
    title="Nama peraturan berbeda dari yang diketahui",
    source="UU 12/2011 Lampiran II angka 45",
    explanation="Nama peraturan ditulis sebagaimana dalam lembarannya.",
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@uu-25-2004/tentang",
            bad="Sistem Perencanaan Nasional",
            good="Sistem Perencanaan Pembangunan Nasional",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/tentang",
            bad="Tata Kelola Anggaran",
            good="Pengelolaan keuangan daerah",
        ),
    ),
)

_ALIKE: Final = 0.6
"""From this likeness on, two titles are one with a slip, not two."""

_BETWEEN_WORDS: Final = re.compile(r"\W+")


def check(reading: Reading) -> Iterator[Finding]:
    """Titles that differ from the known ones."""
    for act in reading.naskah.dasar_hukum.peraturan:
        known = dikenal(act)
        if known is None or not known.tentang:
            continue
        typed, right = _folded(act.tentang), _folded(known.tentang)
        if typed != right:
            yield RULE.finding(
                act.origin.at("tentang").location,
                f"Nama {short(act)} {_how_far(typed, right)} yang diketahui program.",
                f"Menurut daftar program: {known.tentang}.",
                place=act.id,
            )


def _how_far(typed: str, right: str) -> str:
    """In words how far two titles are from each other."""
    alike = SequenceMatcher(None, typed, right).ratio() > _ALIKE
    return "berbeda dari" if alike else "jauh berbeda dari"


def _folded(title: str) -> str:
    """A title without what texts of one act differ in."""
    words = title.lower().replace("walikota", "wali kota")
    return _BETWEEN_WORDS.sub(" ", words).strip()
