"""The dictionary knows the words that the grammar makes of its roots."""

from __future__ import annotations

import pytest

from renja_docs.rules.teks.kamus import has_dictionary, is_word, nearest_word

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
    assert nearest_word("kalas", frozenset({"kelas"})) == "kelas"
