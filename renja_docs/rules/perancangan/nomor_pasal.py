"""Numbers of Pasal as an amended act prints them: 5, and 5A for one inserted behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = re.compile(r"([1-9]\d*)([A-Z]?)\Z")


@dataclass(frozen=True, slots=True, order=True)
class PasalNumber:
    """A number with its letter, '' where it has none; in the order of the act."""

    figure: int
    letter: str

    @property
    def inserted(self) -> str:
        """The number of a Pasal inserted behind this one: 5A behind 5, 5B behind 5A."""
        if not self.letter:
            return f"{self.figure}A"
        return f"{self.figure}{chr(ord(self.letter) + 1)}"

    @property
    def added(self) -> str:
        """The number of a Pasal added behind this one, which is the last."""
        return str(self.figure + 1)


def read_number(typed: str) -> PasalNumber | None:
    """A number that was typed; None where it has another form."""
    found = _NUMBER.match(typed)
    if found is None:
        return None
    return PasalNumber(int(found[1]), found[2])
