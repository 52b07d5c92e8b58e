"""Fixed formulas of opening and closing are printed by the software, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4019",
    severity="galat",
    title="Rumus tetap diketik",
    source="UU 12/2011 Lampiran II angka 15, 54, 56, 58, dan 163",
    explanation=(
        "Rumus pembukaan dan penutup dicetak oleh program; persetujuan bersama hanya untuk "
        "Peraturan Daerah."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini",
            good="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Ditetapkan di Contoh oleh Bupati",
            good="Renja Kecamatan menjadi pedoman dalam penyusunan RKA Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa Rencana Kerja ditetapkan Dengan Persetujuan Bersama Camat dan Bupati",
            good="bahwa Rencana Kerja perlu ditetapkan dengan Peraturan Bupati",
        ),
    ),
)

_FORMULA: Final = re.compile(
    r"""
    Agar\ setiap\ orang\ (?:dapat\ )?mengetahuinya
    | M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N
    | DENGAN\ RAHMAT\ TUHAN
    | (?:Dengan|DENGAN)\ (?:Persetujuan|PERSETUJUAN)\ (?:Bersama|BERSAMA)
    | \b(?:Menetapkan|Mengingat|Menimbang)\s*:
    | \b(?:Ditetapkan|Diundangkan)\ di\b
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Formulas anywhere but in the titles of other acts."""
    for text, match in matches(reading.of("pembukaan", "batang-tubuh"), _FORMULA):
        if text.kind != "peraturan":
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{text.place} memuat rumus {quoted(match[0])}.",
                "Hapus; rumus ini dicetak oleh program, atau bukan bagian naskah ini.",
            )
