"""Words for regions, their heads and documents, as the data of kinds has them; as patterns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from renja_docs.content.jenis import JenisDaerah, Tingkat
from renja_docs.content.loading.kinds import levels, of_program


def either(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first, over any white space.

    Of no words it is one that matches nothing.
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    if not longest_first:
        return "(?!)"
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in longest_first) + ")"


def in_province() -> tuple[Tingkat, ...]:
    """The levels of regions that lie in a province."""
    return tuple(level for level in levels() if level.kop_provinsi)


HEADS: Final = tuple(level.kepala for level in levels())
"""What heads of regions are called, from the highest."""
LEVEL: Final = either(level.awalan for level in levels())
"""The word in front of the name of a region."""
LEVEL_IN_PROVINCE: Final = either(level.awalan for level in in_province())
"""The word in front of the name of a region that lies in a province."""
KIND: Final = either(of_program())
"""The name of a kind of document of regions."""
SHORT: Final = either(short for kind in of_program().values() for short in kind.singkatan)
"""What people call such a kind for short."""


def higher(jenis: JenisDaerah) -> tuple[str, ...]:
    """The kinds of regions that stand above a kind, by name."""
    return tuple(
        kind.nama
        for kind in of_program().values()
        if kind.nama != jenis.nama and any(at.derajat < jenis.derajat for at in kind.tingkat)
    )


def next_lower(jenis: JenisDaerah) -> str:
    """The kind to which a region may leave what is not said in a kind, '' for the lowest."""
    level = jenis.tingkat.nama
    lower = []
    for kind in of_program().values():
        here = kind.at(level)
        if here and not kind.wilayah and here.derajat > jenis.derajat:
            lower.append((here.derajat, kind.nama))
    _, nearest = min(lower, default=(0, ""))
    return nearest
