"""Divisions are nested in the order of the law, none is skipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.place import Place, PlaceKind
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4031",
    severity="galat",
    title="Susunan bab, bagian, dan paragraf",
    source="UU 12/2011 Lampiran II angka 70 dan 233",
    explanation=(
        "Batang tubuh berisi pasal saja, atau bab saja, atau perubahan; bab berisi pasal atau "
        "bagian; bagian berisi pasal atau paragraf."
    ),
    cases=(
        Case(
            package="tanpa-lampiran",
            file="batang-tubuh.yaml",
            at="bab/1",
            bad=(
                "id: organisasi\n"
                "judul: Organisasi Kearsipan\n"
                "pasal:\n"
                "  - {id: satu, teks: Perangkat Daerah membentuk Unit Kearsipan}\n"
                "bagian:\n"
                "  - id: unit\n"
                "    judul: Unit Pengolah\n"
                "    pasal:\n"
                "      - {id: dua, teks: Unit Pengolah mengolah Arsip Aktif}"
            ),
            good=(
                "id: organisasi\n"
                "judul: Organisasi Kearsipan\n"
                "pasal:\n"
                "  - {id: satu, teks: Perangkat Daerah membentuk Unit Kearsipan}\n"
                "  - {id: dua, teks: Unit Pengolah mengolah Arsip Aktif}"
            ),
        ),
        Case(
            package="tanpa-lampiran",
            file="batang-tubuh.yaml",
            at="@organisasi/bagian/0",
            bad="id: unit\njudul: Unit Pengolah",
            good=(
                "id: unit\n"
                "judul: Unit Pengolah\n"
                "pasal:\n"
                "  - {id: dua, teks: Unit Pengolah mengolah Arsip Aktif}"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="bab",
            bad=(
                "- id: tambahan\n"
                "  judul: Ketentuan Lain\n"
                "  pasal:\n"
                "    - {id: satu, teks: Renja Kecamatan diumumkan kepada masyarakat}"
            ),
            good="[]",
            found="batang-tubuh.yaml: ",
        ),
        Case(
            package="perda",
            file="batang-tubuh.yaml",
            at="diktum",
            bad="[Membentuk Dewan Perpustakaan]",
            good=REMOVED,
            found="batang-tubuh.yaml: menimbang",
        ),
    ),
)


_DIVISIONS: Final[Mapping[PlaceKind, str]] = {
    "pasal": "pasal",
    "bab-regulasi": "bab",
    "perubahan": "perubahan",
    "diktum": "diktum",
}
"""What a body may be divided into, with the names in the file."""


def check(reading: Reading) -> Iterator[Finding]:
    """The body, its chapters and their parts, each of which is divided in one way only."""
    held, jenis = _held(reading), reading.naskah.jenis
    allowed = ["diktum"] if jenis.berdiktum else ["pasal", "bab", "perubahan"]
    if len(held) != 1 or held[0] not in allowed:
        what = " dan ".join(held) or f"tidak satu pun {jenis.jenis.bentuk}"
        yield RULE.finding(
            reading.naskah.batang_tubuh.origin.location,
            f"Batang tubuh {jenis.nama} berisi {what}.",
            f"Pilih {', atau '.join(allowed)}.",
            place="batang tubuh",
        )
    for bab in reading.tree.of("bab-regulasi"):
        yield from _in_bab(bab)


def _held(reading: Reading) -> list[str]:
    """What the body is divided into, as the file names it."""
    kinds = {place.kind for place in reading.tree.tubuh}
    return [name for kind, name in _DIVISIONS.items() if kind in kinds]


def _in_bab(bab: Place) -> Iterator[Finding]:
    """A chapter and its parts that are divided in two ways, or in none."""
    if bab.holds("pasal") == bab.holds("bagian"):
        yield RULE.finding(
            bab.origin.location,
            f"Bab {bab.id} harus berisi pasal, atau bagian, salah satu.",
            "Pindahkan pasalnya ke dalam bagian, atau hapus bagian.",
            place=bab.name,
        )
    for bagian in bab.of("bagian"):
        if bagian.holds("pasal") == bagian.holds("paragraf-regulasi"):
            yield RULE.finding(
                bagian.origin.location,
                f"Bagian {bagian.id} harus berisi pasal, atau paragraf.",
                "Pindahkan pasalnya ke dalam paragraf, atau hapus paragraf.",
                place=bagian.name,
            )
