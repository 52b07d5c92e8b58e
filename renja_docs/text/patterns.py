"""What a pattern is made of, as the parser of re reads it; and texts that are alike to patterns.

The parser is not part of the interface of re, but there is no other way to what a pattern means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from string import digits
from typing import Any, Final

Value = Any
"""What an operation works on: a character, limits, operations; each has its own shape."""
Parsed = Iterable[tuple[Any, Value]]
"""Operations that stand one behind the other, each with its value."""

DIGIT: Final = "0"
"""What stands for any digit."""
_TO_FORM: Final = bytes.maketrans(digits.encode(), DIGIT.encode() * len(digits))

_parser: Final = import_module("re._parser")


def parsed(pattern: re.Pattern[str]) -> Parsed:
    """The operations of a pattern."""
    found: Parsed = _parser.parse(pattern.pattern, pattern.flags)
    return found


def form(text: str) -> str:
    """A text with DIGIT for each of its digits: all amounts of eight digits are of one form."""
    # Through bytes it takes a quarter of the time; a lone surrogate may stand in YAML.
    return text.encode(errors="surrogatepass").translate(_TO_FORM).decode(errors="surrogatepass")


@lru_cache(maxsize=4096)
def is_blind_to_digits(pattern: re.Pattern[str]) -> bool:
    """True for a pattern that finds the same places in a text and in its form."""
    return all(_takes_any_digit(*part) for part in _parts(parsed(pattern)))


def _parts(value: Value) -> Iterator[tuple[str, Value]]:
    """The operations in a value, however deep, by their names, with their own values."""
    if isinstance(value, tuple) and hasattr(value[0], "name"):
        yield value[0].name, value[1]
    if isinstance(value, (tuple, list, _parser.SubPattern)):
        for one in value:
            yield from _parts(one)


def _takes_any_digit(operation: str, value: Value) -> bool:
    """False for an operation that tells one digit from another."""
    match operation:
        case "LITERAL" | "NOT_LITERAL":
            return chr(value) not in digits
        case "RANGE":
            first, last = value
            return sum(first <= ord(digit) <= last for digit in digits) in (0, len(digits))
        case "GROUPREF" | "GROUPREF_EXISTS":
            return False
    return True
