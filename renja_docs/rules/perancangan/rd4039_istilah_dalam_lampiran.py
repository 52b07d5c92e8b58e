"""A defined term keeps its capitals in the Lampiran too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.huruf_istilah import miswritings
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD4039",
    severity="peringatan",
    title="Istilah yang didefinisikan ditulis dengan huruf kecil dalam Lampiran",
    source="UU 12/2011 Lampiran II angka 108",
    explanation=(
        "Istilah yang sudah didefinisikan ditulis dengan huruf awal kapital, juga dalam lampiran."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Setiap tahun disusun rencana kerja kecamatan.",
            good="Setiap tahun disusun Rencana Kerja Kecamatan.",
            repaired="Setiap tahun disusun Rencana Kerja Kecamatan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/1/rincian/butir/1",
            bad="Camat melaporkan pelaksanaan Renja kepada bupati",
            good="Camat melaporkan pelaksanaan Renja kepada Bupati",
            repaired="Camat melaporkan pelaksanaan Renja kepada Bupati",
        ),
    ),
)

_PROSE: Final[frozenset[TextKind]] = frozenset({"paragraf", "butir", "uraian"})


def check(reading: Reading) -> Iterator[Finding]:
    """Terms of three words or more, and offices, that begin with a small letter."""
    prose = tuple(reading.of_kinds(_PROSE, "lampiran"))
    for found in miswritings(reading, prose, fewest_words=3):
        if found.match[0][:1].islower():
            yield in_text(
                reading,
                RULE,
                found.text,
                found.match.span(),
                f"Istilah {quoted(found.match[0])} sudah didefinisikan.",
                f"Tulis {found.right}.",
                found.right,
            )
