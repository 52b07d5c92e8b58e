"""Names of programmes, and only they, begin with the word Program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Program
from renja_docs.rules.angka.pohon import LEVELS, at_node, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6011",
    severity="peringatan",
    title="Nama program",
    source="Permendagri 90/2019",
    explanation=(
        "Nama program dalam nomenklatur diawali kata Program; nama kegiatan dan sub kegiatan tidak."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06/nama",
            bad="Pembinaan dan Pengawasan Pemerintahan Desa",
            good="Program Pembinaan dan Pengawasan Pemerintahan Desa",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/nama",
            bad="Sub Kegiatan Fasilitasi Administrasi Tata Pemerintahan Desa",
            good="Fasilitasi Administrasi Tata Pemerintahan Desa",
        ),
    ),
)

_PROGRAM: Final = "program "
_LEVEL: Final = re.compile(r"(?:program|(?:sub ?)?kegiatan)\b", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Programmes named without the word, and other nodes named with that of a level."""
    for node in planned(reading):
        if isinstance(node, Program):
            if not node.nama.casefold().startswith(_PROGRAM):
                yield at_node(
                    RULE,
                    node,
                    "nama",
                    f"Nama program {quoted(node.nama)} tidak diawali kata Program.",
                    f"Tulis {quoted('Program ' + node.nama, 200)}.",
                )
        elif _LEVEL.match(node.nama):
            yield at_node(
                RULE,
                node,
                "nama",
                f"Nama {LEVELS[type(node)]} {quoted(node.nama)} memuat sebutan tingkatnya.",
                "Tulis namanya saja menurut nomenklatur.",
            )
