"""A number or date of the source that was left blank."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8101",
    severity="galat",
    title="Isian pada berkas sumber belum terisi",
    source="UU 12/2011 Lampiran II angka 4a, 164, dan 167",
    explanation=(
        "Nomor, tanggal, atau tahun pada judul, kepala Lampiran, dan penandatanganan harus "
        "terisi dalam naskah yang sudah ditetapkan."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
