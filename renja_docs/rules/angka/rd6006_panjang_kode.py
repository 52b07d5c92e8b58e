"""The codes of sub kegiatan have one length throughout."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import SubKegiatan
from renja_docs.rules.angka.kode import is_well_formed, last_part
from renja_docs.rules.angka.pohon import at_node, sub_kegiatan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6006",
    severity="galat",
    title="Panjang kode sub kegiatan",
    source="Kepmendagri 900.1.15.5-1317 Tahun 2023",
    explanation=(
        "Semua kode sub kegiatan dalam satu naskah memakai 2 angka atau semuanya 4 angka."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/kode",
            bad="7.01.06.2.01.01",
            good="7.01.06.2.01.0001",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Codes of another length than most; of two lengths equally frequent the longer is usual."""
    by_length = _by_length(reading)
    usual = max(by_length, key=lambda length: (len(by_length[length]), length), default=0)
    for length, found in by_length.items():
        if length != usual:
            for sub in found:
                yield _unusual(sub, usual)


def _by_length(reading: Reading) -> dict[int, list[SubKegiatan]]:
    """The sub kegiatan by the number of their own digits."""
    found: dict[int, list[SubKegiatan]] = defaultdict(list)
    for sub in sub_kegiatan(reading):
        if is_well_formed(sub):
            found[len(last_part(sub.kode))].append(sub)
    return found


def _unusual(sub: SubKegiatan, usual: int) -> Finding:
    """A code of another length, with the one that it would have."""
    own = last_part(sub.kode)
    kegiatan = sub.kode.removesuffix(own)
    return at_node(
        RULE,
        sub,
        "kode",
        f"Sub kegiatan {sub.kode} berangka {len(own)}, yang lain {usual}.",
        f"Tulis {kegiatan}{int(own):0{usual}d}.",
    )
