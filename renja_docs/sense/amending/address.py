"""What an amendment is done to, by the printed numbers on the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal

from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.sense.place import Place, PlaceKind

Level = Literal["bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "lampiran", "baris"]
"""What has a number; the last two stand behind the body."""

LEVELS: Final[tuple[Level, ...]] = (
    "bab",
    "bagian",
    "paragraf",
    "pasal",
    "ayat",
    "huruf",
    "angka",
)
"""From the widest to the narrowest."""

DIVISIONS: Final[frozenset[Level]] = frozenset({"bab", "bagian", "paragraf"})

BELOW_PASAL: Final[frozenset[Level]] = frozenset({"ayat", "huruf", "angka"})
"""What is changed by quoting the whole Pasal around it."""

_CALLED: Final[Mapping[Level, str]] = {
    "bab": "BAB {}",
    "bagian": "Bagian {}",
    "paragraf": "Paragraf {}",
    "pasal": "Pasal {}",
    "ayat": "ayat ({})",
    "huruf": "huruf {}",
    "angka": "angka {}",
    "lampiran": "Lampiran {}",
    "baris": "baris {}",
}

_KINDS: Final[Mapping[Level, tuple[PlaceKind, ...]]] = {
    "bab": ("bab-regulasi",),
    "bagian": ("bagian",),
    "paragraf": ("paragraf-regulasi",),
    "pasal": ("pasal",),
    "ayat": ("ayat",),
    "huruf": ("butir",),
    "angka": ("butir", "definisi"),
    "lampiran": ("lampiran",),
    "baris": ("baris",),
}


@dataclass(frozen=True, slots=True)
class AddressStep:
    """A step of the way: a level and the printed number there, without brackets."""

    level: Level
    number: str

    @property
    def name(self) -> str:
        """What it is called: 'ayat (2)', 'huruf c', 'Pasal 12A'."""
        return _CALLED[self.level].format(self.number)


Way = tuple[AddressStep, ...]


def way(butir: ButirPerubahan) -> Way:
    """The way to the object of an operation, the object last; empty for the act as a whole.

    Empty for what stands behind the body, too: AnnexAddress leads there.
    """
    if butir.lampiran:
        return ()
    given = ((level, getattr(butir, level)) for level in LEVELS)
    return tuple(AddressStep(level, number) for level, number in given if number is not None)


def level_of(butir: ButirPerubahan) -> Level | None:
    """The level of the object; None for the act as a whole and its Lampiran."""
    steps = way(butir)
    return steps[-1].level if steps else None


def in_pasal(butir: ButirPerubahan) -> bool:
    """True for an operation below a Pasal."""
    return level_of(butir) in BELOW_PASAL


def called(steps: Way) -> str:
    """A way in words, the object first: 'huruf c ayat (2) Pasal 7', 'Bagian Kesatu BAB III'.

    A Pasal stands alone: its number runs through all divisions.
    """
    if any(step.level == "pasal" for step in steps):
        steps = tuple(step for step in steps if step.level not in DIVISIONS)
    return " ".join(step.name for step in reversed(steps))


def find(places: Iterable[Place], steps: Way) -> Place | None:
    """The place at the end of a way, None where there is none."""
    scope = tuple(places)
    found: Place | None = None
    for step in steps:
        found = next((one for one in siblings(scope, step.level) if one.own == step.name), None)
        if found is None:
            return None
        scope = (found,)
    return found


def siblings(scope: Iterable[Place], level: Level) -> tuple[Place, ...]:
    """The places of a level in a scope, in printed order.

    Of a list only the items that stand in it directly.
    """
    below = _items if level in ("huruf", "angka") else Place.walk
    places = chain.from_iterable(map(below, scope))
    return tuple(place for place in places if place.kind in _KINDS[level])


def _items(place: Place) -> Iterable[Place]:
    yield from place.of("definisi")
    for rincian in place.of("rincian"):
        yield from rincian.of("butir")
