"""The maker of an act is named as its kind wants it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.loading.kinds import levels
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.marking import value_repair
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.law.citation import sebut_jenis
from renja_docs.sense.law.hierarchy import JENIS, of_regions
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5028",
    severity="galat",
    title="Pembuat peraturan",
    source="UU 12/2011 Lampiran II angka 45",
    explanation=(
        "lembaga mengikuti jenisnya: Menteri Dalam Negeri, Kabupaten Pasuruan (perda), "
        "Pasuruan (perbup), Jawa Timur (pergub); UU, PP, dan Perpres tanpa lembaga."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                "id: perbup-12-2023\n"
                "jenis: perbup\n"
                "lembaga: Kabupaten Contoh\n"
                'nomor: "12"\n'
                "tahun: 2023\n"
                "tentang: Rencana Pembangunan Daerah"
            ),
            good=(
                "id: perbup-12-2023\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "12"\n'
                "tahun: 2023\n"
                "tentang: Rencana Pembangunan Daerah"
            ),
            repaired=(
                "id: perbup-12-2023\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "12"\n'
                "tahun: 2023\n"
                "tentang: Rencana Pembangunan Daerah"
            ),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@permendagri-90-2019/lembaga",
            bad=REMOVED,
            good="Menteri Dalam Negeri",
            found="dasar-hukum.yaml: @permendagri-90-2019/id",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                'id: pp-13-2019\njenis: pp\nlembaga: Presiden\nnomor: "13"\n'
                "tahun: 2019\ntentang: Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah"
            ),
            good=(
                'id: pp-13-2019\njenis: pp\nnomor: "13"\n'
                "tahun: 2019\ntentang: Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah"
            ),
        ),
    ),
)

_WITH_MAKER: Final = {"permen", "kepmen", "inmen", "se"}
"""National kinds of acts that name their maker; those of regions all do."""


def check(reading: Reading) -> Iterator[Finding]:
    """Makers that are missing, that must not be there, or with a word too many."""
    for act in reading.naskah.dasar_hukum.peraturan:
        with_maker = act.jenis in _WITH_MAKER or bool(of_regions(act.jenis))
        if with_maker and not act.lembaga:
            yield RULE.finding(
                act.origin.location,
                f"{act.id} tanpa lembaga.",
                "Isi lembaga yang membuatnya.",
                place=act.id,
            )
        if act.lembaga and not with_maker:
            yield RULE.finding(
                act.origin.at("lembaga").location,
                f"{JENIS[act.jenis].sebutan} tidak memakai lembaga.",
                "Hapus lembaga.",
                place=act.id,
            )
        if act.lembaga:
            yield from _words_too_many(reading, act, act.lembaga)


def _superfluous(act: Peraturan) -> Iterator[str]:
    """Words that do not stand before the maker of an act whose kind names the head of a region."""
    for first in of_regions(act.jenis)[:1]:
        level = next(one for one in levels() if one.nama == first.tingkat)
        if level.kepala in first.kind.nama:
            yield from (f"{level.awalan} ", f"{level.kepala} ")


def _words_too_many(reading: Reading, act: Peraturan, maker: str) -> Iterator[Finding]:
    """A maker with a word that its kind prints in front of it."""
    origin = act.origin.at("lembaga")
    for words in _superfluous(act):
        if maker.startswith(words):
            plain = maker.removeprefix(words)
            yield RULE.finding(
                origin.location,
                f"{sebut_jenis(act)} memuat {words.strip()} terlalu banyak.",
                f"Tulis lembaga: {plain}.",
                place=act.id,
                repairs=value_repair(reading, origin, maker, plain),
            )
