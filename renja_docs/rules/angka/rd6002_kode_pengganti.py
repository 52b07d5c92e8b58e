"""No X.XX of the nomenclature is left in a regulation that is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kode import is_placeholder, well_formed
from renja_docs.rules.angka.pohon import at_node
from renja_docs.rules.marking import value_repair
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6002",
    severity="galat",
    title="Kode X.XX pada naskah akhir",
    source="Kepmendagri 050-5889 Tahun 2021",
    explanation=(
        "X.XX pada nomenklatur program penunjang diganti dengan urusan dan bidang urusan perangkat "
        "daerah sebelum naskah ditetapkan."
    ),
    cases=(
        Case(
            package="koperasi",
            file="program.yaml",
            at="@2.17.01.2.07.02/kode",
            bad="X.XX.01.2.07.02",
            good="2.17.01.2.07.02",
            repaired="2.17.01.2.07.02",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Codes with X.XX; the one field of government of the plan is certainly meant."""
    if reading.naskah.perbup.tahap == "rancangan":
        return
    bidang = _bidang(reading)
    for node in well_formed(reading):
        if is_placeholder(node.kode):
            yield _left(reading, node, bidang)


def _left(reading: Reading, node: ProgramNode, bidang: str) -> Finding:
    """A code with X.XX. bidang: what certainly is meant, '' where nobody can tell."""
    message = f"Kode {node.kode} masih memakai X.XX."
    tail = node.kode.removeprefix("X.XX")
    if not bidang or tail in ("", node.kode):
        advice = "Tulis kode urusan dan bidang urusan perangkat daerah."
        return at_node(RULE, node, "kode", message, advice)
    meant = bidang + tail
    repairs = value_repair(reading, node.origin.at("kode"), node.kode, meant)
    return at_node(RULE, node, "kode", message, f"Tulis {meant}.", repairs=repairs)


def _bidang(reading: Reading) -> str:
    """The one field of government of the plan, '' where there are none or several."""
    known = set()
    for place in reading.tree.of("bidang"):
        if not is_placeholder(place.id):
            known.add(place.id)
    if len(known) != 1:
        return ""
    return known.pop()
