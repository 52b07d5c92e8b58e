"""The defined terms of the regulation: long form, short form, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.origin import Origin
from renja_docs.content.susunan import is_struck
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind, Zone

_OF_DEFINITIONS: Final[frozenset[TextKind]] = frozenset({"istilah", "singkatan", "sebutan", "arti"})


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A definition with its printed texts.

    full: the term itself. short: its singkatan or sebutan, '' without one. is_singkatan: True where
    the short form is a singkatan. place: where the definition stands in the document. origin: the
    definition in the file. text: the term as a text of the reading.
    """

    full: str
    short: str
    arti: str
    is_singkatan: bool
    place: str
    origin: Origin
    text: Text

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form of the term."""
        return (self.full, self.short) if self.short else (self.full,)


def all_istilah(reading: Reading) -> tuple[DefinedTerm, ...]:
    """The definitions in printed order."""
    return reading.once(_gather)


def _gather(reading: Reading) -> tuple[DefinedTerm, ...]:
    """The definitions of all Pasal: of an amending regulation those of the act it amends."""
    tree = reading.tree.after.tree if reading.tree.after else reading.tree
    found: list[DefinedTerm] = []
    for pasal in tree.pasal(quoted=True):
        living = (one for one in pasal.of("definisi") if one.node and not is_struck(one.node))
        found += map(_istilah, living)
    return tuple(found)


def _istilah(place: Place) -> DefinedTerm:
    """A definition with its parts as they are printed."""
    said = {text.key: text for text in place.texts}
    return DefinedTerm(
        full=said["istilah"].printed,
        short=place.printed("singkatan") or place.printed("sebutan"),
        arti=said["arti"].printed,
        is_singkatan="singkatan" in said,
        place=place.name,
        origin=place.origin,
        text=said["istilah"],
    )


def over_blanks(words: str) -> str:
    """The pattern of some words with any white space between them."""
    return r"\s+".join(map(re.escape, words.split()))


def pattern_of(form: str, *, in_any_case: bool = False) -> re.Pattern[str]:
    """Finds a form of a term as a whole word over any white space, in its own capitals or any."""
    flags = re.IGNORECASE if in_any_case else re.NOFLAG
    return re.compile(rf"(?<![\w-]){over_blanks(form)}(?![\w-])", flags)


def uses(reading: Reading, istilah: DefinedTerm, *zones: Zone) -> Iterator[Text]:
    """The texts of some parts that use a term, outside all definitions."""
    patterns = tuple(map(pattern_of, istilah.forms))
    for text in reading.of(*zones).candidates(*patterns):
        if text.kind not in _OF_DEFINITIONS and _uses_one(text.printed, patterns):
            yield text


def used_in_norms(reading: Reading) -> frozenset[str]:
    """The terms that norms use, or that the definition of such a term uses (angka 102)."""
    terms = all_istilah(reading)
    used = {term.full for term in terms if any(uses(reading, term, "batang-tubuh"))}
    for _ in terms:
        defining = [term.arti for term in terms if term.full in used]
        more = {term.full for term in terms if term.full not in used and _is_in(term, defining)}
        if not more:
            break
        used |= more
    return frozenset(used)


def _is_in(term: DefinedTerm, texts: Iterable[str]) -> bool:
    """True if one of some texts uses a term."""
    patterns = tuple(map(pattern_of, term.forms))
    return any(_uses_one(text, patterns) for text in texts)


def _uses_one(words: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    """True if one of some patterns is found in some words."""
    return any(pattern.search(words) for pattern in patterns)
