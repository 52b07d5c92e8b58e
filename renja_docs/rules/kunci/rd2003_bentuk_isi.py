"""A value is a text, a list, or keys with values, as its key asks."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2003",
    severity="galat",
    title="Bentuk isi keliru",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Yang diharapkan teks, daftar (diawali tanda hubung), atau pasangan kunci dan "
        "nilai; yang ditulis lain."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="perangkat_daerah/sebutan",
            bad="Kecamatan",
            good="- Kecamatan",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi",
            bad="- Semoga Renja ini bermanfaat.",
            good="- paragraf: Semoga Renja ini bermanfaat.",
        ),
        Case(
            file="perbup.yaml",
            at="daerah",
            bad="[Kabupaten, Contoh]",
            good="Kabupaten Contoh",
        ),
    ),
)
