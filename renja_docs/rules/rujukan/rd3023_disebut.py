"""A text mentions every table and every figure."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3023",
    severity="peringatan",
    title="Tabel atau gambar tidak pernah disebut",
    source="Tata naskah: setiap tabel disebut dalam uraian",
    explanation="Pembaca perlu diberi tahu di mana tabel atau gambar dibahas.",
    cases=(
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Rinciannya sebagai berikut.",
            good="Rinciannya tercantum dalam {{ rujuk('tabel:t-c-33') }}.",
            found="tabel/t-c-33.yaml: id",
        ),
    ),
)
