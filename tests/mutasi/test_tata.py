"""Faults and rightful edits from the grammar: the first are found, the second are let be."""

from __future__ import annotations

import pytest

from renja_docs.rules.teks.kamus import has_dictionary
from tests.mutasi import tata_hukum
from tests.mutasi.tata import BENAR, SALAH, benih, sunting, temuan

pytestmark = [
    pytest.mark.no_cover,
    pytest.mark.panjang,
    pytest.mark.skipif(not has_dictionary(), reason="this machine has no Indonesian dictionary"),
]

BANYAK_BENAR = 360
BANYAK_SALAH = 170
PALING_SEDIKIT = 0.95
"""The share of the faults that is found at its line."""


def test_rightful_edits_are_let_be() -> None:
    """No error, no warning, and no repair touches one of them."""
    salah = [
        f"{satu.kalimat} -> {kena.code} {kena.message}"
        for satu, semua in temuan(sunting(BENAR, BANYAK_BENAR, benih()))
        for kena in semua
        if kena.severity != "catatan" or kena.repairs
    ]
    assert salah == []


def test_faults_are_found_on_their_lines() -> None:
    """Of each seed nearly all."""
    hasil = list(temuan(sunting(SALAH, BANYAK_SALAH, benih())))
    lolos = [satu.kalimat for satu, semua in hasil if not semua]
    assert len(lolos) <= (1 - PALING_SEDIKIT) * len(hasil), lolos


def test_faults_of_other_documents_are_found_at_their_place() -> None:
    """Each by the rule of its kind."""
    semua = tata_hukum.salah(2, benih())
    lolos = [f"{satu.kode} {satu.isi}" for _, satu, ada in tata_hukum.kena(semua) if not ada]
    assert len(lolos) <= (1 - PALING_SEDIKIT) * len(semua), lolos
