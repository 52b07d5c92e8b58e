"""Every chapter, table and figure is printed somewhere."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3027",
    severity="peringatan",
    title="Isi tidak dicetak di mana pun",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Bab, tabel, atau gambar ini tidak ada dalam urutan Lampiran, sehingga tidak "
        "masuk ke dokumen."
    ),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan/8",
            bad="bab: pendanaan",
            good="bab: penutup",
            found="bab/5-penutup.yaml: id",
        ),
    ),
)
