"""What patterns need of a text, and which texts are searched for them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

import pytest

from renja_docs.content.loading.loader import load
from renja_docs.rules.pattern import Pattern
from renja_docs.rules.registry import _modules
from renja_docs.sense.tree import tree
from renja_docs.text.needles import needles
from renja_docs.text.patterns import form, is_blind_to_digits
from renja_docs.text.word_index import WordIndex
from tests.packages import KECAMATAN, LAYOUTS

TEXTS = (
    "Renja memuat 4 (empat) program.",
    "Renja memuat 7 (tujuh) program.",
    "kata DARIPADA kata",
    "dari satu m² ke dua",
    "DİNAS Keluarga",
    "İ, ı, \u017f dan \u212a",
    "café",
    "\u0663 orang",
    "tanpa_garis",
    "x" * 3,
    "",
)

PATTERNS = (
    r"\bdari\b",
    r"dari(?:pada)?",
    r"(?i)daripada|m²|café",
    r"(?i:dinas)\s+keluarga",
    r"(?!)",
    r"dari(?:\s+(?!)|\b)",
    r"[Rr]enja memuat \d+ \((?:empat|tujuh)\)",
    r"(?<![\w-])kata(?![\w-])",
    r"(?:a|e)mpat\)",
    r"x{2,}",
    r"(?>ke)\s+(?:dua|tiga)?+",
    r"(?=.*program)Renja",
    r"^$|[^\W\d]_g",
    r"(?P<a>kata) \w+ (?P=a)",
    r"(?i)[si], ?\w",
    r"\d orang",
    r"(?a:\bdari)|é\b",
    r"[0-9] \(|[1-9]x",
    r"(?!x)dan|\Bi\b",
    r"[²³]",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_text_that_matches_is_searched(pattern: str) -> None:
    wanted = re.compile(pattern)
    found = WordIndex.of(TEXTS).may_match(wanted)
    assert {i for i, text in enumerate(TEXTS) if wanted.search(text)} <= set(found)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bdari\s+target\b", [{"\ndari\n"}, {"\ntarget\n"}]),
        (r"(?:me|pe)ngadaan", [{"mengadaan", "pengadaan"}]),
        (r"\d{4} \(", [{"0"}, {"("}]),
        (r"(?:dari|\w+)", []),
        (r"X{3,}", [{"xxx"}]),
        (r"(?i)é", []),
    ],
)
def test_a_pattern_needs_words_marks_and_digits(pattern: str, expected: list[set[str]]) -> None:
    assert list(map(set, needles(re.compile(pattern)))) == expected


def test_texts_without_what_is_needed_are_spared() -> None:
    index = WordIndex.of(TEXTS)
    assert list(index.may_match(re.compile(r"\bdari\b"))) == [3]
    assert list(index.may_match(re.compile(r"\bdari\b"), re.compile("empat"))) == [0, 3]
    assert list(index.may_match(re.compile("tidak ada"))) == []


def test_texts_of_one_form_are_searched_once() -> None:
    texts = [f"{n}.000" for n in range(100, 200)]
    index = WordIndex.of(texts)
    asked: list[str] = []
    assert list(index.of_form(asked.append)) == []
    assert asked == ["000.000"]
    assert list(index.may_match(re.compile(r"\d\.\d{3}\b"))) == list(range(100))
    assert list(index.may_match(re.compile(r"\d\.\d{4}"))) == []
    assert list(index.may_match(re.compile(r"100\.\d"))) == list(range(100))


def test_words_are_told_in_small_letters() -> None:
    index = WordIndex.of(TEXTS)
    assert list(index.with_word({"renja", "²"}.__contains__)) == [0, 1]


@pytest.mark.parametrize(
    ("pattern", "is_blind"),
    [
        (r"\d+ \w [0-9] [^0-9]", True),
        (r"20\d\d", False),
        (r"[1-9]\d*", False),
        (r"[^5]", False),
        (r"(\d) \1", False),
        (r"(?:Rp|%)\s?", True),
    ],
)
def test_a_pattern_may_be_blind_to_digits(pattern: str, *, is_blind: bool) -> None:
    assert is_blind_to_digits(re.compile(pattern)) is is_blind


def test_a_form_keeps_all_but_digits() -> None:
    assert form("Rp1.250,– ²³ \ud800") == "Rp0.000,– ²³ \ud800"


# --- the patterns of all rules


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    found = {
        rule.pattern for rule in (m.RULE for m in _modules().values()) if isinstance(rule, Pattern)
    }
    for module in _modules().values():
        found |= {value for value in vars(module).values() if isinstance(value, re.Pattern)}
    return tuple(sorted(found, key=lambda one: (one.pattern, one.flags)))


def _damaged(texts: list[str], count: int) -> Iterator[str]:
    """Texts with letters and words of others, in other capitals, cut anywhere."""
    chance = random.Random(7)
    for _ in range(count):
        words = f"{chance.choice(texts)} {chance.choice(texts)}".split()
        chance.shuffle(words)
        text = chance.choice((" ", " ", "", "-", ", ")).join(words)
        text = chance.choice((str, str.upper, str.title, str.lower))(text)
        start = chance.randrange(len(text) + 1)
        yield text[start : start + chance.randrange(120)]


def test_no_rule_loses_a_match() -> None:
    naskah = load(KECAMATAN, LAYOUTS.parent).naskah
    assert naskah is not None
    texts = list(_damaged([text.typed for text in tree(naskah).texts()], 100))
    index = WordIndex.of(texts)
    lost = [
        (pattern.pattern, texts[i])
        for pattern in _patterns()
        for i in set(range(len(texts))).difference(index.may_match(pattern))
        if pattern.search(texts[i])
    ]
    assert not lost
