"""A definition says what a word means and commands nothing."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4040",
    severity="peringatan",
    title="Definisi memuat norma",
    source="UU 12/2011 Lampiran II angka 98 dan 107",
    explanation=(
        "Definisi menjelaskan makna; kewajiban, larangan, dan kewenangan ditulis dalam pasal "
        "tersendiri."
    ),
    zones=frozenset({"batang-tubuh"}),
    kinds=frozenset({"arti"}),
    pattern=re.compile(r"\b(?:wajib|harus|dilarang|berwenang)\b", re.IGNORECASE),
    message="Definisi memuat kata {words}.",
    advice="Tulis norma itu dalam pasal tersendiri.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/arti",
            bad="dokumen perencanaan yang wajib disusun setiap tahun",
            good="dokumen perencanaan Kecamatan untuk periode {{ terbilang(1) }} tahun",
        ),
    ),
)
