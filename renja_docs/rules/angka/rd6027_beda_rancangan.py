"""A difference from the first draft of the RKPD is explained."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import RancanganAwal
from renja_docs.rules.angka.anggaran import drafted
from renja_docs.rules.angka.pohon import PlannedNode
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import pagu
from renja_docs.sense.planned import kinerja
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6027",
    severity="peringatan",
    title="Perbedaan dengan rancangan awal",
    source="Permendagri 86/2017 Lampiran T-C.31",
    explanation=(
        "Pagu, target, indikator, atau lokasi yang berbeda dari rancangan awal RKPD diberi catatan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/rancangan_awal",
            bad="{pagu: 25.000.000}",
            good="pagu: 25.000.000\ncatatan: Ditambah untuk dua desa baru",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/rancangan_awal",
            bad="{target: 10 Dokumen}",
            good="{target: 12 Dokumen}",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/rancangan_awal",
            bad="{indikator: Persentase Desa yang Dibina}",
            good="{indikator: Persentase Desa yang Difasilitasi}",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06/rancangan_awal",
            bad="{lokasi: kantor}",
            good="{lokasi: kecamatan}",
        ),
    ),
)

_FIELDS: Final = ("indikator", "target", "lokasi", "pagu")


def check(reading: Reading) -> Iterator[Finding]:
    """First drafts without a note that differ from the need; told at the first difference."""
    for node, draft in drafted(reading):
        if not draft.catatan:
            yield from _unexplained(node, draft)


def _unexplained(node: PlannedNode, draft: RancanganAwal) -> Iterator[Finding]:
    """What the first draft of a node says otherwise, without a note."""
    different = [field for field in _FIELDS if _is_different(node, draft, field)]
    if different:
        yield RULE.finding(
            draft.origin.at(different[0]).location,
            f"{', '.join(different).capitalize()} berbeda dari rancangan awal RKPD tanpa catatan.",
            "Isi catatan pada rancangan_awal.",
            place=f"kode {node.kode}",
        )


def _is_different(node: PlannedNode, draft: RancanganAwal, field: str) -> bool:
    """True if the first draft gives a field, and not as the need does."""
    value = getattr(draft, field)
    return value is not None and value not in _needed(node, field)


def _needed(node: PlannedNode, field: str) -> tuple[object, ...]:
    """What the need says for a field of the first draft; each indicator says something."""
    if field == "pagu":
        return (pagu(node),)
    if field == "lokasi":
        return (node.lokasi,)
    return tuple(getattr(line, field) for line in kinerja(node))
