"""Words in sentences are written in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text_selection import ZONES

RULE: Final = Rule(
    code="RD7047",
    severity="peringatan",
    title="Singkatan dalam kalimat",
    source="EYD",
    explanation="Kata dalam kalimat ditulis lengkap.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun s/d akhir tahun.",
            good="Renja disusun sampai dengan akhir tahun.",
            repaired="Renja disusun sampai dengan akhir tahun.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun menurut Undang-Undang No. 25 Tahun 2004.",
            good="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004.",
            repaired="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun untuk masyarakat yg dilayani di Kab. Contoh.",
            good="Renja disusun untuk masyarakat yang dilayani di Kabupaten Contoh.",
            repaired="Renja disusun untuk masyarakat yang dilayani di Kabupaten Contoh.",
        ),
    ),
)

_IN_FULL: Final = (
    (re.compile(r"(?<!\w)(?<!Permendagri )(?:No|no|NO)\.?\s+(?=\d)"), "Nomor "),
    (re.compile(r"(?<!\w)Kab\.\s*(?=[A-Z])"), "Kabupaten "),
    (re.compile(r"(?<!\w)Kec\.\s*(?=[A-Z])"), "Kecamatan "),
    (re.compile(r"(?<!\w)[Ss]/[Dd](?!\w)"), "sampai dengan"),
    (re.compile(r"(?<!\w)s\.d\.?(?!\w)"), "sampai dengan"),
    (re.compile(r"(?<!\w)[Dd]ll\.?(?!\w)"), "dan lain-lain"),
    (re.compile(r"(?<!\w)dsb\.?(?!\w)"), "dan sebagainya"),
    (re.compile(r"(?<!\w)dst\.?(?!\w)"), "dan seterusnya"),
    (re.compile(r"(?<!\w)tsb\.?(?!\w)"), "tersebut"),
    (re.compile(r"(?<!\w)yg(?!\w)"), "yang"),
    (re.compile(r"(?<!\w)dgn(?!\w)"), "dengan"),
    (re.compile(r"(?<!\w)utk(?!\w)"), "untuk"),
    (re.compile(r"(?<!\w)krn(?!\w)"), "karena"),
    (re.compile(r"(?<!\w)pd(?!\w)"), "pada"),
    (re.compile(r"(?<!\w)dlm(?!\w)"), "dalam"),
    (re.compile(r"(?<!\w)thd(?!\w)"), "terhadap"),
    (re.compile(r"(?<!\w)mis\s*[:.]"), "misalnya"),
    (re.compile(r"(?<!\w)a\.n\.?(?!\w)"), "atas nama"),
    (re.compile(r"(?<=[a-z])\s+&\s+(?=[A-Za-z])"), " dan "),
    (re.compile(r"(?<!\w)[Tt]hn?\.\s*(?=\d{4})"), "Tahun "),
    (re.compile(r"(?<!\w)Permendagri\s+No\.?\s+(?=\d)"), "Peraturan Menteri Dalam Negeri Nomor "),
)
"""Abbreviations, with the words that they stand for."""
_VAGUE: Final = frozenset({"dan lain-lain", "dan sebagainya", "dan seterusnya"})
"""Words that a norm does not use in full either, which is another rule's."""


def check(reading: Reading) -> Iterator[Finding]:
    """Abbreviations outside of tables."""
    texts = prose(reading).of(zones=ZONES - {"tabel"})
    for short, full in _IN_FULL:
        outside_norms = texts.of(zones=ZONES - {"tabel", "batang-tubuh"})
        for text, match in matches(outside_norms if full in _VAGUE else texts, short):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Singkatan {quoted(match[0])} dalam kalimat.",
                f"Tulis {full.strip()}.",
                full,
            )
