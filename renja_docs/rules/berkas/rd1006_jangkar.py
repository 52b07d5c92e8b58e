"""A fact stands in one place and is named from there: no anchors."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1006",
    severity="galat",
    title="Jangkar",
    source="YAML 1.2; keputusan proyek: YAML dibaca sebagai teks",
    explanation=(
        "Jangkar (&nama) membuat dua tempat berbagi isi. Dalam naskah ini satu fakta "
        "berdiri di satu tempat dan dirujuk dengan namanya. Teks yang diawali & harus "
        "diapit tanda kutip."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="&judul Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
    ),
)
