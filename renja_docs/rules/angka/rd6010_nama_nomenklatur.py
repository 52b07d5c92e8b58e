"""Names of the supporting programme are those of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kode import well_formed
from renja_docs.rules.angka.nomenklatur import is_alike, official_name
from renja_docs.rules.angka.pohon import at_node
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6010",
    severity="peringatan",
    title="Nama menurut nomenklatur",
    source="Kepmendagri 050-5889 Tahun 2021",
    explanation=("Nama program penunjang, kegiatan, dan sub kegiatannya sama dengan nomenklatur."),
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01.2.01.0001/nama",
            bad="Penyusunan Dokumen Rencana Perangkat Daerah",
            good="Penyusunan Dokumen Perencanaan Perangkat Daerah",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01.2.02/nama",
            bad="Administrasi Umum Perangkat Daerah",
            good="Administrasi Keuangan Perangkat Daerah",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Names that are not the official ones of their codes."""
    for node in well_formed(reading):
        official = official_name(node.kode)
        if official and not is_alike(node.nama, official):
            yield at_node(
                RULE,
                node,
                "nama",
                f"Nama {quoted(node.nama)} berbeda dari nomenklatur {node.kode}.",
                f"Tulis {quoted(official, 200)}, atau periksa kodenya.",
            )
