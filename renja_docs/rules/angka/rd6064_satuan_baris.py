"""The unit of a row is that of its indicator, and of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import Lajur, all_lajur, in_cell
from renja_docs.rules.angka.satuan import canonical, is_percentage
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

_OMZET: Final = "sel:\n  uraian: Jumlah omzet usaha mikro\n  satuan: {}\n  tahun-n2: 1.250"

RULE: Final = Rule(
    code="RD6064",
    severity="peringatan",
    title="Satuan baris",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Satuan suatu baris sesuai dengan indikatornya, dan sel tidak membawa satuan lain."
    ),
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/satuan",
            bad="Desa",
            good='"%"',
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@wajib-ktp/sel/satuan",
            bad='"%"',
            good="Orang",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="baris/+",
            bad=_OMZET.format("Unit"),
            good=_OMZET.format("Juta rupiah"),
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/tahun-n2",
            bad="5.940 orang",
            good="5.940",
        ),
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/3/sel/proyeksi",
            bad="91,67",
            good="91,67%",
        ),
    ),
)

_MONEY: Final = re.compile(
    r"""
    (?:(?:jumlah|nilai|besaran?)\s+)?
    (?:(?:peningkatan|kenaikan|rata-rata)\s+)?
    (?:
        omz?set | omzet | pendapatan
        | realisasi\ (?:investasi|anggaran|belanja)
        | nilai\ (?:investasi|aset)
        | PDRB | PAD
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Labels of rows that measure money."""
_MONEY_SATUAN: Final = re.compile(r"rupiah|rp|%", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Units of rows, and then of their cells, that do not fit."""
    for row in all_lajur(reading):
        yield from _in_row(row)
        yield from _in_cells(row)


def _in_row(row: Lajur) -> Iterator[Finding]:
    """The unit of a row that its label does not allow."""
    advice = _advice(row)
    if row.satuan and advice:
        satuan = "%" if row.satuan == "%" else quoted(row.satuan)
        message = f"Satuan {satuan} untuk {quoted(row.label)}."
        yield in_cell(RULE, row, row.isian["satuan"], message, advice)


def _advice(row: Lajur) -> str:
    """What to write as the unit of a row instead; '' where it has one that fits."""
    if is_percentage(row.label) and canonical(row.satuan) != "%":
        return "Tulis %."
    if row.satuan == "%" and _is_count(row):
        return "Tulis satuan jumlahnya."
    if _is_money_in_other_units(row):
        return "Tulis Rupiah, atau kelipatannya."
    return ""


def _is_count(row: Lajur) -> bool:
    """True for a row that its label calls a number of things."""
    return row.label.casefold().startswith("jumlah ")


def _is_money_in_other_units(row: Lajur) -> bool:
    """True for a row of money whose unit is neither rupiah nor a rate."""
    if not _MONEY.match(row.label):
        return False
    return _MONEY_SATUAN.search(row.satuan) is None


def _in_cells(row: Lajur) -> Iterator[Finding]:
    """The cells of a row with another unit, or with none, than the row wants."""
    if row.satuan:
        yield from _of_other_satuan(row, row.satuan)
    elif is_percentage(row.label):
        yield from _of_other_satuan(row, "%")
        yield from _without_percent(row)


def _of_other_satuan(row: Lajur, wanted: str) -> Iterator[Finding]:
    """The cells of a row that have a unit, and not the wanted one."""
    for isian in row.figures():
        if _is_other_satuan(isian.satuan, wanted):
            message = f"{quoted(isian.text)} pada baris bersatuan {wanted}."
            yield in_cell(RULE, row, isian, message, f"Tulis dengan satuan {wanted}.")


def _is_other_satuan(satuan: str, wanted: str) -> bool:
    """True for another unit; a cell without one has that of its row."""
    return satuan != "" and canonical(satuan) != canonical(wanted)


def _without_percent(row: Lajur) -> Iterator[Finding]:
    """Shares without a unit, where others of their row have one."""
    bare = [isian for isian in row.figures() if not isian.satuan]
    if len(bare) < len(row.figures()):
        for isian in bare:
            message = f"{quoted(isian.text)} tanpa satuan."
            yield in_cell(RULE, row, isian, message, f"Tulis {isian.text}%.")
