"""Only legislation of the same or a higher level stands in Mengingat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading

_KEPUTUSAN: Final = """\
id: kepmendagri-050-5889-2021
jenis: kepmen
lembaga: Menteri Dalam Negeri
nomor: "050-5889"
tahun: 2021
tentang: Hasil Verifikasi, Validasi, dan Inventarisasi Pemutakhiran Klasifikasi"""

RULE: Final = Rule(
    code="RD5012",
    severity="galat",
    title="Bukan peraturan yang sama atau lebih tinggi",
    source="UU 12/2011 Lampiran II angka 41",
    explanation=(
        "Dasar hukum hanya peraturan perundang-undangan yang tingkatannya sama atau lebih tinggi; "
        "Keputusan, Instruksi, dan Surat Edaran bukan peraturan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-23-2014\n- kepmendagri-050-5889-2021",
            good="- uu-23-2014\n- permendagri-90-2019",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _KEPUTUSAN),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Decisions, instructions and circulars, where the house style does not let them in."""
    if reading.naskah.opsi.keputusan_dalam_mengingat:
        return
    for act, location in in_mengingat(reading):
        jenis = JENIS[act.jenis]
        if not jenis.peraturan:
            yield RULE.finding(
                location,
                f"{jenis.sebutan} bukan peraturan perundang-undangan: {act.id}.",
                "Hapus dari Mengingat; sebut bila perlu dalam landasan hukum.",
                place="Mengingat",
            )
