"""The length that a text tells of a planning document or a period is its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.bilangan_kata import read_words
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in, told
from renja_docs.rules.angka.tahun import PERIODE
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD6078",
    severity="galat",
    title="Lama masa",
    source="UU 25/2004; Permendagri 86/2017",
    explanation=(
        "Lama suatu dokumen perencanaan sesuai dengan masanya: Renja dan RKPD 1 tahun, Renstra 5 "
        "tahun atau sepanjang masanya, RPJPD 20 tahun."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini disusun untuk jangka waktu 2 (dua) tahun.",
            good="Renja ini disusun untuk jangka waktu 1 (satu) tahun.",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/arti",
            bad="dokumen perencanaan Kecamatan untuk periode {{ terbilang(2) }} tahun",
            good="dokumen perencanaan Kecamatan untuk periode {{ terbilang(1) }} tahun",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="RPJPD berlaku selama 25 (dua puluh lima) tahun.",
            good="RPJPD berlaku selama 20 (dua puluh) tahun.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Rencana tahun 2025–2029 disusun untuk periode 3 (tiga) tahun.",
            good="Rencana tahun 2025–2029 disusun untuk periode 5 (lima) tahun.",
        ),
    ),
)

_OF_ONE_YEAR: Final = (
    "Renja",
    "Rencana Kerja Pemerintah Daerah",
    "Rencana Kerja dan Anggaran",
    "Rencana Kerja",
    "RKPD",
)
_OF_TWENTY_YEARS: Final = ("RPJPD", "RPJPN", "Rencana Pembangunan Jangka Panjang")
_OF_FIVE_YEARS: Final = (
    "Renstra",
    "Rencana Strategis",
    "RPJMD",
    "RPD",
    "Rencana Pembangunan Jangka Menengah",
)
"""Five years, or as many as the Renstra has; the RPD has those of the Renstra only."""
_DOCUMENTS: Final = "|".join((*_OF_ONE_YEAR, *_OF_FIVE_YEARS, *_OF_TWENTY_YEARS))
_YEARS: Final = r"(?P<count>\d+)\s*(?:\(\w+(?: \w+)*\)\s*)?tahun\b"
_NO_OTHER_DOCUMENT: Final = r"(?:(?!Renja|RKPD|Renstra|RPJ|RPD|Rencana )[^.;:]){0,160}?"
_LENGTH_OF_DOCUMENT: Final = re.compile(
    rf"(?P<document>{_DOCUMENTS})\b{_NO_OTHER_DOCUMENT}"
    rf"\b(?:periode|jangka waktu|selama|kurun waktu|masa)\s+(?:[a-z]+\s+)?{_YEARS}"
)
_LENGTH: Final = re.compile(
    rf"\b(?:periode|jangka waktu|selama|kurun waktu|masa)\s+(?:{_YEARS}"
    r"|(?P<word>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+tahun\b)",
    re.IGNORECASE,
)
_NEAR: Final = 80
"""A length this many characters from a period speaks of it."""


def check(reading: Reading) -> Iterator[Finding]:
    """Lengths in definitions, then in sentences: of documents, and of the periods beside them."""
    for definisi in reading.tree.of("definisi"):
        yield from _in_definition(reading, definisi)
    for kalimat, length in told(reading, _LENGTH_OF_DOCUMENT):
        span = kalimat.span(*length.span("count"))
        yield from _wrong_length(reading, kalimat.text, length, span)
    for kalimat in kalimat_in(prose(reading), _LENGTH):
        yield from _beside_period(reading, kalimat)


def _in_definition(reading: Reading, definisi: Place) -> Iterator[Finding]:
    """A definition that gives the document that it defines a wrong length."""
    head = f"{definisi.printed('istilah')} adalah "
    arti = definisi.text("arti")
    length = _LENGTH_OF_DOCUMENT.match(head + definisi.printed("arti"))
    if arti is None or length is None:
        return
    start, end = length.start("count") - len(head), length.end("count") - len(head)
    if start >= 0:
        yield from _wrong_length(reading, arti, length, (start, end))


def _wrong_length(
    reading: Reading, text: Text, said: re.Match[str], span: Span
) -> Iterator[Finding]:
    """The finding, where a document may not have the length said."""
    document, length = said["document"], int(said["count"])
    allowed = _lengths(reading, document)
    if allowed and length not in allowed:
        right = " atau ".join(map(str, sorted(allowed)))
        message = f"{document} {length} tahun."
        advice = f"Lama {document}: {right} tahun."
        yield in_text(reading, RULE, text, span, message, advice)


def _lengths(reading: Reading, document: str) -> set[int]:
    """How many years a document may have; empty where nobody knows."""
    if document in _OF_ONE_YEAR:
        return {1}
    if document in _OF_TWENTY_YEARS:
        return {20}
    if document == "RPD":
        return _of_renstra(reading)
    return {5, *_of_renstra(reading)}


def _of_renstra(reading: Reading) -> set[int]:
    """How many years the Renstra has; empty where it is not known."""
    renstra = reading.naskah.perbup.renstra
    if renstra is None:
        return set()
    return {renstra.akhir - renstra.awal + 1}


def _beside_period(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """A length that is not that of the only period of its sentence."""
    periods = list(PERIODE.finditer(kalimat.words))
    lengths = list(_LENGTH.finditer(kalimat.words))
    if len(periods) != 1 or len(lengths) != 1:
        return
    masa, said = periods[0], lengths[0]
    length = int(masa["akhir"]) - int(masa["awal"]) + 1
    told = int(said["count"]) if said["count"] else read_words(said["word"])
    if told != length and abs(said.start() - masa.start()) < _NEAR:
        yield kalimat.finding(
            reading,
            RULE,
            said.span(),
            f"{quoted(said[0])}, padahal {masa[0]} lamanya {length} tahun.",
            f"Tulis {{{{ terbilang({length}) }}}} tahun.",
        )
