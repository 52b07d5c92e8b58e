"""What stayed and what changed between two sequences."""

from __future__ import annotations

from renja_docs.text.stretches import Stretch, stretches


def never(_before: Stretch, _stayed: Stretch, _after: Stretch) -> bool:
    """Everything that stayed is told as such."""
    return False


def one_word(_before: Stretch, stayed: Stretch, _after: Stretch) -> bool:
    """One word that stayed by chance."""
    return len(stayed.old) == 1


def test_what_stayed_parts_what_changed() -> None:
    """Positions of both sides, in order."""
    assert stretches(list("abc"), list("axc"), never) == [
        Stretch(stayed=True, old=range(1), new=range(1)),
        Stretch(stayed=False, old=range(1, 2), new=range(1, 2)),
        Stretch(stayed=True, old=range(2, 3), new=range(2, 3)),
    ]


def test_an_island_goes_with_the_changes_around_it() -> None:
    """It is told as gone and come; what begins and ends a text is no island."""
    assert stretches(list("abcde"), list("axcye"), one_word) == [
        Stretch(stayed=True, old=range(1), new=range(1)),
        Stretch(stayed=False, old=range(1, 4), new=range(1, 4)),
        Stretch(stayed=True, old=range(4, 5), new=range(4, 5)),
    ]


def test_nothing_has_no_stretches() -> None:
    """Two empty sequences are equal."""
    assert stretches([], [], never) == []
