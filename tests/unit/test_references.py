"""References in the wording of the law."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.sense.expressions import ExpressionError, plain
from renja_docs.sense.references import Referrer, rujukan
from renja_docs.sense.tree import number
from tests.kecil import naskah
from tests.unit.test_numbering import TUBUH


@pytest.fixture
def referrer(tmp_path: Path) -> Referrer:
    """References from outside the regulation's own Pasal."""
    return Referrer(number(naskah(tmp_path, batang_tubuh=TUBUH)))


def _kata(referrer: Referrer, target: str, **bagian: str) -> str:
    return plain(referrer.rujuk(target, **bagian)).replace("\u00a0", " ")


def test_a_reference_names_pasal_ayat_huruf_and_angka(referrer: Referrer) -> None:
    """Pasal 1 ayat (2) huruf b angka 1 (UU 12/2011 Lampiran II angka 84)."""
    text = _kata(referrer, "pasal:a", ayat="akhir", huruf="y", angka="z")
    assert text == "Pasal 1 ayat (2) huruf b angka 1"


def test_inside_its_own_pasal_a_reference_leaves_the_pasal_out(referrer: Referrer) -> None:
    """Angka 276: an ayat of the same Pasal is named without the Pasal."""
    assert _kata(Referrer(referrer.labels, "pasal:a"), "pasal:a", ayat="awal") == "ayat (1)"


def test_a_range_says_sampai_dengan(referrer: Referrer) -> None:
    """Angka 273."""
    assert _kata(referrer, "pasal:a", sampai="pasal:b") == "Pasal 1 sampai dengan Pasal 2"


def test_two_ayat_of_one_pasal_name_it_once(referrer: Referrer) -> None:
    """Pasal 1 ayat (1) dan ayat (2)."""
    assert _kata(referrer, "pasal:a", ayat="awal", dan="akhir") == "Pasal 1 ayat (1) dan ayat (2)"


def test_a_reference_to_nothing_offers_the_nearest(referrer: Referrer) -> None:
    """An id with a slip is answered with the id that exists."""
    with pytest.raises(ExpressionError) as fault:
        referrer.rujuk("menimbang:duaa")
    assert (fault.value.code, "menimbang:dua" in fault.value.advice) == ("RD3001", True)


def test_an_id_of_another_kind_is_told_as_such(referrer: Referrer) -> None:
    """'bab:a' where 'pasal:a' exists."""
    with pytest.raises(ExpressionError) as fault:
        referrer.rujuk("bab:a")
    assert (fault.value.code, "pasal:a" in fault.value.advice) == ("RD3002", True)


def test_the_targets_of_a_text_can_be_listed() -> None:
    """Which places a text refers to, without evaluating it."""
    assert rujukan("{{ rujuk('tabel:x') }} dan {{ rujuk(\"pasal:y\", ayat='z') }}") == {
        "tabel:x",
        "pasal:y",
    }
