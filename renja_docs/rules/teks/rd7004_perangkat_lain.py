"""The plan, the tasks and the functions spoken of are those of this agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.identitas import PerangkatDaerah
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.regional_words import LEVEL
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import outside_identity
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD7004",
    severity="galat",
    title="Perangkat daerah lain",
    source="Permendagri 86/2017",
    explanation=(
        "Renja, Renstra, tugas, dan fungsi yang dibicarakan adalah milik perangkat daerah ini."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Di dalam Renja Dinas Perhubungan dirumuskan program dan kegiatan.",
            good="Di dalam Renja {{ perangkat_daerah }} dirumuskan program dan kegiatan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja Kecamatan Contoh Timur dilaksanakan bertahap.",
            good="Renja Kecamatan Contoh Utara dilaksanakan bertahap.",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/uraian",
            bad="Memuat isu penting penyelenggaraan tugas dan fungsi Inspektorat.",
            good="Memuat isu penting penyelenggaraan tugas dan fungsi Kecamatan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Semoga Renja menjadi pegangan bagi seluruh aparat Dinas ini.",
            good="Semoga Renja menjadi pegangan bagi seluruh aparat Kecamatan ini.",
        ),
    ),
)

_KINDS: Final = (
    "Dinas|Badan|Kecamatan|Kelurahan|Inspektorat|Sekretariat|Kantor|Bagian|Satuan"
    "|Rumah Sakit|RSUD|Puskesmas"
)
_OF_AN_AGENCY: Final = re.compile(
    r"\b(?:[Tt]ugas(?:,?\s+pokok)?,?\s+dan\s+[Ff]ungsi|Renja|Renstra|RKA"
    r"|Rencana\s+Kerja|Rencana\s+Strategis)\s+"
    rf"(?P<agency>(?:{_KINDS})\b"
    rf"(?:[, ]+(?:dan\s+)?(?!(?:Tahun|{LEVEL}|Daerah)\b)[A-Z][\w-]*)*)"
)
_THIS_AGENCY: Final = re.compile(
    r"\b(?P<agency>Kecamatan|Kelurahan|Dinas|Badan|Kantor|Puskesmas)\s+ini\b"
)
_NOT_LETTERS: Final = re.compile(r"[^a-z]")
_ELSEWHERE: Final[frozenset[TextKind]] = frozenset({"lokasi", "nama", "indikator"})
"""Texts that may well name other agencies, as titles of acts do: places, the nomenclature."""
_SLIP: Final = 2
"""So many letters of a name may be misspelt."""
_ALIKE: Final = 14
"""Names that agree in so many letters are one name, perhaps misspelt, which is another rule's."""


@dataclass(frozen=True, slots=True)
class _Own:
    """The names of this agency, in letters alone. short: the short forms that are allowed.

    is_one_of_many: there are others of nearly one name, as sub-districts are.
    """

    name: str
    short: frozenset[str]
    is_one_of_many: bool = False

    def has(self, agency: str) -> bool:
        """True if a name is ours, a beginning of it, goes on from it, or is a short form."""
        letters = _letters(agency)
        if self.name.startswith(letters) or letters.startswith(self.name):
            return True
        alike = self.name[:_ALIKE] == letters[:_ALIKE]
        if alike and not self.is_one_of_many:
            return True
        if alike and abs(len(letters) - len(self.name)) <= 1:
            return sum(a != b for a, b in zip(letters, self.name, strict=False)) <= _SLIP
        return _letters(agency.partition(",")[0]) in self.short


def check(reading: Reading) -> Iterator[Finding]:
    """Agencies behind 'Renja' or 'tugas dan fungsi', or before 'ini', that are not ours."""
    agency = reading.naskah.perbup.perangkat_daerah
    if agency is None:
        return
    own = _own(agency)
    for text, match in matches(outside_identity(reading), _OF_AN_AGENCY, _THIS_AGENCY):
        if text.kind not in _ELSEWHERE and not own.has(match["agency"]):
            yield in_text(
                reading,
                RULE,
                text,
                match.span("agency"),
                f"{quoted(match[0])}, padahal naskah ini milik {agency.nama}.",
                "Pakai {{ perangkat_daerah }}, atau hapus.",
            )


def _own(agency: PerangkatDaerah) -> _Own:
    """The names of an agency, for comparison."""
    return _Own(
        _letters(agency.nama),
        frozenset(map(_letters, agency.sebutan)),
        agency.nama.startswith(("Kecamatan ", "Kelurahan ")),
    )


def _letters(name: str) -> str:
    """A name without blanks, marks and capitals."""
    return _NOT_LETTERS.sub("", name.casefold())
