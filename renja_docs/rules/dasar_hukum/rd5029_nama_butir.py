"""An id that names a number and a year names those of its act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5029",
    severity="peringatan",
    title="Nama butir dan isinya",
    source="Panduan penyuntingan",
    explanation=("Nama butir menyebut jenis, nomor, dan tahun peraturan yang sama dengan isinya."),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@pp-17-2018",
            bad='id: pp-17-2018\njenis: pp\nnomor: "17"\ntahun: 2008\ntentang: Kecamatan',
            good='id: pp-17-2018\njenis: pp\nnomor: "17"\ntahun: 2018\ntentang: Kecamatan',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-17-2018/nomor",
            bad='"71"',
            good='"17"',
        ),
    ),
)

_NUMBER_AND_YEAR: Final = re.compile(r"-(?P<number>[\w.-]*\d)-(?P<year>(?:19|20)\d\d)\Z")
_SEPARATORS: Final = re.compile(r"[-/. ]")


def check(reading: Reading) -> Iterator[Finding]:
    """Ids that name another year or another number."""
    for act in reading.naskah.dasar_hukum.peraturan:
        named = _NUMBER_AND_YEAR.search(act.id)
        if named is None or not act.tahun:
            continue
        if act.nomor:
            yield from _year(act, named["year"])
            yield from _number(act, named["number"], act.nomor)


def _year(act: Peraturan, year: str) -> Iterator[Finding]:
    """An id with another year than its act."""
    if int(year) != act.tahun:
        yield RULE.finding(
            act.origin.at("tahun").location,
            f"Nama {act.id} menyebut tahun {year}, isinya {act.tahun}.",
            "Samakan tahunnya.",
            place=act.id,
        )


def _number(act: Peraturan, named: str, number: str) -> Iterator[Finding]:
    """An id may name a part of a number only: permen-21-2015 for 21/Per/M.KUKM/IX/2015."""
    last = named.rsplit("-", maxsplit=1)[-1].lower()
    if last not in _SEPARATORS.split(number.lower()):
        yield RULE.finding(
            act.origin.at("nomor").location,
            f"Nama {act.id} menyebut nomor {named}, isinya {number}.",
            "Samakan nomornya.",
            place=act.id,
        )
