"""A defined term keeps its capitals in norms."""

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
    code="RD4038",
    severity="galat",
    title="Istilah yang didefinisikan ditulis dengan huruf kecil",
    source="UU 12/2011 Lampiran II angka 108",
    explanation=("Istilah yang sudah didefinisikan ditulis dengan huruf awal kapital dalam norma."),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat bertanggung jawab atas pelaksanaan renja kecamatan",
            good="Camat bertanggung jawab atas pelaksanaan Renja Kecamatan",
            repaired="Camat bertanggung jawab atas pelaksanaan Renja Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="Camat bertanggung jawab kepada bupati atas pelaksanaan Renja Kecamatan",
            good="Ketentuan bagi bupati/wali kota berlaku bagi Bupati",
            repaired="Camat bertanggung jawab kepada Bupati atas pelaksanaan Renja Kecamatan",
        ),
    ),
)

_NORMS: Final[frozenset[TextKind]] = frozenset({"pasal", "ayat", "butir", "arti"})


def check(reading: Reading) -> Iterator[Finding]:
    """Terms of two words or more, and offices."""
    norms = tuple(reading.of_kinds(_NORMS, "batang-tubuh"))
    for found in miswritings(reading, norms, fewest_words=2):
        yield in_text(
            reading,
            RULE,
            found.text,
            found.match.span(),
            f"Istilah {quoted(found.match[0])} sudah didefinisikan.",
            f"Tulis {found.right}.",
            found.right,
        )
