"""Every file of the content has a name that is read."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import REMOVED, Case, Rule

RULE: Final = Rule(
    code="RD1015",
    severity="peringatan",
    title="Berkas tidak dibaca",
    source="Susunan folder content proyek ini",
    explanation=(
        "Nama atau tempat berkas ini tidak dikenal, sehingga isinya tidak masuk ke dokumen."
    ),
    cases=(
        Case(
            file="gaja.yaml",
            at="",
            bad="koma_sebelum_perlu: ya",
            good=REMOVED,
        ),
        Case(
            file="tabel/isu.yml",
            at="",
            bad="id: isu",
            good=REMOVED,
        ),
    ),
)
