"""Faults put into the large package are found where they are, or their gap has a reason.

Many stand in one copy at once; one that does not give there what it should is put in on its own.
"""

from __future__ import annotations

import pytest

from renja_docs.rules.teks.kamus import has_dictionary
from tests.mutasi.kelompok import kelompokkan
from tests.mutasi.laporan import HALAMAN, halaman
from tests.mutasi.mutasi import Hasil, Mutasi, bersama, catatan, daftar, isi, pasang, sendiri

pytestmark = pytest.mark.no_cover  # it would take twice as long, and covers nothing new

KAMUS = "RD7055"
"""The rule that is silent on a machine without an Indonesian dictionary."""

SEDIKIT = 3
"""So many faults that are not found in a group are put in alone without more ado."""

SEMUA = daftar()
CELAH = kelompokkan(m for m in SEMUA if m.celah)
KELOMPOK = kelompokkan(m for m in SEMUA if m.kode)


def seharusnya(mutasi: Mutasi) -> set[str]:
    """The rules that speak for a fault on this machine."""
    return set(mutasi.kode) - (set() if has_dictionary() else {KAMUS})


def aturan(kelompok: list[Mutasi]) -> set[str]:
    """The rules that some faults name, none for all: acceptances are judged by what all say."""
    kode = {satu for mutasi in kelompok for satu in mutasi.kode}
    return set() if any(satu.startswith("RD9") for satu in kode) else kode


def tertutup(kelompok: list[Mutasi]) -> list[Hasil]:
    """The gaps that are none any more, or that wake other rules elsewhere, each put in alone."""
    hasil = bersama(kelompok)
    lain = {kode for mutasi in kelompok for kode in mutasi.lain}
    if not any(h.kode for h in hasil) and set(hasil[0].kode_lain) == lain:
        return []
    return [h for h in map(sendiri, kelompok) if h.kode or h.kode_lain != h.mutasi.lain]


def terlewat(kelompok: list[Mutasi]) -> list[Hasil]:
    """What the rules say of those faults for which not all of their rules speak, each put in alone.

    Where many are missed, two faults that get along badly are parted before.
    """
    hasil = bersama(kelompok, aturan(kelompok))
    salah = [h for h in hasil if not seharusnya(h.mutasi) <= set(h.kode)]
    if len(kelompok) == 1:
        return salah
    if len(salah) > SEDIKIT:
        return terlewat(kelompok[::2]) + terlewat(kelompok[1::2])
    return [h for s in salah for h in terlewat([s.mutasi])]


@pytest.mark.panjang
@pytest.mark.parametrize("kelompok", KELOMPOK, ids=lambda k: f"{k[0].id}-{len(k)}")
def test_faults_are_found_where_they_are(kelompok: list[Mutasi]) -> None:
    """Each of the rules that are named for a fault speaks on its line."""
    salah = [
        f"{h.mutasi.id}: {h.mutasi.kode} wanted, {h.kode} at its place, {h.kode_lain} elsewhere"
        for h in terlewat(kelompok)
    ]
    assert salah == []


@pytest.mark.panjang
@pytest.mark.parametrize("kelompok", CELAH, ids=lambda k: f"{k[0].id}-{len(k)}")
def test_a_gap_is_still_one(kelompok: list[Mutasi]) -> None:
    """No rule speaks at the place of the fault, and elsewhere none but those that are named."""
    salah = [
        f"{h.mutasi.id}: {h.kode} speak at its place, {h.kode_lain} elsewhere: name the rules"
        for h in tertutup(kelompok)
    ]
    assert salah == []


def test_every_fault_is_caught_or_explained() -> None:
    """No fault names both rules and a gap, or neither; ids are unique."""
    assert all(bool(m.kode) != bool(m.celah) for m in SEMUA)
    assert len({m.id for m in SEMUA}) == len(SEMUA)


def test_every_fault_stands_in_one_group() -> None:
    """None is forgotten, and none is judged twice."""
    dikelompokkan = [m.id for k in (*KELOMPOK, *CELAH) for m in k]
    assert sorted(dikelompokkan) == sorted(m.id for m in SEMUA)


def test_a_fault_is_one_change() -> None:
    """The content with a fault is not the content, and outside of the change it is."""
    for m in SEMUA:
        asli = isi(m)
        baru, _ = pasang(m, asli)
        assert baru != asli
        assert len(baru) - len(asli) == len(m.baru) - len(m.lama)


def test_the_page_is_current() -> None:
    """docs/mutasi.md tells what the data say; python -m tests.mutasi writes it anew."""
    assert HALAMAN.read_text(encoding="utf-8").startswith(halaman(SEMUA, catatan()))
