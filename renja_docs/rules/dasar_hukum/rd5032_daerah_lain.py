"""Regional acts that are cited are those of this region and of its province."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.jenis import JenisDaerah
from renja_docs.content.loading.kinds import level_or_usual, levels
from renja_docs.content.peraturan import JenisPeraturan
from renja_docs.rules.citing import citations, short
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5032",
    severity="peringatan",
    title="Peraturan daerah lain",
    source="UU 12/2011 Lampiran II angka 28 dan 41",
    explanation=(
        "Peraturan daerah, gubernur, dan bupati yang disebut berasal dari daerah dan provinsi ini."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/lembaga",
            bad="Kabupaten Malang",
            good="Kabupaten Contoh",
            found="batang-tubuh.yaml: mengingat/7",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="peraturan/+",
            bad=(
                "id: pergub-41-2025\njenis: pergub\nlembaga: Jawa Timur\n"
                'nomor: "41"\ntahun: 2025\ntentang: Rencana Kerja Pemerintah Daerah'
            ),
            good=(
                "id: pergub-41-2025\njenis: pergub\nlembaga: Contoh Raya\n"
                'nomor: "41"\ntahun: 2025\ntentang: Rencana Kerja Pemerintah Daerah'
            ),
            also=(Edit("batang-tubuh.yaml", "mengingat", "- uu-23-2014\n- pergub-41-2025"),),
            found="batang-tubuh.yaml: mengingat/1",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Citations of acts that another region made."""
    makers = _makers(reading.naskah.jenis)
    for citation in citations(reading):
        act = citation.act
        if act.lembaga and act.lembaga not in makers.get(act.jenis, (act.lembaga,)):
            yield RULE.finding(
                citation.location,
                f"{short(act)} berasal dari daerah lain.",
                "Periksa lembaga pada dasar-hukum.yaml; "
                f"daerah ini ditulis {reading.naskah.jenis.daerah}.",
                place=citation.place,
            )


def _makers(jenis: JenisDaerah) -> Mapping[JenisPeraturan, Collection[str]]:
    """The makers of regional acts that may be cited, as the registry writes them.

    A province may cite those of any region in it.
    """
    words = (level.awalan for level in levels())
    province = (jenis.provinsi, *(f"{word} {jenis.provinsi}" for word in words))
    makers: dict[JenisPeraturan, Collection[str]] = {"perda-provinsi": province, "pergub": province}
    if jenis.tingkat.kop_provinsi:
        # A name alone is printed as that of the usual level: of a city it would be a Kabupaten.
        is_usual = level_or_usual(jenis.nama_daerah) == jenis.tingkat
        bare = (jenis.nama_daerah,) if is_usual else ()
        makers["perda"] = makers["perbup"] = (jenis.daerah, *bare)
    return makers
