"""The file that keeps the page numbers of the last build with LibreOffice."""

from __future__ import annotations

import pytest

from renja_docs.word.paging.known_pages import KnownPages, dump, load, warning

KNOWN = KnownPages("ab" * 32, {"bab_2": "II-1", "bab_1": "I-1"})


def test_what_is_written_is_read() -> None:
    """Writing and reading gives the same numbers."""
    assert load(dump(KNOWN)) == KNOWN


def test_file_does_not_depend_on_the_order() -> None:
    """Bookmarks stand sorted, one a line, so that a comparison shows only what moved."""
    other = KnownPages(KNOWN.document, dict(reversed(list(KNOWN.labels.items()))))
    assert dump(other) == dump(KNOWN)
    assert '  "bab_1": "I-1",\n  "bab_2": "II-1"\n' in dump(KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"naskah": 1, "halaman": {}}',
        '{"naskah": "a", "halaman": {"x": 3}}',
        '{"naskah": "a", "halaman": []}',
    ],
)
def test_broken_file_knows_nothing(text: str) -> None:
    """A file that somebody broke costs a round, never a build."""
    assert load(text) == KnownPages()


def test_warning_says_that_the_numbers_belong_to_this_content() -> None:
    """Equal hashes: the numbers are those of this very document."""
    said = warning(KNOWN, KNOWN.document)
    assert "isi yang sama" in said
    assert "keliru" not in said


def test_warning_names_both_hashes_when_the_content_has_changed() -> None:
    """Different hashes: the age of the numbers is told by hash, not by clock."""
    said = warning(KNOWN, "cd" * 32)
    assert "isi lama (abababababab, isi sekarang cdcdcdcdcdcd)" in said
    assert "dapat keliru" in said


def test_warning_says_that_nothing_is_known() -> None:
    """Without a file the numbers are missing, and the build says so."""
    assert "belum terisi" in warning(KnownPages(), KNOWN.document)
