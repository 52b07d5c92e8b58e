"""The chapters of a Renja are those of the regulation, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.susunan import compare, outline
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4073",
    severity="galat",
    title="Bab Renja",
    source="Permendagri 86/2017 Lampiran",
    explanation=(
        "Renja terdiri atas bab Pendahuluan, Hasil Evaluasi Renja Tahun Lalu, Tujuan dan "
        "Sasaran, Rencana Kerja dan Pendanaan, dan Penutup, menurut urutan itu."
    ),
    needs=frozenset({"Lampiran", "Bab", "Tabel"}),
    cases=(
        Case(
            file="bab/4-pendanaan.yaml",
            at="judul",
            bad="Prakiraan Maju",
            good="Rencana Kerja dan Pendanaan Perangkat Daerah",
            found="lampiran.yaml: ",
        ),
        Case(
            file="lampiran.yaml",
            at="urutan",
            bad=(
                "[bab: pendahuluan, bab: evaluasi, bab: pendanaan, bab: tujuan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, tabel: t-c-33, "
                "bagian: penandatanganan]"
            ),
            good=(
                "[bab: pendahuluan, bab: evaluasi, bab: tujuan, bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, tabel: t-c-33, "
                "bagian: penandatanganan]"
            ),
            found="bab/4-pendanaan.yaml: judul",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Chapters that are missing, and chapters that stand too late."""
    required = [heading for heading in outline(reading) if heading.subbab == 0]
    for lampiran in reading.tree.lampiran[:1]:  # the Renja; others may follow it
        yield from compare(RULE, lampiran, required, reading.tree.bab_of(lampiran))
