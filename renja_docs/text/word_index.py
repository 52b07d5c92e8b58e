"""Which of many texts hold some words: each text is read once, whatever is looked for later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from renja_docs.text.needles import EDGE, Needles, folded, needles, tokens


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Where words stand in a sequence of texts.

    Texts that differ only in their digits and capitals count as one, a form; tables have many.

    size: how many texts there are. texts: the positions of the texts of each form, ascending.
    holders: the forms that hold each word, mark and digit. words: all words, each between two EDGE.
    """

    size: int
    texts: tuple[Sequence[int], ...]
    holders: Mapping[str, Sequence[int]]
    words: str
    _found: dict[Needles, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, texts: Sequence[str]) -> WordIndex:
        """The index of some texts."""
        forms: dict[str, list[int]] = {}
        for position, form in enumerate(map(folded, texts)):
            forms.setdefault(form, []).append(position)
        holders: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms):
            for token in tokens(form):
                holders[token].append(number)
        words = EDGE.join(["", *holders, ""])
        return cls(len(texts), tuple(forms.values()), holders, words)

    def may_match(self, *patterns: re.Pattern[str]) -> Sequence[int]:
        """The positions, ascending, of all texts in which a pattern matches, and of some more."""
        forms: set[int] = set()
        for pattern in patterns:
            wanted = needles(pattern)
            if not wanted:
                return range(self.size)
            smallest, *others = sorted(map(self._with_one_of, wanted), key=len)
            forms |= smallest.intersection(*others)
        return sorted(chain.from_iterable(map(self.texts.__getitem__, forms)))

    def _with_one_of(self, wanted: Needles) -> frozenset[int]:
        """The forms that hold one of some needles."""
        if wanted not in self._found:
            tokens_ = chain.from_iterable(map(self._tokens_with, wanted))
            forms = chain.from_iterable(map(self.holders.__getitem__, tokens_))
            self._found[wanted] = frozenset(forms)
        return self._found[wanted]

    def _tokens_with(self, needle: str) -> Iterator[str]:
        """The words in which a needle stands; the mark or the digit that it is."""
        at = self.words.find(needle)
        while at >= 0:
            end = self.words.index(EDGE, at + 1)
            yield self.words[self.words.rindex(EDGE, 0, at + 1) + 1 : end]
            at = self.words.find(needle, end)
