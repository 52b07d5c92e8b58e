"""The parts stand in order, each once, the signature last."""

from __future__ import annotations

from collections.abc import Iterator
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
    before: set[str] = set()
    body_begun = False
    for place in lampiran.of("letak"):
        part = place.node_of(Urutan)
        name = _name(part)
        if name and name in before:
            yield _finding(place, f"Bagian {name} dicetak dua kali.", "Hapus salah satu.")
        if body_begun and part.bagian in _IN_FRONT:
            yield _too_late(place, name)
        if _SIGNATURE in before and name != _SIGNATURE:
            yield _behind_signature(place)
        body_begun = body_begun or bool(part.bab or part.tabel)
        before.add(name)
    if _SIGNATURE not in before:
        yield _finding(
            lampiran,
            "Lampiran tidak diakhiri penandatanganan.",
            "Tambahkan - bagian: penandatanganan.",
        )


def _name(part: Urutan) -> str:
    """What a part is called, '' for a file of somebody else."""
    return part.bagian or part.bab or part.tabel or ""


def _too_late(place: Place, name: str) -> Finding:
    return _finding(
        place,
        f"Bagian {name} berdiri sesudah bab atau tabel.",
        "Pindahkan ke depan bab pertama.",
    )


def _behind_signature(place: Place) -> Finding:
    return _finding(
        place, "Ada bagian sesudah penandatanganan.", "Pindahkan penandatanganan ke akhir."
    )


def _finding(place: Place, message: str, advice: str) -> Finding:
    return RULE.finding(place.origin.location, message, advice, place="Lampiran")
