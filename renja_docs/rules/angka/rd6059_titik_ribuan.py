"""Figures from a thousand on are typed with their dots, which the model does not keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.rules.angka.anggaran import spending
from renja_docs.rules.angka.indikator import figures
from renja_docs.rules.angka.lajur import all_isian
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka as written

RULE: Final = Rule(
    code="RD6059",
    severity="peringatan",
    title="Titik pemisah ribuan",
    source="EYD",
    explanation=(
        "Bilangan dari seribu ke atas diketik dengan titik, agar banyaknya angka terlihat."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja/barang_jasa",
            bad="30905700",
            good="30.905.700",
            repaired="30.905.700",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/keluaran/target",
            bad="1200 Dokumen",
            good="1.200 Dokumen",
            repaired="1.200 Dokumen",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@penduduk/sel/tahun-n3",
            bad="41906",
            good="41.906",
            repaired="41.906",
        ),
    ),
)

_WITHOUT_DOTS: Final = re.compile(
    r"(?P<quote>['\"]?)(?P<number>[1-9]\d{3,})(?P<tail>(?:,\d+)?(?:\s*[^\d].*)?)\Z",
    re.DOTALL,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Values that begin with four digits or more in a row; the dots are certainly missing."""
    for origin, place in _typed_figures(reading):
        source = reading.naskah.sources.get(origin.location.file, "")
        old = source[origin.start : origin.end]
        plain = _WITHOUT_DOTS.match(old)
        if plain:
            new = f"{plain['quote']}{written(int(plain['number']))}{plain['tail']}"
            yield RULE.finding(
                origin.location,
                f"{quoted(old)} tanpa titik pemisah ribuan.",
                f"Tulis {new}.",
                place=place,
                repairs=value_repair(reading, origin, old, new),
            )


def _typed_figures(reading: Reading) -> Iterator[tuple[Origin, str]]:
    """The places of all figures of the tree and of the tables, in the YAML and in words."""
    for figure in figures(reading):
        yield figure.origin, figure.place
    for spent in spending(reading):
        yield spent.origin, spent.place
    for row, cell in all_isian(reading):
        if cell.is_for_figures:
            yield cell.origin, row.place
