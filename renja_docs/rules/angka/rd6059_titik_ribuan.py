"""Figures from a thousand on are typed with their dots, which the model does not keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.rules.angka.anggaran import spending
from renja_docs.rules.angka.indikator import figures
from renja_docs.rules.angka.lajur import FOLLOWED, all_isian, all_lajur
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
        Case(
            file="tabel/t-c-30.yaml",
            at="@sakip/sel/realisasi-n2",
            bad="7125",
            good="71,25",
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
        if plain is None:
            continue
        decimals = _decimals_beside(reading, origin)
        if decimals and "," not in old:
            yield RULE.finding(
                origin.location,
                f"{quoted(old)} tanpa titik dan koma, padahal angka sebarisnya berdesimal.",
                f"Tulis {_with_comma(plain, decimals)} bila komanya hilang, atau "
                f"{written(int(plain['number']))} bila ini ribuan.",
                place=place,
            )
        else:
            new = f"{plain['quote']}{written(int(plain['number']))}{plain['tail']}"
            yield RULE.finding(
                origin.location,
                f"{quoted(old)} tanpa titik pemisah ribuan.",
                f"Tulis {new}.",
                place=place,
                repairs=value_repair(reading, origin, old, new),
            )


def _with_comma(plain: re.Match[str], decimals: int) -> str:
    """A figure with the comma in front of its last digits."""
    number = plain["number"]
    return f"{written(int(number[:-decimals]))},{number[-decimals:]}"


def _decimals_beside(reading: Reading, origin: Origin) -> int:
    """How many decimals all other figures of the row have that a cell stands in, else 0."""
    for row in all_lajur(reading):
        if any(cell.origin == origin for cell in row.isian.values()):
            others = [one.nilai for one in row.figures(*FOLLOWED) if one.origin != origin]
            counts = {nilai.desimal for nilai in others if nilai is not None}
            return min(counts) if len(counts) == 1 and len(others) > 1 else 0
    return 0


def _typed_figures(reading: Reading) -> Iterator[tuple[Origin, str]]:
    """The places of all figures of the tree and of the tables, in the YAML and in words."""
    for figure in figures(reading):
        yield figure.origin, figure.place
    for spent in spending(reading):
        yield spent.origin, spent.place
    for row, cell in all_isian(reading):
        if cell.is_for_figures and cell.has_number:  # what is no number is another rule's
            yield cell.origin, row.place
