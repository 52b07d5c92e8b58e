"""The parts stand in order, each once, the signature last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
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
                "[bagian: daftar-isi, bab: pendahuluan, bab: evaluasi, bab: tujuan, "
                "bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, "
                "bagian: penandatanganan, tabel: t-c-33]"
            ),
            good=(
                "[bagian: daftar-isi, bab: pendahuluan, bab: evaluasi, bab: tujuan, "
                "bab: pendanaan, bab: penutup, "
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

_IN_FRONT: Final = (
    "bagian:sampul",
    "bagian:kata-pengantar",
    "bagian:daftar-isi",
    "bagian:daftar-tabel",
    "bagian:daftar-gambar",
)
_CONTENTS: Final = "bagian:daftar-isi"
_FORMS: Final = tuple(f"tabel:t-c-{number}" for number in range(29, 34))
_SIGNATURE: Final = "bagian:penandatanganan"
"""Parts as they are named by their kind and their id."""


def check(reading: Reading) -> Iterator[Finding]:
    """Parts that stand twice, too late, or behind the signature; a Lampiran without it."""
    for lampiran in reading.tree.lampiran:
        yield from _of_one(lampiran)


def _of_one(lampiran: Place) -> Iterator[Finding]:
    """What is wrong with the order of one Lampiran."""
    before: list[str] = []
    for place in lampiran.of("letak"):
        for finding in (*_misplaced(place, before), *_out_of_order(place, before)):
            yield replace(finding, place=lampiran.name)
        before.append(place.id)
    is_alone = lampiran.label is None or not lampiran.label.number
    if is_alone and _CONTENTS not in before and any(part.startswith("bab:") for part in before):
        message = f"{lampiran.name} tidak memuat daftar isi."
        finding = _finding(lampiran, message, "Tambahkan - bagian: daftar-isi.")
        yield replace(finding, severity="peringatan")
    if _SIGNATURE not in before:
        message = f"{lampiran.name} tidak diakhiri penandatanganan."
        yield _finding(lampiran, message, "Tambahkan - bagian: penandatanganan.")


def _misplaced(place: Place, before: Sequence[str]) -> Iterator[Finding]:
    """What is wrong with the place of a part. before: the parts in front of it."""
    _, _, name = place.id.partition(":")
    if place.id in before:
        yield _finding(place, f"Bagian {name} dicetak dua kali.", "Hapus salah satu.")
    if place.id in _IN_FRONT and any(map(_is_body, before)):
        yield _finding(
            place,
            f"Bagian {name} berdiri sesudah bab atau tabel.",
            "Pindahkan ke depan bab pertama.",
        )
    if _SIGNATURE in before and place.id != _SIGNATURE:
        yield _finding(
            place, "Ada bagian sesudah penandatanganan.", "Pindahkan penandatanganan ke akhir."
        )


def _out_of_order(place: Place, before: Sequence[str]) -> Iterator[Finding]:
    """A part in front of the chapters, or a form of the Renja, behind one that follows it."""
    for sequence in (_IN_FRONT, _FORMS):
        if place.id in sequence:
            later = sequence[sequence.index(place.id) + 1 :]
            behind = [part for part in before if part in later]
            if behind:
                name, other = (part.partition(":")[2] for part in (place.id, behind[0]))
                advice = f"Pindahkan ke depan {other}."
                yield _finding(place, f"Bagian {name} berdiri sesudah {other}.", advice)


def _is_body(part: str) -> bool:
    """True for a chapter, a table, or what stands in none."""
    return part.startswith(("bab:", "tabel:", "isi:"))


def _finding(place: Place, message: str, advice: str) -> Finding:
    """The finding at a part, or at the whole Lampiran."""
    return RULE.finding(place.origin.location, message, advice, place=place.name)
