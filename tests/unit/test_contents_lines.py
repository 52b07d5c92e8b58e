"""Lines of the lists of contents: the page stands on the line of the last words."""

from __future__ import annotations

import pytest

from renja_docs.document.blocks import Break, Hyperlink, PageRef, Run, Span, Tab
from renja_docs.document.styles import Style
from renja_docs.writing.contents_lines import entry

PAGE: tuple[Span, ...] = (Run(" "), Tab(), Run(" "), PageRef("tujuan"))
LABEL = (Run("Tabel 2.3"), Tab())


def _spans(*spans: Span) -> tuple[Span, ...]:
    (link,) = entry(Style.DAFTAR_TABEL, spans, "tujuan", None).spans
    assert isinstance(link, Hyperlink)
    return link.spans


@pytest.mark.parametrize(
    "title",
    ["Keragaan Koperasi", "Tujuan dan Sasaran Renja Dinas Koperasi, Usaha Kecil dan Menengah"],
)
def test_a_title_with_room_behind_it_is_one_text(title: str) -> None:
    assert _spans(*LABEL, Run(title)) == (*LABEL, Run(title), *PAGE)


def test_a_title_that_fills_its_line_gives_its_last_words_to_the_next() -> None:
    """Else the leader would stand on a line of its own."""
    title = "Pemetaan Isu-Isu Penting Penyelenggaraan Tugas dan Fungsi"
    assert _spans(*LABEL, Run(title)) == (
        *LABEL,
        Run("Pemetaan Isu-Isu Penting Penyelenggaraan Tugas"),
        Break(),
        Run("dan Fungsi"),
        *PAGE,
    )


def test_a_title_without_a_number_has_the_whole_line() -> None:
    title = Run("Pemetaan Isu-Isu Penting Penyelenggaraan Tugas dan Fungsi")
    assert _spans(title) == (title, *PAGE)


def test_a_single_long_word_is_not_cut() -> None:
    word = Run("P" * 46)
    assert _spans(*LABEL, word) == (*LABEL, word, *PAGE)
