"""Numbers that are another one with a digit wrong."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

SMALLEST: Final = 10_000
"""Smaller numbers are like each other by chance."""
LONG: Final = 8
"""From so many digits on, two wrong ones are still a slip."""
LONG_WITH_A_DIGIT_LOST: Final = 7
ALIKE: Final = 0.93
FEWEST_DIGITS: Final = 6
"""A number with fewer digits before its noughts is round."""


def is_round(number: int) -> bool:
    """True if a number is so round that another may be like it by chance."""
    return len(str(number).rstrip("0")) < FEWEST_DIGITS


def is_slip(typed: int, right: int) -> bool:
    """True if numbers of five digits or more differ in one or two, or have two changed round."""
    if min(typed, right) < SMALLEST or typed == right:
        return False
    left, other = str(typed), str(right)
    if len(left) == len(other):
        return _has_digits_wrong(left, other)
    return _has_digit_lost(left, other)


def _has_digits_wrong(left: str, other: str) -> bool:
    """True for one wrong digit, for two changed round, and for any two of a long number."""
    wrong = sum(one != two for one, two in zip(left, other, strict=True))
    if wrong != 2:
        return wrong == 1
    return len(left) >= LONG or sorted(left) == sorted(other)


def _has_digit_lost(left: str, other: str) -> bool:
    """True if a long number lacks one digit of the other, or has one too many."""
    is_one_apart = abs(len(left) - len(other)) == 1
    if not is_one_apart or len(left) < LONG_WITH_A_DIGIT_LOST:
        return False
    return SequenceMatcher(None, left, other).ratio() > ALIKE
