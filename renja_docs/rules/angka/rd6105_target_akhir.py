"""What is to be reached at the end is no less than what is to be reached before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Evaluasi
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import walk
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai

RULE: Final = Rule(
    code="RD6105",
    severity="peringatan",
    title="Target akhir dan target tahunan",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Target pada akhir masa Renstra tidak lebih rendah daripada target satu tahun di dalamnya."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.02/evaluasi/0",
            bad=(
                "{indikator: Persentase Pelayanan, akhir: 80%, target: 90%, realisasi: 90%, "
                "target_berjalan: 95%}"
            ),
            good=(
                "{indikator: Persentase Pelayanan, akhir: 100%, target: 90%, realisasi: 90%, "
                "target_berjalan: 95%}"
            ),
        ),
    ),
)

_SINKS: Final = re.compile(
    r"\b(?:penurunan|menurun\w*|kemiskinan|kematian|pengangguran|stunting|keluhan|temuan|waktu|lama"
    r"|kesenjangan|kerusakan|kasus|pelanggaran|angka)\b",
    re.IGNORECASE,
)
"""Indicators of which less is better."""


def check(reading: Reading) -> Iterator[Finding]:
    """Lines of the evaluation whose end is below a year of theirs."""
    program = reading.naskah.program
    if program is None:
        return
    for node in walk(program):
        for line in getattr(node, "evaluasi", ()):
            yield from _judged(line, node.kode)


def _judged(line: Evaluasi, kode: str) -> Iterator[Finding]:
    """The yearly targets of a line that are above its last one."""
    if line.akhir is None or _SINKS.search(line.indikator):
        return
    for key in ("target", "target_berjalan"):
        yearly = getattr(line, key)
        if yearly is not None and _is_above(yearly, line.akhir):
            yield RULE.finding(
                line.origin.at("akhir").location,
                "Target akhir lebih rendah daripada target tahunannya.",
                "Periksa kedua target.",
                place=f"kode {kode}",
                related=(line.origin.at(key).location,),
            )
            return


def _is_above(yearly: Nilai, last: Nilai) -> bool:
    """True if one value is more than another of its unit."""
    if yearly.angka is None or last.angka is None:
        return False
    return yearly.satuan == last.satuan and yearly.angka > last.angka
