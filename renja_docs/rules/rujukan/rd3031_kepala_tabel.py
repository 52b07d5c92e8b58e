"""The merged heads of a table stand beside or above each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.tables.checking import head_faults

_FORM: Final = """\
id: {id}
kolom:
  - {{id: uraian, judul: Uraian}}
  - {{id: satu, judul: Satu}}
  - {{id: dua, judul: Dua}}
  - {{id: tiga, judul: Tiga}}
kelompok:
  - {{judul: Atas, dari: {first}, sampai: dua}}
  - {{judul: Bawah, dari: {other}, sampai: tiga}}"""

RULE: Final = Rule(
    code="RD3031",
    severity="galat",
    title="Kepala tabel bertumpang tindih",
    source="Susunan isi proyek ini (docs/templat.md)",
    explanation=(
        "Kepala gabungan sebuah tabel berdiri di samping kepala lain, atau seluruhnya di bawahnya."
    ),
    cases=(
        Case(
            file="bentuk/pelayanan-baru.yaml",
            at="",
            bad=_FORM.format(id="pelayanan-baru", first="satu", other="dua"),
            good=_FORM.format(id="pelayanan-baru", first="satu", other="tiga"),
        ),
        Case(
            file="bentuk/pelayanan-baru.yaml",
            at="",
            bad=_FORM.format(id="pelayanan-baru", first="tiga", other="tiga"),
            good=_FORM.format(id="pelayanan-baru", first="uraian", other="tiga"),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The faults of the heads of all forms."""
    for bentuk in reading.naskah.bentuk:
        for fault in head_faults(bentuk):
            yield RULE.finding(fault.origin.location, fault.message, fault.advice)
