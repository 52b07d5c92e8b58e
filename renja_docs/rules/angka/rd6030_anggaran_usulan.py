"""A proposal costs no more than its sub kegiatan has, and no less than anything can cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import SMALLEST
from renja_docs.rules.angka.usulan import proposals
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import by_code, pagu
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6030",
    severity="peringatan",
    title="Anggaran usulan",
    source="Permendagri 86/2017 Lampiran T-C.32",
    explanation=(
        "Anggaran satu usulan tidak melebihi pagu sub kegiatan tempatnya dan tidak kurang dari "
        "Rp100.000."
    ),
    cases=(
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/aktivitas/0/usulan/0/anggaran",
            bad="150.000.000",
            good="15.000.000",
        ),
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/aktivitas/0/usulan/0/anggaran",
            bad="15.000",
            good="15.000.000",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts that are too great or too small; a pagu of nothing is no measure."""
    nodes = by_code(reading.naskah.program)
    for proposal in proposals(reading):
        node = nodes.get(proposal.kode)
        most = pagu(node) if node else 0
        anggaran = proposal.usulan.anggaran
        if anggaran is not None and _is_odd(anggaran, most):
            yield RULE.finding(
                proposal.usulan.origin.at("anggaran").location,
                f"Anggaran usulan {rupiah(anggaran)} tidak wajar; "
                f"pagu {proposal.kode} {rupiah(most)}.",
                "Periksa banyaknya angka nol.",
                place=proposal.place,
            )


def _is_odd(anggaran: int, most: int) -> bool:
    """True for an amount with digits missing, or of more than there is."""
    return anggaran < SMALLEST or 0 < most < anggaran
