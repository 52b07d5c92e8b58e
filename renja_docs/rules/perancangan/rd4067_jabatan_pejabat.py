"""The head of this region sets the regulation, its secretary promulgates it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.penanda_tangan import Signing, signings
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4067",
    severity="galat",
    title="Nama jabatan pejabat",
    source="UU 12/2011 Lampiran II angka 16, 164, dan 167",
    explanation=(
        "Yang menetapkan ialah kepala daerah ini, yang mengundangkan sekretaris daerahnya. "
        "Koma dicetak program."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="pejabat/penetapan/jabatan",
            bad="Bupati Malang",
            good="Bupati Contoh",
        ),
        Case(
            file="perbup.yaml",
            at="pejabat/penetapan/jabatan",
            bad="BUPATI CONTOH",
            good="Pj. Bupati Contoh",
            repaired="Bupati Contoh",
        ),
        Case(
            file="perbup.yaml",
            at="pejabat/pengundangan/jabatan",
            bad="Sekretaris Daerah",
            good="Sekretaris Daerah Kabupaten Contoh",
        ),
        Case(
            package="pergub",
            file="perbup.yaml",
            at="pejabat/penetapan/jabatan",
            bad="Bupati Contoh Raya",
            good="Plt. Gubernur Contoh Raya",
        ),
    ),
)

_ACTING: Final = re.compile(r"(?:Pj\.|Plt\.|Plh\.|Penjabat|Pelaksana Tugas|Pelaksana Harian)\s+")


def check(reading: Reading) -> Iterator[Finding]:
    """Offices other than those, save for an officer who acts for one."""
    jenis = reading.naskah.jenis
    if not jenis.tingkat.holds(jenis.daerah):  # the name of the region is wrong itself
        return
    right = {"penetapan": jenis.kepala, "pengundangan": jenis.sekretaris}
    for signing in signings(reading):
        yield from _office(reading, signing, right[signing.name])


def _office(reading: Reading, signing: Signing, right: str) -> Iterator[Finding]:
    """An office other than the right one, save for an officer who acts for it."""
    text = signing.pejabat.text("jabatan")
    if text is not None and _ACTING.sub("", text.typed) != right:
        yield in_text(
            reading,
            RULE,
            text,
            (0, len(text.printed)),
            f"Jabatan {signing.name} {quoted(text.printed)} tidak sesuai.",
            f"Tulis {right}.",
            right if _is_near(text.typed, right) else None,
        )


def _is_near(typed: str, right: str) -> bool:
    """True where only capitals differ, or a mark at the end."""
    return typed.rstrip(" ,.").lower() == right.lower()
