"""What is doubtful is not printed as law until somebody answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.comment_lines import line_meant
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.location import Location

RULE: Final = Rule(
    code="RD8001",
    severity="galat",
    title="Isi yang belum pasti dicetak",
    source="Susunan isi proyek ini (docs/panduan.md); UU 12/2011 Pasal 5 huruf f",
    explanation=(
        "Komentar # periksa: sebab menandai isi yang belum dapat dipastikan, begitu pula "
        "terverifikasi: tidak pada sebuah peraturan. Pada tahap rancangan isi itu boleh dicetak; "
        "pada tahap penetapan dan salinan ia harus dipastikan, atau diterima dengan alasan."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="@jumlah-desa/nilai",
            bad="12 desa # periksa: belum dicocokkan dengan data kependudukan",
            good="12 desa",
        ),
        Case(
            file="perbup.yaml",
            at="daerah",
            bad="Kabupaten Contoh # periksa: nama lama",
            good="Kabupaten Contoh",
            package="tanpa-lampiran",
        ),
    ),
)

_DOUBT: Final = re.compile(r"(?:^|\s)#\s*periksa\s*:\s*(?P<why>\S.*?)\s*$")


def check(reading: Reading) -> Iterator[Finding]:
    """What comments mark as doubtful, and acts that nobody verified."""
    severity: Severity = "catatan" if reading.naskah.perbup.tahap == "rancangan" else "galat"
    for file, text in reading.naskah.sources.items():
        if "periksa" in text:
            for location, why in _doubts(file, text):
                yield _finding(location, f"Isi ini belum pasti: {why}", severity)
    for act in reading.naskah.dasar_hukum.peraturan:
        if not act.terverifikasi:
            location = act.origin.at("terverifikasi").location
            said = "Judul atau lembaran peraturan ini belum dicocokkan dengan sumber kedua."
            yield _finding(location, said, severity, act.id)


def _doubts(file: str, text: str) -> Iterator[tuple[Location, str]]:
    """The places that comments mark, with the reason."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        comment = _DOUBT.search(line)
        if comment is None:
            continue
        meant = line_meant(lines, number)
        indent = len(lines[meant - 1]) - len(lines[meant - 1].lstrip())
        yield Location(file, meant, indent + 1), comment["why"]


def _finding(location: Location, said: str, severity: Severity, place: str = "") -> Finding:
    return RULE.finding(
        location,
        said if said.endswith(".") else f"{said}.",
        "Pastikan lalu hapus tandanya, atau tulis # terima RD8001: alasan di atasnya.",
        place=place,
        severity=severity,
    )
