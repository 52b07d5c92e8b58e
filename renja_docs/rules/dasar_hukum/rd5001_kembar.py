"""An act stands once in the registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5001",
    severity="galat",
    title="Satu peraturan dua kali dalam daftar",
    source="UU 12/2011 Lampiran II angka 43 dan 250",
    explanation=(
        "Setiap peraturan berdiri satu kali dalam dasar-hukum.yaml, "
        "sehingga disebut dalam satu bentuk."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="peraturan",
            bad=(
                "- id: uu-25-2004\n"
                "  jenis: uu\n"
                '  nomor: "25"\n'
                "  tahun: 2004\n"
                "  tentang: Sistem Perencanaan Pembangunan Nasional\n"
                "- id: uu-sppn\n"
                "  jenis: uu\n"
                '  nomor: "25"\n'
                "  tahun: 2004\n"
                "  tentang: Sistem Perencanaan Pembangunan Nasional"
            ),
            good=(
                "- id: uu-25-2004\n"
                "  jenis: uu\n"
                '  nomor: "25"\n'
                "  tahun: 2004\n"
                "  tentang: Sistem Perencanaan Pembangunan Nasional"
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                "id: perda-rpjmd\njenis: perda\nlembaga: Kabupaten Contoh\n"
                'nomor: "02"\ntahun: 2025\ntentang: Rencana Pembangunan'
            ),
            good=(
                "id: perda-rpjmd\njenis: perda\nlembaga: Kabupaten Lain\n"
                'nomor: "02"\ntahun: 2025\ntentang: Rencana Pembangunan'
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of which an entry stands further up."""
    entries: dict[tuple[object, ...], Peraturan] = {}
    for act in reading.naskah.dasar_hukum.peraturan:
        if not act.nomor:
            continue
        number = act.nomor.lstrip("0").lower()
        earlier = entries.setdefault((act.jenis, act.lembaga, number, act.tahun), act)
        if earlier is not act:
            yield RULE.finding(
                act.origin.location,
                f"{short(act)} sudah ada sebagai {earlier.id}.",
                "Hapus salah satu, dan sesuaikan yang menyebutnya.",
                place=act.id,
                related=(earlier.origin.location,),
            )
