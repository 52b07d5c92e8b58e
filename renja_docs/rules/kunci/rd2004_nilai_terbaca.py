"""Figures, dates and codes are written as they are in Indonesian."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2004",
    severity="galat",
    title="Nilai tidak terbaca",
    source="Permendagri 86/2017; EYD Edisi V, penulisan angka",
    explanation=(
        "Angka, tanggal, atau kode ditulis dengan cara yang tidak dikenal. Titik "
        "memisahkan ribuan, koma memisahkan pecahan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01/evaluasi/0/realisasi",
            bad="98.50%",
            good="98,50%",
            repaired="98,50%",
        ),
        Case(
            file="perbup.yaml",
            at="penetapan/tanggal",
            bad="02/08/2025",
            good="2 Agustus 2025",
        ),
        Case(
            file="usulan.yaml",
            at="usulan/0/kode",
            bad="7,01,03,2,01,0001",
            good="7.01.03.2.01.0001",
            repaired="7.01.03.2.01.0001",
        ),
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/usulan/0/anggaran",
            bad="10,000,000",
            good="10.000.000",
            repaired="10.000.000",
        ),
    ),
)
