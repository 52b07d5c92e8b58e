"""Words that the end of a line has parted, put together again.

A hyphen at the end of a line may be one of the word (undang-undang) or only part it (peme-rintah):
what the rest of the file writes decides, then the form of the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.said import Said

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")
_PARTED: Final = re.compile(r"(?P<left>(?:[^\W\d_]+-)*[^\W\d_]+)-\Z")
_NEXT: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TIED: Final = re.compile(r"\w[/–-]\Z")
"""An end of a line that goes on without a blank: Kabupaten/Kota, 2005–2025, Covid-19."""
_ALIKE: Final = 4
"""Letters that the halves of a doubled word share at least: dicita-citakan, perundang-undangan."""


@dataclass(frozen=True, slots=True)
class LineEnds:
    """How the lines of a file go together.

    words: those that stand whole in it, in small letters.
    """

    words: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lines: Iterable[str]) -> LineEnds:
        """What the lines of a file tell of its words: those at their ends may be halves."""
        inner = (word.casefold() for line in lines for word in _WORD.findall(line)[1:-1])
        return cls(frozenset(inner))

    def plus(self, first: Said, second: Said) -> Said:
        """A line with the one below it."""
        dropped, between = self.seam(first.text, second.text)
        return first.cut(0, len(first.text) - dropped).plus(second, between)

    def joined(self, first: str, second: str) -> str:
        """The same for words without a place."""
        dropped, between = self.seam(first, second)
        return f"{first[: len(first) - dropped]}{between}{second}"

    def seam(self, first: str, second: str) -> tuple[int, str]:
        """How many characters of a line go where the next follows, and what comes between them."""
        parted, following = _PARTED.search(first), _NEXT.match(second)
        if parted is None or following is None:
            is_tied = _TIED.search(first) and second[:1].isalnum()
            return 0, "" if is_tied else " "
        left, right = parted["left"], following[0]
        return (0, "") if self._is_hyphenated(left, right) else (1, "")

    def _is_hyphenated(self, left: str, right: str) -> bool:
        """True if the hyphen at the end of a line belongs to the word."""
        if f"{left}-{right}".casefold() in self.words:
            return True
        if f"{left}{right}".casefold() in self.words:
            return False
        if left.isupper() and right.isupper() and len(left) > 1:
            return _is_doubled(left, right)
        return right[0].isupper() or left.isupper() or _is_doubled(left, right)


def _is_doubled(left: str, right: str) -> bool:
    """True if one half ends as the other begins, affixes aside."""
    one, other = left.rpartition("-")[2].casefold(), right.partition("-")[0].casefold()
    lengths = range(_ALIKE, min(len(one), len(other)) + 1)
    return any(one.endswith(other[:length]) for length in lengths)
