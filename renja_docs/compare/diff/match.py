"""Which units of two lists are the same thing: by id, by equal content, by common words.

No step compares every unit with every other: ids and contents are looked up, and only units that
share a word which is not everywhere are ever measured against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from renja_docs.compare.diff.likeness import NEAR, RENAMED, Bar, share, size, words
from renja_docs.compare.diff.unit import Pair, Unit

CODED: Final = frozenset({"urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "usulan"})
"""Kinds whose id is a code of the nomenclature, and printed."""

BY_CONTENT: Final = CODED | {
    "menimbang",
    "pasal",
    "ayat",
    "definisi",
    "diktum",
    "memperhatikan",
    "tembusan",
    "perubahan",
    "bab-regulasi",
    "bagian",
    "paragraf-regulasi",
    "rincian",
    "butir",
    "paragraf",
    "bab",
    "subbab",
    "baris",
    "catatan",
    "kinerja",
    "keluaran",
    "hasil",
    "evaluasi",
    "aktivitas",
    "baris-usulan",
    "fakta",
    "kotak",
    "panah",
    "tabel",
    "gambar",
    "bentuk",
    "lokasi",
    "sumber-dana",
    "peraturan",
    "baris-formulir",
}
"""Kinds that are the same thing where they say the same, although somebody gave another id."""

EVERYWHERE: Final = frozenset(
    {"pasal", "bab", "subbab", "program", "kegiatan", "sub-kegiatan", "gambar", "tabel", "letak"}
)
"""Kinds whose ids name one thing in the whole content, and not only below one parent."""

BY_NUMBER: Final = frozenset({"peraturan-dikutip"})
"""Kinds that hold but the id of an act: they are the same where its kind, number and year are."""

COMMON: Final = 32
"""A word of more units than this tells nothing about which two belong together."""


@dataclass(slots=True)
class Match:
    """Pairs found so far, and what is left of each side."""

    pairs: list[Pair]
    old: list[Unit]
    new: list[Unit]

    @property
    def is_open(self) -> bool:
        """True if both sides have something left."""
        return bool(self.old and self.new)

    def by(self, key: Callable[[Unit], Hashable | None]) -> None:
        """Pair what has the same key, the k-th with the k-th; None pairs with nothing."""
        waiting: dict[Hashable, list[Unit]] = defaultdict(list)
        for unit in reversed(self.new):
            found = key(unit)
            if found is not None:
                waiting[found].append(unit)
        pairs = []
        for unit in self.old:
            candidates = waiting.get(key(unit))
            if candidates:
                pairs.append(Pair(unit, candidates.pop()))
        self.add(pairs)

    def add(self, pairs: Iterable[Pair]) -> None:
        """Take pairs in."""
        self.pairs += pairs
        paired = {id(unit) for unit in chain.from_iterable(self.pairs)}
        self.old = _others(self.old, paired)
        self.new = _others(self.new, paired)


def match(old: Sequence[Unit], new: Sequence[Unit], bar: Bar = NEAR) -> Match:
    """The pairs of two lists of units, and what has no counterpart."""
    found = Match([], list(old), list(new))
    # an id is what people say it is; words only guess
    found.by(lambda unit: _id(unit, bar))
    if found.is_open:
        found.by(lambda unit: _content(unit, bar))
    if found.is_open:
        found.add(_alike(found.old, found.new, bar))
    return found


def _others(units: Iterable[Unit], paired: Collection[int]) -> list[Unit]:
    """The units that are not among some, by id()."""
    return [unit for unit in units if id(unit) not in paired]


def _id(unit: Unit, bar: Bar) -> Hashable | None:
    """What names a unit, None where nothing does."""
    if not unit.key or (bar.far and unit.kind not in EVERYWHERE):
        return None
    return unit.kind, unit.key


def _content(unit: Unit, bar: Bar) -> Hashable | None:
    """All that a unit says, None where equal words are no sign of the same thing."""
    if unit.kind in BY_NUMBER and not bar.far:
        return unit.kind, *(one.shown.partition(" tentang ")[0] for one in unit.attributes)
    if unit.kind not in BY_CONTENT:
        return None
    if bar.words > 1 and size(unit) < bar.words:
        return None
    return unit.kind, unit.digest


# --- by words in common


@dataclass(frozen=True, slots=True)
class _Told:
    """A unit with its words and its position among what is left of its side."""

    unit: Unit
    words: Counter[str]
    position: int


def _told(units: Sequence[Unit]) -> list[_Told]:
    return [_Told(unit, words(unit), position) for position, unit in enumerate(units)]


def _alike(old: Sequence[Unit], new: Sequence[Unit], bar: Bar) -> list[Pair]:
    """Pairs of versions of one text, the most alike first."""
    candidates = [
        (before, after)
        for before, after in _candidates(_told(old), _told(new))
        if _bar(before.unit, after.unit, bar).is_passed(before.unit.kind, before.words, after.words)
    ]
    pairs: list[Pair] = []
    taken: set[int] = set()
    # the best pair first: what is left may still find a second best
    for before, after in sorted(candidates, key=_rank):
        if id(before.unit) not in taken and id(after.unit) not in taken:
            taken |= {id(before.unit), id(after.unit)}
            pairs.append(Pair(before.unit, after.unit))
    return pairs


def _bar(old: Unit, new: Unit, bar: Bar) -> Bar:
    """How sure a match must be: two ids say that there are two things, and seldom err."""
    if len({old.key, new.key} - {""}) <= 1:
        return bar
    return replace(bar, words=max(bar.words, RENAMED.words), share=RENAMED.share)


def _rank(candidate: tuple[_Told, _Told]) -> tuple[float, int, list[bytes], int, int]:
    """The most alike first, of these the nearest, then what is the same from both sides."""
    old, new = candidate
    distance = abs(old.position - new.position)
    digests = sorted((old.unit.digest, new.unit.digest))
    return -share(old.words, new.words), distance, digests, old.position, new.position


def _candidates(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Units of one kind that share a telling word. Two different codes are never versions."""
    olds, news = _by_word(old), _by_word(new)
    for before in old:
        if before.unit.kind not in BY_CONTENT:
            continue
        sharing: dict[int, _Told] = {}
        for word in before.words:
            index = before.unit.kind, word
            others = news.get(index, [])
            # without this bound a table of n rows would cost n * n
            if len(olds[index]) <= COMMON and len(others) <= COMMON:
                for after in others:
                    sharing[after.position] = after
        for after in sharing.values():
            keys = {before.unit.key, after.unit.key} - {""}
            if len(keys) <= 1 or before.unit.kind not in CODED:
                yield before, after


def _by_word(told: Sequence[_Told]) -> dict[tuple[str, str], list[_Told]]:
    """The units by their kind and each of their words."""
    index: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        for word in one.words:
            index[one.unit.kind, word].append(one)
    return index
