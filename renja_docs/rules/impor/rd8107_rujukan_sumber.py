"""A reference of the source that is typed wrong."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8107",
    severity="peringatan",
    title="Rujukan pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 80 dan 280",
    explanation=(
        "Kata Tabel, Gambar, Pasal, dan Lampiran di depan nomor berhuruf awal kapital, dan "
        "nomornya ada."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
