"""Words as hunspell derives them: the roots of a .dic with the affixes that its .aff gives them.

Read are the flags of two letters, PFX and SFX with what may follow them, CIRCUMFIX and NEEDAFFIX:
all that the Indonesian dictionary uses (hunspell(5)).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_NONE: Final = "0"
"""How an affix file writes the empty string."""
_FIELDS: Final = 4
"""PFX, the flag, what is stripped, what is added; the condition behind them may be left out."""
_LONGEST: Final = 60
"""Letters of a form; no affixes make one so long."""


@dataclass(frozen=True, slots=True)
class Affix:
    """One line of a prefix or a suffix.

    strip: the letters of the root that it takes the place of. follows: the flags of affixes that
    may come with it. condition: what the root must look like at its side of the word.
    """

    flag: str
    strip: str
    add: str
    follows: frozenset[str]
    condition: re.Pattern[str]
    is_circumfix: bool


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dictionary of hunspell, in small letters.

    roots: each with the flags of its affixes, as the file writes them: few are ever asked for.
    prefixes, suffixes: by the letters that they add.
    bound: the flag of roots that never stand alone.
    """

    roots: Mapping[str, str]
    prefixes: Mapping[str, tuple[Affix, ...]]
    suffixes: Mapping[str, tuple[Affix, ...]]
    bound: str

    def knows(self, word: str) -> bool:
        """True for a root, or a form of one, in small letters."""
        if word in self.roots and self.bound not in _flags(self.roots[word]):
            return True
        return len(word) <= _LONGEST and any(self._forms(word))

    def _forms(self, word: str) -> Iterator[bool]:
        """True for every way in which a word is a root with affixes."""
        known: dict[str, tuple[tuple[str, Affix | None], ...]] = {}
        for rest, endings in self._without_suffixes(word):
            if rest not in known:  # many suffixes leave the same
                known[rest] = tuple(self._without_prefix(rest))
            for root, prefix in known[rest]:
                if prefix or endings:
                    yield self._is_form(root, prefix, endings)

    def _without_prefix(self, word: str) -> Iterator[tuple[str, Affix | None]]:
        """The roots that a word is, with no prefix or one."""
        if word in self.roots:
            yield word, None
        for root, prefix in _taken_off(word, self.prefixes, at_end=False):
            if root in self.roots and prefix.condition.match(root):
                yield root, prefix

    def _without_suffixes(self, word: str) -> Iterator[tuple[str, tuple[Affix, ...]]]:
        """A word without its last two, one or none suffixes; the inner one stands first."""
        yield word, ()
        last = tuple(self._without_suffix(word))
        stems = {stem for stem, _ in last}
        within = {stem: tuple(self._without_suffix(stem)) for stem in stems}
        for stem, outer in last:
            yield stem, (outer,)
            for root, inner in within[stem]:
                if outer.flag in inner.follows:
                    yield root, (inner, outer)

    def _without_suffix(self, word: str) -> Iterator[tuple[str, Affix]]:
        """A word without each suffix that it may have."""
        for stem, suffix in _taken_off(word, self.suffixes, at_end=True):
            if suffix.condition.search(stem):
                yield stem, suffix

    def _is_form(self, root: str, prefix: Affix | None, endings: tuple[Affix, ...]) -> bool:
        """True if a root may have a prefix and suffixes together."""
        allowed = _flags(self.roots[root])
        with_endings = allowed.union(*(ending.follows for ending in endings))
        if prefix is not None and prefix.flag not in with_endings:
            return False
        if endings and endings[0].flag not in allowed.union(prefix.follows if prefix else ()):
            return False
        closes = any(ending.is_circumfix for ending in endings)
        return closes == (prefix is not None and prefix.is_circumfix)


def read(aff: Path, dic: Path) -> Dictionary:
    """The dictionary of two files, which are in Latin-1 as the Indonesian ones are."""
    lines = [line.split("#")[0].split() for line in _lines(aff)]
    options = {fields[0]: fields[1] for fields in lines if len(fields) == len(("name", "value"))}
    circumfix = options.get("CIRCUMFIX", "")
    return Dictionary(
        _roots(_lines(dic)[1:]),
        _affixes(lines, "PFX", circumfix),
        _affixes(lines, "SFX", circumfix),
        options.get("NEEDAFFIX", ""),
    )


def _lines(path: Path) -> list[str]:
    """The lines of a file."""
    return path.read_text(encoding="iso-8859-1").splitlines()


def _roots(lines: Iterable[str]) -> dict[str, str]:
    """The roots with their flags; a word that stands twice has the flags of both."""
    found: dict[str, str] = {}
    for line in lines:
        word, _, behind = line.partition("/")
        flags, _, _ = behind.partition("\t")
        word = word.strip().casefold()
        found[word] = found.get(word, "") + flags.strip()
    return found


@cache
def _flags(letters: str) -> frozenset[str]:
    """Flags of two letters each, as FLAG long writes them."""
    return frozenset(letters[at : at + 2] for at in range(0, len(letters), 2))


def _affixes(lines: Iterable[list[str]], kind: str, circumfix: str) -> dict[str, tuple[Affix, ...]]:
    """The affixes of a kind by what they add; the line that heads a flag only counts its lines."""
    found: dict[str, tuple[Affix, ...]] = {}
    for fields in lines:
        if len(fields) >= _FIELDS and fields[0] == kind and not _is_head(fields):
            affix = _affix(fields, kind, circumfix)
            found[affix.add] = (*found.get(affix.add, ()), affix)
    return found


def _is_head(fields: list[str]) -> bool:
    """True for 'PFX B0 Y 2'."""
    return fields[2] in ("Y", "N") and fields[3].isdecimal()


def _affix(fields: list[str], kind: str, circumfix: str) -> Affix:
    """An affix from its line."""
    _, flag, strip, added = fields[:_FIELDS]
    letters, _, behind = added.partition("/")
    condition = fields[_FIELDS] if len(fields) > _FIELDS else "."
    follows = _flags(behind)
    return Affix(
        flag,
        strip.replace(_NONE, ""),
        letters.replace(_NONE, "").casefold(),
        follows,
        re.compile(condition if kind == "PFX" else rf"(?:{condition})\Z"),
        circumfix in follows,
    )


def _taken_off(
    word: str, affixes: Mapping[str, tuple[Affix, ...]], *, at_end: bool
) -> Iterator[tuple[str, Affix]]:
    """What is left of a word without each affix of which it has the letters at one side."""
    for length in range(len(word)):
        cut = len(word) - length if at_end else length
        front, back = word[:cut], word[cut:]
        for affix in affixes.get(back if at_end else front, ()):
            yield (front + affix.strip if at_end else affix.strip + back), affix
