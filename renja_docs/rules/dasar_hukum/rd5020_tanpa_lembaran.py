"""UU, PP and Perda are cited with their gazette and its supplement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.lembaran import with_kind_of_gazette, without_gazette
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5020",
    severity="galat",
    title="Peraturan tanpa lembaran",
    source="UU 12/2011 Lampiran II angka 47 dan 49",
    explanation=(
        "Undang-undang dan peraturan pemerintah disebut dengan Lembaran Negara dan Tambahannya, "
        "peraturan daerah dengan Lembaran Daerah dan Tambahannya."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019",
            bad=(
                "id: pp-12-2019\n"
                "jenis: pp\n"
                'nomor: "12"\n'
                "tahun: 2019\n"
                "tentang: Pengelolaan Keuangan Daerah"
            ),
            good=(
                "id: pp-12-2019\n"
                "jenis: pp\n"
                'nomor: "12"\n'
                "tahun: 2019\n"
                "tentang: Pengelolaan Keuangan Daerah\n"
                'lembaran: {tahun: 2019, nomor: "42", tambahan: "6322"}'
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/lembaran",
            bad='tahun: 2025\nnomor: "2"',
            good='tahun: 2025\nnomor: "2"\ntambahan: "71"',
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Printed acts without their gazette, or without its supplement where it is the usual one."""
    for act, severity in with_kind_of_gazette(reading, supplement=True):
        lembaran = act.lembaran
        if lembaran is None:
            yield without_gazette(RULE, act, severity)
        elif lembaran.tambahan is None and lembaran.nama is None:
            yield RULE.finding(
                lembaran.origin.location,
                f"{short(act)} disebut tanpa tambahan lembaran.",
                "Isi tambahan.",
                place=act.id,
                severity=severity,
            )
