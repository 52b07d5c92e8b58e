"""The lists of legal bases in the Lampiran run in the order of Mengingat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_landasan_hukum, misplaced
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

_KEPUTUSAN: Final = """\
id: kepmendagri-050-3708-2020
jenis: kepmen
lembaga: Menteri Dalam Negeri
nomor: "050-3708"
tahun: 2020
tentang: Hasil Verifikasi dan Validasi Pemutakhiran Klasifikasi"""

RULE: Final = Rule(
    code="RD5004",
    severity="galat",
    title="Urutan landasan hukum",
    source="UU 12/2011 Lampiran II angka 43",
    explanation=("Daftar landasan hukum dalam Lampiran memakai urutan yang sama dengan Mengingat."),
    needs=frozenset({"Opsi"}),
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- perda-2-2025\n- uu-25-2004",
            good="- uu-25-2004\n- perda-2-2025",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- permendagri-90-2019\n- permendagri-86-2017",
            good="- permendagri-86-2017\n- permendagri-90-2019",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/isi/1/landasan_hukum",
            bad="- kepmendagri-050-3708-2020\n- permendagri-90-2019",
            good="- permendagri-90-2019\n- kepmendagri-050-3708-2020",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _KEPUTUSAN),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of the lists that stand too far down."""
    for listed in in_landasan_hukum(reading):
        yield from misplaced(reading, RULE, "landasan hukum", listed)
