"""An act that is cited has a number and a year; the number is in Arabic figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import citations
from renja_docs.rules.dasar_hukum.rd5026_nama_peraturan import BLANK
from renja_docs.rules.marking import value_repair
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5027",
    severity="galat",
    title="Nomor dan tahun peraturan",
    source="UU 12/2011 Lampiran II angka 2 dan 45",
    explanation=(
        "Peraturan yang disebut bernomor dan bertahun; nomornya angka Arab tanpa nol di depan."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/nomor",
            bad='"02"',
            good='"2"',
            repaired='"2"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/nomor",
            bad="2/2025",
            good='"2"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@permendagri-90-2019/nomor",
            bad="XX",
            good='"90"',
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/nomor",
            bad=REMOVED,
            good='"2"',
            found="dasar-hukum.yaml: @perda-2-2025/id",
        ),
    ),
)

_NUMBERED: Final = {
    "uu",
    "perppu",
    "pp",
    "perpres",
    "perda-provinsi",
    "perda",
    "perbup",
    "pergub",
    "keppres",
    "inpres",
}
"""Kinds of acts whose number is a figure and nothing else; a ministry may add letters."""

_LEADING_ZERO: Final = re.compile(r"0\d*\Z")


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers and years that are missing, and numbers in another form."""
    cited = _cited(reading)
    for act in reading.naskah.dasar_hukum.peraturan:
        if act.jenis == "uud":
            continue
        if act.id in cited:
            yield from _missing(act)
        if act.nomor:
            yield from _number(reading, act, act.nomor)


def _cited(reading: Reading) -> set[str]:
    """The ids of acts that are cited, and of the newest amendment of each."""
    acts = registri(reading.naskah.dasar_hukum)
    cited: set[str] = {citation.act.id for citation in citations(reading)}
    amendments = (acts[name].perubahan[-1:] for name in cited)
    return cited.union(*amendments)


def _missing(act: Peraturan) -> Iterator[Finding]:
    """An act that is cited and has no number or no year."""
    values = {"nomor": act.nomor, "tahun": act.tahun}
    missing = [name for name, value in values.items() if not value]
    if missing:
        yield RULE.finding(
            act.origin.at("id").location,
            f"{act.id} disebut dalam naskah tanpa {' dan '.join(missing)}.",
            "Lengkapi, atau hapus penyebutannya.",
            place=act.id,
        )


def _number(reading: Reading, act: Peraturan, number: str) -> Iterator[Finding]:
    """A number with a zero in front, or one that is no figure."""
    if _LEADING_ZERO.match(number):
        yield _zero(reading, act, number)
    elif BLANK.search(number) or _is_no_figure(act, number):
        yield RULE.finding(
            act.origin.at("nomor").location,
            f"Nomor {number} bukan angka Arab.",
            "Tulis angkanya saja.",
            place=act.id,
        )


def _is_no_figure(act: Peraturan, number: str) -> bool:
    """True of letters in a number where the kind of the act allows none."""
    return act.jenis in _NUMBERED and not number.isdecimal()


def _zero(reading: Reading, act: Peraturan, number: str) -> Finding:
    """A number with a zero in front; the file may hold it in quotes."""
    origin = act.origin.at("nomor")
    plain = number.lstrip("0")
    source = reading.naskah.sources.get(origin.location.file, "")
    typed = source[origin.start : origin.end]
    repairs: tuple[Repair, ...] = ()
    if typed:
        repairs = value_repair(reading, origin, typed, typed.replace(number, plain))
    return RULE.finding(
        origin.location,
        f"Nomor {number} diawali nol.",
        f"Tulis {plain}.",
        place=act.id,
        repairs=repairs,
    )
