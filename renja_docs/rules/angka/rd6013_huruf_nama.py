"""The words of names of programmes, kegiatan and sub kegiatan have their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.nomenklatur import official_name
from renja_docs.rules.angka.pohon import PlannedNode, at_node, planned
from renja_docs.rules.capitals import wrong_capitals
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6013",
    severity="peringatan",
    title="Huruf awal nama program",
    source="Permendagri 90/2019; UU 12/2011 Lampiran II angka 74",
    explanation=(
        "Setiap kata nama program, kegiatan, dan sub kegiatan diawali huruf kapital, kecuali "
        "partikel; nama tidak diketik dengan huruf kapital semua."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06/nama",
            bad="Program Pembinaan dan pengawasan Pemerintahan Desa",
            good="Program Pembinaan dan Pengawasan Pemerintahan Desa",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/nama",
            bad="FASILITASI ADMINISTRASI TATA PEMERINTAHAN DESA",
            good="Fasilitasi Administrasi Tata Pemerintahan Desa",
        ),
    ),
)

_NUMBERED: Final = re.compile(r"\d\s*\(\Z")
"""Before a number in words: 1 (satu)."""


def check(reading: Reading) -> Iterator[Finding]:
    """Names in capitals alone, and words with a small letter; tables print names otherwise."""
    for node in planned(reading):
        if node.nama == official_name(node.kode):
            continue
        if node.nama.isupper() and " " in node.nama:
            yield at_node(
                RULE,
                node,
                "nama",
                f"{quoted(node.nama)} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital pada awal kata.",
            )
        else:
            yield from _small_initials(reading, node)


def _small_initials(reading: Reading, node: PlannedNode) -> Iterator[Finding]:
    """Words with a small letter that want a capital, but for numbers in brackets."""
    origin = node.origin.at("nama")
    for start, end, wanted in wrong_capitals(node.nama):
        is_number = _NUMBERED.search(node.nama[:start]) is not None
        if wanted[0].isupper() and not is_number:
            yield RULE.finding(
                reading.location(origin, start),
                f"Huruf awal kata {quoted(node.nama[start:end])} tidak tepat.",
                f"Tulis {wanted}.",
                place=f"kode {node.kode}",
            )
