"""The lines of the evaluation of the years before (Permendagri 86/2017 Lampiran T-C.29)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.finding import Finding
from renja_docs.content.program import Evaluasi, SubKegiatan
from renja_docs.rules.angka.pohon import PlannedNode, planned
from renja_docs.rules.rule import Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai


@dataclass(frozen=True, slots=True)
class EvaluatedLine:
    """A line with the code of its node, and the note where that is a sub kegiatan ('' without)."""

    line: Evaluasi
    kode: str
    catatan: str

    @property
    def place(self) -> str:
        """Where it stands in the document, in words."""
        return f"kode {self.kode}"

    def finding(self, rule: Rule, key: str, message: str, advice: str) -> Finding:
        """A finding at the value of a key of the line."""
        location = self.line.origin.at(key).location
        return rule.finding(location, message, advice, place=self.place)


def evaluated(reading: Reading) -> Iterator[EvaluatedLine]:
    """Every line."""
    for node in planned(reading):
        catatan = _note(node)
        for line in node.evaluasi:
            yield EvaluatedLine(line, node.kode, catatan)


def _note(node: PlannedNode) -> str:
    """The note of a sub kegiatan; other nodes have none."""
    if not isinstance(node, SubKegiatan):
        return ""
    return node.catatan or ""


def is_given(nilai: Nilai | None) -> bool:
    """True for a number; not for '-' or N/A."""
    return nilai is not None and nilai.angka is not None
