"""An acceptance tells its reason."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD9002",
    severity="peringatan",
    title="Penerimaan tanpa alasan",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation="Temuan hanya boleh diterima dengan alasan yang dapat dibaca orang lain.",
    cases=(
        Case(
            file="perbup.yaml",
            at="renstra_lalu",
            bad="awal: 2021\n# terima RD6070\nakhir: 2026",
            good=(
                "awal: 2021\n"
                "# terima RD6070: Renstra 2021–2026 diganti sebelum masanya berakhir.\n"
                "akhir: 2026"
            ),
        ),
        Case(
            file="perbup.yaml",
            at="renstra_lalu",
            bad="awal: 2021\n# terima RD6070:\nakhir: 2026",
            good="awal: 2021\n# terima RD6070: Renstra yang lalu diganti.\nakhir: 2026",
        ),
    ),
)
