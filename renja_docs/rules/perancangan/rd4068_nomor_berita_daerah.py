"""The number in the gazette is that of the regulation, where the office has it so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4068",
    severity="peringatan",
    title="Nomor lembaran",
    source="UU 12/2011 Lampiran II angka 172; gaya kantor",
    explanation="Di kantor ini nomor lembaran sama dengan nomor peraturan.",
    cases=(
        Case(
            file="perbup.yaml",
            at="berita_daerah",
            bad="26",
            good="27",
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Another number in the gazette."""
    perbup = reading.naskah.perbup
    number = perbup.berita_daerah
    if number is None or not reading.naskah.opsi.berita_daerah_sama:
        return
    if str(number) != perbup.nomor:
        gazette = reading.naskah.jenis.jenis.gazette
        yield RULE.finding(
            perbup.origin.at("berita_daerah").location,
            f"Nomor {gazette} {number} berbeda dari nomor peraturan {perbup.nomor or '...'}.",
            "Hapus berita_daerah, atau tulis berita_daerah_sama: tidak pada gaya.yaml.",
            place="berita_daerah",
        )
