"""One fault at a time in the real content: it is found at its place, or its gap is known and has a reason."""

from __future__ import annotations

import pytest

from renja_docs.rules.registry import all_rules
from renja_docs.rules.teks.kamus import has_dictionary
from tests.mutasi.laporan import HALAMAN, halaman
from tests.mutasi.mutasi import AKAR, Hasil, Mutasi, catatan, daftar, jalankan, pasang

SEMUA = daftar()


@pytest.fixture(scope="module")
def hasil() -> dict[str, Hasil]:
    """What the rules say of every fault."""
    return {h.mutasi.id: h for h in jalankan(SEMUA)}


@pytest.mark.parametrize("mutasi", SEMUA, ids=lambda m: m.id)
def test_a_fault_is_found_where_it_is(hasil: dict[str, Hasil], mutasi: Mutasi) -> None:
    """At least one of the rules that are named for it speaks there; a gap stays a gap, and says why."""
    if mutasi.kode == ("RD7055",) and not has_dictionary():
        pytest.skip("this machine has no Indonesian dictionary")
    tepat = set(hasil[mutasi.id].kode)
    if mutasi.celah:
        assert not tepat, (
            f"{mutasi.id} is found now by {sorted(tepat)}: name the rules, take the gap away"
        )
    else:
        lain = hasil[mutasi.id].kode_lain
        assert tepat & set(mutasi.kode), (
            f"{mutasi.id}: {sorted(tepat)} at its place, {lain} elsewhere"
        )


def test_every_rule_is_woken_by_some_fault() -> None:
    """Or it is listed with the reason why no change of a text can wake it."""
    dibangunkan = {kode for m in SEMUA for kode in m.kode}
    tanpa, _ = catatan()
    assert set(all_rules()) - dibangunkan == set(tanpa)


def test_every_fault_is_caught_or_explained() -> None:
    """No fault names both rules and a gap, or neither; ids are unique."""
    assert all(bool(m.kode) != bool(m.celah) for m in SEMUA)
    assert len({m.id for m in SEMUA}) == len(SEMUA)


def test_a_fault_is_one_change() -> None:
    """The content with a fault is not the content, and outside of the change it is."""
    for m in SEMUA:
        akar = AKAR if m.di.startswith("templates/") else AKAR / "content"
        asli = (akar / m.di).read_text(encoding="utf-8")
        baru, _ = pasang(m, asli)
        assert baru != asli
        assert len(baru) - len(asli) == len(m.baru) - len(m.lama)


@pytest.mark.skipif(not has_dictionary(), reason="the page counts what the dictionary finds")
def test_the_page_is_current(hasil: dict[str, Hasil]) -> None:
    """docs/mutasi.md tells what the rules say now; python -m tests.mutasi writes it anew."""
    assert HALAMAN.read_text(encoding="utf-8") == halaman([hasil[m.id] for m in SEMUA], *catatan())
