"""Which units of two lists are the same thing: by id, then by equal content, then by most words in common.

No step compares every unit with every other: ids and contents are looked up, and only units that share
a word which is not everywhere are ever measured against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from renja_docs.compare.diff.unit import Unit
from renja_docs.compare.diff.words import vocabulary_of

Pair = tuple[Unit, Unit]

CODED = frozenset({"urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "usulan"})
"""Kinds whose id is a code of the nomenclature, and printed."""

BY_CONTENT = CODED | frozenset(
    {
        "menimbang",
        "pasal",
        "ayat",
        "definisi",
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
        "evaluasi",
        "aktivitas",
        "baris-usulan",
        "fakta",
        "kotak",
        "panah",
        "tabel",
        "gambar",
        "bentuk",
    }
)
"""Kinds that are the same thing where they say the same, although somebody gave another id."""

ALIKE = 0.5
"""Share of words in common from which two texts are versions of one text."""
COMMON = 32
"""A word of more units than this tells nothing about which two belong together."""


CONTAINERS = frozenset({"rincian", "aktivitas", "bab", "subbab", "baris"})
"""Kinds that stay the same thing when most of what stood in them goes: the rest is measured alone."""

EVERYWHERE = frozenset(
    {"pasal", "bab", "subbab", "program", "kegiatan", "sub-kegiatan", "gambar", "tabel", "letak"}
)
"""Kinds whose ids name one thing in the whole content, and not only below one parent."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How sure a match must be. kata: the fewest words; alike: the smallest share in common.

    jauh: True where the units stand below different parents.
    """

    kata: int = 1
    alike: float = ALIKE
    jauh: bool = False


NEAR = Bar()
FAR = Bar(kata=5, alike=0.6, jauh=True)
"""Across parents: a short text that stands in two places is no sign of a move."""


@dataclass(slots=True)
class Match:
    """Pairs found so far, and what is left of each side."""

    pairs: list[Pair]
    old: list[Unit]
    new: list[Unit]

    def by(self, key: Callable[[Unit], Hashable | None]) -> None:
        """Pair what has the same key, the k-th with the k-th; None pairs with nothing."""
        waiting: dict[Hashable, list[Unit]] = defaultdict(list)
        for unit in self.new:
            if (found := key(unit)) is not None:
                waiting[found].append(unit)
        for units in waiting.values():
            units.reverse()
        rest: list[Unit] = []
        for unit in self.old:
            if candidates := waiting.get(key(unit), []):
                self.pairs.append((unit, candidates.pop()))
            else:
                rest.append(unit)
        self._settle(rest)

    def _settle(self, old: list[Unit]) -> None:
        taken = {id(new) for _, new in self.pairs}
        self.old, self.new = old, [unit for unit in self.new if id(unit) not in taken]

    def add(self, pairs: Iterable[Pair]) -> None:
        """Take pairs in."""
        self.pairs += pairs
        taken = {id(old) for old, _ in self.pairs}
        self._settle([unit for unit in self.old if id(unit) not in taken])


def match(old: Sequence[Unit], new: Sequence[Unit], bar: Bar = NEAR) -> Match:
    """The pairs of two lists of units, and what has no counterpart."""
    found = Match([], list(old), list(new))
    found.by(
        lambda u: (
            (u.jenis, u.kunci) if u.kunci and (not bar.jauh or u.jenis in EVERYWHERE) else None
        )
    )
    if found.old and found.new:
        found.by(lambda u: (u.jenis, u.sidik) if _telling(u, bar) else None)
    if found.old and found.new:
        found.add(_alike(found.old, found.new, bar))
    return found


def _telling(unit: Unit, bar: Bar) -> bool:
    return unit.jenis in BY_CONTENT and (bar.kata <= 1 or size(unit) >= bar.kata)


def size(unit: Unit) -> int:
    """How many words a unit says, with all below it."""
    return sum(words(unit).values())


def words(unit: Unit) -> Counter[str]:
    """The words of a unit and of all below it."""
    found: Counter[str] = Counter()
    for part in unit.walk():
        for field in part.fields:
            if field.sifat in ("kata", "angka") and not field.hitung:
                found.update(vocabulary_of(field.mentah))
    return found


def _alike(old: Sequence[Unit], new: Sequence[Unit], bar: Bar) -> list[Pair]:
    """Pairs of versions of one text, the most alike first. Two different ids are never versions."""
    olds, news = [words(u) for u in old], [words(u) for u in new]
    scored = sorted(
        (-dice(olds[i], news[j]), *_tie(old[i], new[j], i, j), i, j)
        for i, j in _candidates(old, new, olds, news)
        if close(old[i].jenis, olds[i], news[j], bar)
    )
    pairs: list[Pair] = []
    gone: set[int] = set()
    come: set[int] = set()
    for *_, i, j in scored:
        if i not in gone and j not in come:
            gone.add(i)
            come.add(j)
            pairs.append((old[i], new[j]))
    return pairs


def _tie(old: Unit, new: Unit, i: int, j: int) -> tuple[int, bytes, bytes]:
    """What decides between equal scores: the same from both sides."""
    low, high = sorted((old.sidik, new.sidik))
    return abs(i - j), low, high


def _candidates(
    old: Sequence[Unit],
    new: Sequence[Unit],
    olds: Sequence[Counter[str]],
    news: Sequence[Counter[str]],
) -> set[tuple[int, int]]:
    """Units of one kind that share a word, unless they have different ids; words that are everywhere do not count."""
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j, unit in enumerate(new):
        for word in news[j]:
            where[unit.jenis, word].append(j)
    spread: Counter[tuple[str, str]] = Counter(
        (old[i].jenis, word) for i in range(len(old)) for word in olds[i]
    )
    return {
        (i, j)
        for i, unit in enumerate(old)
        if unit.jenis in BY_CONTENT
        for word in olds[i]
        if spread[unit.jenis, word] <= COMMON and len(where[unit.jenis, word]) <= COMMON
        for j in where[unit.jenis, word]
        if not (unit.kunci and new[j].kunci) or unit.kunci == new[j].kunci
    }


def close(jenis: str, a: Counter[str], b: Counter[str], bar: Bar) -> bool:
    """True if two texts are versions of one; containers also where most of the smaller stands in the other."""
    least = min(a.total(), b.total())
    if least < bar.kata or not least:
        return False
    both = (a & b).total()
    return both / least >= bar.alike if jenis in CONTAINERS else dice(a, b) >= bar.alike


def dice(a: Counter[str], b: Counter[str]) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    return 2 * (a & b).total() / (a.total() + b.total())
