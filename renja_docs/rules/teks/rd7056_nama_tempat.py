"""Places are named as the list of the office names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import printed_matches
from renja_docs.rules.teks.kamus import is_word
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import Texts

_LIST: Final = "nama_tempat:\n  - Sukamaju\n  - Mekarsari\n  - Tanjungrejo\n  - Tutur"
_PLACES: Final = (Edit("gaya.yaml", "", _LIST),)

RULE: Final = Rule(
    code="RD7056",
    severity="peringatan",
    title="Nama tempat",
    source="gaya.yaml",
    explanation=("Nama kecamatan dan desa ditulis seperti pada nama_tempat dalam gaya.yaml."),
    needs=frozenset({"Opsi"}),
    by_file=True,
    cases=(
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/usulan/0/lokasi",
            bad="Desa Sukamaju, Kecamatan Tukur",
            good="Desa Sukamaju, Kecamatan Tutur",
            also=_PLACES,
        ),
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/usulan/0/lokasi",
            bad="desa sukamaju",
            good="Desa Sukamaju",
            also=_PLACES,
        ),
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/usulan/0/lokasi",
            bad="Balai Pertemuan Tanjungrjo",
            good="Balai Pertemuan Tanjungrejo",
            also=_PLACES,
        ),
    ),
)

_PLACE: Final = re.compile(
    r"\b(?:[Dd]esa|[Kk]elurahan|[Kk]ecamatan|[Dd]usun|[Kk]ec\.|[Dd]s\.)\s+"
    r"(?P<name>[A-Za-z][\w-]+(?:\s+(?:[A-Z][a-z-]+))?)"
)
_CAPITAL_WORD: Final = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SMALL_WORDS: Final = re.compile(r"[a-z]+")
_WORDS: Final = re.compile(r"\w+")
_NO_LETTERS: Final = re.compile(r"\W+")
_NEAR: Final = 0.75


def check(reading: Reading) -> Iterator[Finding]:
    """Names behind 'Desa' or 'Kecamatan' that are not listed, and misspelt ones in addresses."""
    listed = _listed(reading)
    if listed:
        for text, match in printed_matches(reading.of("lampiran", "tabel"), _PLACE):
            yield from _behind_kind(reading, text, match, listed)
    known = _words_of_places(reading)
    for text, match in printed_matches(_addresses(reading), _CAPITAL_WORD):
        yield from _in_address(reading, text, match, known)


def _listed(reading: Reading) -> Mapping[str, str]:
    """The places of the list by their letters."""
    return {_letters(name): name for name in reading.naskah.opsi.nama_tempat}


def _is_name(text: Text, match: re.Match[str]) -> bool:
    """True for a typed name; one in small letters is a name only in an address."""
    if text.offsets[match.start("name")] < 0:
        return False
    return text.kind == "lokasi" or match["name"][0].isupper()


def _behind_kind(
    reading: Reading, text: Text, match: re.Match[str], listed: Mapping[str, str]
) -> Iterator[Finding]:
    """A name behind the kind of a place that is not listed, or has a small letter."""
    name, span = match["name"], match.span("name")
    if not _is_name(text, match):
        return
    if not _is_listed(name, listed):
        near = _nearest(name, listed)
        if near:
            message = f"Nama tempat {quoted(name)} tidak ada pada nama_tempat."
            yield in_text(reading, RULE, text, span, message, f"Maksudnya {quoted(near)}?")
    elif name[0].islower():
        message = f"Nama tempat {quoted(name)} berhuruf kecil."
        yield in_text(reading, RULE, text, span, message, f"Tulis {name.title()}.")


def _is_listed(name: str, listed: Mapping[str, str]) -> bool:
    """True if a name, its first word, or a longer name that it begins, is on the list."""
    if not listed.keys().isdisjoint(_candidates(name)):
        return True
    words = _WORDS.findall(name.casefold())
    longer = (_WORDS.findall(place.casefold()) for place in listed.values())
    return any(place[: len(words)] == words for place in longer)


def _nearest(name: str, listed: Mapping[str, str]) -> str:
    """The place of the list that a name, or its first word, is most like; '' without one."""
    for candidate in _candidates(name):
        near = get_close_matches(candidate, listed, 1, _NEAR)
        if near:
            return listed[near[0]]
    return ""


def _candidates(name: str) -> tuple[str, str]:
    """A name and its first word, for the second may belong to the sentence."""
    return (_letters(name), _letters(name.split(maxsplit=1)[0]))


def _addresses(reading: Reading) -> Texts:
    """The texts of program.yaml and of proposals that tell a place."""
    return reading.of_kinds({"lokasi"}, "tabel")


def _is_in_name(text: Text, at: int) -> bool:
    """True within the name behind the kind of a place."""
    names = (match.span("name") for match in _PLACE.finditer(text.printed))
    return any(start <= at < end for start, end in names)


def _in_address(
    reading: Reading, text: Text, match: re.Match[str], known: frozenset[str]
) -> Iterator[Finding]:
    """A word of an address, outside of names, that is nearly the name of a known place."""
    word = match[0].casefold()
    if word in office_words(reading) or is_word(word) or _is_in_name(text, match.start()):
        return
    for near in get_close_matches(word, known, 1, _NEAR):
        message = f"Nama tempat {quoted(match[0])} tidak dikenal."
        advice = f"Maksudnya {near.capitalize()}?"
        yield in_text(reading, RULE, text, match.span(), message, advice)


def _words_of_places(reading: Reading) -> frozenset[str]:
    """The words of the places of the list and of the region, in small letters."""
    places = (*reading.naskah.opsi.nama_tempat, reading.naskah.perbup.daerah)
    words: set[str] = set()
    for place in places:
        words.update(_SMALL_WORDS.findall(place.casefold()))
    return frozenset(words)


def _letters(name: str) -> str:
    """A name without blanks, marks and capitals."""
    return _NO_LETTERS.sub("", name).casefold()
