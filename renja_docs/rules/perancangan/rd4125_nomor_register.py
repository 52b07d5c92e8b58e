"""A regulation that is registered has its number, and that of the supplement of its gazette."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4125",
    severity="galat",
    title="Nomor register dan tambahan lembaran",
    source="UU 12/2011 Lampiran II angka 172; UU 23/2014 Pasal 242 dan 243",
    explanation=(
        "Peraturan Daerah yang ditetapkan menyebut nomor registernya, dan Penjelasannya nomor "
        "Tambahan Lembaran Daerah."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="noreg",
            bad=REMOVED,
            good="61-4/2025",
            found="perbup.yaml: jenis",
            package="perda",
        ),
        Case(
            file="perbup.yaml",
            at="tambahan_lembaran",
            bad=REMOVED,
            good="74",
            found="perbup.yaml: jenis",
            package="perda",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers that are missing behind the stage of a draft."""
    perbup, jenis = reading.naskah.perbup, reading.naskah.jenis
    if perbup.tahap == "rancangan":
        return
    explained = jenis.jenis.tambahan and reading.naskah.penjelasan is not None
    missing = {
        "noreg": bool(jenis.noreg("")) and perbup.noreg is None,
        "tambahan_lembaran": explained and perbup.tambahan_lembaran is None,
    }
    for key in (key for key, is_missing in missing.items() if is_missing):
        yield RULE.finding(
            perbup.origin.at("jenis").location,
            f"{key} belum diisi pada tahap {perbup.tahap}.",
            f"Tambahkan {key} pada perbup.yaml.",
            place="penutup",
        )
