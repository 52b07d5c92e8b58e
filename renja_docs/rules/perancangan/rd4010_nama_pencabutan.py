"""A revoking regulation is named after the revoked one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import PENCABUTAN, nama_peraturan, titles
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_RIGHT: Final = "Pencabutan Peraturan Bupati Contoh Nomor 20 Tahun 2025 tentang Pakaian Dinas"

RULE: Final = Rule(
    code="RD4010",
    severity="galat",
    title="Nama peraturan pencabutan",
    source="UU 12/2011 Lampiran II angka 9 (UU 13/2022)",
    explanation=(
        "Nama peraturan pencabutan berbunyi Pencabutan, diikuti judul peraturan yang dicabut."
    ),
    cases=(
        Case(
            also=(
                Edit("dasar-hukum.yaml", "@perbup-20-2025/tentang", "Pakaian Dinas"),
                Edit("perbup.yaml", "mencabut", "[perbup-20-2025]"),
            ),
            file="perbup.yaml",
            at="tentang",
            bad="Pencabutan Pakaian Dinas",
            good=_RIGHT,
            repaired=_RIGHT,
        ),
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Pencabutan Pakaian Dinas",
            good="Pakaian Dinas Aparatur Sipil Negara",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A name that is not that of the act revoked; how several acts are named is left open."""
    nama = nama_peraturan(reading)
    if not PENCABUTAN.match(nama.printed) or len(reading.naskah.perbup.mencabut) > 1:
        return
    right = _right_names(reading)
    if nama.printed not in right:
        yield _other_name(reading, nama, right)


def _other_name(reading: Reading, nama: Text, right: Sequence[str]) -> Finding:
    """The finding at the name, with the right one where an act is given."""
    advice, new = "Isi mencabut dengan id peraturan yang dicabut.", None
    if right:
        advice, new = f"Tulis: {right[0]}", right[0]
    return in_text(
        reading,
        RULE,
        nama,
        (0, len(nama.printed)),
        "Nama peraturan pencabutan tidak sesuai dengan peraturan yang dicabut.",
        advice,
        new,
    )


def _right_names(reading: Reading) -> list[str]:
    """What the name may be, for each act of the registry that is revoked."""
    acts = registri(reading.naskah.dasar_hukum)
    found: list[str] = []
    for name in reading.naskah.perbup.mencabut:
        if name in acts:
            found += (f"Pencabutan {title}" for title in titles(acts[name]))
    return found
