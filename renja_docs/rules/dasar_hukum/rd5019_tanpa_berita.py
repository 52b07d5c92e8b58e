"""Acts whose gazette has no supplement are usually cited with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.lembaran import with_kind_of_gazette, without_gazette
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5019",
    severity="peringatan",
    title="Peraturan tanpa berita atau lembaran",
    source="Permendagri 80/2015; kebiasaan penulisan",
    explanation=(
        "Peraturan Presiden lazim disebut dengan Lembaran Negara, peraturan menteri dengan "
        "Berita Negara, peraturan gubernur dan bupati dengan Berita Daerah."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@perbup-20-2025",
            bad=(
                "id: perbup-20-2025\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "20"\n'
                "tahun: 2025\n"
                "tentang: Rencana Kerja Pemerintah Daerah"
            ),
            good=(
                "id: perbup-20-2025\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "20"\n'
                "tahun: 2025\n"
                "tentang: Rencana Kerja Pemerintah Daerah\n"
                'lembaran: {tahun: 2025, nomor: "20"}'
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Printed acts without their gazette."""
    for act, severity in with_kind_of_gazette(reading, supplement=False):
        if act.lembaran is None:
            yield without_gazette(RULE, act, severity)
