"""A rule that fails is told like what it looks for, and costs nobody the document."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8090",
    severity="peringatan",
    title="Kaidah gagal berjalan",
    source="Keputusan proyek: kesalahan dalam satu kaidah tidak menghentikan penyusunan",
    explanation=(
        "Program keliru saat memeriksa isi dengan kaidah yang disebut, sehingga apa yang dicarinya "
        "tidak diketahui. Pemeriksaan lain dan penyusunan dokumen tetap berjalan."
    ),
    silent="only a fault of the program shows it (tests/unit/test_examination.py)",
)
