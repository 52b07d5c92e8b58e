"""Every text of the content is evaluated once: what it prints, and what in it cannot be resolved."""

from __future__ import annotations

from dataclasses import dataclass

from renja_docs.checks.kajian import Bacaan, Kajian, kaji
from renja_docs.diagnostics import Diagnostic
from renja_docs.expressions import ExpressionError
from renja_docs.model.naskah import Naskah
from renja_docs.numbering import Labels
from renja_docs.places import locate
from renja_docs.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
    """What the checks read, and the faults found on the way to it (RD3xx)."""

    kajian: Kajian
    temuan: tuple[Diagnostic, ...]

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.kajian.labels


def read(naskah: Naskah) -> Reading:
    """Evaluate all texts. A text that cannot be evaluated keeps its typed form and gives a diagnostic."""
    found: list[Diagnostic] = []
    words: list[Vocabulary] = []

    def printed(bacaan: Bacaan, labels: Labels) -> str:
        words[:] = words or [vocabulary(naskah, labels)]
        try:
            return words[0].text(bacaan.mentah, bacaan.di)
        except ExpressionError as fault:
            found.append(_diagnostic(naskah, bacaan, fault))
            return bacaan.mentah

    kajian = kaji(naskah, printed)
    return Reading(kajian, tuple(found))


def _diagnostic(naskah: Naskah, bacaan: Bacaan, fault: ExpressionError) -> Diagnostic:
    teks = naskah.sumber.get(bacaan.asal.lokasi.berkas, "")
    lokasi = locate(teks, bacaan.asal, fault.ekspresi) if teks else bacaan.asal.lokasi
    return Diagnostic(fault.kode, "galat", lokasi, fault.pesan, fault.saran, bacaan.tempat)
