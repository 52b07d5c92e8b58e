"""Every proposal names its amount."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.usulan import proposals
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6031",
    severity="catatan",
    title="Usulan tanpa anggaran",
    source="Permendagri 86/2017 Lampiran T-C.32",
    explanation="Setiap usulan sebaiknya beranggaran, agar besar usulan dapat dijumlahkan.",
    cases=(
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/aktivitas/0/usulan/0",
            bad="lokasi: Desa Tanjungrejo\nvolume: 1 Kegiatan",
            good="lokasi: Desa Tanjungrejo\nvolume: 1 Kegiatan\nanggaran: 15.000.000",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """How many proposals name no amount: one finding for the whole list, at the first of them."""
    listed = list(proposals(reading))
    missing = [proposal for proposal in listed if proposal.usulan.anggaran is None]
    if missing:
        yield RULE.finding(
            missing[0].usulan.origin.location,
            f"{len(missing)} dari {len(listed)} usulan tanpa anggaran.",
            "Isi anggaran bila diketahui.",
            place="usulan",
        )
