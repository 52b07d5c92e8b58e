"""The sentences of prose, each with its place in the text that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.marking import Span, in_text
from renja_docs.rules.rule import Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import Texts
from renja_docs.text.sentences import sentences

LONGEST: Final = 2_000
"""Letters of a sentence that tells how its figures belong together; the longest in law have 800."""


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence. start: its offset in the printed text."""

    text: Text
    start: int
    words: str

    @property
    def figures(self) -> tuple[Besaran, ...]:
        """The figures that it tells; none of what is too long to be a sentence."""
        return read_besaran(self.words) if len(self.words) <= LONGEST else ()

    def figures_before(self, offset: int) -> list[Besaran]:
        """The figures that end before a character of it."""
        return [besaran for besaran in self.figures if besaran.end <= offset]

    def figures_behind(self, offset: int) -> list[Besaran]:
        """The figures that begin with a character of it or behind."""
        return [besaran for besaran in self.figures if besaran.start >= offset]

    def span(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of the sentence stand in its text."""
        return self.start + start, self.start + end

    def is_typed(self, start: int, end: int) -> bool:
        """True if a person typed at least one of the characters [start, end) of the sentence."""
        return self.text.is_typed(*self.span(start, end))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that are not wholly the work of expressions."""
        for match in pattern.finditer(self.words):
            if self.is_typed(*match.span()):
                yield match

    def finding(
        self,
        reading: Reading,
        rule: Rule,
        span: Span,
        message: str,
        advice: str,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding at some characters of the sentence. severity: a lower one than the rule's."""
        where = self.span(*span)
        return in_text(reading, rule, self.text, where, message, advice, severity=severity)


def kalimat_in(texts: Texts, *patterns: re.Pattern[str]) -> Iterator[Kalimat]:
    """All sentences of those texts in which one of some patterns may match."""
    for text in texts.candidates(*patterns):
        yield from kalimat_of(text)


def told(reading: Reading, pattern: re.Pattern[str]) -> Iterator[tuple[Kalimat, re.Match[str]]]:
    """What a person typed into the sentences of prose that matches a pattern."""
    for kalimat in kalimat_in(prose(reading), pattern):
        for match in kalimat.matches(pattern):
            yield kalimat, match


def kalimat_of(text: Text) -> Iterator[Kalimat]:
    """The sentences of one text."""
    for start, words in sentences(text.printed):
        yield Kalimat(text, start, words)
