"""An id or a code is given once."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2011",
    severity="galat",
    title="Nama atau kode ganda",
    source="Susunan isi proyek ini (docs/skema)",
    explanation="Dua hal dengan nama yang sama tidak dapat dibedakan oleh rujukan.",
    cases=(
        Case(
            file="perbup.yaml",
            at="fakta/+",
            bad="id: jumlah-desa\nnilai: 12 desa",
            good="id: jumlah-kelurahan\nnilai: 2 kelurahan",
        ),
        Case(
            file="program.yaml",
            at="urusan/+",
            bad="kode: 7\nnama: Unsur Kewilayahan\nbidang: []",
            good="kode: 8\nnama: Unsur Pemerintahan Umum\nbidang: []",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="id",
            bad="pendanaan",
            good="penutup",
        ),
    ),
)
