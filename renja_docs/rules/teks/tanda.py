"""Which texts have the punctuation of sentences."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.text import TextKind

PUNCTUATED: Final[frozenset[TextKind]] = SENTENCES | {
    "judul",
    "judul-butir",
    "subjudul",
    "indikator",
    "nama",
    "gambar",
    "kolom",
}
"""Texts that are sentences, titles or names; not data, and not titles of acts."""
