"""The agency has its official name, or an allowed short form, and nothing near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice, pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.regional_words import LEVEL_IN_PROVINCE
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_DINAS: Final = (
    Edit("perbup.yaml", "perangkat_daerah/nama", "Dinas Koperasi, Usaha Kecil dan Menengah"),
)

RULE: Final = Rule(
    code="RD7011",
    severity="galat",
    title="Nama perangkat daerah",
    source="UU 12/2011 Lampiran II angka 250",
    explanation=(
        "Perangkat daerah disebut dengan nama resminya atau bentuk pendek pada perbup.yaml; tidak "
        "dengan nama yang mirip."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja Kecamatan Contoh Utra menjadi pegangan bagi aparat.",
            good="Renja {{ perangkat_daerah }} menjadi pegangan bagi aparat.",
            repaired="Renja Kecamatan Contoh Utara menjadi pegangan bagi aparat.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja Dinas Koperasi dan Usaha Mikro disusun.",
            good="Renja Dinas Koperasi, Usaha Kecil dan Menengah disusun; Dinas Sosial hadir.",
            repaired="Renja Dinas Koperasi, Usaha Kecil dan Menengah disusun.",
            also=_DINAS,
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Sebelum tahun 2019 pembinaan dilakukan oleh Dinas Koperasi dan Usaha Mikro.",
            good="Sebelum tahun 2019 pembinaan dilakukan oleh Dinas Perdagangan.",
            also=_DINAS,
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/tentang",
            bad="Susunan Organisasi Dinas Koperasi dan Usaha Mikro",
            good="Susunan Organisasi Dinas Koperasi, Usaha Kecil dan Menengah",
            also=_DINAS,
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/judul",
            bad="ISU PENTING DINAS KOPERASI USAHA KECIL DAN MENENGAH",
            good="ISU PENTING DINAS KOPERASI, USAHA KECIL DAN MENENGAH",
            repaired="ISU PENTING DINAS KOPERASI, USAHA KECIL DAN MENENGAH",
            also=_DINAS,
        ),
    ),
)

_WORD: Final = re.compile(r"[\w-]+|,")
_LETTERS: Final = re.compile(r"\w+")
_REGION: Final = re.compile(rf"\s*(?:Provinsi|(?P<region>{LEVEL_IN_PROVINCE}\s+[A-Z]\w+))")
_SUB_DISTRICTS: Final = frozenset({"Kecamatan", "Kelurahan"})
"""Agencies of which there are many of nearly one name."""
_BEHIND_A_NAME: Final = frozenset({"kabupaten", "kota", "tahun", "provinsi"})
_NEAR: Final = 0.5
_NEAR_OF_MANY: Final = 0.92
_SECOND_WORD_NEAR: Final = 0.8
_OWN_NAME: Final = "perangkat daerah"
"""Where the names stand that perbup.yaml gives for the agency."""
_CITED: Final = "dasar hukum "
"""Where the titles of acts stand: an act keeps the name that the agency had in its time."""
_MORE_WORDS: Final = 3
"""So many words more than the name may a phrase have that is taken for it."""

_ONCE: Final = re.compile(
    r"\b(?:semula|dahulu|dulu|sebelum(?:nya)?|lama|bernama|nomenklatur|penggabungan|peleburan)\b"
    r"[^.;]*\Z",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(r"\s+(?:yang\s+)?(?:berubah|berganti|diubah|dilebur|digabung)\b")


def check(reading: Reading) -> Iterator[Finding]:
    """Phrases that are nearly the name of the agency."""
    agency = reading.naskah.perbup.perangkat_daerah
    if agency is None or " " not in agency.nama:
        return
    name = agency.nama
    allowed = {"", *agency.sebutan}
    first_word = re.compile(rf"\b{name.split(maxsplit=1)[0]}\s+(?=\w)", re.IGNORECASE)
    for text, match in matches(reading.texts, first_word):
        if text.place == _OWN_NAME or text.printed.startswith((name, name.upper()), match.start()):
            continue
        span = match.start(), _end_of_near(text.printed, match.start(), name)
        if _words(text, span) not in allowed and not _is_of_province(reading, text, span):
            yield _finding(reading, text, span, name)


def _words(text: Text, span: Span) -> str:
    """The words of a phrase with single blanks."""
    start, end = span
    return " ".join(text.printed[start:end].split())


def _finding(reading: Reading, text: Text, span: Span, name: str) -> Finding:
    """The finding at a phrase; a name all in capitals stays so."""
    words = _words(text, span)
    right = name
    if words.isupper():
        right = name.upper()
    message = f"{quoted(words)} bukan nama resmi perangkat daerah."
    advice = f"Tulis {right}, atau pakai {{{{ perangkat_daerah }}}}."
    if text.place.startswith(_CITED):
        advice = f"Kutip judulnya sebagaimana ditetapkan; bila salah ketik, tulis {right}."
        return in_text(reading, RULE, text, span, message, advice, severity="peringatan")
    if _is_former(text.printed, span):
        advice = f"Bila yang dimaksud nama sekarang, tulis {right}."
        return in_text(reading, RULE, text, span, message, advice, severity="peringatan")
    return in_text(reading, RULE, text, span, message, advice, right)


def _is_former(text: str, span: Span) -> bool:
    """True where the words around a name speak of former times, when it may have been right."""
    start, end = span
    return leading_to(_ONCE, text, start) is not None or _CHANGED.match(text, end) is not None


def _end_of_near(text: str, start: int, name: str) -> int:
    """The end of the phrase at an offset that is most like the name; start where none is near."""
    phrases = [(_likeness(text[start:end], name), end) for end in _ends(text, start, name)]
    likeness, end = max(phrases, default=(0.0, start))
    phrase = " ".join(text[start:end].split())
    if phrase.casefold() == name.casefold():
        return end
    if likeness < _least(name) or not _second_word_is_near(phrase, name):
        return start
    return end


def _least(name: str) -> float:
    """From which likeness on a phrase is taken for a name."""
    if name.split(maxsplit=1)[0] in _SUB_DISTRICTS:
        return _NEAR_OF_MANY
    return _NEAR


def _ends(text: str, start: int, name: str) -> Iterator[int]:
    """Where a phrase may end that begins at an offset: behind each word that may be of a name."""
    words = islice(_WORD.finditer(text, start), len(_WORD.findall(name)) + _MORE_WORDS)
    for before, word in pairwise(words):
        is_far = word.start() - start >= 2 * len(name)
        if is_far or not _may_be_of(name, word[0]):
            return
        if word[0] == ",":
            continue
        if not _are_neighbours(text, before, word):
            return
        yield word.end()


def _are_neighbours(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """True if nothing but blanks stands between two words."""
    return not text[before.end() : word.start()].strip(" \u00a0")


def _may_be_of(name: str, word: str) -> bool:
    """True if a word may belong to a name: a capital, 'dan', a comma, or a word of this name."""
    small = word.casefold()
    if small in _BEHIND_A_NAME:
        return False
    known = {"dan", ",", *name.casefold().split()}
    return word[:1].isupper() or small in known


def _second_word_is_near(phrase: str, name: str) -> bool:
    """True if the second words are alike, so that another agency is not taken for this one."""
    here = _LETTERS.findall(phrase)[1:2]
    there = _LETTERS.findall(name)[1:2]
    if not here or not there:
        return False
    return _likeness(there[0], here[0]) > _SECOND_WORD_NEAR


def _likeness(one: str, other: str) -> float:
    """How like two phrases are, from 0 to 1, capitals aside."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _is_of_province(reading: Reading, text: Text, span: Span) -> bool:
    """True for the agency of a province, or of another region, of nearly the same name."""
    behind = _REGION.match(text.printed, span[1])
    if behind is None:
        return False
    if behind["region"] is None:
        return reading.naskah.jenis.tingkat.kop_provinsi
    return behind["region"] != reading.naskah.perbup.daerah
