"""An act of which more than half changes is better replaced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.amending.extent import extent
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4108",
    severity="peringatan",
    title="Lebih dari separuh berubah",
    source="UU 12/2011 Lampiran II angka 237",
    explanation=(
        "Peraturan yang materinya berubah lebih dari 50% (lima puluh persen) lebih baik dicabut "
        "dan disusun kembali dalam peraturan yang baru. Yang dihitung banyaknya pasal."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="perubahan",
            bad=(
                '- {jenis: dihapus, pasal: "2"}\n'
                '- {jenis: dihapus, pasal: "3"}\n'
                '- {jenis: dihapus, pasal: "4"}\n'
                '- {jenis: dihapus, pasal: "5"}'
            ),
            good='- {jenis: dihapus, pasal: "4"}',
            package="konsolidasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amendments that touch more than half of the Pasal of the amended act."""
    if reading.naskah.asal is None:
        return
    changed, whole = extent(reading.naskah)
    if changed * 2 > whole:
        yield RULE.finding(
            reading.naskah.batang_tubuh.origin.at("perubahan").location,
            f"Yang berubah {changed} pasal, sedangkan peraturan yang diubah memuat {whole} pasal.",
            "Pertimbangkan untuk mencabut dan menggantinya dengan peraturan yang baru.",
            place="Pasal I",
        )
