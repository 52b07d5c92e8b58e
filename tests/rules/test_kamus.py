"""The dictionary knows the words that the grammar makes of its roots."""

from __future__ import annotations

import pytest

from renja_docs.rules.teks.kamus import has_dictionary, is_word, nearest_word
from tests.bench.ejaan import rates

pytestmark = pytest.mark.skipif(
    not has_dictionary(), reason="this machine has no Indonesian dictionary"
)


@pytest.mark.parametrize(
    "word",
    [
        "terukur",
        "optimalnya",
        "pemeringkatan",
        "mengoordinasikan",
        "menyelaraskan",
        "mengenal",
        "mengekspor",
        "ketidaksesuaian",
        "keberlanjutan",
        "antardaerah",
        "dipertanggungjawabkan",
        "menindaklanjuti",
        "fasilitasi",
        "nonbank",
        "pascapanen",
        "ketidaktepatan",
        "dirinci",
        "terealisasi",
        "berwawasan",
    ],
)
def test_regular_forms_of_known_roots_are_words(word: str) -> None:
    """Affixes of the grammar, with their nasal changes, are understood."""
    assert is_word(word)


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("wirasaha", "wirausaha"),
        ("pemahamman", "pemahaman"),
        ("koordinsi", "koordinasi"),
    ],
)
def test_a_letter_lost_or_doubled_makes_no_word(word: str, nearest: str) -> None:
    """The nearest word is offered instead."""
    assert not is_word(word)
    assert nearest_word(word) == nearest


@pytest.mark.parametrize("word", ["menelaraskan", "intrepretasi"])
def test_other_forms_are_no_words(word: str) -> None:
    """A nasal that the root does not take, and two letters that changed places."""
    assert not is_word(word)


def test_words_of_the_document_are_offered_first() -> None:
    """Of two words one edit away, the one that the document uses."""
    assert nearest_word("kalas", {"kelas": 1}) == "kelas"


def test_a_slip_of_the_first_letter_is_the_last_that_is_thought_of() -> None:
    """A word without its head is not offered where another is near, and never the word itself."""
    assert nearest_word("pemkb") != "emkb"
    assert nearest_word("kabupten") == "kabupaten"


def test_most_slips_are_found_and_rightly_mended() -> None:
    """Made by chance in the words of the packages (tests/bench/ejaan.py prints the figures)."""
    found, right, refused = rates(300)
    assert found >= 95
    assert right >= 85
    assert refused <= 1
