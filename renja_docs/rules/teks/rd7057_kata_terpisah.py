"""What is one word is written as one: antardaerah, nonbank, ketidaksesuaian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.gabungan import parted_words
from renja_docs.rules.teks.kamus import has_dictionary
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7057",
    severity="peringatan",
    title="Kata yang terpisah",
    source="EYD V, Penulisan Kata, Gabungan Kata dan Kata Turunan",
    explanation=(
        "Bentuk terikat (antar-, pasca-, non-, ketidak-...-an) ditulis serangkai dengan kata di "
        "belakangnya, dan dengan tanda hubung bila kata itu berhuruf awal kapital."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kerja sama antar desa ditingkatkan.",
            good="Kerja sama antardesa ditingkatkan.",
            repaired="Kerja sama antardesa ditingkatkan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Terdapat ketidak sesuaian data kependudukan.",
            good="Terdapat ketidaksesuaian data kependudukan.",
            repaired="Terdapat ketidaksesuaian data kependudukan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Koordinasi antar Perangkat Daerah ditingkatkan.",
            good="Koordinasi antar-Perangkat Daerah ditingkatkan.",
            repaired="Koordinasi antar-Perangkat Daerah ditingkatkan.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Two words of prose that make one, of which the first is none alone."""
    if has_dictionary():
        for one in parted_words(reading):
            message = f"{quoted(one.words)} ditulis sebagai satu kata."
            advice = f"Tulis {one.right}."
            yield in_text(reading, RULE, one.text, one.span, message, advice, one.right)
