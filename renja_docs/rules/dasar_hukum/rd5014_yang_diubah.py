"""The act that this regulation amends stands in Mengingat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5014",
    severity="galat",
    title="Peraturan yang diubah dalam Mengingat",
    source="UU 12/2011 Lampiran II angka 41a (UU 13/2022)",
    explanation=("Peraturan yang diubah dicantumkan dalam dasar hukum peraturan perubahannya."),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-23-2014\n- perda-8-2016",
            good="- uu-23-2014\n- perda-8-2016\n- perbup-19-2022",
            package="perubahan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """An amended act that Mengingat lacks."""
    amended = reading.naskah.perbup.mengubah
    if amended is None:
        return
    if amended not in {act.id for act, _ in in_mengingat(reading)}:
        yield RULE.finding(
            reading.naskah.batang_tubuh.origin.at("mengingat").location,
            f"Peraturan yang diubah, {amended}, tidak ada dalam Mengingat.",
            f"Tambahkan {amended}.",
            place="Mengingat",
        )
