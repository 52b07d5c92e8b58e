"""No character that cannot be seen stands in the content, typed or escaped."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1003",
    severity="galat",
    title="Karakter kendali",
    source="YAML 1.2 pasal 5.1",
    explanation=(
        "Karakter yang tidak tampak, biasanya terbawa dari salinan PDF atau Word, "
        "merusak dokumen Word."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad='"Rencana\\u2028Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026"',
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana\u0007 Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
            repaired="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
    ),
)
