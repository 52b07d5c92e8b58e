"""The parts stand in order, each once, the signature last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.lampiran import Urutan
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4079",
    severity="galat",
    title="Urutan bagian Lampiran",
    source="UU 12/2011 Lampiran II angka 195, 196, dan 197",
    explanation=(
        "Sampul, kata pengantar, dan daftar mendahului bab; setiap bagian dicetak satu kali; "
        "Lampiran diakhiri penandatanganan oleh pejabat yang menetapkan."
    ),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan",
            bad=(
                "[bab: pendahuluan, bab: evaluasi, bab: tujuan, bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, "
                "bagian: penandatanganan, tabel: t-c-33]"
            ),
            good=(
                "[bab: pendahuluan, bab: evaluasi, bab: tujuan, bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, tabel: t-c-33, "
                "bagian: penandatanganan]"
            ),
        ),
        Case(
            file="lampiran.yaml",
            at="urutan/14",
            bad=REMOVED,
            good="bagian: penandatanganan",
            found="lampiran.yaml: ",
        ),
        Case(
            file="lampiran.yaml",
            at="urutan/9",
            bad="bagian: daftar-gambar",
            good="tabel: t-c-29",
        ),
        Case(
            file="lampiran.yaml",
            at="urutan/13",
            bad="tabel: t-c-32",
            good="tabel: t-c-33",
        ),
    ),
)

_IN_FRONT: Final = ("sampul", "kata-pengantar", "daftar-isi", "daftar-tabel", "daftar-gambar")
_SIGNATURE: Final = "penandatanganan"


def check(reading: Reading) -> Iterator[Finding]:
    """Parts that stand twice, too late, or behind the signature; a Lampiran without it."""
    lampiran = reading.tree.lampiran
    if lampiran is None:
        return
    before: list[Urutan] = []
    for place in lampiran.of("letak"):
        yield from _misplaced(place, before)
        before.append(place.node_of(Urutan))
    if _SIGNATURE not in map(_name, before):
        yield _finding(
            lampiran,
            "Lampiran tidak diakhiri penandatanganan.",
            "Tambahkan - bagian: penandatanganan.",
        )


def _misplaced(place: Place, before: Sequence[Urutan]) -> Iterator[Finding]:
    """What is wrong with the place of a part. before: the parts in front of it."""
    part = place.node_of(Urutan)
    name = _name(part)
    names = list(map(_name, before))
    if name and name in names:
        yield _finding(place, f"Bagian {name} dicetak dua kali.", "Hapus salah satu.")
    if part.bagian in _IN_FRONT and any(map(_is_body, before)):
        yield _finding(
            place,
            f"Bagian {name} berdiri sesudah bab atau tabel.",
            "Pindahkan ke depan bab pertama.",
        )
    if _SIGNATURE in names and name != _SIGNATURE:
        yield _finding(
            place, "Ada bagian sesudah penandatanganan.", "Pindahkan penandatanganan ke akhir."
        )


def _is_body(part: Urutan) -> bool:
    """True for a chapter or a table."""
    return part.bab is not None or part.tabel is not None


def _name(part: Urutan) -> str:
    """What a part is called, '' for a file of somebody else."""
    return part.bagian or part.bab or part.tabel or ""


def _finding(place: Place, message: str, advice: str) -> Finding:
    return RULE.finding(place.origin.location, message, advice, place="Lampiran")
