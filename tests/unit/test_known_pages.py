"""The file that keeps the page numbers of the last build with LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app import kept_pages
from renja_docs.word.paging.known_pages import KnownPages, dump, load, source

KNOWN = KnownPages("ab" * 32, "soffice 1 2", 9, {"bab_2": "II-1", "bab_1": "I-1"})


def test_what_is_written_is_read() -> None:
    """Writing and reading gives the same numbers."""
    assert load(dump(KNOWN)) == KNOWN


def test_file_does_not_depend_on_the_order() -> None:
    """Bookmarks stand sorted, one a line, so that a comparison shows only what moved."""
    other = KnownPages(
        KNOWN.document, KNOWN.office, KNOWN.pages, dict(reversed(list(KNOWN.labels.items())))
    )
    assert dump(other) == dump(KNOWN)
    assert '  "bab_1": "I-1",\n  "bab_2": "II-1"\n' in dump(KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"naskah": "a"}',
        '{"naskah": 1, "kantor": "", "jumlah": 1, "halaman": {}, "peringatan": ""}',
        '{"naskah": "a", "kantor": "", "jumlah": "1", "halaman": {}, "peringatan": ""}',
        '{"naskah": "a", "kantor": "", "jumlah": 1, "halaman": {"x": 3}, "peringatan": ""}',
        '{"naskah": "a", "kantor": "", "jumlah": 1, "halaman": [], "peringatan": ""}',
        "[" * 100_000,
    ],
)
def test_broken_file_knows_nothing(text: str) -> None:
    """A file that somebody broke costs a round, never a build."""
    assert load(text) == KnownPages()


def test_the_numbers_are_those_of_this_very_document() -> None:
    """Equal hashes: nothing is doubtful."""
    said = source(KNOWN, KNOWN.document)
    assert "isi yang sama" in said
    assert "keliru" not in said


def test_numbers_of_another_document_name_both() -> None:
    """Different hashes: the age of the numbers is told by hash, not by clock."""
    said = source(KNOWN, "cd" * 32)
    assert "(abababababab, dokumen sekarang cdcdcdcdcdcd)" in said
    assert "dapat keliru" in said


def test_unknown_numbers_are_missing() -> None:
    """Without a file the numbers are missing, and the build says so."""
    assert "belum bernomor halaman" in source(KnownPages(), KNOWN.document)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"[" * 100_000, b"{}"])
def test_a_file_that_cannot_be_read_knows_nothing(tmp_path: Path, data: bytes) -> None:
    """Another encoding, a nest without end: it is an output, and made anew."""
    (tmp_path / "halaman.json").write_bytes(data)
    assert kept_pages.read(tmp_path) == KnownPages()


def test_another_office_may_break_pages_elsewhere() -> None:
    """The numbers hold for the program that measured them."""
    assert KNOWN.proven(KNOWN.document, KNOWN.office)
    assert not KNOWN.proven(KNOWN.document, "soffice 1 3")
