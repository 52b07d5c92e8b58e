"""A count that halves or triples in a year has a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import REACHED, IsianLajur, Lajur, all_lajur, in_cell
from renja_docs.rules.angka.satuan import canonical, is_percentage
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6067",
    severity="peringatan",
    title="Perubahan besar tanpa keterangan",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Jumlah yang turun lebih dari separuh atau naik lebih dari tiga kali dalam setahun diberi "
        "keterangan."
    ),
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/tahun-n2",
            bad="2.940",
            good="5.940",
            also=(Edit("tabel/pelayanan.yaml", "@surat/sel/keterangan", '"-"'),),
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/keterangan",
            bad="menurun",
            good="Pelayanan dihentikan selama pembangunan kantor",
            also=(Edit("tabel/pelayanan.yaml", "@surat/sel/tahun-n2", "594"),),
            found="tabel/pelayanan.yaml: @surat/sel/tahun-n2",
        ),
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/tahun-n2",
            bad="19.540",
            good="9.540",
            also=(Edit("tabel/pelayanan.yaml", "@surat/sel/keterangan", '"-"'),),
        ),
    ),
)

_ONLY_DIRECTION: Final = re.compile(
    r"\s*(?:meningkat|menurun|naik|turun|bertambah|berkurang|tetap)\s*\Z", re.IGNORECASE
)
SMALL: Final = 10
"""Counts up to this may change as they like."""


def check(reading: Reading) -> Iterator[Finding]:
    """Figures that changed much from one year to the next, and nothing in the row says why."""
    for row in all_lajur(reading):
        if not _may_change(row):
            for old, new in pairwise(row.figures(*REACHED)):
                yield from _changed(row, old, new)


def _changed(row: Lajur, old: IsianLajur, new: IsianLajur) -> Iterator[Finding]:
    """A change that wants a note; small counts may change as they like."""
    if old.role == new.role and old.number > SMALL and _is_great(row, old, new):
        yield in_cell(
            RULE,
            row,
            new,
            f"Dari {quoted(old.text)} menjadi {quoted(new.text)} tanpa keterangan.",
            "Periksa angkanya, atau isi keterangan.",
        )


def _may_change(row: Lajur) -> bool:
    """True if a row has a note that explains, or counts nothing."""
    if row.catatan and not _ONLY_DIRECTION.match(row.catatan):
        return True
    return not _counts(row)


def _counts(row: Lajur) -> bool:
    """False for a share and for a ratio."""
    if canonical(row.satuan) == "%" or is_percentage(row.label):
        return False
    return not row.label.casefold().startswith("rasio")


def _is_great(row: Lajur, old: IsianLajur, new: IsianLajur) -> bool:
    """True if a change wants a note; a mere word of direction explains no change by ten times."""
    fall, rise = 2, 3
    if row.catatan:
        fall, rise = 10, 10
    return new.number * fall < old.number or new.number > rise * old.number
