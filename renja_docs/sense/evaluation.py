"""Every text of the content is evaluated once: what it prints, and what in it cannot be resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from renja_docs.content.finding import Finding
from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Origin
from renja_docs.content.places import locate
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.numbering import Labels
from renja_docs.sense.reading import Reading, kaji
from renja_docs.sense.text import Text
from renja_docs.sense.vocabulary import Vocabulary, vocabulary

_PROGRAM = frozenset(
    {"Urusan", "Bidang", "Program", "Kegiatan", "SubKegiatan", "Evaluasi", "Kinerja"}
)
_SUMBER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        r"pasal:": frozenset({"Pasal", "Ayat"}),
        r"(?:huruf|angka)=": frozenset({"Butir"}),
        r"menimbang:": frozenset({"Menimbang"}),
        r"bab:": frozenset({"Bab", "Urutan"}),
        r"subbab:": frozenset({"Subbab", "Urutan"}),
        r"tabel:": frozenset({"Tabel", "Blok", "Urutan", "BentukTabel"}),
        r"gambar:": frozenset({"Gambar", "Blok", "Urutan"}),
        r"lampiran": frozenset({"Lampiran"}),
        r"peraturan\(": frozenset({"Peraturan"}),
        r"fakta\(": frozenset({"Fakta"}),
        r"nilai\(": frozenset({"Tabel", "Baris", "Sel"}),
        r"(?:nama|target|pagu|belanja|maju|capaian|banyak)\(": _PROGRAM,
    }
)
"""What an expression speaks of: the classes whose nodes it needs, by how it is written."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What the checks read, and the faults found on the way to it (RD3xx).

    failed: the texts that could not be evaluated.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    failed: tuple[Origin, ...] = ()

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.reading.labels


def read(naskah: Naskah, rusak: frozenset[str] = frozenset()) -> Evaluated:
    """Evaluate all texts. A text that cannot be evaluated keeps its typed form and gives a diagnostic.

    rusak: classes of which nodes were lost to other faults; an expression that may need such a node
    is not reported.
    """
    found: list[Finding] = []
    failed: list[Origin] = []
    words: list[Vocabulary] = []

    def printed(bacaan: Text, labels: Labels) -> str:
        words[:] = words or [vocabulary(naskah, labels)]
        try:
            return words[0].text(bacaan.typed, bacaan.within)
        except ExpressionError as fault:
            failed.append(bacaan.origin)
            if not _follows(fault, rusak):
                found.append(_diagnostic(naskah, bacaan, fault))
            return bacaan.typed

    kajian = kaji(naskah, printed)
    return Evaluated(kajian, tuple(found), tuple(failed))


def _follows(fault: ExpressionError, rusak: frozenset[str]) -> bool:
    """True if the expression may fail only for a node that was lost to another fault."""
    if not rusak or fault.code >= "RD3010":
        return False
    return any(
        rusak & kelas and re.search(pola, fault.expression) for pola, kelas in _SUMBER.items()
    )


def _diagnostic(naskah: Naskah, bacaan: Text, fault: ExpressionError) -> Finding:
    teks = naskah.sumber.get(bacaan.origin.location.file, "")
    lokasi = locate(teks, bacaan.origin, fault.expression) if teks else bacaan.origin.location
    return Finding(fault.code, "galat", lokasi, fault.message, fault.advice, bacaan.place)
