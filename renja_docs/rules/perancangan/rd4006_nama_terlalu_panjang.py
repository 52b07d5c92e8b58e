"""The name of the regulation is short: one word or phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import holds_other_title, nama_peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

MOST: Final = 25
"""Words that a name may have before it is doubtful."""

RULE: Final = Rule(
    code="RD4006",
    severity="peringatan",
    title="Nama peraturan terlalu panjang",
    source="UU 12/2011 Lampiran II angka 3 (UU 13/2022)",
    explanation=(
        "Nama dibuat singkat, dengan satu kata atau frasa; di atas 25 kata patut diperiksa kembali."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad=(
                ">-\n"
                "  Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh dalam Rangka\n"
                "  Pelaksanaan Ketentuan Mengenai Tata Cara Perencanaan, Pengendalian, dan\n"
                "  Evaluasi Pembangunan Daerah serta Penyusunan Anggaran Kecamatan Utara Tahun 2026"
            ),
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A long name; those that hold the title of another act cannot help it."""
    nama = nama_peraturan(reading)
    count = len(nama.printed.split())
    if count > MOST and not holds_other_title(nama):
        yield in_text(
            reading,
            RULE,
            nama,
            (0, 1),
            f"Nama peraturan terdiri atas {count} kata.",
            "Ringkas menjadi satu frasa yang mencerminkan isinya.",
        )
