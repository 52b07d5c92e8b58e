"""Every sub kegiatan spends something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.pohon import at_node, sub_kegiatan
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import pagu
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6021",
    severity="galat",
    title="Sub kegiatan tanpa belanja",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Setiap sub kegiatan dalam rencana mempunyai belanja; pagu dihitung dari jumlahnya."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="{}",
            good="{barang_jasa: 30.905.700}",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="{barang_jasa: 0}",
            good="{barang_jasa: 30.905.700}",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Sub kegiatan whose spending adds up to nothing."""
    for sub in sub_kegiatan(reading):
        if not (pagu(sub) or sub.pagu_tahun):
            yield at_node(
                RULE,
                sub,
                "belanja",
                f"Sub kegiatan {quoted(sub.nama)} tidak mempunyai belanja.",
                "Isi belanjanya menurut jenis, misalnya barang_jasa; hapus yang tidak didanai.",
            )
