"""A gazette number of a year belongs to one act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Lembaran, Peraturan
from renja_docs.rules.dasar_hukum.lembaran import gazette_of, with_gazette
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5025",
    severity="peringatan",
    title="Dua peraturan dengan satu nomor lembaran",
    source="UU 12/2011 Lampiran II angka 47 dan 172",
    explanation="Satu nomor lembaran pada satu tahun memuat satu peraturan.",
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="peraturan",
            bad=(
                "- id: perda-8-2016\n"
                "  jenis: perda\n"
                "  lembaga: Kabupaten Contoh\n"
                '  nomor: "8"\n'
                "  tahun: 2016\n"
                "  tentang: Pembentukan dan Susunan Perangkat Daerah\n"
                '  lembaran: {tahun: 2016, nomor: "8"}\n'
                "- id: perda-9-2016\n"
                "  jenis: perda\n"
                "  lembaga: Kabupaten Contoh\n"
                '  nomor: "9"\n'
                "  tahun: 2016\n"
                "  tentang: Pengelolaan Barang Milik Daerah\n"
                '  lembaran: {tahun: 2016, nomor: "8"}'
            ),
            good=(
                "- id: perda-8-2016\n"
                "  jenis: perda\n"
                "  lembaga: Kabupaten Contoh\n"
                '  nomor: "8"\n'
                "  tahun: 2016\n"
                "  tentang: Pembentukan dan Susunan Perangkat Daerah\n"
                '  lembaran: {tahun: 2016, nomor: "8"}\n'
                "- id: perda-9-2016\n"
                "  jenis: perda\n"
                "  lembaga: Kabupaten Contoh\n"
                '  nomor: "9"\n'
                "  tahun: 2016\n"
                "  tentang: Pengelolaan Barang Milik Daerah\n"
                '  lembaran: {tahun: 2016, nomor: "9"}'
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                "id: perda-3-2025\njenis: perda\nlembaga: Kabupaten Contoh\n"
                'nomor: "3"\ntahun: 2025\ntentang: Pajak Daerah\n'
                'lembaran: {tahun: 2025, nomor: "02", tambahan: "72"}'
            ),
            good=(
                "id: perda-3-2025\njenis: perda\nlembaga: Kabupaten Lain\n"
                'nomor: "3"\ntahun: 2025\ntentang: Pajak Daerah\n'
                'lembaran: {tahun: 2025, nomor: "2", tambahan: "72"}'
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts with a number that another act has further up."""
    owners: dict[tuple[object, ...], tuple[Peraturan, Lembaran]] = {}
    for act, lembaran in with_gazette(reading):
        owner, earlier = owners.setdefault(_key(act, lembaran), (act, lembaran))
        if owner is not act:
            name = gazette_of(act, lembaran)
            yield RULE.finding(
                lembaran.origin.at("nomor").location,
                f"{name} {lembaran.tahun} Nomor {lembaran.nomor} sudah dipakai {owner.id}.",
                "Periksa keduanya pada lembarannya.",
                place=act.id,
                related=(earlier.origin.at("nomor").location,),
            )


def _key(act: Peraturan, lembaran: Lembaran) -> tuple[object, ...]:
    """What makes a number one of its own: each region counts the numbers of its gazettes."""
    name = gazette_of(act, lembaran)
    region = "" if (name or "").endswith("Negara") else act.lembaga
    return name, region, lembaran.tahun, lembaran.nomor.lstrip("0")
