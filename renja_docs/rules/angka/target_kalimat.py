"""Targets among the figures of a sentence."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.searching import leading_to

_TARGET_FOLLOWS: Final = re.compile(
    r"\btarget\w*\b(?:\s+(?!dan\b|menjadi\b)[a-z]+|\s+\d{4}|\s*\([^)]*\)){0,8}\s*\Z",
    re.IGNORECASE,
)
"""The end of what stands before a target."""


def is_target(sentence: str, besaran: Besaran) -> bool:
    """True if the words before a figure call it a target."""
    return leading_to(_TARGET_FOLLOWS, sentence, besaran.start) is not None
