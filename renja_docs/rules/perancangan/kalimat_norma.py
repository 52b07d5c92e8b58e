"""Sentences of norms: which texts they are, and the words that make a duty of them."""

from __future__ import annotations

import re
from typing import Final, get_args

from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind
from renja_docs.sense.text_selection import Texts

NORMS: Final[frozenset[TextKind]] = frozenset({"pasal", "ayat", "diktum", "butir"})
"""Kinds of texts that state a norm, where they stand in the body."""
WHOLE_NORMS: Final[frozenset[TextKind]] = NORMS - {"butir"}
"""Kinds of norms that begin a sentence; an item of a list goes on with one."""
OWN_WORDS: Final[frozenset[TextKind]] = frozenset(get_args(TextKind)) - {"peraturan"}
"""All kinds of texts but the titles of other acts."""

WAJIB: Final = re.compile(r"\bwajib\b(?!\s+(?:pajak|retribusi|lapor|belajar))", re.IGNORECASE)
"""The word that lays a duty on somebody; 'wajib pajak' is a person."""


def norms(reading: Reading) -> Texts:
    """The texts of the body that state norms, items of their lists among them."""
    return reading.of_kinds(NORMS, "batang-tubuh")


def whole_norms(reading: Reading) -> Texts:
    """The texts of the body that begin the sentence of a norm."""
    return reading.of_kinds(WHOLE_NORMS, "batang-tubuh")
