"""Terms that gaya.yaml avoids are not used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import outside_identity
from renja_docs.sense.reading import Reading

_SUB_KEGIATAN: Final = (
    Edit("gaya.yaml", "", "istilah:\n  - baku: sub kegiatan\n    hindari:\n      - subkegiatan"),
)

RULE: Final = Rule(
    code="RD7016",
    severity="peringatan",
    title="Istilah yang dihindari",
    source="UU 12/2011 Lampiran II angka 250; gaya.yaml",
    explanation=(
        "Satu pengertian disebut dengan satu istilah, menurut daftar istilah pada gaya.yaml."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat program dan subkegiatan.",
            good="Renja memuat program dan sub kegiatan.",
            repaired="Renja memuat program dan sub kegiatan.",
            also=_SUB_KEGIATAN,
        ),
        Case(
            file="bab/3-tujuan.yaml",
            at="@program-kegiatan/judul",
            bad="Program dan Subkegiatan",
            good="Program dan Sub Kegiatan",
            repaired="Program dan Sub Kegiatan",
            also=_SUB_KEGIATAN,
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="RENSTRA menjadi acuan.",
            good="Renstra menjadi acuan.",
            repaired="Renstra menjadi acuan.",
            also=(
                Edit("gaya.yaml", "", "istilah:\n  - baku: Renstra\n    hindari:\n      - RENSTRA"),
            ),
        ),
        Case(
            file="perbup.yaml",
            at="perangkat_daerah/nama",
            bad="Kecamatan Kontoh Utara",
            good="Kecamatan Contoh Utara",
            also=(
                Edit(
                    "gaya.yaml",
                    "",
                    "istilah:\n  - baku: Kecamatan Contoh Utara\n"
                    "    hindari:\n      - Kecamatan Kontoh Utara",
                ),
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Avoided:
    """The avoided terms of a house. better: by an avoided term in small letters what is used.

    exact: the avoided terms as gaya.yaml writes them.
    """

    pattern: re.Pattern[str]
    better: Mapping[str, str]
    exact: frozenset[str]

    def term_for(self, words: str) -> str:
        """The term instead of some words; '' where the words themselves may stand."""
        better = self.better[words.casefold()]
        is_meant = words in self.exact and words != better
        if is_meant or not _differs_in_capitals(words, better):
            return better
        return ""


def _differs_in_capitals(words: str, term: str) -> bool:
    """True for words all in capitals, and for the term itself with other ones."""
    return words.isupper() or term.casefold() == words.casefold()


def check(reading: Reading) -> Iterator[Finding]:
    """Avoided terms; the name of the agency is another rule's."""
    avoided = _avoided(reading)
    if avoided is None:
        return
    yield from _of_agency(reading, avoided)
    for text, match in matches(outside_identity(reading), avoided.pattern):
        term = avoided.term_for(match[0])
        if term and term != _agency(reading):
            right = _with_capitals_of(match[0], term)
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Istilah {quoted(match[0])} dihindari.",
                f"Tulis {right}.",
                right,
            )


def _of_agency(reading: Reading, avoided: _Avoided) -> Iterator[Finding]:
    """The name of the agency where it is given, if it is avoided itself: all uses print it."""
    agency = reading.naskah.perbup.perangkat_daerah
    if agency is not None and avoided.pattern.fullmatch(agency.nama):
        term = avoided.term_for(agency.nama)
        if term:
            yield RULE.finding(
                agency.origin.at("nama").location,
                f"Nama perangkat daerah {quoted(agency.nama)} dihindari menurut gaya.yaml.",
                f"Tulis {term}, atau hapus nama ini dari hindari dalam gaya.yaml.",
                place="perangkat daerah",
            )


def _agency(reading: Reading) -> str:
    """The name of the agency, '' where there is none."""
    agency = reading.naskah.perbup.perangkat_daerah
    if agency is None:
        return ""
    return agency.nama


def _avoided(reading: Reading) -> _Avoided | None:
    """The avoided terms of gaya.yaml, longer ones first; None where it has none."""
    terms: dict[str, str] = {}
    for term in reading.naskah.opsi.istilah:
        terms |= dict.fromkeys(term.hindari, term.baku)
    if not terms:
        return None
    longest_first = sorted(terms, key=len, reverse=True)
    any_term = "|".join(map(re.escape, longest_first))
    return _Avoided(
        re.compile(rf"(?<![\w-])(?:{any_term})(?![\w-])", re.IGNORECASE),
        {avoided.casefold(): terms[avoided] for avoided in longest_first},
        frozenset(terms),
    )


def _with_capitals_of(words: str, term: str) -> str:
    """A term with the capitals of the words that it replaces."""
    takes_capitals = words[:1].isupper() and term[:1].islower()
    if not takes_capitals:
        return term
    if " " in words or words.istitle():
        return " ".join(map(str.capitalize, term.split()))
    return term.capitalize()
