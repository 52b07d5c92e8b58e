"""Ids for what the source does not name: short words of its title."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from renja_docs.text.numerals import huruf

_SMALL_WORDS: Final = (
    "dan yang di ke dari untuk bagi dengan dalam pada atas atau serta oleh tentang "
    "terhadap sebagai secara adalah ini itu sampai para suatu per of the"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_MOST: Final = 40
"""Letters of an id."""


def slug(text: str, words: int = 4) -> str:
    """Small letters and hyphens: the first telling words of a text, 'isi' where there is none."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    found = re.findall(r"[a-z0-9]+", bare)
    telling = [word for word in found if word not in _SMALL] or found
    id_ = "-".join(telling[:words])[:_MOST].rstrip("-")
    if not id_:
        return "isi"
    return id_ if id_[0].isalpha() else f"n-{id_}"


@dataclass(slots=True)
class Ids:
    """Hands out ids, each once."""

    taken: set[str] = field(default_factory=set)

    def new(self, wanted: str) -> str:
        """The id, or with a letter behind it where it is taken: a number would look like a part."""
        id_, number = wanted, 1
        while id_ in self.taken:
            number += 1
            id_ = f"{wanted}-{huruf(number)}"
        self.taken.add(id_)
        return id_

    def of(self, text: str, words: int = 4) -> str:
        """An id from a title."""
        return self.new(slug(text, words))
