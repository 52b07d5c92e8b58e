"""No indicator measures two programmes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kinerja
from renja_docs.rules.angka.pohon import folded, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.planned import kinerja
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6035",
    severity="peringatan",
    title="Indikator program lain",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Dua program tidak diukur dengan indikator yang sama; yang sama biasanya tersalin dari "
        "program lain."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/kinerja/0/indikator",
            bad="Persentase Usulan Desa yang Diakomodasi dalam RKPD",
            good="Persentase Desa yang Difasilitasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Indicators that stood before in another programme; outcomes may be shared."""
    first: dict[str, tuple[str, Kinerja]] = {}
    for node in planned(reading):
        program = _program(node.kode)
        for line in kinerja(node):
            owner, other = first.setdefault(folded(line.indikator), (program, line))
            if owner != program:
                yield RULE.finding(
                    line.origin.at("indikator").location,
                    f"{quoted(line.indikator)} sudah menjadi indikator pada program {owner}.",
                    "Periksa indikator keduanya.",
                    place=f"kode {node.kode}",
                    related=(other.origin.at("indikator").location,),
                )


def _program(kode: str) -> str:
    """The code of the programme that a code is part of."""
    return ".".join(kode.split(".")[:3])
