"""There are considerations and a legal basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4018",
    severity="galat",
    title="Konsiderans atau dasar hukum kosong",
    source="UU 12/2011 Lampiran II angka 14, 17, dan 28",
    explanation="Pembukaan memuat konsiderans dan dasar hukum.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang",
            bad="[]",
            good=(
                "- unsur: yuridis\n"
                "  teks: bahwa Rencana Kerja wajib ditetapkan dengan Peraturan Bupati"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="[]",
            good="- peraturan: uud-1945\n  pasal: Pasal 18 ayat (6)\n- uu-25-2004",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Each of the two that is empty."""
    origin = reading.naskah.batang_tubuh.origin
    if not reading.tree.menimbang:
        yield RULE.finding(
            origin.at("menimbang").location,
            "Tidak ada pertimbangan.",
            "Tulis paling sedikit satu pertimbangan yang diawali kata bahwa.",
            place="Menimbang",
        )
    if not reading.tree.mengingat:
        yield RULE.finding(
            origin.at("mengingat").location,
            "Tidak ada dasar hukum.",
            "Sebutkan dasar kewenangan dan peraturan yang memerintahkan pembentukannya.",
            place="Mengingat",
        )
