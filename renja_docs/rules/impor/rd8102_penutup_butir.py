"""An item of the source that is closed otherwise than its list asks for."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8102",
    severity="peringatan",
    title="Tanda baca penutup butir pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 22, 52, dan 87",
    explanation=(
        "Setiap butir diakhiri titik koma, dua butir terakhir dihubungkan dengan dan atau atau, "
        "dan butir terakhir diakhiri titik. Program mencetaknya benar; di sini diberitahukan "
        "apa yang diketik."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
