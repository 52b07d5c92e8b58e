"""Words have their standard form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import printed_matches
from renja_docs.rules.teks.varian import standard_form
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7041",
    severity="galat",
    title="Bentuk baku",
    source="UU 12/2011 Lampiran II angka 246; KBBI",
    explanation=(
        "Kata ditulis dalam bentuk bakunya. Dalam nama dan indikator, yang mungkin mengutip "
        "nomenklatur, ini peringatan; judul peraturan hanya dicatat."
    ),
    needs=frozenset({"Opsi"}),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pelayanan perijinan didekatkan kepada masyarakat.",
            good="Pelayanan perizinan didekatkan kepada masyarakat.",
            repaired="Pelayanan perizinan didekatkan kepada masyarakat.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Analisanya menjadi dasar penyusunan Renja.",
            good="Analisisnya menjadi dasar penyusunan Renja.",
            repaired="Analisisnya menjadi dasar penyusunan Renja.",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@sakip/sel/indikator",
            bad="Persentase Resiko yang Ditangani",
            good="Persentase Risiko yang Ditangani",
        ),
    ),
)

_WORD: Final = re.compile(r"(?<![\w-])[A-Za-z]{4,}(?![\w])")
_OFFICIAL: Final[frozenset[TextKind]] = frozenset({"nama", "indikator", "sel"})
"""Texts that may quote a nomenclature, in which the fault may stand."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words in another form; those that gaya.yaml lists may stay."""
    allowed = frozenset(reading.naskah.opsi.kata)
    for text, match in printed_matches(reading.texts.with_word(standard_form), _WORD):
        standard = standard_form(match[0].casefold())
        if standard and _must_change(text, match, allowed):
            yield _finding(reading, text, match, _with_capitals_of(match[0], standard))


def _must_change(text: Text, match: re.Match[str], allowed: frozenset[str]) -> bool:
    """True for a word that a person typed and the office does not allow."""
    return match[0] not in allowed and text.is_typed(*match.span())


def _finding(reading: Reading, text: Text, match: re.Match[str], right: str) -> Finding:
    """The finding at a word; in official texts the fault may be another's."""
    message = f"{quoted(match[0])} bukan bentuk baku."
    finding = in_text(reading, RULE, text, match.span(), message, f"Tulis {right}.", right)
    if text.kind == "peraturan":
        return replace(finding, severity="catatan", repairs=())
    if text.kind in _OFFICIAL:
        return replace(finding, severity="peringatan", repairs=())
    return finding


def _with_capitals_of(word: str, standard: str) -> str:
    """A word with the capitals of the one that it replaces."""
    if word.isupper():
        return standard.upper()
    if word[0].isupper():
        return standard[0].upper() + standard[1:]
    return standard
