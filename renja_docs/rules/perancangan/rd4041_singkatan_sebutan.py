"""Initials are 'disingkat', acronyms and short forms 'disebut'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import DefinedTerm, all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4041",
    severity="galat",
    title="Disingkat atau disebut",
    source="UU 12/2011 Lampiran II angka 98 (UU 13/2022)",
    explanation=(
        "Singkatan dari huruf awal memakai yang selanjutnya disingkat; akronim dan bentuk pendek "
        "memakai yang selanjutnya disebut."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4",
            bad=(
                "istilah: Rencana Kerja Kecamatan\n"
                "singkatan: Renja Kecamatan\n"
                "arti: dokumen perencanaan Kecamatan"
            ),
            good=(
                "istilah: Rencana Kerja Kecamatan\n"
                "sebutan: Renja Kecamatan\n"
                "arti: dokumen perencanaan Kecamatan"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/+",
            bad=(
                "istilah: Rencana Kerja Pemerintah Daerah\n"
                "sebutan: RKPD\n"
                "arti: dokumen perencanaan Daerah"
            ),
            good=(
                "istilah: Rencana Kerja Pemerintah Daerah\n"
                "singkatan: RKPD\n"
                "arti: dokumen perencanaan Daerah"
            ),
        ),
    ),
)

_UNSTRESSED: Final = frozenset(
    ("yang", "dan", "di", "ke", "dari", "untuk", "atau", "pada", "dalam", "dengan", "atas")
)
"""Words whose initials an abbreviation leaves out."""

_VOWEL: Final = re.compile("[AIUEO]")

Key = Literal["singkatan", "sebutan"]


def check(reading: Reading) -> Iterator[Finding]:
    """Short forms under the wrong key."""
    for istilah in all_istilah(reading):
        key: Key = "singkatan" if istilah.is_singkatan else "sebutan"
        right = _right_key(istilah, key)
        if right != key:
            yield RULE.finding(
                istilah.origin.at(key).location,
                f"{istilah.short} bukan {key} dari {quoted(istilah.full)}.",
                f"Pindahkan dari {key} ke {right}.",
                place=istilah.place,
            )


def _right_key(istilah: DefinedTerm, key: Key) -> Key:
    """Where the short form belongs; where it stands if that cannot be told, or there is none."""
    if not istilah.short:
        return key
    if not istilah.short.split()[0].isupper():
        return "sebutan"
    if _is_unspeakable(istilah):
        return "singkatan"
    return key


def _is_unspeakable(istilah: DefinedTerm) -> bool:
    """True for initials that no one can say as a word."""
    initials = "".join(word[0] for word in istilah.full.split() if _is_stressed(word))
    return istilah.short == initials.upper() and not _VOWEL.search(istilah.short)


def _is_stressed(word: str) -> bool:
    """True for a word that gives its initial to an abbreviation."""
    return word.lower() not in _UNSTRESSED
