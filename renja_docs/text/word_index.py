"""Which of many texts hold some words: each text is read once, whatever is looked for later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from renja_docs.text.needles import EDGE, Needles, needles, tokens
from renja_docs.text.patterns import form, is_blind_to_digits


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Where words stand in a sequence of texts.

    Texts that differ only in their digits are of one form; tables have many of these.

    size: how many texts there are. texts: the positions, ascending, of the texts of each form.
    holders: the forms that hold each word, mark and digit. words: all of these, each between two
    EDGE.
    """

    size: int
    texts: Mapping[str, Sequence[int]]
    holders: Mapping[str, Sequence[str]]
    words: str
    _found: dict[Needles, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, texts: Collection[str]) -> WordIndex:
        """The index of some texts."""
        forms: dict[str, list[int]] = {}
        for position, one in enumerate(map(form, texts)):
            forms.setdefault(one, []).append(position)
        holders: dict[str, list[str]] = defaultdict(list)
        for one in forms:
            for token in tokens(one):
                holders[token].append(one)
        words = EDGE.join(["", *holders, ""])
        return cls(len(texts), forms, holders, words)

    def may_match(self, *patterns: re.Pattern[str]) -> Sequence[int]:
        """The positions, ascending, of all texts in which a pattern matches, and of some more."""
        return self._positions(chain.from_iterable(map(self._forms_for, patterns)))

    def with_word(self, is_meant: Callable[[str], object]) -> Sequence[int]:
        """The positions, ascending, of the texts with a word, mark or digit that is meant."""
        meant = filter(is_meant, self.holders)
        return self._positions(chain.from_iterable(map(self.holders.__getitem__, meant)))

    def of_form(self, is_meant: Callable[[str], object]) -> Sequence[int]:
        """The positions, ascending, of the texts of which the form is meant."""
        return self._positions(filter(is_meant, self.texts))

    def _positions(self, forms: Iterable[str]) -> Sequence[int]:
        """The positions, ascending, of the texts of some forms."""
        return sorted(chain.from_iterable(map(self.texts.__getitem__, set(forms))))

    def _forms_for(self, pattern: re.Pattern[str]) -> Iterable[str]:
        """The forms of the texts in which a pattern may match."""
        forms = self._with_needles(needles(pattern))
        # A text of its own form is searched by whoever asks; one search for many texts saves all.
        shared = [one for one in forms if len(self.texts[one]) > 1]
        if not shared or not is_blind_to_digits(pattern):
            return forms
        return set(forms).difference(one for one in shared if not pattern.search(one))

    def _with_needles(self, wanted: Sequence[Needles]) -> Iterable[str]:
        """The forms that hold one needle of each of some sets."""
        if not wanted:
            return self.texts
        fewest, *others = sorted(map(self._with_one_of, wanted), key=len)
        return fewest.intersection(*others)

    def _with_one_of(self, wanted: Needles) -> frozenset[str]:
        """The forms that hold one of some needles."""
        if wanted not in self._found:
            found = chain.from_iterable(map(self._words_with, wanted))
            self._found[wanted] = frozenset(
                chain.from_iterable(map(self.holders.__getitem__, found))
            )
        return self._found[wanted]

    def _words_with(self, needle: str) -> Iterator[str]:
        """The words in which a needle stands; the mark or the digit that it is."""
        at = self.words.find(needle)
        while at >= 0:
            end = self.words.index(EDGE, at + 1)
            yield self.words[self.words.rindex(EDGE, 0, at + 1) + 1 : end]
            at = self.words.find(needle, end)
