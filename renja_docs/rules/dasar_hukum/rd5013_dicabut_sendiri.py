"""What this regulation revokes is no basis of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5013",
    severity="galat",
    title="Peraturan yang dicabut oleh peraturan ini",
    source="UU 12/2011 Lampiran II angka 42",
    explanation="Peraturan yang dicabut tidak disebut dalam Mengingat.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-43-2009\n- perda-5-2019\n- perbup-12-2018",
            good="- uu-43-2009\n- perda-5-2019",
            package="tanpa-lampiran",
        ),
        Case(
            file="perbup.yaml",
            at="mencabut",
            bad="- perbup-31-2014\n- perbup-12-2018\n- perda-8-2016",
            good="- perbup-31-2014\n- perbup-12-2018",
            found="batang-tubuh.yaml: mengingat/4",
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts that stand both in Mengingat and among the revoked ones."""
    for act, location in in_mengingat(reading):
        if act.id in reading.naskah.perbup.mencabut:
            yield RULE.finding(
                location,
                f"{short(act)} dicabut oleh peraturan ini.",
                "Hapus dari Mengingat.",
                place="Mengingat",
            )
