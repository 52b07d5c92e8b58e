"""Rules that are a pattern over texts, as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind, Zone
from renja_docs.sense.text_selection import KINDS, ZONES


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(Rule):
    """A rule that finds each match of a pattern in the printed texts.

    What only expressions print is let be.

    pattern: what must not stand. zones, kinds: the texts that are searched, all where empty.
    message, advice: may name {place} (where the text stands) and {words} (the match, quoted).
    new: what certainly must stand there, with groups as in re.Match.expand; None for no repair.
    """

    pattern: re.Pattern[str]
    message: str
    advice: str
    zones: frozenset[Zone] = frozenset()
    kinds: frozenset[TextKind] = frozenset()
    new: str | None = None
    by_file: bool = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """A finding for each match."""
        texts = reading.texts.of(self.kinds or KINDS, self.zones or ZONES)
        for text, match in matches(texts, self.pattern):
            yield self._at(reading, text, match)

    def _at(self, reading: Reading, text: Text, match: re.Match[str]) -> Finding:
        """The finding at a match, with the names that its message and advice ask for."""
        names = {"place": text.place, "words": quoted(match[0])}
        new = None if self.new is None else match.expand(self.new)
        message = self.message.format(**names)
        return in_text(reading, self, text, match.span(), message, self.advice.format(**names), new)
