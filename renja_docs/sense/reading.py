"""Every text of the content is evaluated once: what it prints, and what in it cannot be resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from renja_docs.content.asal import Asal
from renja_docs.content.diagnostics import Diagnostic
from renja_docs.content.naskah import Naskah
from renja_docs.content.places import locate
from renja_docs.sense.expressions import ExpressionError
from renja_docs.sense.kajian import Bacaan, Kajian, kaji
from renja_docs.sense.numbering import Labels
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
class Reading:
    """What the checks read, and the faults found on the way to it (RD3xx).

    gagal: the texts that could not be evaluated.
    """

    kajian: Kajian
    temuan: tuple[Diagnostic, ...]
    gagal: tuple[Asal, ...] = ()

    @property
    def labels(self) -> Labels:
        """The numbers of all places."""
        return self.kajian.labels


def read(naskah: Naskah, rusak: frozenset[str] = frozenset()) -> Reading:
    """Evaluate all texts. A text that cannot be evaluated keeps its typed form and gives a diagnostic.

    rusak: classes of which nodes were lost to other faults; an expression that may need such a node
    is not reported.
    """
    found: list[Diagnostic] = []
    failed: list[Asal] = []
    words: list[Vocabulary] = []

    def printed(bacaan: Bacaan, labels: Labels) -> str:
        words[:] = words or [vocabulary(naskah, labels)]
        try:
            return words[0].text(bacaan.mentah, bacaan.di)
        except ExpressionError as fault:
            failed.append(bacaan.asal)
            if not _follows(fault, rusak):
                found.append(_diagnostic(naskah, bacaan, fault))
            return bacaan.mentah

    kajian = kaji(naskah, printed)
    return Reading(kajian, tuple(found), tuple(failed))


def _follows(fault: ExpressionError, rusak: frozenset[str]) -> bool:
    """True if the expression may fail only for a node that was lost to another fault."""
    if not rusak or fault.kode >= "RD310":
        return False
    return any(rusak & kelas and re.search(pola, fault.ekspresi) for pola, kelas in _SUMBER.items())


def _diagnostic(naskah: Naskah, bacaan: Bacaan, fault: ExpressionError) -> Diagnostic:
    teks = naskah.sumber.get(bacaan.asal.lokasi.berkas, "")
    lokasi = locate(teks, bacaan.asal, fault.ekspresi) if teks else bacaan.asal.lokasi
    return Diagnostic(fault.kode, "galat", lokasi, fault.pesan, fault.saran, bacaan.tempat)
