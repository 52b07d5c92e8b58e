"""All texts of a content, or those of some kinds, and which of them hold what is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar, cast, get_args, overload

from renja_docs.sense.text import Text, TextKind, Zone
from renja_docs.text.word_index import WordIndex

T = TypeVar("T")

KINDS: Final[frozenset[TextKind]] = frozenset(get_args(TextKind))
"""All kinds of texts."""
ZONES: Final[frozenset[Zone]] = frozenset(get_args(Zone))
"""All parts of a document."""


@dataclass(frozen=True, slots=True)
class Texts(Sequence[Text]):
    """Some of the texts of a content, in printed order.

    every: the texts of the whole content. kinds, zones: those of which these are.
    """

    every: tuple[Text, ...]
    kinds: frozenset[TextKind] = KINDS
    zones: frozenset[Zone] = ZONES
    _made: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def all(self) -> Texts:
        """The texts of the whole content."""
        return replace(self, kinds=KINDS, zones=ZONES)

    def of(self, kinds: Collection[TextKind] = KINDS, zones: Collection[Zone] = ZONES) -> Texts:
        """Those of some kinds, in some parts of the document."""
        both = self.kinds.intersection(kinds), self.zones.intersection(zones)
        return replace(self, kinds=both[0], zones=both[1])

    def candidates(self, *patterns: re.Pattern[str]) -> Iterator[Text]:
        """Those in which one of some patterns may match: the others need not be looked at."""
        return self._at(self._index().may_match(*patterns))

    def numbered(self, *patterns: re.Pattern[str]) -> Iterator[tuple[int, Text]]:
        """The same, each with its position among all texts of the content."""
        for position in self._index().may_match(*patterns):
            if self._holds(self.every[position]):
                yield position, self.every[position]

    def with_word(self, is_meant: Callable[[str], object]) -> Iterator[Text]:
        """Those with a word, in small letters, a mark or a digit that is meant."""
        return self._at(self._index().with_word(is_meant))

    def of_form(self, is_meant: Callable[[str], object]) -> Iterator[Text]:
        """Those that are meant by their form, the printed text with 0 for each digit.

        Many texts of tables are of one form, which is asked for once.
        """
        return self._at(self._index().of_form(is_meant))

    def computed(self) -> Iterator[Text]:
        """Those of which an expression makes some."""
        return filter(self._holds, self._once("computed", self._with_expressions))

    @overload
    def __getitem__(self, at: int) -> Text: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Text]: ...

    def __getitem__(self, at: int | slice) -> Text | Sequence[Text]:
        return self._chosen()[at]

    def __len__(self) -> int:
        return len(self._chosen())

    def __iter__(self) -> Iterator[Text]:
        return iter(self._chosen())

    def _chosen(self) -> tuple[Text, ...]:
        """These texts themselves."""
        return self._once((self.kinds, self.zones), lambda: tuple(filter(self._holds, self.every)))

    def _holds(self, text: Text) -> bool:
        """True for a text that is one of these, if it is of the content."""
        return text.kind in self.kinds and text.zone in self.zones

    def _at(self, positions: Iterable[int]) -> Iterator[Text]:
        """Those of these texts that stand at some positions of all."""
        return filter(self._holds, map(self.every.__getitem__, positions))

    def _with_expressions(self) -> tuple[Text, ...]:
        """The texts of the whole content in which an expression stands."""
        return tuple(text for text in self.every if "{{" in text.typed)

    def _index(self) -> WordIndex:
        """Where words stand in the texts of the whole content."""
        return self._once("index", lambda: WordIndex.of([text.printed for text in self.every]))

    def _once(self, name: object, make: Callable[[], T]) -> T:
        """What a function makes, made the first time only for all that are of one content."""
        if name not in self._made:
            self._made[name] = make()
        return cast(T, self._made[name])
