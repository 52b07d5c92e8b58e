"""An act is revoked after it was issued, by another act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Pencabutan, Peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5031",
    severity="galat",
    title="Saat pencabutan",
    source="UU 12/2011 Lampiran II angka 146",
    explanation="Peraturan dicabut sesudah terbit, oleh peraturan lain.",
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                "id: uu-33-2004\n"
                "jenis: uu\n"
                'nomor: "33"\n'
                "tahun: 2004\n"
                "tentang: Perimbangan Keuangan\n"
                "dicabut: {oleh: uu-1-2022, sejak: 5 Januari 2002}"
            ),
            good=(
                "id: uu-33-2004\n"
                "jenis: uu\n"
                'nomor: "33"\n'
                "tahun: 2004\n"
                "tentang: Perimbangan Keuangan\n"
                "dicabut: {oleh: uu-1-2022, sejak: 5 Januari 2022}"
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-11-2020/dicabut",
            bad="oleh: perppu-2-2022\nsejak: 1 November 2020",
            good="oleh: perppu-2-2022\nsejak: 2 November 2020",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-11-2020/dicabut",
            bad="oleh: uu-11-2020\nsejak: 30 Desember 2022",
            good="oleh: perppu-2-2022\nsejak: 30 Desember 2022",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Revocations too early, and acts that revoke themselves."""
    for act in reading.naskah.dasar_hukum.peraturan:
        if act.dicabut:
            yield from _too_early(act, act.dicabut)
            yield from _by_itself(act, act.dicabut)


def _too_early(act: Peraturan, revocation: Pencabutan) -> Iterator[Finding]:
    """A revocation that precedes its act."""
    if _precedes(act, revocation):
        yield RULE.finding(
            revocation.origin.at("sejak").location,
            f"{act.id} dicabut sebelum terbit.",
            "Periksa tanggalnya.",
            place=act.id,
        )


def _precedes(act: Peraturan, revocation: Pencabutan) -> bool:
    """True of a revocation before the year, or the day, of the act itself."""
    if act.tahun is not None and revocation.sejak.year < act.tahun:
        return True
    return act.tanggal is not None and revocation.sejak < act.tanggal


def _by_itself(act: Peraturan, revocation: Pencabutan) -> Iterator[Finding]:
    """A revocation by the act itself."""
    if revocation.oleh == act.id:
        yield RULE.finding(
            revocation.origin.at("oleh").location,
            f"{act.id} dicabut oleh dirinya sendiri.",
            "Sebut peraturan yang mencabutnya.",
            place=act.id,
        )
