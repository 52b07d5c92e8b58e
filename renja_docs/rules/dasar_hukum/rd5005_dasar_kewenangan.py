"""Mengingat holds the law on regional government, on which the power of the regent rests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5005",
    severity="galat",
    title="Dasar kewenangan",
    source="UU 12/2011 Lampiran II angka 28 huruf a dan 39",
    explanation=(
        "Mengingat memuat dasar kewenangan, "
        "yaitu undang-undang tentang Pemerintahan Daerah yang berlaku."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-25-2004\n- pp-12-2019",
            good="- uu-25-2004\n- uu-23-2014\n- pp-12-2019",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A Mengingat without that law; an empty one is reported elsewhere."""
    if not reading.tree.mengingat:
        return
    if not any(_gives_power(act) for act, _ in in_mengingat(reading)):
        yield RULE.finding(
            reading.naskah.batang_tubuh.origin.at("mengingat").location,
            "Mengingat tidak memuat undang-undang tentang Pemerintahan Daerah.",
            "Tambahkan Undang-Undang Nomor 23 Tahun 2014.",
            place="Mengingat",
        )


def _gives_power(act: Peraturan) -> bool:
    """True for the law on regional government."""
    return act.jenis == "uu" and act.tentang.strip().lower() == "pemerintahan daerah"
