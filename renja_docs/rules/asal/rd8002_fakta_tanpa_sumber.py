"""A figure that prose tells and no table holds says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD8002",
    severity="galat",
    title="Fakta tanpa sumber",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Sebuah fakta tidak ada dalam tabel mana pun, maka sumbernya disebut: dokumen, data, "
        "atau penghitungan. Pada tahap rancangan sumbernya boleh menyusul."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="@jumlah-desa/sumber",
            bad=REMOVED,
            good="Kecamatan dalam angka",
            found="perbup.yaml: @jumlah-desa",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Facts without a source."""
    perbup = reading.naskah.perbup
    for fakta in perbup.fakta:
        if not (fakta.sumber or "").strip():
            yield RULE.finding(
                fakta.origin.location,
                f"Fakta {fakta.id} tidak menyebut sumbernya.",
                "Isi sumber: dokumen, data, atau cara menghitungnya.",
                place=f"fakta {fakta.id}",
                severity="catatan" if perbup.tahap == "rancangan" else None,
            )
