"""The first draft of the RKPD adds up from below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kegiatan, Program, SubKegiatan
from renja_docs.rules.angka.anggaran import drafted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.planned import draft_pagu
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6028",
    severity="galat",
    title="Jumlah rancangan awal",
    source="Permendagri 86/2017 Lampiran T-C.31",
    explanation=(
        "Pagu rancangan awal suatu program atau kegiatan sama dengan jumlah pagu rancangan awal di "
        "bawahnya."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/rancangan_awal",
            bad="pagu: 53.088.700\ncatatan: Menurut rancangan awal RKPD",
            good="pagu: 53.080.700\ncatatan: Menurut rancangan awal RKPD",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01/rancangan_awal",
            bad="pagu: 1.912.030.875\ncatatan: Menurut rancangan awal RKPD",
            good="pagu: 1.892.530.875\ncatatan: Menurut rancangan awal RKPD",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts of the first draft that are not the sum of those below."""
    for node, draft in drafted(reading):
        if draft.pagu is None or isinstance(node, SubKegiatan):
            continue
        total = _below(node)
        if total != draft.pagu:
            yield RULE.finding(
                draft.origin.at("pagu").location,
                f"Pagu rancangan awal {rupiah(draft.pagu)}, jumlah di bawahnya {rupiah(total)} "
                f"(selisih {rupiah(abs(total - draft.pagu))}).",
                "Perbaiki salah satunya, atau hapus pagu ini bila sama dengan jumlahnya.",
                place=f"kode {node.kode}",
            )


def _below(node: Program | Kegiatan) -> int:
    """The sum of the first draft right below a node."""
    if isinstance(node, Program):
        return sum(map(draft_pagu, node.kegiatan))
    return sum(map(draft_pagu, node.sub_kegiatan))
