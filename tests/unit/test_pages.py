"""Printed page numbers: how sections count, and how rounds come to rest."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from renja_docs.document.paper import PageNumber
from renja_docs.machine.fault import ToolError
from renja_docs.word.paging.settling import (
    ROUNDS,
    Round,
    Rounds,
    SectionStart,
    Unsettled,
    printed,
    rounds,
    settle,
)

BODY = SectionStart("tubuh", PageNumber("A-"))
FRONT = SectionStart("depan", PageNumber(format="lowerRoman", start=1))
CHAPTER = SectionStart("bab_1", PageNumber("I-", start=1))
WIDE = SectionStart("lebar", PageNumber("I-"))
NEXT = SectionStart("bab_2", PageNumber("II-", start=1))
PAGES = {"tubuh": 0, "depan": 4, "bab_1": 7, "lebar": 9, "bab_2": 12}
SECTIONS = (BODY, FRONT, CHAPTER, WIDE, NEXT)


@pytest.mark.parametrize(
    ("page", "label"),
    [
        (0, "A-1"),
        (3, "A-4"),
        (4, "i"),
        (6, "iii"),
        (7, "I-1"),
        (8, "I-2"),
        (9, "I-3"),
        (11, "I-5"),
        (12, "II-1"),
        (40, "II-29"),
    ],
)
def test_label_of_a_page(page: int, label: str) -> None:
    """Prefix, format and first number are those of the section.

    A section without a start counts on.
    """
    assert printed({**PAGES, "x": page}, ["x"], SECTIONS) == {"x": label}


def test_section_in_the_middle_of_a_page_numbers_from_the_next_page() -> None:
    """A continuous section leaves the page that it begins on to the section before."""
    second = SectionStart("b", PageNumber("B-"), continuous=True)
    pages = {"a": 0, "b": 2, "sama": 2, "nanti": 3}
    labels = printed(
        pages, ["sama", "nanti"], (SectionStart("a", PageNumber("A-", start=1)), second)
    )
    assert labels == {"sama": "A-3", "nanti": "B-4"}


def settled(known: Mapping[str, str], follows: Mapping[str, str]) -> tuple[int, Mapping[str, str]]:
    """Settle a toy document.

    Its bytes are the label it prints, its true label is follows[printed].
    """
    end = settle(steps(known), lambda docx: follows.get(docx.decode(), docx.decode()).encode())
    assert end.docx == end.pdf == end.labels["x"].encode()
    return end.rounds, end.labels


def steps(known: Mapping[str, str]) -> Rounds:
    """The rounds of the toy document."""
    return rounds(Round(toy(known), known), toy, lambda pdf: {"x": pdf.decode()})


def toy(labels: Mapping[str, str]) -> bytes:
    """A document that consists of its page number."""
    return labels.get("x", "").encode()


def test_numbers_that_still_hold_need_one_round() -> None:
    """When the numbers of last time are the true ones, the document is laid out once."""
    assert settled({"x": "I-4"}, {}) == (1, {"x": "I-4"})


def test_without_known_numbers_it_takes_two_rounds() -> None:
    """The first round finds the numbers, the second proves them."""
    assert settled({}, {"": "I-4"}) == (2, {"x": "I-4"})


def test_what_moves_and_is_not_printed_asks_for_no_round() -> None:
    """Where a row stands may be other than known: the document that prints it so is the same."""
    end = settle(rounds(Round(b"x", {}), lambda _: b"x", lambda _: {"baris": "L-2"}), lambda d: d)
    assert (end.rounds, end.labels) == (1, {"baris": "L-2"})


def test_numbers_that_move_the_pages_are_followed() -> None:
    """A number that makes a line longer may move a page: then one round more."""
    assert settled({}, {"": "9", "9": "10"}) == (3, {"x": "10"})


def test_known_numbers_of_bookmarks_that_are_gone_do_not_matter() -> None:
    """Only the bookmarks of this document must agree."""
    assert settled({"x": "I-4", "lama": "V-1"}, {}) == (1, {"x": "I-4"})


def test_numbers_without_rest_are_a_fault() -> None:
    """Pages that go to and fro end after the last round with the bookmark that moves."""
    with pytest.raises(Unsettled, match=f"{ROUNDS} putaran: x"):
        settled({}, {"": "1", "1": "2", "2": "1"})


@pytest.mark.parametrize("fault", [ToolError("rusak", "ulangi"), KeyboardInterrupt()])
def test_a_fault_in_the_middle_leaves_the_best_document(fault: BaseException) -> None:
    """What the first round has measured stands in the document that is left."""
    pdfs = iter([b"I-4"])

    def convert(_docx: bytes) -> bytes:
        for pdf in pdfs:
            return pdf
        raise fault

    with pytest.raises(Unsettled) as caught:
        settle(steps({}), convert)
    assert caught.value.last.docx == b"I-4"
    assert caught.value.fault is fault
