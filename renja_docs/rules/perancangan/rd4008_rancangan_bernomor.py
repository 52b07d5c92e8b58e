"""A draft has no number yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4008",
    severity="peringatan",
    title="Rancangan sudah bernomor",
    source="UU 12/2011 Lampiran II angka 4a (UU 13/2022)",
    explanation=(
        "Selama rancangan, nomor dan tahun dicetak sebagai elipsis; nomor diberikan pada saat "
        "penetapan."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="nomor",
            bad="136",
            good=REMOVED,
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The number of a draft."""
    perbup = reading.naskah.perbup
    if perbup.tahap == "rancangan" and perbup.nomor is not None:
        yield RULE.finding(
            perbup.origin.at("nomor").location,
            f"Rancangan sudah diberi nomor {perbup.nomor}.",
            "Kosongkan nomor sampai penetapan.",
            place="judul",
        )
