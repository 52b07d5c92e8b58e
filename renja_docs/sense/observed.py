"""A reading that notes which of its parts are asked for.

What was made from some parts still holds as long as these are the same: so a rule is run again
only where an edit has touched what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final, TypeAlias, TypeVar, cast

from renja_docs.content.finding import Repair
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Location, Origin
from renja_docs.sense.reading import Reading
from renja_docs.sense.sharing import same
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import Texts
from renja_docs.sense.tree import Tree

T = TypeVar("T")

Part: TypeAlias = str
"""A part of a reading: 'naskah.perbup', 'tree.tubuh', 'texts'."""

TEXTS: Final[Part] = "texts"
_OF_NASKAH: Final = {one.name: f"naskah.{one.name}" for one in fields(Naskah)}
_OF_TREE: Final = {one.name: f"tree.{one.name}" for one in fields(Tree)}


@dataclass(slots=True)
class PartsRead:
    """The parts that something was made from: those it asked for, and those of what it used."""

    asked: set[Part] = field(default_factory=set)
    used: list[PartsRead] = field(default_factory=list)

    def parts(self) -> frozenset[Part]:
        """All parts, its own and those behind them."""
        return frozenset(self.asked).union(*(one.parts() for one in self.used))


@dataclass(frozen=True, slots=True)
class Made:
    """What a function made of a reading, once for all that ask for it."""

    value: object
    noted: PartsRead


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _ObservedNaskah(Naskah):
    """A content that notes which of its files are asked for."""

    noted: PartsRead = field(default_factory=PartsRead, compare=False, repr=False)

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401
        if name in _OF_NASKAH:
            object.__getattribute__(self, "noted").asked.add(_OF_NASKAH[name])
        return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _ObservedTree(Tree):
    """A tree that notes which of its parts are asked for."""

    noted: PartsRead = field(default_factory=PartsRead, compare=False, repr=False)

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401
        if name in _OF_TREE:
            object.__getattribute__(self, "noted").asked.add(_OF_TREE[name])
        return object.__getattribute__(self, name)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Observed(Reading):
    """A reading that notes what is asked of it.

    plain: the same that does not. made: what was made once of it, shared by all that observe it.
    some: what was made once of the same few texts, where it has but some of all; None elsewhere.
    """

    plain: Reading
    noted: PartsRead
    made: dict[object, Made]
    some: dict[object, Made] | None = None

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401
        if name == TEXTS:
            object.__getattribute__(self, "noted").asked.add(TEXTS)
        return object.__getattribute__(self, name)

    def once(self, make: Callable[[Reading], T]) -> T:
        """What a function makes of this reading; whoever asks has read what it was made from."""
        found = self._known(make)
        if found is None:
            noted = PartsRead()
            found = Made(make(self._for(noted)), noted)
            (self.made if self.some is None else self.some)[make] = found
        self.noted.used.append(found.noted)
        return cast(T, found.value)

    def _known(self, make: object) -> Made | None:
        """What was made already; of all texts it is of no use to whoever has but some."""
        found = self.made.get(make)
        if self.some is None:
            return found
        if found is None or TEXTS in found.noted.parts():
            return self.some.get(make)
        return found

    def _for(self, noted: PartsRead) -> Observed:
        """The same reading for another reader."""
        texts = object.__getattribute__(self, TEXTS)
        return observed(self.plain, noted, self.made, texts, self.some)

    def location(self, origin: Origin, offset: int = 0) -> Location:
        """As in Reading; whoever has an origin has read the text that it stands for."""
        return self.plain.location(origin, offset)

    def replacement(self, text: Text, start: int, end: int, new: str) -> tuple[Repair, ...]:
        """As in Reading; whoever has a text has read it."""
        return self.plain.replacement(text, start, end, new)


def observed(
    plain: Reading,
    noted: PartsRead,
    made: dict[object, Made],
    texts: Texts,
    some: dict[object, Made] | None = None,
) -> Observed:
    """A reading that notes what is asked of it. texts: all that it has, or some; as in Observed."""
    naskah, tree = plain.naskah, plain.tree
    return Observed(
        naskah=_ObservedNaskah(noted=noted, **_values(naskah, _OF_NASKAH)),
        tree=_ObservedTree(noted=noted, **_values(tree, _OF_TREE)),
        texts=texts,
        plain=plain,
        noted=noted,
        made=made,
        some=some,
    )


def _values(whole: object, names: Mapping[str, Part]) -> dict[str, Any]:
    return {name: getattr(whole, name) for name in names}


def changed(before: Reading, now: Reading) -> frozenset[Part]:
    """The parts in which two readings differ."""
    return frozenset(_changed(before, now))


def _changed(before: Reading, now: Reading) -> Iterator[Part]:
    if before.texts != now.texts:
        yield TEXTS
    for old, new, names in (
        (before.naskah, now.naskah, _OF_NASKAH),
        (before.tree, now.tree, _OF_TREE),
    ):
        for name, part in names.items():
            if not same(getattr(old, name), getattr(new, name)):
                yield part
