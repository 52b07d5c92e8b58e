"""Every word is known to the dictionary or to the office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import printed_matches
from renja_docs.rules.teks.kamus import has_dictionary, is_word, nearest_word, roots
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.rules.teks.miring import in_italics
from renja_docs.rules.teks.varian import standard_form
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7055",
    severity="peringatan",
    title="Kata yang tidak dikenal",
    source="UU 12/2011 Lampiran II angka 246; KBBI",
    explanation=(
        "Kata tidak ada dalam kamus id_ID komputer ini, dalam daftar kata ranah, atau pada kata "
        "dan nama_tempat dalam gaya.yaml. Tanpa kamus itu aturan ini diam; lihat lingkungan."
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
_DOUBLED: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_ROMAN: Final = re.compile(r"[ivxlc]+\Z", re.IGNORECASE)
_OFTEN_USED: Final = re.compile(r"[a-z]{5,}")
_OF_NAMES: Final[frozenset[TextKind]] = frozenset({"lokasi", "gambar"})
_SHORTEST: Final = 3
_LONG: Final = 4


def check(reading: Reading) -> Iterator[Finding]:
    """Unknown words at every place, where the machine has a dictionary."""
    if not has_dictionary():
        return
    texts = list(filter(_is_searched, reading.texts))
    unknown = _unknown(reading, texts)
    for text, match in printed_matches(texts, _WORD):
        if match[0] in unknown and _is_plain(text, match.start()):
            yield _finding(reading, text, match)


def _is_searched(text: Text) -> bool:
    """True for all texts but the identity and those that are made of names."""
    return text.zone != "identitas" and text.kind not in _OF_NAMES


def _unknown(reading: Reading, texts: list[Text]) -> frozenset[str]:
    """The words of some texts that nobody knows."""
    words = {match[0] for _, match in printed_matches(texts, _WORD)}
    office = office_words(reading)
    return frozenset(word for word in words if _is_unknown(word, office))


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


def _is_plain(text: Text, at: int) -> bool:
    """True if a word is typed, not in italics as a foreign one, not half of a known doubled one."""
    if text.offsets[at] < 0 or in_italics(text, at):
        return False
    return _doubled_around(text.printed, at).casefold() not in roots()


def _doubled_around(printed: str, at: int) -> str:
    """The doubled word that an offset stands in, '' where it stands in none."""
    for doubled in _DOUBLED.finditer(printed):
        if doubled.start() <= at < doubled.end():
            return doubled[0]
    return ""


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The finding at an unknown word, with the one that is perhaps meant."""
    word = match[0]
    advice = "Perbaiki, atau tambahkan pada kata dalam gaya.yaml."
    nearest = _nearest(reading, word)
    if nearest:
        advice = f"Maksudnya {quoted(nearest)}? {advice}"
    message = f"Kata {quoted(word)} tidak dikenal."
    return in_text(reading, RULE, text, match.span(), message, advice)


def _nearest(reading: Reading, word: str) -> str:
    """The word that is perhaps meant; of a short one many are near, and none is named."""
    if len(word) <= _LONG:
        return ""
    return nearest_word(word.casefold(), reading.once(_often_used))


def _often_used(reading: Reading) -> frozenset[str]:
    """The words of the prose, one of which a misspelt word may mean."""
    found = printed_matches(reading.of("lampiran"), _OFTEN_USED)
    return frozenset(match[0] for _, match in found)
