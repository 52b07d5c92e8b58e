"""A citation of the source that is not in its official form."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8113",
    severity="galat",
    title="Penyebutan peraturan pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 41a dan 44 sampai dengan 49",
    explanation=(
        "Peraturan disebut lengkap: jenis, nomor, tahun, nama, lalu lembarannya dengan tahun di "
        "depan nomor dan nama Republik Indonesia."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
