"""A key is one that the model knows in its place."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2001",
    severity="galat",
    title="Kunci tidak dikenal",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Isi kunci yang salah eja tidak akan tercetak. Saran menyebut kunci yang paling mirip."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="penetapan",
            bad="tempat: Contoh\ntangal: 2 Juni 2025",
            good="tempat: Contoh\ntanggal: 2 Juni 2025",
            repaired="tempat: Contoh\ntanggal: 2 Juni 2025",
        ),
        Case(
            file="perbup.yaml",
            at="pejabat",
            bad=(
                "penetapan:\n"
                "jabatan: Bupati Contoh\n"
                "pengundangan:\n"
                "  jabatan: Sekretaris Daerah Kabupaten Contoh"
            ),
            good=(
                "penetapan:\n"
                "  jabatan: Bupati Contoh\n"
                "pengundangan:\n"
                "  jabatan: Sekretaris Daerah Kabupaten Contoh"
            ),
        ),
    ),
)
