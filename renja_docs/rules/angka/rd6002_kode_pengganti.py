"""No X.XX of the nomenclature is left in a regulation that is set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Bidang
from renja_docs.rules.angka.kode import is_placeholder, well_formed
from renja_docs.rules.angka.pohon import at_node, nodes
from renja_docs.rules.marking import value_repair
from renja_docs.rules.rule import Case, Rule
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
        if not is_placeholder(node.kode):
            continue
        message = f"Kode {node.kode} masih memakai X.XX."
        tail = node.kode.removeprefix("X.XX")
        if bidang and tail not in ("", node.kode):
            meant = bidang + tail
            repairs = value_repair(reading, node.origin.at("kode"), node.kode, meant)
            yield at_node(RULE, node, "kode", message, f"Tulis {meant}.", repairs=repairs)
        else:
            advice = "Tulis kode urusan dan bidang urusan perangkat daerah."
            yield at_node(RULE, node, "kode", message, advice)


def _bidang(reading: Reading) -> str:
    """The one field of government of the plan, '' where there are none or several."""
    found = set()
    for node in nodes(reading):
        if isinstance(node, Bidang) and not is_placeholder(node.kode):
            found.add(node.kode)
    return found.pop() if len(found) == 1 else ""
