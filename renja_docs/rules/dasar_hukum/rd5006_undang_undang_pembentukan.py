"""Mengingat usually holds the constitution and the law that formed the region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

_PEMBENTUKAN: Final = """\
id: uu-12-1950
jenis: uu
nomor: "12"
tahun: 1950
tentang: Pembentukan Daerah-daerah Kabupaten dalam Lingkungan Propinsi Jawa Timur
lembaran: {nama: Berita Negara, tahun: 1950, nomor: "41"}"""
_REGISTERED: Final = (Edit("dasar-hukum.yaml", "peraturan/+", _PEMBENTUKAN),)

RULE: Final = Rule(
    code="RD5006",
    severity="peringatan",
    title="Undang-undang pembentukan daerah dan UUD",
    source="UU 12/2011 Lampiran II angka 39",
    explanation=(
        "Mengingat lazimnya memuat Pasal 18 ayat (6) UUD 1945 dan undang-undang pembentukan daerah."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- peraturan: uud-1945\n  pasal: Pasal 18 ayat (6)\n- uu-23-2014",
            good="- peraturan: uud-1945\n  pasal: Pasal 18 ayat (6)\n- uu-12-1950\n- uu-23-2014",
            also=_REGISTERED,
        ),
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-12-1950\n- uu-23-2014",
            good="- peraturan: uud-1945\n  pasal: Pasal 18 ayat (6)\n- uu-12-1950\n- uu-23-2014",
            also=_REGISTERED,
        ),
    ),
)

_FORMATION: Final = re.compile(
    r"\bpembentukan\b.*\b(?:daerah|kabupaten|kota|provinsi|propinsi)", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Finding]:
    """A Mengingat without the one or the other; an empty one is reported elsewhere."""
    acts = [act for act, _ in in_mengingat(reading)]
    if not acts:
        return
    if not any(act.jenis == "uud" for act in acts):
        yield _missing(
            reading,
            "Undang-Undang Dasar 1945",
            "Tambahkan - peraturan: uud-1945 dengan pasal: Pasal 18 ayat (6).",
        )
    if not any(map(_forms_a_region, acts)):
        yield _missing(
            reading,
            "undang-undang pembentukan daerah",
            f"Tambahkan undang-undang yang membentuk {reading.naskah.perbup.daerah}.",
        )


def _forms_a_region(act: Peraturan) -> bool:
    """True for a law that formed a region."""
    return act.jenis in ("uu", "perppu") and _FORMATION.search(act.tentang) is not None


def _missing(reading: Reading, what: str, advice: str) -> Finding:
    """The finding at a Mengingat that lacks something."""
    return RULE.finding(
        reading.naskah.batang_tubuh.origin.at("mengingat").location,
        f"Mengingat tidak memuat {what}.",
        advice,
        place="Mengingat",
    )
