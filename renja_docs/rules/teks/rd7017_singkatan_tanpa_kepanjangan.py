"""Every abbreviation of the prose is explained somewhere, or is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.isian import Simbol
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.kepanjangan import ABBREVIATION, KINDS, kepanjangan
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7017",
    severity="peringatan",
    title="Singkatan tanpa kepanjangan",
    source="UU 12/2011 Lampiran II angka 98",
    explanation=(
        "Singkatan dijelaskan kepanjangannya dalam naskah, atau dicantumkan pada kata dalam "
        "gaya.yaml."
    ),
    needs=frozenset({"Opsi", "Bab", "KataPengantar"}),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan menata BMD yang dikuasainya.",
            good="Kecamatan menata Barang Milik Daerah (BMD) yang dikuasainya.",
        ),
        Case(
            file="gaya.yaml",
            at="kata/0",
            bad="Musrenbang",
            good="KLHS",
            found="kata-pengantar.yaml: isi/0/paragraf",
            also=(
                Edit("gaya.yaml", "", "kata:\n  - Kader"),
                Edit("kata-pengantar.yaml", "isi/0/paragraf", "KLHS menjadi bahan pertimbangan."),
            ),
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = KINDS | {"gambar", "alt"}
_ROMAN: Final = re.compile(r"[IVXLCM]+\Z")
_EVERYDAY: Final = (
    "RI KTP NPWP BAB HAKI IT PT CV PP UU WIB NIHIL OPD SWT AAA AAB ABB BBB AA BB CC LN TLN BN LD "
    "BD NIP TV SD SMP SMA COVID SIPD SPBE ASN PNS KK RT RW ATK BBM HP SMART USD EUR SGD JPY TNI "
    "DPR DPRD PBB BPS BPJS PLN PDAM SMK TK PAUD WITA WIT NIK HIV AIDS TBC PDF SMS GPS USB AC LED"
)
_KNOWN: Final = frozenset(_EVERYDAY.split())
"""Abbreviations that every reader knows."""


_INTRODUCED: Final = re.compile(
    r"""
    (?:
        [\w*]\s*\( | \b(?:atau|disingkat|disebut|dikenal\ sebagai|alias)\s+ | [a-z]\s*/\s*
    )\Z
    """,
    re.VERBOSE,
)
"""What stands before an abbreviation that the words in front of it tell, whatever its letters."""
_TOLD_BEHIND: Final = re.compile(r"\s*\(\s*\*?[A-Za-z][\w*]+\s+[A-Za-z]")
"""What stands behind one whose words follow in brackets: OSS (*Online Single Submission*)."""
_CURRENCY: Final = re.compile(r"\s?\$")


def check(reading: Reading) -> Iterator[Finding]:
    """The first use of each abbreviation that nobody explains."""
    known = _known(reading) | _introduced(reading) | _symbols(reading)
    for text, match in matches(reading.of("batang-tubuh", "lampiran"), ABBREVIATION):
        singkatan = match[0]
        if not _is_searched(text) or singkatan in known or _ROMAN.match(singkatan):
            continue
        if _CURRENCY.match(text.printed, match.end()):
            continue
        known.add(singkatan)
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{singkatan} tidak pernah dijelaskan.",
            (
                f"Tulis kepanjangannya di depan ({singkatan}), "
                "atau tambahkan pada kata dalam gaya.yaml."
            ),
        )


def _symbols(reading: Reading) -> set[str]:
    """The symbols of formulas, which the list below each explains."""
    places = reading.tree.of("simbol")
    return {place.node_of(Simbol).simbol.partition("_")[0].strip() for place in places}


def _introduced(reading: Reading) -> set[str]:
    """Abbreviations that are told in any language, in brackets or with 'atau'."""
    found: set[str] = set()
    for text, match in matches(reading.texts, ABBREVIATION):
        before = text.printed[max(0, match.start() - len("dikenal sebagai ")) : match.start()]
        if _INTRODUCED.search(before) or _TOLD_BEHIND.match(text.printed, match.end()):
            found.add(match[0])
    return found


def _is_searched(text: Text) -> bool:
    """True for prose; a text all in capitals has no abbreviations to be seen."""
    return text.kind in _KINDS and not text.printed.isupper()


def _known(reading: Reading) -> set[str]:
    """Abbreviations that are explained, defined, listed in gaya.yaml or known to everybody."""
    options = reading.naskah.opsi
    known = {*_KNOWN, *options.kata}
    known.update(one.singkatan for one in kepanjangan(reading))
    for defined in reading.once(all_istilah):
        known.update(defined.short.split())
    for term in options.istilah:
        known.update((term.baku, *term.hindari))
    return known
