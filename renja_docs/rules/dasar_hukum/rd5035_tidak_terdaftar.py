"""Acts that a text names are in the registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.sitasi import typed_citations
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import sebut_jenis
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5035",
    severity="peringatan",
    title="Peraturan tidak terdaftar",
    source="UU 12/2011 Lampiran II angka 40 dan 250",
    explanation=("Setiap peraturan yang disebut dalam uraian tercantum dalam dasar-hukum.yaml."),
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Laporan disusun menurut Peraturan Pemerintah Nomor 13 Tahun 2019.",
            good="Laporan disusun menurut {{ peraturan('pp-12-2019') }}.",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Renja disusun menurut Peraturan Menteri Keuangan Nomor 86 Tahun 2017.",
            good="Renja disusun menurut Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Typed acts that the registry does not hold."""
    for citation in typed_citations(reading):
        if citation.act is None:
            start, end = citation.span
            words = citation.text.printed[start:end]
            yield in_text(
                reading,
                RULE,
                citation.text,
                citation.span,
                f"{quoted(words)} tidak ada dalam dasar-hukum.yaml.",
                _advice(reading, words),
            )


def _advice(reading: Reading, words: str) -> str:
    """What to do; an act of the registry with the same kind and number may be meant."""
    add = "Tambahkan pada dasar-hukum.yaml, dan sebut dengan peraturan()."
    told = " ".join(words.split())
    for act in reading.naskah.dasar_hukum.peraturan:
        cited = sebut_jenis(act)
        if told.startswith(f"{cited} Nomor {act.nomor} Tahun "):
            return f"Bila maksudnya tahun {act.tahun}, pakai {{{{ peraturan('{act.id}') }}}}. {add}"
    return add
