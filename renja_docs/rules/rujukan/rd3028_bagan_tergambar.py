"""A diagram can be drawn: its boxes stand apart within the grid, its arrows have a way."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3028",
    severity="galat",
    title="Bagan tidak dapat digambar",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Kotak berada di luar kisi atau bertumpuk, panah tidak mempunyai jalan, atau "
        "tulisannya tidak muat."
    ),
    cases=(
        Case(
            file="gambar/alur.yaml",
            at="",
            bad=(
                "id: alur\n"
                "judul: Alur Penyusunan Renja\n"
                "alt: Satu kotak bertuliskan Renja.\n"
                "bagan:\n"
                "  kolom: 1\n"
                "  baris: 1\n"
                "  kotak:\n"
                "    - {id: renja, teks: Renja, kolom: 4, baris: 0}"
            ),
            good=(
                "id: alur\n"
                "judul: Alur Penyusunan Renja\n"
                "alt: Satu kotak bertuliskan Renja.\n"
                "bagan:\n"
                "  kolom: 1\n"
                "  baris: 1\n"
                "  kotak:\n"
                "    - {id: renja, teks: Renja, kolom: 0, baris: 0}"
            ),
        ),
    ),
)
