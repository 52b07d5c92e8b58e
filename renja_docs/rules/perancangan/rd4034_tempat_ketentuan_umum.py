"""Definitions stand in the first chapter, or in the first Pasal where there are no chapters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4034",
    severity="galat",
    title="Tempat ketentuan umum",
    source="UU 12/2011 Lampiran II angka 96 dan 110",
    explanation=("Definisi berdiri dalam bab pertama, atau dalam pasal awal bila tidak ada bab."),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="pasal/3",
            bad=("id: penyusunan-rka\ndefinisi:\n  - {istilah: Camat, arti: kepala Kecamatan}"),
            good="id: penyusunan-rka\nteks: Renja Kecamatan menjadi pedoman RKA Kecamatan",
        ),
        Case(
            package="tanpa-lampiran",
            file="batang-tubuh.yaml",
            at="bab/1",
            bad=(
                "id: organisasi\n"
                "judul: Organisasi Kearsipan\n"
                "pasal:\n"
                "  - id: satu\n"
                "    definisi:\n"
                "      - {istilah: Folder, arti: wadah Arsip Aktif}"
            ),
            good=(
                "id: organisasi\n"
                "judul: Organisasi Kearsipan\n"
                "pasal:\n"
                "  - {id: satu, teks: Perangkat Daerah membentuk Unit Kearsipan}"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Definitions behind the end of the general provisions."""
    first_bab = next(reading.tree.of("bab-regulasi"), None)
    in_general_provisions = True
    for pasal in reading.tree.pasal():
        if not _is_general(pasal, first_bab):
            in_general_provisions = False
        if pasal.holds("definisi") and not in_general_provisions:
            yield RULE.finding(
                pasal.origin.at("definisi").location,
                "Definisi tidak berdiri di awal batang tubuh.",
                "Pindahkan ketentuan umum ke bab pertama atau pasal pertama.",
                place=pasal.name,
            )


def _is_general(pasal: Place, first_bab: Place | None) -> bool:
    """True for a Pasal of the first chapter; where there is none, for one of definitions."""
    if first_bab is None:
        return pasal.holds("definisi")
    return pasal in first_bab.children
