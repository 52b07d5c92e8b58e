"""What the titles of amending acts say: which act they amend, and for which time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_AMENDING: Final = re.compile(
    r"""
    Perubahan
    (?:\s+(?P<ordinal>Ke\w+(?:\s+(?:belas|puluh))?))?
    \s+[Aa]tas
    \s+(?P<target>.+)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_TARGET: Final = re.compile(
    r"""
    (?P<kind>[A-Z].*?)
    \s+Nomor\s+(?P<number>\S+)
    \s+Tahun\s+(?P<year>\d{4})
    (?:\s+tentang\s+(?P<title>.+))?\Z
    """,
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Target:
    """The act that a title says is amended. kind: with its maker. title: '' where left out."""

    kind: str
    number: str
    year: int
    title: str


@dataclass(frozen=True, slots=True)
class AmendingTitle:
    """A title that says it amends.

    ordinal: 'Kedua'; '' for the first amendment. target: None where number and year are not named.
    """

    ordinal: str
    target: Target | None


def amending_title(title: str) -> AmendingTitle | None:
    """What the title of an amending act says; None for any other title."""
    amending = _AMENDING.match(title)
    if amending is None:
        return None
    return AmendingTitle(amending["ordinal"] or "", _target(amending["target"]))


def _target(words: str) -> Target | None:
    """The act that some words name; None where number and year are missing."""
    named = _TARGET.match(words)
    if named is None:
        return None
    return Target(named["kind"], named["number"], int(named["year"]), named["title"] or "")
