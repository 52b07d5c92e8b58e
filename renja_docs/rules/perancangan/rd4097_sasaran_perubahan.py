"""An amending regulation names the amended act and holds amendments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4097",
    severity="galat",
    title="Peraturan perubahan dan sasarannya",
    source="UU 12/2011 Lampiran II angka 233",
    explanation=(
        "Peraturan perubahan menyebut peraturan yang diubah pada mengubah, dan batang tubuhnya "
        "berisi perubahan."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="mengubah",
            bad=REMOVED,
            good="perbup-19-2022",
            found="batang-tubuh.yaml: perubahan",
            package="perubahan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="perubahan",
            bad="[]",
            good='- jenis: dihapus\n  pasal: "9"',
            found="perbup.yaml: mengubah",
            package="perubahan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amendments of no act, and an amended act without amendments."""
    perbup, amends = reading.naskah.perbup, reading.tree.amends
    if amends and not perbup.mengubah:
        yield RULE.finding(
            reading.naskah.batang_tubuh.origin.at("perubahan").location,
            "Batang tubuh berisi perubahan, tetapi mengubah kosong.",
            "Isi mengubah pada perbup.yaml dengan id peraturan yang diubah.",
            place="Pasal I",
        )
    if perbup.mengubah and not amends:
        yield RULE.finding(
            perbup.origin.at("mengubah").location,
            f"mengubah menyebut {perbup.mengubah}, tetapi tidak ada perubahan.",
            "Tulis perubahannya pada batang-tubuh.yaml, atau hapus mengubah.",
            place="Pasal I",
        )
