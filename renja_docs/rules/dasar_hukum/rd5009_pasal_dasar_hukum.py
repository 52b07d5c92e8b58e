"""The constitution is cited with its provision, every other act without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.content.regulasi import Mengingat
from renja_docs.rules.citing import short
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5009",
    severity="galat",
    title="Pasal dalam dasar hukum",
    source="UU 12/2011 Lampiran II angka 44 dan 45",
    explanation=(
        "Hanya Undang-Undang Dasar yang disebut dengan pasalnya, dalam bentuk Pasal 18 ayat (6)."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat/1",
            bad="peraturan: uu-25-2004\npasal: Pasal 5",
            good="uu-25-2004",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="mengingat/0",
            bad="uud-1945",
            good="peraturan: uud-1945\npasal: Pasal 18 ayat (6)",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="mengingat/0/pasal",
            bad="Pasal 18 Ayat 6",
            good="Pasal 18 ayat (2) dan ayat (6)",
        ),
    ),
)

_PROVISIONS: Final = re.compile(
    r"""
    Pasal\ \d+[A-Z]?(?:\ ayat\ \(\d+\))?
    (?:
        (?:,|\ dan|,\ dan)\ (?:Pasal\ \d+[A-Z]?(?:\ ayat\ \(\d+\))?|ayat\ \(\d+\))
    )*
    \Z
    """,
    re.VERBOSE,
)
"""'Pasal 18 ayat (6)', 'Pasal 18 ayat (2) dan ayat (6)', 'Pasal 18 dan Pasal 18A'."""


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of Mengingat with a provision that they must not have, or without one that they need."""
    acts = registri(reading.naskah.dasar_hukum)
    for place in reading.tree.mengingat:
        act = acts.get(place.id)
        if act is None:
            continue
        fault = _fault(act, place.node_of(Mengingat).pasal)
        if fault is not None:
            message, advice = fault
            where = place.origin.at("pasal").location
            yield RULE.finding(where, message, advice, place=place.name)


def _fault(act: Peraturan, pasal: str | None) -> tuple[str, str] | None:
    """What is wrong with a provision and what to do; None for a right one."""
    if act.jenis == "uud":
        return _fault_of_constitution(pasal)
    if pasal:
        return f"{short(act)} disebut dengan pasal.", "Hapus pasal."
    return None


def _fault_of_constitution(pasal: str | None) -> tuple[str, str] | None:
    """What is wrong with the provision of the constitution."""
    if not pasal:
        return "Undang-Undang Dasar disebut tanpa pasal.", "Isi pasal: Pasal 18 ayat (6)."
    if not _PROVISIONS.match(pasal):
        return f"Pasal {pasal} tidak dalam bentuknya.", "Tulis misalnya Pasal 18 ayat (6)."
    return None
