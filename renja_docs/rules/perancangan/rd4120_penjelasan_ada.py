"""A regulation whose kind is explained has an explanation, and no other has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4120",
    severity="galat",
    title="Ada tidaknya Penjelasan",
    source="UU 12/2011 Lampiran II angka 174, 175, dan 179",
    explanation=(
        "Peraturan Daerah diberi Penjelasan, yang disusun bersama rancangannya; peraturan kepala "
        "daerah boleh; Keputusan tidak."
    ),
    cases=(
        Case(
            file="penjelasan.yaml",
            at="",
            bad=REMOVED,
            good="umum: [paragraf: Perpustakaan melayani masyarakat.]",
            found="perbup.yaml: jenis",
            package="perda",
        ),
        Case(
            file="penjelasan.yaml",
            at="",
            bad="umum: [paragraf: Lomba desa diadakan setiap tahun.]",
            good=REMOVED,
            package="keputusan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """An explanation that is missing, or that is not printed."""
    naskah = reading.naskah
    wanted = naskah.jenis.jenis.penjelasan
    if wanted == "wajib" and naskah.penjelasan is None:
        draft = naskah.perbup.tahap == "rancangan"
        yield RULE.finding(
            naskah.perbup.origin.at("jenis").location,
            f"{naskah.jenis.nama} tanpa Penjelasan.",
            "Tambahkan penjelasan.yaml: umum, dan pasal yang perlu dijelaskan.",
            place="Penjelasan",
            severity="peringatan" if draft else None,
        )
    if wanted == "tidak" and naskah.penjelasan is not None:
        yield RULE.finding(
            naskah.penjelasan.origin.location,
            f"{naskah.jenis.nama} tidak memuat Penjelasan.",
            "Hapus penjelasan.yaml.",
            place="Penjelasan",
        )
