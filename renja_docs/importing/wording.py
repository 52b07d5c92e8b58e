"""Mixed case for what the source prints in capitals: as the same words stand in its sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.importing.source import Line

_SMALL_WORDS: Final = (
    "dan yang di ke dari untuk bagi dengan dalam pada atas atau serta oleh tentang "
    "terhadap sebagai melalui antara agar"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class WrittenForms:
    """How words and whole names are written in the sentences of a document."""

    abbreviations: frozenset[str] = frozenset()
    text: str = ""
    known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> WrittenForms:
        """From texts in mixed case."""
        sentences = [text for text in texts if text != text.upper()]
        words = Counter(word for text in sentences for word in _WORD.findall(text))
        small = {word.casefold() for word in words if not word.isupper()}
        short = (word for word in words if len(word) > 1 and word.isupper())
        return cls(frozenset(short) - {word.upper() for word in small}, "\n".join(sentences))

    def mixed(self, text: str) -> str:
        """A text in mixed case: as it stands elsewhere, else word by word."""
        if text not in self.known:
            self.known[text] = self._found(text) or self._cased(text)
        return self.known[text]

    def _found(self, text: str) -> str:
        match = re.search(rf"\b{re.escape(text)}\b", self.text, re.IGNORECASE)
        while match is not None:
            if not match[0].isupper() and match[0][:1].isupper():
                return match[0]
            match = re.compile(rf"\b{re.escape(text)}\b", re.IGNORECASE).search(
                self.text, match.end()
            )
        return ""

    def _cased(self, text: str) -> str:
        first = True
        pieces: list[str] = []
        at = 0
        for match in _WORD.finditer(text):
            pieces.append(text[at : match.start()])
            pieces.append(self._word(match[0], first=first))
            at, first = match.end(), False
        return "".join((*pieces, text[at:]))

    def _word(self, word: str, *, first: bool) -> str:
        if word.upper() in self.abbreviations:
            return word.upper()
        if word.casefold() in _SMALL and not first:
            return word.casefold()
        return word.capitalize()


def mixed(text: str, lines: Sequence[Line]) -> str:
    """A text in mixed case, as the lines of the document write it."""
    return WrittenForms.of(line.text for line in lines).mixed(text)
