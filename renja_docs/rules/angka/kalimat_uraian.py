"""The sentences of prose, each with its place in the text that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.rules.marking import Span
from renja_docs.rules.running_text import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence. start: its offset in the printed text."""

    text: Text
    start: int
    words: str

    def span(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of the sentence stand in its text."""
        return self.start + start, self.start + end

    def is_typed(self, start: int, end: int) -> bool:
        """True if a person typed at least one of the characters [start, end) of the sentence."""
        return self.text.is_typed(*self.span(start, end))


def all_kalimat(reading: Reading) -> tuple[Kalimat, ...]:
    """All sentences of prose, in printed order."""
    return reading.once(_read)


def kalimat_of(text: Text) -> Iterator[Kalimat]:
    """The sentences of one text."""
    for start, words in sentences(text.printed):
        yield Kalimat(text, start, words)


def _read(reading: Reading) -> tuple[Kalimat, ...]:
    return tuple(kalimat for text in prose(reading) for kalimat in kalimat_of(text))
