"""Acts that a text names by hand, without an expression."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.marking import Span
from renja_docs.sense.law.citation import registri, sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_ABBREVIATED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "uu": "Undang-Undang",
        "pp": "Peraturan Pemerintah",
        "perpres": "Peraturan Presiden",
        "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
        "permendagri": "Peraturan Menteri Dalam Negeri",
        "permenkeu": "Peraturan Menteri Keuangan",
        "perda": "Peraturan Daerah",
        "perbup": "Peraturan Bupati",
        "pergub": "Peraturan Gubernur",
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
        | UU | PP | Perpres | Perppu | Perda | Perbup | Pergub
        | Permen\w+ | Kepmen\w+ | Inmen\w+ | Inpres | Keppres
    )
    \s+(?:Nomor|Nomer|No\.?|nomor)\s*(?P<number>[\w./-]*\d[\w./-]*)
    \s+[Tt]ahun\s+(?P<year>(?:19|20)\d\d)\b
    (?P<about>\s+tentang\s+)?
    """,
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
        words = r"\s+".join(re.escape(word) for word in self.act.tentang.split())
        found = re.compile(words, re.IGNORECASE).match(self.text.printed, self.title)
        return found.end() if found else None


def typed_citations(reading: Reading) -> tuple[TypedCitation, ...]:
    """The acts that are typed in any text but the registry itself."""
    return reading.once(_all)


def _all(reading: Reading) -> tuple[TypedCitation, ...]:
    acts = _by_name(reading)
    return tuple(
        citation for text in reading.texts if _may_cite(text) for citation in _in_text(text, acts)
    )


def _by_name(reading: Reading) -> Mapping[_Name, Sequence[Peraturan]]:
    found: dict[_Name, list[Peraturan]] = defaultdict(list)
    for act in registri(reading.naskah.dasar_hukum).values():
        if act.nomor is not None:
            found[act.nomor.lstrip("0"), str(act.tahun)].append(act)
    return found


def _may_cite(text: Text) -> bool:
    elsewhere = text.kind in ("peraturan", "alt") or text.zone == "identitas"
    return not elsewhere and "ahun" in text.printed


def _in_text(text: Text, acts: Mapping[_Name, Sequence[Peraturan]]) -> Iterator[TypedCitation]:
    for match in _CITATION.finditer(text.printed):
        if not text.is_typed(*match.span("number")):
            continue
        title = None if match["about"] is None else match.end()
        candidates = acts.get((match["number"].lstrip("0"), match["year"]), ())
        act = _of_kind(match["kind"], candidates)
        yield TypedCitation(text, (match.start(), match.end("year")), title, act)


def _of_kind(typed: str, acts: Sequence[Peraturan]) -> Peraturan | None:
    """The first act of the kind that was typed; the name of a region may be left out."""
    words = " ".join(typed.split())
    typed = _ABBREVIATED.get(words.lower(), words).lower()
    for act in acts:
        kind = sebut_jenis(act).lower()
        if kind.startswith(typed) or typed.startswith(kind):
            return act
    return None
