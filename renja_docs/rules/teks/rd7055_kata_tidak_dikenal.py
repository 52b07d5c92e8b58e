"""Every word is known to the dictionary or to the office."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.marking import in_text, quoted, typed_location
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import Found, printed_matches
from renja_docs.rules.teks.gabungan import halves
from renja_docs.rules.teks.kamus import has_dictionary, is_word, nearest_word, roots
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.rules.teks.miring import in_italics
from renja_docs.rules.teks.senarai import lines
from renja_docs.rules.teks.varian import standard_form
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind
from renja_docs.sense.text_selection import KINDS, ZONES

RULE: Final = Rule(
    code="RD7055",
    severity="peringatan",
    title="Kata yang tidak dikenal",
    source="UU 12/2011 Lampiran II angka 246; KBBI",
    explanation=(
        "Kata tidak ada dalam kamus id_ID komputer ini, dalam daftar kata ranah, atau pada kata "
        "dan nama_tempat dalam gaya.yaml. Kata yang sama disebut satu kali dengan semua tempatnya. "
        "Yang tidak mirip dengan kata mana pun, dan yang ada dalam judul peraturan, hanya "
        "dicatat. Tanpa kamus itu aturan ini diam; lihat lingkungan."
    ),
    needs=frozenset({"Opsi"}),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memperluas kesemaptan kerja.",
            good="Renja memperluas kesempatan kerja.",
        ),
        Case(
            file="program.yaml",
            at="sumber_dana/1/teks",
            bad="Pendaptan Asli Daerah",
            good="Pendapatan Asli Daerah",
        ),
    ),
)

_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?")
_JOINS: Final = "'’×÷"
"""Marks that may stand within such a word."""
_ADDRESS: Final = re.compile(r"\S*(?:@|www\.|https?:|\w\.(?:id|com|org|net)\b)\S*")
_DOUBLED: Final = re.compile(r"(?P<left>[^\W\d_]+)-(?P<right>[^\W\d_]+)")
_ROMAN: Final = re.compile(r"[ivxlc]+\Z", re.IGNORECASE)
_OF_NAMES: Final[frozenset[TextKind]] = frozenset({"lokasi", "gambar"})
_OFFICIAL: Final[frozenset[TextKind]] = frozenset({"peraturan"})
"""The names of acts, which others wrote."""
_SHORTEST: Final = 3
_FEWEST_ALIKE: Final = 3
_LONG: Final = 4
_LONGEST: Final = 40
"""Letters of a word that may be one with a slip; the longest of the language have some 25."""

_MOST_SEARCHED: Final = 100
"""Unknown words for which the one that is meant is looked for: of more, few are slips."""


def check(reading: Reading) -> Iterator[Finding]:
    """Each unknown word once, with all its places, where the machine has a dictionary."""
    if not has_dictionary():
        return
    office = office_words(reading) | _of_nomenclature()
    searched = reading.texts.all().of(KINDS - _OF_NAMES, ZONES - {"identitas"})
    texts = tuple(searched.with_word(lambda word: _may_be_of_unknown(word, office)))
    unknown = _unknown(texts, office)
    places: dict[str, list[Found]] = defaultdict(list)
    for text, match in printed_matches(texts, _WORD):
        if match[0] in unknown and _is_plain(reading, text, match):
            places[match[0].casefold()].append((text, match))
    for count, found in enumerate(places.values()):
        yield _finding(reading, found, is_searched=count < _MOST_SEARCHED)


def _may_be_of_unknown(token: str, office: frozenset[str]) -> bool:
    """True for an unknown word in small letters, and for what may be a part of one."""
    if not token.isalpha():
        return token in _JOINS
    return not token.isascii() or _is_unknown(token, office)


def _unknown(texts: Iterable[Text], office: frozenset[str]) -> frozenset[str]:
    """The words of some texts that nobody knows."""
    words = {match[0] for _, match in printed_matches(texts, _WORD)}
    return frozenset(word for word in words if _is_unknown(word, office))


def _of_nomenclature() -> frozenset[str]:
    """The words of the official names of programmes."""
    return frozenset(
        word.casefold()
        for line in lines("nomenklatur-penunjang.txt")
        for word in _WORD.findall(line)
    )


def _is_unknown(word: str, office: frozenset[str]) -> bool:
    """True for a word that neither the office nor the dictionary knows, nor another rule mends."""
    if len(word) < _SHORTEST or _is_abbreviation(word) or _ROMAN.match(word):
        return False
    small = word.casefold()
    return not _is_known(small, office) and standard_form(small) == ""


def _is_known(word: str, office: frozenset[str]) -> bool:
    """True for a word of the office or of the language."""
    return word in office or is_word(word)


def _is_abbreviation(word: str) -> bool:
    """True if a word has more than one capital."""
    return sum(letter.isupper() for letter in word) > 1


def _is_plain(reading: Reading, text: Text, match: re.Match[str]) -> bool:
    """True if a word is typed and stands for itself: not foreign in italics, not of an address."""
    at = match.start()
    if text.offsets[at] < 0 or in_italics(text, at):
        return False
    if (text.origin.location, at) in halves(reading) or _is_short_form(text, match):
        return False
    return not _is_of_address(text.printed, at) and not _is_of_doubled(text.printed, at)


def _is_short_form(text: Text, match: re.Match[str]) -> bool:
    """True for a few small letters with a full stop inside a text, as tsb. of another rule."""
    behind = text.printed[match.end() : match.end() + 2]
    return behind == ". " and match[0].islower() and len(match[0]) <= _LONG


def _is_of_address(printed: str, at: int) -> bool:
    """True within an address of the Internet."""
    start = printed.rfind(" ", 0, at) + 1
    match = _ADDRESS.match(printed, start)
    return match is not None and at < match.end()


def _is_of_doubled(printed: str, at: int) -> bool:
    """True within a doubled word of which the half is known, affixes aside: dicita-citakan."""
    start = max(printed.rfind(mark, 0, at) for mark in " (“") + 1
    doubled = _DOUBLED.match(printed, start)
    if doubled is None or at >= doubled.end():
        return False
    if doubled[0].casefold() in roots():
        return True
    return is_word(_overlap(doubled["left"].casefold(), doubled["right"].casefold()))


def _overlap(left: str, right: str) -> str:
    """The longest end of a word with which another begins, '' where it is short."""
    for length in range(min(len(left), len(right)), _FEWEST_ALIKE - 1, -1):
        if left[-length:] == right[:length]:
            return right[:length]
    return ""


def _finding(reading: Reading, places: Sequence[Found], *, is_searched: bool) -> Finding:
    """The finding at an unknown word where it stands first.

    is_searched: with the word that is perhaps meant.
    """
    text, match = places[0]
    word = match[0]
    nearest = _nearest(reading, word) if is_searched else ""
    advice = "Perbaiki, atau tambahkan pada kata dalam gaya.yaml."
    if nearest:
        advice = f"Maksudnya {quoted(nearest)}? {advice}"
    message = f"Kata {quoted(word)} tidak dikenal."
    if len(places) > 1:
        message = f"Kata {quoted(word)} tidak dikenal ({len(places)} kali)."
    others = [typed_location(reading, text, match.start()) for text, match in places[1:]]
    finding = in_text(reading, RULE, text, match.span(), message, advice)
    return replace(
        finding, severity=_severity(places, nearest), related=tuple(dict.fromkeys(others))
    )


def _severity(places: Sequence[Found], nearest: str) -> Severity:
    """A slip is likely only where a word is near, outside the names of acts."""
    if not nearest or all(text.kind in _OFFICIAL for text, _ in places):
        return "catatan"
    return RULE.severity


def _nearest(reading: Reading, word: str) -> str:
    """The word that is perhaps meant; of a short one many are near, of a huge one none is.

    A name is no slip of a word with another first letter: Bukir is no ukir.
    """
    if not _LONG < len(word) <= _LONGEST:
        return ""
    nearest = nearest_word(word.casefold(), reading.once(_words_used))
    if word[0].isupper():
        is_name = nearest[:1] != word[0].casefold()
        return "" if is_name else nearest.capitalize()
    return nearest


def _words_used(reading: Reading) -> Mapping[str, int]:
    """How often the words of the document stand in it."""
    return Counter(match[0].casefold() for _, match in printed_matches(reading.texts, _WORD))
