"""Ministries have their present names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import own_words
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7008",
    severity="peringatan",
    title="Nama kementerian",
    source="Perpres tentang Kementerian Negara",
    explanation="Nama kementerian ditulis menurut peraturan yang berlaku.",
    by_file=True,
    cases=(
        Case(
            file="bab/3-tujuan.yaml",
            at="@kebijakan-nasional/isi/0/paragraf",
            bad="Kebijakan Kementerian Negara Koperasi dan UKM menjadi acuan.",
            good="Kebijakan Kementerian Koperasi dan Usaha Kecil dan Menengah menjadi acuan.",
        ),
        Case(
            file="bab/3-tujuan.yaml",
            at="@kebijakan-nasional/isi/0/paragraf",
            bad="Kebijakan Departemen Dalam Negeri menjadi acuan.",
            good="Kebijakan Kementerian Dalam Negeri menjadi acuan.",
        ),
    ),
)

_COOPERATIVES: Final = r"Koperasi dan (?:UKM|Usaha Kecil dan Menengah)"
_FORMER: Final = (
    (
        re.compile(rf"\bKementerian Negara {_COOPERATIVES}(?: (?:RI|Republik Indonesia))?"),
        "Kementerian Koperasi dan Usaha Kecil dan Menengah",
    ),
    (
        re.compile(
            r"\bDepartemen (?=Dalam Negeri|Keuangan|Kesehatan|Pertanian|Agama|Sosial"
            r"|Perindustrian|Perdagangan)"
        ),
        "Kementerian",
    ),
    (re.compile(rf"\bKementerian Negara (?=[A-Z])(?!{_COOPERATIVES})"), "Kementerian"),
)
"""Names of former times, with what stands there today."""


def check(reading: Reading) -> Iterator[Finding]:
    """Names of former ministries; titles of acts keep theirs."""
    for former, present in _FORMER:
        for text, match in matches(own_words(reading), former):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{quoted(match[0])} bukan nama yang berlaku.",
                f"Tulis {present}.",
            )
