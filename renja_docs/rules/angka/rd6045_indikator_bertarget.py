"""A programme and a kegiatan have an indicator with a target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kegiatan, Program, SubKegiatan
from renja_docs.rules.angka.baris_evaluasi import is_given
from renja_docs.rules.angka.pohon import at_node, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6045",
    severity="peringatan",
    title="Program dan kegiatan tanpa target",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Setiap program dan kegiatan mempunyai indikator dengan target.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/kinerja/0",
            bad="indikator: Persentase Desa yang Difasilitasi",
            good="indikator: Persentase Desa yang Difasilitasi\ntarget: 100%",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06/kinerja",
            bad=REMOVED,
            good="[{indikator: Persentase Desa yang Tertib Administrasi, target: 100%}]",
            found="program.yaml: @7.01.06/kode",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Programmes and kegiatan none of whose indicators has a target."""
    for node in planned(reading):
        if not isinstance(node, SubKegiatan) and not _is_targeted(node):
            yield at_node(
                RULE,
                node,
                "kinerja",
                f"{quoted(node.nama)} tanpa indikator bertarget.",
                "Isi kinerja dengan indikator dan target.",
            )


def _is_targeted(node: Program | Kegiatan) -> bool:
    """True if one of its indicators has a target."""
    return any(is_given(line.target) or line.tahun for line in node.kinerja)
