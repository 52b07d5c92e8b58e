"""Acts that a text names by hand, without an expression."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from renja_docs.content.loading.kinds import of_program
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.marking import Span
from renja_docs.rules.terms import over_blanks
from renja_docs.rules.text_kinds import naming_texts
from renja_docs.sense.law.citation import registri, sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import ZONES

_REGIONAL: Final[Mapping[str, str]] = {
    short.casefold(): kind.nama for kind in of_program().values() for short in kind.singkatan
}
_ABBREVIATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "uu": "Undang-Undang",
        "pp": "Peraturan Pemerintah",
        "perpres": "Peraturan Presiden",
        "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
        "permendagri": "Peraturan Menteri Dalam Negeri",
        "permenkeu": "Peraturan Menteri Keuangan",
        **_REGIONAL,
        "kepmendagri": "Keputusan Menteri Dalam Negeri",
        "inpres": "Instruksi Presiden",
        "inmendagri": "Instruksi Menteri Dalam Negeri",
        "keppres": "Keputusan Presiden",
    }
)

_CITATION: Final = re.compile(
    r"""
    \b(?P<kind>
        (?:Undang-[Uu]ndang|Peraturan|Keputusan|Instruksi)
        (?:\s+(?:[A-Z][\w-]*|dan|,))*?
        | UU | PP | Perpres | Perppu | SHORT
        | Permen\w+ | Kepmen\w+ | Inmen\w+ | Inpres | Keppres
    )
    \s+(?:Nomor|Nomer|No\.?|nomor)\s*(?P<number>[\w./-]*\d[\w./-]*)
    \s+[Tt]ahun\s+(?P<year>(?:19|20)\d\d)\b
    (?P<about>\s+tentang\s+)?
    """.replace("SHORT", "|".join(word.title() for word in _REGIONAL)),
    re.VERBOSE,
)

_Name = tuple[str, str]
"""Number, without zeros in front, and year of an act."""


@dataclass(frozen=True, slots=True)
class TypedCitation:
    """An act that a person typed.

    span: kind, number and year. title: where its title begins, None where none follows.
    act: the act of the registry that is meant, None where there is none.
    """

    text: Text
    span: Span
    title: int | None
    act: Peraturan | None

    @property
    def title_end(self) -> int | None:
        """Where the title of the act ends, if it is the one that follows."""
        if self.act is None or self.title is None:
            return None
        words = over_blanks(self.act.tentang)
        found = re.compile(words, re.IGNORECASE).match(self.text.printed, self.title)
        if found is None:
            return None
        return found.end()


def typed_citations(reading: Reading) -> tuple[TypedCitation, ...]:
    """The acts that are typed in any text but the registry itself."""
    return reading.once(_all)


def _all(reading: Reading) -> tuple[TypedCitation, ...]:
    """The citations of all texts that are in our own words."""
    acts = _by_name(reading)
    found: list[TypedCitation] = []
    for text in naming_texts(reading).of(zones=ZONES - {"identitas"}).candidates(_CITATION):
        found += _in_text(text, acts)
    return tuple(found)


def _by_name(reading: Reading) -> Mapping[_Name, Sequence[Peraturan]]:
    """The acts of the registry by number and year; of two ministries both may have one."""
    found: dict[_Name, list[Peraturan]] = defaultdict(list)
    for act in registri(reading.naskah.dasar_hukum).values():
        if act.nomor is not None:
            found[act.nomor.lstrip("0"), str(act.tahun)].append(act)
    return found


def _in_text(text: Text, acts: Mapping[_Name, Sequence[Peraturan]]) -> Iterator[TypedCitation]:
    """The acts whose number a person typed in a text."""
    for match in _CITATION.finditer(text.printed):
        if text.is_typed(*match.span("number")):
            title = match.end() if match["about"] else None
            name = match["number"].lstrip("0"), match["year"]
            act = _of_kind(match["kind"], acts.get(name, ()))
            yield TypedCitation(text, (match.start(), match.end("year")), title, act)


def _of_kind(typed: str, acts: Sequence[Peraturan]) -> Peraturan | None:
    """The first act of the kind that was typed; the name of a region may be left out."""
    words = " ".join(typed.split())
    kind = _ABBREVIATED.get(words.lower(), words).lower()
    return next((act for act in acts if _fits(kind, sebut_jenis(act).lower())), None)


def _fits(typed: str, kind: str) -> bool:
    """True if one of two names of kinds goes on where the other ends."""
    return kind.startswith(typed) or typed.startswith(kind)
