"""Only a decision heeds something, and is sent to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4126",
    severity="galat",
    title="Unsur Keputusan dalam peraturan",
    source="UU 12/2011 Lampiran II angka 14, 53, dan 160",
    explanation="Memperhatikan dan tembusan hanya ada pada Keputusan, tidak pada peraturan.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="tembusan",
            bad="[Gubernur Contoh Raya]",
            good=REMOVED,
            package="tanpa-lampiran",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="memperhatikan",
            bad="[Berita Acara Rapat tanggal 2 Juni 2025]",
            good=REMOVED,
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The two keys where the body is of Pasal."""
    tubuh, jenis = reading.naskah.batang_tubuh, reading.naskah.jenis
    if jenis.berdiktum:
        return
    given = {"memperhatikan": tubuh.memperhatikan, "tembusan": tubuh.tembusan}
    for key in (key for key, value in given.items() if value):
        yield RULE.finding(
            tubuh.origin.at(key).location,
            f"{jenis.nama} tidak memuat {key}.",
            "Hapus; hanya Keputusan yang memuatnya.",
            place=key,
        )
