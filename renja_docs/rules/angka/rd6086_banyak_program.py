"""Stated numbers of programmes and activities are those of the tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.bilangan_kata import NUMBER_IN_WORDS
from renja_docs.rules.angka.kalimat_uraian import Kalimat, told
from renja_docs.rules.angka.pohon import LEVELS, nodes
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6086",
    severity="peringatan",
    title="Banyaknya program dan kegiatan",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Banyaknya program, kegiatan, dan sub kegiatan yang disebut sama dengan isi program.yaml."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini memuat 6 (enam) program.",
            good="Renja ini memuat {{ terbilang(banyak('program')) }} program.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Untuk itu dilaksanakan 5 program dan 9 kegiatan.",
            good="Untuk itu dilaksanakan 5 program dan 8 kegiatan.",
        ),
    ),
)

_COUNT: Final = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,4}})\s*(?:\({NUMBER_IN_WORDS}\)\s*)?"
    r"(?P<thing>[Ss]ub ?[Kk]egiatan|[Kk]egiatan|[Pp]rogram)\b"
)
_ALL: Final = re.compile(
    r"\b(?:melaksanakan|dilaksanakan|menetapkan|menjalankan|menyelenggarakan"
    r"|memuat|dimuat|tercantum|terdiri (?:atas|dari)|meliputi|mencakup|sebanyak"
    r"|seluruh(?:nya)?|keseluruhan|berjumlah|jumlah)\b",
    re.IGNORECASE,
)
"""Words by which a single count is one of all."""
_YEAR: Final = re.compile(r"\b[Tt]ahun\s+(\d{4})\b")
_NEAR: Final = 60
_NOT_ALL: Final = re.compile(r"usulan|bidang|prioritas|unggulan|lalu|lain\b", re.IGNORECASE)
"""Words by which a sentence counts only some, or those of another year."""


def check(reading: Reading) -> Iterator[Finding]:
    """Typed counts of all that differ from the tree."""
    if reading.tree.program is None:
        return
    right = _counted(reading)
    for kalimat, count in told(reading, _COUNT):
        if _counts_all(kalimat, reading.naskah.perbup.tahun_rencana):
            yield from _differing(reading, kalimat, count, right)


def _counted(reading: Reading) -> dict[str, int]:
    """How many of each the tree holds."""
    kinds: Counter[str] = Counter(LEVELS[type(node)] for node in nodes(reading))
    return {thing: kinds[thing] for thing in ("program", "kegiatan", "sub kegiatan")}


def _counts_all(kalimat: Kalimat, plan_year: int | None) -> bool:
    """True if the counts of a sentence are those of the whole tree."""
    counts = list(_COUNT.finditer(kalimat.words))
    if not counts or _NOT_ALL.search(kalimat.words):
        return False
    if any(int(year) != plan_year for year in _YEAR.findall(kalimat.words)):
        return False
    before = kalimat.words[: counts[0].start()][-_NEAR:]
    return len(counts) > 1 or _ALL.search(before) is not None


def _differing(
    reading: Reading, kalimat: Kalimat, count: re.Match[str], right: dict[str, int]
) -> Iterator[Finding]:
    """A count that is not that of the tree."""
    thing = count["thing"].casefold()
    if thing.startswith("sub"):
        thing = "sub kegiatan"
    if int(count["number"]) != right[thing]:
        yield kalimat.finding(
            reading,
            RULE,
            count.span(),
            f"{quoted(count[0])}, padahal program.yaml memuat {right[thing]}.",
            f"Pakai {{{{ banyak('{thing.replace(' ', '-')}') }}}}.",
        )
