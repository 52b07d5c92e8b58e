"""Offices and agencies are defined from the highest to the lowest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.jenjang import INSTANSI, JABATAN
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4047",
    severity="peringatan",
    title="Urutan definisi jabatan dan instansi",
    source="UU 12/2011 Lampiran II angka 109a (UU 13/2022)",
    explanation="Nama jabatan atau instansi diurutkan dari yang tertinggi ke yang terendah.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi",
            bad=(
                "- istilah: Camat\n"
                "  arti: kepala kecamatan\n"
                "- istilah: Bupati\n"
                "  arti: kepala daerah kabupaten"
            ),
            good=(
                "- istilah: Bupati\n"
                "  arti: kepala daerah kabupaten\n"
                "- istilah: Camat\n"
                "  arti: kepala kecamatan"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi",
            bad=(
                "- istilah: Kecamatan\n"
                "  arti: bagian wilayah kabupaten\n"
                "- istilah: Perangkat Daerah\n"
                "  arti: unsur pembantu kepala daerah"
            ),
            good=(
                "- istilah: Perangkat Daerah\n"
                "  arti: unsur pembantu kepala daerah\n"
                "- istilah: Kecamatan\n"
                "  arti: bagian wilayah kabupaten"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Offices and agencies that stand behind a lower one."""
    for order in (JABATAN, INSTANSI):
        yield from _behind_lower(reading, order)


def _behind_lower(reading: Reading, order: Sequence[str]) -> Iterator[Finding]:
    """The terms of one order that stand behind a lower one."""
    lowest = -1
    for istilah in all_istilah(reading):
        if istilah.full not in order:
            continue
        rank = order.index(istilah.full)
        if rank < lowest:
            yield RULE.finding(
                istilah.origin.location,
                f"{istilah.full} berdiri sesudah {order[lowest]}.",
                "Urutkan dari yang tertinggi ke yang terendah.",
                place=istilah.place,
            )
        lowest = max(lowest, rank)
