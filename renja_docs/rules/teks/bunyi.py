"""The wording of a text, to tell whether two texts say the same."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.sense.text import Text

_WORD: Final = re.compile(r"\w+")


def bunyi(text: Text) -> str:
    """The printed words of a text in small letters, without punctuation."""
    return " ".join(_WORD.findall(text.printed.casefold()))
