"""What is marked as still to be filled in is filled in before the regulation is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.still_open import OpenPlace, open_places
from renja_docs.rules.teks.tahap import is_draft
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD9003",
    severity="galat",
    title="Tempat yang masih harus diisi",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Komentar # isi: menandai tempat yang masih harus diisi atau disesuaikan; komentar "
        "# lengkapi: menandai tempat yang boleh terbuka selama rancangan, sehingga hanya dicatat. "
        "Selama rancangan, kaidah lain belum menilai tempat itu."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="fakta/1",
            bad="id: jumlah-desa\n# isi: jumlah desa tahun ini\nnilai: 12 desa",
            good="id: jumlah-desa\nnilai: 12 desa",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="modal: 0\n# lengkapi: belanja barang dan jasa\nbarang_jasa:",
            good="modal: 0\nbarang_jasa: 30.905.700",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every mark."""
    for place in open_places(reading.naskah):
        yield RULE.finding(
            place.location,
            f"Masih harus diisi: {place.what.rstrip('.')}.",
            "Isi atau sesuaikan, lalu hapus komentar itu.",
            severity=_severity(reading, place),
        )


def _severity(reading: Reading, place: OpenPlace) -> Severity:
    if not is_draft(reading):
        return "galat"
    return "catatan" if place.may_wait else "peringatan"
