"""An act stands once in a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.daftar_peraturan import Listed, lists
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5002",
    severity="galat",
    title="Peraturan disebut dua kali",
    source="UU 12/2011 Lampiran II angka 43",
    explanation=(
        "Setiap peraturan disebut satu kali dalam Mengingat, "
        "dan satu kali dalam daftar landasan hukum."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-25-2004\n- uu-25-2004\n- uu-23-2014",
            good="- uu-25-2004\n- uu-23-2014",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- uu-25-2004\n- uu-23-2014\n- uu-25-2004",
            good="- uu-25-2004\n- uu-23-2014",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts that a list holds already."""
    for name, listed in lists(reading):
        yield from _repeated(name, listed)


def _repeated(name: str, listed: list[Listed]) -> Iterator[Finding]:
    """The acts of a list behind their first entry."""
    first: dict[str, Location] = {}
    for act, location in listed:
        if act.jenis == "uud":
            continue  # the constitution may stand with several of its provisions
        if act.id not in first:
            first[act.id] = location
            continue
        yield RULE.finding(
            location,
            f"{short(act)} disebut dua kali dalam {name}.",
            "Hapus salah satu.",
            place=name,
            related=(first[act.id],),
        )
