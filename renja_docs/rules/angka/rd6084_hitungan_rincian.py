"""A stated count is the number of the items that follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.hitungan import INCOMPLETE, Hitungan, read_hitungan
from renja_docs.rules.angka.kalimat_uraian import kalimat_of
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.siblings import lead_ins

RULE: Final = Rule(
    code="RD6084",
    severity="galat",
    title="Jumlah yang disebut dan rinciannya",
    source="EYD",
    explanation="Banyaknya hal yang disebut sama dengan banyaknya butir rinciannya.",
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/isi/0/paragraf",
            bad='"Terdapat {{ terbilang(2) }} isu penting yang dihadapi, yaitu:"',
            good='"Terdapat {{ terbilang(3) }} isu penting yang dihadapi, yaitu:"',
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/isi/0/paragraf",
            bad='"Renja ini disusun dengan dua tujuan, yaitu:"',
            good='"Renja ini disusun dengan dua tujuan, antara lain:"',
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Texts before a list of which no count is that of the items; the last count is told."""
    for lead in lead_ins(reading):
        items = len(lead.rincian.children)
        for kalimat in tuple(kalimat_of(lead.text))[-1:]:
            count = _wrong_count(kalimat.words, items)
            if count is not None:
                yield kalimat.finding(
                    reading,
                    RULE,
                    count.span,
                    f"Disebut {count.number} {count.thing}, rinciannya {items} butir.",
                    f"Tulis {{{{ terbilang({items}) }}}}, atau lengkapi rinciannya.",
                )


def _wrong_count(sentence: str, items: int) -> Hitungan | None:
    """The last count of a sentence, where none is that of its items; None where it is right."""
    if INCOMPLETE.search(sentence):
        return None
    last = None
    for count in read_hitungan(sentence):
        if count.number == items:
            return None
        last = count
    return last
