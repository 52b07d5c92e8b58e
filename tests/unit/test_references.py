"""References in the wording of the law."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.content.naskah import Naskah
from renja_docs.document import spans
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.references import Referrer
from renja_docs.sense.tree import number
from renja_docs.sense.vocabulary import Vocabulary, vocabulary
from tests.kecil import naskah
from tests.unit.test_numbering import TUBUH


@pytest.fixture
def content(tmp_path: Path) -> Naskah:
    """A body with ayat, huruf and angka."""
    return naskah(tmp_path, batang_tubuh=TUBUH)


@pytest.fixture
def words(content: Naskah) -> Vocabulary:
    """What its texts may say."""
    return vocabulary(content, number(content))


@pytest.fixture
def referrer(content: Naskah) -> Referrer:
    """References from outside the regulation's own Pasal."""
    return Referrer(number(content))


def _shown(words: Vocabulary, expression: str, within: str = "") -> str:
    return words.text(f"{{{{ {expression} }}}}", within).replace("\u00a0", " ")


def test_a_reference_names_pasal_ayat_huruf_and_angka(referrer: Referrer) -> None:
    """Pasal 1 ayat (2) huruf b angka 1 (UU 12/2011 Lampiran II angka 84)."""
    text = spans.words(referrer.phrase(("pasal:a", "akhir", "y", "z"))).replace("\u00a0", " ")
    assert text == "Pasal 1 ayat (2) huruf b angka 1"


def test_the_parts_of_a_place_are_named_in_their_order(words: Vocabulary) -> None:
    """However they are written."""
    shown = _shown(words, "rujuk('pasal:a', angka='z', huruf='y', ayat='akhir')")
    assert shown == "Pasal 1 ayat (2) huruf b angka 1"


def test_inside_its_own_pasal_a_reference_leaves_the_pasal_out(words: Vocabulary) -> None:
    """Angka 276: an ayat of the same Pasal is named without the Pasal."""
    assert _shown(words, "rujuk('pasal:a', ayat='awal')", "pasal:a") == "ayat (1)"
    assert _shown(words, "rujuk('pasal:a')", "pasal:a") == "Pasal 1"


def test_a_range_says_sampai_dengan(words: Vocabulary) -> None:
    """Angka 273."""
    shown = _shown(words, "rujuk('pasal:a', sampai='pasal:b')")
    assert shown == "Pasal 1 sampai dengan Pasal 2"


def test_two_ayat_of_one_pasal_name_it_once(words: Vocabulary) -> None:
    """Pasal 1 ayat (1) dan ayat (2)."""
    shown = _shown(words, "rujuk('pasal:a', ayat='awal', dan='akhir')")
    assert shown == "Pasal 1 ayat (1) dan ayat (2)"


def test_a_reference_to_nothing_offers_the_nearest(referrer: Referrer) -> None:
    """An id with a slip is answered with the id that exists."""
    with pytest.raises(ExpressionError) as fault:
        referrer.place(("menimbang:duaa",))
    assert (fault.value.code, "menimbang:dua" in fault.value.advice) == ("RD3001", True)


def test_an_id_of_another_kind_is_told_as_such(referrer: Referrer) -> None:
    """'bab:a' where 'pasal:a' exists."""
    with pytest.raises(ExpressionError) as fault:
        referrer.place(("bab:a",))
    assert (fault.value.code, "pasal:a" in fault.value.advice) == ("RD3002", True)


def test_a_kind_that_nothing_has_is_told_with_all_kinds(referrer: Referrer) -> None:
    """A word that is no kind of place."""
    with pytest.raises(ExpressionError) as fault:
        referrer.place(("ayat:lain",))
    assert (fault.value.code, "pasal, menimbang" in fault.value.advice) == ("RD3002", True)
