"""What a text must hold for a pattern to match in it, worked out from the pattern itself.

A pattern that asks for one of a few words need not be tried on a text without them. What is worked
out here is needed, but not enough: a text that holds all of it may still not match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from string import ascii_uppercase
from typing import Any, Final

from renja_docs.text.patterns import DIGIT, Parsed, Value, parsed

EDGE: Final = "\n"
"""Where a word begins or ends; a blank is no more than that."""
Needles = frozenset[str]
"""Words or parts of words in small letters, with EDGE where they begin or end one; marks; DIGIT.

One of them stands in each text in which a pattern matches.
"""
_Strings = frozenset[str]
"""All that a part of a pattern matches, in small letters, with EDGE and DIGIT."""

_LIKE_ASCII: Final = {"\u212a": "k", "\u017f": "s", "\u0130": "i", "\u0131": "i"}
"""The letters beyond ASCII that a pattern takes for one of it where it tells no capitals apart."""
_SMALL: Final = str.maketrans(
    {capital: capital.lower() for capital in ascii_uppercase} | _LIKE_ASCII
)
_TOKEN: Final = re.compile(r"[^\W\d_]+|\d|[^\w\s]|_")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_OTHER_LETTERS: Final = re.compile(r"[^\W\d_\x00-\x7f]|\\(?:[uUxN0]|[1-7][0-7]{2})")
"""A letter that is not of ASCII, as it is or by its number."""
_WITHIN_NO_CAPITALS: Final = re.compile(r"\(\?\w*i")
"""A group that tells no capitals apart."""

_MOST_STRINGS: Final = 64
_MOST_OF_CLASS: Final = 12
_MOST_REPEATED: Final = 3
"""What has more strings, characters or repetitions tells too little to be told apart."""
_NOTHING: Final[_Strings] = frozenset({""})
_SHORTEST: Final = 3
"""Shorter parts of words, edges counted, stand in nearly every text."""


def tokens(form: str) -> set[str]:
    """The words, in small letters, the marks and the digits of a form."""
    small = form.lower() if form.isascii() else form.translate(_SMALL)
    return {DIGIT if token.isdecimal() else token for token in _TOKEN.findall(small)}


@lru_cache(maxsize=4096)
def needles(pattern: re.Pattern[str]) -> tuple[Needles, ...]:
    """Of each set one needle stands in each text in which a pattern matches; () where none must."""
    if _reads_otherwise(pattern):
        return ()
    return tuple(dict.fromkeys(_of_sequence(parsed(pattern))))


def _reads_otherwise(pattern: re.Pattern[str]) -> bool:
    """True for a pattern to which other letters are equal, or of other words, than to needles."""
    if pattern.flags & re.ASCII:
        return True
    tells_no_capitals = pattern.flags & re.IGNORECASE or _WITHIN_NO_CAPITALS.search(pattern.pattern)
    return bool(tells_no_capitals and _OTHER_LETTERS.search(pattern.pattern))


def _of_sequence(parts: Parsed) -> Iterator[Needles]:
    """The needles of parts that stand one behind the other."""
    run = _NOTHING
    for operation, value in parts:
        strings = _strings(operation.name, value)
        if strings is None:
            yield from _told(_joined(run, _beginning(operation.name, value)))
            yield from _inside(operation.name, value)
            run = _NOTHING
        elif len(run) * len(strings) > _MOST_STRINGS:
            yield from _told(run)
            run = strings
        else:
            run = _joined(run, strings)
        if operation.name == "ASSERT":
            yield from _of_sequence(value[1])
    yield from _told(run)


def _beginning(operation: str, value: Value) -> _Strings:
    """All that a part begins with that repeats something without end."""
    if operation not in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _NOTHING
    least, _, parts = value
    return _repeated(least, least, parts) or _NOTHING


def _inside(operation: str, value: Value) -> Iterator[Needles]:
    """The needles of a part that matches too much to be told string by string."""
    match operation:
        case "SUBPATTERN":
            yield from _of_sequence(value[3])
        case "ATOMIC_GROUP":
            yield from _of_sequence(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if value[0] > 0:
            yield from _of_sequence(value[2])
        case "BRANCH":
            yield from _of_branches(value[1])


def _of_branches(branches: Iterable[Parsed]) -> Iterator[Needles]:
    """The needles of which one stands where any branch matches; none where a branch has none."""
    found = [tuple(_of_sequence(branch)) for branch in branches]
    if all(found):
        yield frozenset().union(*(max(one, key=_weakest) for one in found))


def _weakest(one_of: Needles) -> int:
    """How much the needle tells that tells least."""
    return min(map(_weight, one_of))


# --- strings


def _strings(operation: str, value: Value) -> _Strings | None:
    """All that a part of a pattern matches; None where that is too much to be told apart."""
    match operation:
        case "LITERAL":
            return frozenset({_character(value)})
        case "IN":
            return _of_class(value)
        case "AT":
            return _NOTHING if value.name == "AT_NON_BOUNDARY" else frozenset({EDGE})
        case "ASSERT_NOT" if _is_of_words(value[1]):
            return frozenset({EDGE})
        case "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case "SUBPATTERN":
            return _of_all(value[3])
        case "ATOMIC_GROUP":
            return _of_all(value)
        case "BRANCH":
            return _of_any(value[1])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeated(*value)
    return None


def _character(code: int) -> str:
    """A character as needles write it."""
    one = chr(code)
    if one.isspace():
        return EDGE
    return DIGIT if one.isdecimal() else one.translate(_SMALL)


def _of_class(members: Parsed) -> _Strings | None:
    """One of the characters of a class; None where they are many."""
    found: set[str] = set()
    for operation, value in members:
        characters = _of_member(operation.name, value)
        if characters is None:
            return None
        found |= characters
    return frozenset(found) if len(found) <= _MOST_OF_CLASS else None


def _of_member(operation: str, value: Value) -> set[str] | None:
    """The characters of a member of a class; None where they are many."""
    match operation:
        case "LITERAL":
            return {_character(value)}
        case "RANGE" if value[1] - value[0] < _MOST_OF_CLASS:
            return set(map(_character, range(value[0], value[1] + 1)))
        case "CATEGORY" if value.name == "CATEGORY_DIGIT":
            return {DIGIT}
        case "CATEGORY" if value.name == "CATEGORY_SPACE":
            return {EDGE}
    return None


def _is_of_words(parts: Sequence[tuple[Any, Value]]) -> bool:
    """True for one character of a class that holds all of which words are made."""
    if len(parts) != 1 or parts[0][0].name != "IN":  # (?!), which nothing matches, has none
        return False
    members = parts[0][1]
    names = {str(value) for _, value in members}
    return "CATEGORY_WORD" in names and members[0][0].name != "NEGATE"


def _of_all(parts: Parsed) -> _Strings | None:
    """All that parts match that stand one behind the other."""
    found = _NOTHING
    for operation, value in parts:
        strings = _strings(operation.name, value)
        if operation.name == "ASSERT" or strings is None:
            return None
        if len(found) * len(strings) > _MOST_STRINGS:
            return None
        found = _joined(found, strings)
    return found


def _of_any(branches: Iterable[Parsed]) -> _Strings | None:
    """All that some branches match."""
    found: set[str] = set()
    for branch in branches:
        strings = _of_all(branch)
        if strings is None:
            return None
        found |= strings
    return frozenset(found)


def _repeated(least: int, most: int, parts: Parsed) -> _Strings | None:
    """All that some repetitions match; of marks, blanks and digits one says as much as many."""
    once = _of_all(parts)
    if once is None:
        return None
    found = _NOTHING if least == 0 else frozenset()
    if not any(map(_LETTERS.search, once)):
        return found | once
    if most > _MOST_REPEATED or len(once) ** most > _MOST_STRINGS:
        return None
    for times in range(max(least, 1), most + 1):
        found |= frozenset(map("".join, product(once, repeat=times)))
    return found


def _joined(front: _Strings, behind: _Strings) -> _Strings:
    """Each string of one part with each of the next behind it."""
    return frozenset(map("".join, product(front, behind)))


# --- needles of strings


def _told(strings: _Strings) -> Iterator[Needles]:
    """The needles of strings of which one must stand in a text."""
    parted = [list(_parts(string)) for string in strings]
    if len(parted) == 1:
        yield from (frozenset({part}) for part in parted[0])
    elif all(parted):
        yield frozenset(max(parts, key=_weight) for parts in parted)


def _parts(string: str) -> Iterator[str]:
    """The words, marks and digits of a string that tell enough, words with their edges."""
    for token in _TOKEN.finditer(string):
        part = token[0]
        if _LETTERS.match(part):
            front = EDGE if token.start() > 0 else ""
            part = front + part + (EDGE if token.end() < len(string) else "")
        if _weight(part) > 0:
            yield part


def _weight(part: str) -> int:
    """How much a part tells, 0 where it stands in nearly every text."""
    if part == DIGIT:
        return 1
    if not _LETTERS.search(part):
        return 2
    return len(part) if len(part) >= _SHORTEST or not part.isascii() else 0
