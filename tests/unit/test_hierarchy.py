"""Acts stand by rank, then by time; where neither decides, nothing is claimed."""

from __future__ import annotations

from datetime import date

import pytest

from renja_docs.content.nilai import Id, Tahun
from renja_docs.content.opsi import Opsi
from renja_docs.content.peraturan import JenisPeraturan, Peraturan
from renja_docs.sense.law.hierarchy import JENIS, mendahului

URUTAN = Opsi().urutan_mengingat


def akta(
    jenis: JenisPeraturan,
    nomor: str,
    tahun: int,
    lembaga: str | None = None,
    tanggal: date | None = None,
) -> Peraturan:
    return Peraturan(
        id=Id("x"),
        jenis=jenis,
        nomor=nomor,
        tahun=Tahun(tahun),
        lembaga=lembaga,
        tanggal=tanggal,
        tentang="X",
    )


@pytest.mark.parametrize(
    ("kiri", "kanan", "hasil"),
    [
        (akta("uu", "1", 2022), akta("pp", "8", 2008), True),
        (akta("pp", "12", 2019), akta("pp", "3", 2007), False),
        (akta("uu", "9", 2015), akta("uu", "23", 2015), True),
        (akta("perppu", "2", 2022), akta("uu", "6", 2023), True),
        (akta("uu", "6", 2023), akta("perppu", "2", 2022), False),
        (akta("kepmen", "1", 2021, "Menteri Dalam Negeri"), akta("perbup", "1", 2023), False),
        (
            akta("permen", "1", 2019, "Menteri Dalam Negeri"),
            akta("permen", "2", 2019, "Menteri Keuangan"),
            None,
        ),
        (
            akta("permen", "9", 2019, "Menteri Keuangan", date(2019, 2, 1)),
            akta("permen", "2", 2019, "Menteri Dalam Negeri", date(2019, 3, 1)),
            True,
        ),
    ],
)
def test_which_stands_first(kiri: Peraturan, kanan: Peraturan, hasil: bool | None) -> None:
    """Rank decides first, then date, year and number; acts of other makers need their dates."""
    assert mendahului(kiri, kanan, URUTAN) is hasil


def test_decisions_are_no_legislation() -> None:
    """Keputusan, Instruksi and Surat Edaran have no rank among peraturan (Pasal 7 and 8)."""
    assert not any(
        JENIS[jenis].peraturan for jenis in ("keppres", "kepmen", "inpres", "inmen", "se")
    )
