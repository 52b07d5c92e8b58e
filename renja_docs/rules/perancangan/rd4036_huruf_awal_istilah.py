"""Every word of a defined term begins with a capital, particles excepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.capitals import wrong_capitals
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4036",
    severity="galat",
    title="Istilah yang didefinisikan diawali huruf kapital",
    source="UU 12/2011 Lampiran II angka 101 dan 108",
    explanation="Huruf awal setiap kata istilah yang didefinisikan ditulis kapital.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/istilah",
            bad="Rencana kerja Kecamatan",
            good="Rencana Kerja Kecamatan",
            repaired="Rencana Kerja Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/5/istilah",
            bad="Rencana Kerja Dan Anggaran Kecamatan",
            good="Rencana Kerja dan Anggaran Kecamatan",
            repaired="Rencana Kerja dan Anggaran Kecamatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The words of each term with the wrong initial."""
    for istilah in all_istilah(reading):
        for start, end, right in wrong_capitals(istilah.full):
            typed = quoted(istilah.full[start:end])
            yield in_text(
                reading,
                RULE,
                istilah.text,
                (start, end),
                f"Huruf awal kata {typed} dalam istilah tidak tepat.",
                f"Tulis {right}.",
                right,
            )
