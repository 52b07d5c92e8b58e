"""How an indicator adds up over years: what its line says, else what its unit and words tell.

An index, an age, a ratio, a grade, a percentage is a state: the states of three years have no sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from renja_docs.content.program import Agregasi, Evaluasi
from renja_docs.text.nilai import Nilai

STATES: Final = frozenset(
    {"%", "indeks", "nilai", "peringkat", "poin", "predikat", "rasio", "skala", "skor", "tahun"}
)
"""Units of what is a state: an age counts in years (tahun)."""

_STATE: Final = re.compile(
    r"(?:angka|cakupan|indeks|laju|opini|peringkat|persentase|predikat|proporsi|rasio|rata-rata"
    r"|skor|tingkat|umur|usia)\b",
    re.IGNORECASE,
)
"""The first word of an indicator that is a state, whatever its unit."""

_COUNT: Final = re.compile(r"(?:banyak|banyaknya|jumlah|total|volume)\b", re.IGNORECASE)
_UNIT_IN_BRACKETS: Final = re.compile(r"\((?!%)[^()]+\)\s*\Z")


def aggregation(line: Evaluasi) -> Agregasi:
    """How the figures of a line add up over years."""
    return line.agregasi or by_unit(line.indikator, _figures(line))


def by_unit(indikator: str, values: Iterable[Nilai]) -> Agregasi:
    """The default: 'jumlah' for what is counted, 'tidak' for a state or a figure without a unit."""
    units = {value.satuan.casefold() for value in values} - {""}
    if units & STATES or _STATE.match(indikator):
        return "tidak"
    if units or _COUNT.match(indikator) or _UNIT_IN_BRACKETS.search(indikator):
        return "jumlah"
    return "tidak"


def _figures(line: Evaluasi) -> Iterable[Nilai]:
    columns = (
        line.akhir,
        line.realisasi_lalu,
        line.target,
        line.realisasi,
        line.target_berjalan,
    )
    return tuple(value for value in columns if value is not None)
