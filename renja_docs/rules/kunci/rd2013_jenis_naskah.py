"""The kind of a document is one that its region has."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2013",
    severity="galat",
    title="Jenis naskah",
    source="UU 12/2011 Pasal 7 dan 8, Lampiran II angka 2 (UU 13/2022)",
    explanation=(
        "jenis adalah nama jenis yang dikenal program, atau yang berkasnya ada dalam folder jenis, "
        "dan dimiliki daerah itu: yang ditetapkan bupati bukan jenis bagi kota atau provinsi."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="jenis",
            bad="Peraturan Lurah",
            good="Peraturan Bupati",
        ),
        Case(
            file="perbup.yaml",
            at="jenis",
            bad="Perbup",
            good="Peraturan Bupati",
            repaired="Peraturan Bupati",
        ),
        Case(
            file="perbup.yaml",
            at="jenis",
            bad="Peraturan Gubernur",
            good="Peraturan Bupati",
            repaired="Peraturan Bupati",
        ),
    ),
)
