"""The act that a consideration carries out stands in Mengingat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.citing import Citation, citations, short
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5007",
    severity="galat",
    title="Peraturan yang memerintahkan",
    source="UU 12/2011 Lampiran II angka 28 huruf b dan 40",
    explanation=(
        "Peraturan yang ketentuannya dilaksanakan menurut Menimbang disebut pula dalam Mengingat."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-23-2014\n- pp-12-2019",
            good="- uu-23-2014\n- pp-12-2019\n- permendagri-86-2017",
            found="batang-tubuh.yaml: menimbang/0/teks",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa Renja merupakan amanat Pasal 272 {{ peraturan('uu-9-2015') }}",
            good="bahwa Renja merupakan amanat Pasal 272 {{ peraturan('uu-23-2014') }}",
        ),
    ),
)

_CARRIES_OUT: Final = re.compile(
    r"""
    \bmelaksanakan\s+(?:ketentuan|amanat|perintah)\b
    | \bamanat\b
    | \bdiperintahkan\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts that a consideration carries out and Mengingat lacks."""
    carrying = _carrying(reading)
    sufficient = _sufficient(reading)
    for citation in citations(reading):
        if citation.place in carrying and citation.act.id not in sufficient:
            yield from _missing(citation)


def _carrying(reading: Reading) -> set[str]:
    """The names of the considerations that carry out an act."""
    carrying = set()
    for place in reading.tree.menimbang:
        if _CARRIES_OUT.search(place.printed("teks")):
            carrying.add(place.name)
    return carrying


def _sufficient(reading: Reading) -> set[str]:
    """What stands in Mengingat, and what this regulation revokes or amends."""
    perbup = reading.naskah.perbup
    named: set[str] = {act.id for act, _ in in_mengingat(reading)}
    named.update(perbup.mencabut)
    if perbup.mengubah:
        named.add(perbup.mengubah)
    return named


def _missing(citation: Citation) -> Iterator[Finding]:
    """An act that Mengingat must hold."""
    act = citation.act
    if act.jenis == "uud":
        return  # RD5006 asks for the constitution
    yield RULE.finding(
        citation.location,
        f"{short(act)} tidak ada dalam Mengingat.",
        f"Tambahkan {act.id} pada mengingat.",
        place=citation.place,
    )
