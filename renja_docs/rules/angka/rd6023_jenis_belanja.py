"""Salaries, purchases of vehicles, meetings: each stands under its kind of spending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import Spending, spending
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.figures import pagu
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6023",
    severity="peringatan",
    title="Jenis belanja",
    source="Permendagri 77/2020",
    explanation=(
        "Gaji dan tunjangan merupakan belanja pegawai, dan belanja pegawai berada pada kegiatan "
        "administrasi keuangan; pengadaan kendaraan, gedung, dan tanah merupakan belanja modal; "
        "rapat, sosialisasi, dan jasa bukan belanja modal."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01.2.02.0001/belanja",
            bad="{barang_jasa: 1.842.615.375}",
            good="{pegawai: 1.842.615.375}",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="{pegawai: 30.905.700}",
            good="{barang_jasa: 30.905.700}",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="{modal: 30.905.700}",
            good="{barang_jasa: 30.905.700, modal: 4.500.000}",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01.2.07.0006/belanja",
            bad="{barang_jasa: 48.750.000}",
            good="{modal: 48.750.000}",
            also=(
                Edit(
                    "program.yaml",
                    "@X.XX.01.2.07.0006/nama",
                    "Pengadaan Kendaraan Dinas Operasional atau Lapangan",
                ),
            ),
        ),
    ),
)

_SALARIES: Final = re.compile(r"penyediaan gaji", re.IGNORECASE)
_PERSONNEL: Final = re.compile(r"gaji|keuangan|asn|pegawai|honor|insentif", re.IGNORECASE)
_SERVICES: Final = re.compile(
    r"""(?:
        penyediaan\ (?:jasa|gaji|administrasi|bahan)
        | penyelenggaraan\ rapat | sosialisasi | koordinasi | bimbingan | penyusunan
        | pelaksanaan\ (?:penatausahaan|penilaian|pengawasan)
        | fasilitasi | pengawasan | pemeriksaan | evaluasi | monitoring | pendataan | verifikasi
        | pendidikan | pelatihan
        | peningkatan\ (?:pemahaman|kapasitas|kompetensi)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PURCHASES: Final = re.compile(
    r"""(?:
        pengadaan\ (?:kendaraan|gedung|tanah|alat\ (?:besar|angkutan))
        | pembangunan\ (?:gedung|kantor)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts under a kind of spending that the name of the sub kegiatan speaks against."""
    for spent in spending(reading):
        misplaced = _misplaced(spent)
        if spent.jumlah and misplaced:
            yield spent.finding(
                RULE,
                f"{misplaced} dicatat sebagai belanja {spent.jenis}.",
                "Periksa jenis belanja, atau terima dengan alasan.",
            )


def _misplaced(spent: Spending) -> str:
    """What stands under a kind of spending where it does not belong, '' where all is well."""
    name = spent.sub.nama
    if spent.jenis != "pegawai" and _SALARIES.match(name):
        return "Gaji dan tunjangan"
    if _is_odd(spent) or _is_bought(spent):
        return quoted(name)
    return ""


def _is_odd(spent: Spending) -> bool:
    """True for personnel that the name does not speak of, and for a service paid as capital.

    What is bought along with a service is less than half of its money.
    """
    name = spent.sub.nama
    if spent.jenis == "pegawai":
        return _PERSONNEL.search(name) is None
    if spent.jenis != "modal" or _SERVICES.match(name) is None:
        return False
    return spent.jumlah * 2 > pagu(spent.sub)


def _is_bought(spent: Spending) -> bool:
    """True for a purchase that nothing is spent on as capital."""
    if spent.jenis == "modal" or spent.sub.belanja.modal:
        return False
    return _PURCHASES.match(spent.sub.nama) is not None
