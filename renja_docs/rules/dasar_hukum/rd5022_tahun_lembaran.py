"""A gazette, and the date of an act, are of the year of the act, or of the next for some kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5022",
    severity="peringatan",
    title="Tahun lembaran berbeda",
    source="UU 12/2011 Pasal 81 sampai dengan Pasal 86",
    explanation=(
        "Tahun lembaran dan tanggal lazimnya sama dengan tahun peraturan; "
        "peraturan menteri kadang diundangkan pada tahun berikutnya."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@uu-25-2004",
            bad=(
                "id: uu-25-2004\n"
                "jenis: uu\n"
                'nomor: "25"\n'
                "tahun: 2004\n"
                "tentang: Sistem Perencanaan Pembangunan Nasional\n"
                'lembaran: {tahun: 2005, nomor: "104", tambahan: "4421"}'
            ),
            good=(
                "id: uu-25-2004\n"
                "jenis: uu\n"
                'nomor: "25"\n'
                "tahun: 2004\n"
                "tentang: Sistem Perencanaan Pembangunan Nasional\n"
                'lembaran: {tahun: 2004, nomor: "104", tambahan: "4421"}'
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-25-2004/tanggal",
            bad="5 Oktober 2014",
            good="5 Oktober 2004",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@permendagri-90-2019/lembaran/tahun",
            bad="2021",
            good="2020",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Gazettes of a later year, and dates of another one."""
    for act in reading.naskah.dasar_hukum.peraturan:
        if act.tahun:
            yield from _gazette(act, act.tahun)
            yield from _date(act, act.tahun)


def _gazette(act: Peraturan, year: int) -> Iterator[Finding]:
    """A gazette of a later year than its act allows."""
    if act.lembaran and act.lembaran.tahun > year + _years_late(act):
        yield RULE.finding(
            act.lembaran.origin.at("tahun").location,
            f"Tahun lembaran {act.lembaran.tahun} berbeda dari tahun peraturan {year}.",
            "Periksa tahun lembarannya.",
            place=act.id,
        )


def _date(act: Peraturan, year: int) -> Iterator[Finding]:
    """A date outside the years that an act allows."""
    if act.tanggal and not year <= act.tanggal.year <= year + _years_late(act):
        yield RULE.finding(
            act.origin.at("tanggal").location,
            f"Tanggal pada tahun {act.tanggal.year} berbeda dari tahun peraturan {year}.",
            "Periksa tanggalnya.",
            place=act.id,
        )


def _years_late(act: Peraturan) -> int:
    """How many years later than its own an act may be promulgated."""
    late = ("permen", "perda", "perda-provinsi", "pergub", "perbup")
    return 1 if act.jenis in late else 0
