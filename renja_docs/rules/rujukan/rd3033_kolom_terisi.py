"""A form that makes its rows fills all its columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.tables.checking import unfilled

_FORM: Final = """\
id: rekap
kolom:
  - {{id: uraian, judul: Uraian}}
  - {{id: sasaran, judul: Kelompok Sasaran}}
baris:
  - dari: program
    sel:
      uraian: nama{more}"""

RULE: Final = Rule(
    code="RD3033",
    severity="galat",
    title="Kolom yang tidak diisi",
    source="Susunan isi proyek ini (docs/templat.md)",
    explanation="Setiap kolom diisi oleh sekurang-kurangnya satu aturan baris atau rumus.",
    cases=(
        Case(
            file="bentuk/rekap.yaml",
            at="",
            bad=_FORM.format(more=""),
            good=_FORM.format(more="\n      sasaran: kinerja.indikator"),
        ),
    ),
    needs=frozenset({"AturanBaris", "Kolom"}),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Columns of forms that stay empty in every row."""
    for bentuk in reading.naskah.bentuk:
        for fault in unfilled(bentuk):
            yield RULE.finding(fault.origin.location, fault.message, fault.advice)
