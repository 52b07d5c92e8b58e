"""Elements of the considerations stand in their order, two of each at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.regulasi import Menimbang, Unsur
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

ORDER: Final[tuple[Unsur, ...]] = ("filosofis", "sosiologis", "yuridis")
MOST: Final = 2

RULE: Final = Rule(
    code="RD4017",
    severity="peringatan",
    title="Urutan unsur pertimbangan",
    source="UU 12/2011 Lampiran II angka 19 (UU 13/2022)",
    explanation=(
        "Unsur berurutan filosofis, sosiologis, yuridis, masing-masing paling banyak 2 butir."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/+",
            bad="unsur: filosofis\nteks: bahwa setiap warga berhak atas pelayanan yang baik",
            good="unsur: yuridis\nteks: bahwa setiap warga berhak atas pelayanan yang baik",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="menimbang",
            bad=(
                "- {unsur: yuridis, teks: bahwa Rencana Kerja wajib disusun}\n"
                "- {unsur: yuridis, teks: bahwa Rencana Kerja wajib ditetapkan}\n"
                "- {unsur: yuridis, teks: bahwa Rencana Kerja wajib diumumkan}"
            ),
            good=(
                "- {unsur: yuridis, teks: bahwa Rencana Kerja wajib disusun dan ditetapkan}\n"
                "- {unsur: yuridis, teks: bahwa Rencana Kerja wajib diumumkan}"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Elements behind one that follows them, and the third one of a kind."""
    last, count = 0, Counter[Unsur]()
    for place in reading.tree.menimbang:
        unsur = place.node_of(Menimbang).unsur
        if unsur is None:
            continue
        where = place.origin.at("unsur").location
        rank = ORDER.index(unsur)
        count[unsur] += 1
        if rank < last:
            yield RULE.finding(
                where,
                f"Unsur {unsur} berdiri sesudah unsur {ORDER[last]}.",
                "Urutkan filosofis, sosiologis, yuridis.",
                place="Menimbang",
            )
        if count[unsur] == MOST + 1:
            yield RULE.finding(
                where,
                f"Unsur {unsur} memuat lebih dari {MOST} butir.",
                f"Gabungkan menjadi paling banyak {MOST} butir.",
                place="Menimbang",
            )
        last = max(last, rank)
