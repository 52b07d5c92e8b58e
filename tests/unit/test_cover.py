"""The cover of the Lampiran says what plan it is, and of which years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.content.scalars import Tahun
from renja_docs.writing.frames import values
from tests.packages import KOPERASI, templates


@pytest.fixture(scope="module")
def naskah() -> Naskah:
    loaded = load(KOPERASI, templates()).naskah
    assert loaded is not None
    return loaded


@pytest.mark.parametrize(
    ("tentang", "dokumen", "years"),
    [
        ("Rencana Kerja {} Tahun 2024", "RENCANA KERJA", "TAHUN 2024"),
        ("Rencana Strategis {} Tahun 2025–2029", "RENCANA STRATEGIS", "TAHUN 2025–2029"),
        ("Perubahan Rencana Kerja {} Tahun 2024", "PERUBAHAN RENCANA KERJA", "TAHUN 2024"),
        ("Perubahan atas Peraturan Bupati tentang Rencana Strategis {}", "RENCANA STRATEGIS", ""),
        ("Pedoman {}", "RENCANA KERJA", ""),
        ("Rencana Strategis Perangkat Daerah", "RENCANA KERJA", ""),
    ],
)
def test_a_cover_names_the_plan_of_the_title(
    naskah: Naskah, tentang: str, dokumen: str, years: str
) -> None:
    dinas = naskah.perbup.perangkat_daerah
    assert dinas is not None
    perbup = replace(naskah.perbup, tentang=tentang.format(dinas.nama), tahun_rencana=Tahun(2024))
    said = values(replace(naskah, perbup=perbup))
    assert said["sampul_dokumen"] == dokumen
    assert said["sampul_tahun"] == (years or "TAHUN 2024")


def test_what_the_agency_says_of_its_plan_is_printed(naskah: Naskah) -> None:
    dinas = naskah.perbup.perangkat_daerah
    assert dinas is not None
    perbup = replace(naskah.perbup, perangkat_daerah=replace(dinas, dokumen="Rencana Induk"))
    assert values(replace(naskah, perbup=perbup))["sampul_dokumen"] == "RENCANA INDUK"
