"""A regulation that only revokes has two Pasal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.nama_peraturan import PENCABUTAN, nama_peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4132",
    severity="peringatan",
    title="Pasal peraturan pencabutan",
    source="UU 12/2011 Lampiran II angka 227",
    explanation=(
        "Peraturan pencabutan pada dasarnya memuat dua pasal: Pasal 1 yang mencabut dan Pasal 2 "
        "tentang saat mulai berlaku."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Pencabutan Peraturan Bupati Contoh Nomor 20 Tahun 2025 tentang Pakaian Dinas",
            good="Pakaian Dinas Aparatur Sipil Negara",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The name of a revoking regulation with another number of Pasal."""
    nama = nama_peraturan(reading)
    count = len(tuple(reading.tree.pasal()))
    if PENCABUTAN.match(nama.printed) and count not in (0, 2):
        yield RULE.finding(
            nama.origin.location,
            f"Peraturan pencabutan memuat {count} pasal.",
            "Sisakan dua pasal: yang mencabut dan saat mulai berlaku.",
            place=nama.place,
        )
