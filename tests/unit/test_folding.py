"""A phrase inside a folded or quoted text is found on its line of the file."""

from __future__ import annotations

import pytest

from renja_docs.content.folding import extent, locate
from renja_docs.content.loading.nodes import YamlMap, YamlScalar
from renja_docs.content.loading.source import read
from renja_docs.content.origin import Origin


def value(text: str) -> tuple[Origin, str]:
    """The place and the value of the key a."""
    root = read("x.yaml", text.encode()).root
    assert isinstance(root, YamlMap)
    node = root.items["a"]
    assert isinstance(node, YamlScalar)
    return node.origin, node.text


TEXTS = [
    "a: satu dua tiga empat",
    "a: 'satu dua tiga empat'",
    'a: "satu dua tiga empat"',
    "a: >-\n  satu dua\n  tiga empat",
    "a: |\n  satu dua\n  tiga empat",
    "a: satu dua\n  tiga empat",
    "a: 'satu dua\n  tiga empat'",
    "a:   >2\n   satu dua\n\n   tiga empat",
    "a: >-\r\n  satu dua\r\n  tiga empat",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_phrase_is_found_on_its_line(text: str) -> None:
    """However the text is written, 'tiga' stands where the file has it."""
    asal, _ = value(text)
    place = locate(text, asal, "tiga empat")
    line = text.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("tiga")


@pytest.mark.parametrize("text", TEXTS)
def test_a_phrase_over_two_lines_is_found_where_it_begins(text: str) -> None:
    """'dua tiga' begins with its first word, although a line ends between the words."""
    place = locate(text, value(text)[0], "dua tiga")
    assert text.split("\n")[place.line - 1][place.column - 1 :].startswith("dua")


@pytest.mark.parametrize("text", TEXTS)
def test_an_offset_of_the_value_is_an_offset_of_the_file(text: str) -> None:
    """The characters of a part of the value are those of the file."""
    asal, teks = value(text)
    at = " ".join(teks.split()).index("empat")
    start, end = extent(text, asal, at, at + len("empat"))
    assert text[start:end] == "empat"


@pytest.mark.parametrize(
    ("text", "phrase", "column"),
    [
        ("a: 'it''s dua'", "dua", 11),
        ("a: 'it''s dua'", "it's", 5),
        ('a: "\\u00e9 dua"', "dua", 12),
        ('a: "\\"dua"', "dua", 7),
    ],
)
def test_escapes_count_as_they_are_typed(text: str, phrase: str, column: int) -> None:
    """A doubled quote and an escape are one character of the value and several of the file."""
    assert locate(text, value(text)[0], phrase).column == column


def test_what_is_not_there_is_told_at_the_text() -> None:
    """A phrase that cannot be found is placed at the text itself."""
    asal, _ = value("a: satu")
    assert locate("a: satu", asal, "lima") == asal.location
    assert locate("a: satu", asal, 99) == asal.location


@pytest.mark.parametrize("text", TEXTS)
def test_what_stands_above_moves_the_lines_only(text: str) -> None:
    above = "x: 1\n# ya\n"
    here, _ = value(text)
    below, _ = value(f"{above}{text}")
    for offset in (0, 5, 12, 19):
        moved = locate(f"{above}{text}", below, offset)
        place = locate(text, here, offset)
        assert (moved.line, moved.column) == (place.line + 2, place.column)
