"""Blanks stand behind punctuation, not in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.tanda import PUNCTUATED
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7032",
    severity="galat",
    title="Spasi di sekitar tanda baca",
    source="EYD",
    explanation=(
        "Tanda baca , . ; : ) % melekat pada kata di depannya dan diikuti spasi; kurung buka "
        "melekat pada kata di belakangnya; dan/atau ditulis tanpa spasi."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad='"Renja dilaksanakan dengan kaidah sebagai berikut :"',
            good='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
            repaired='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Setiap indikator ( Unit ) dihitung.",
            good="Setiap indikator (Unit) dihitung.",
            repaired="Setiap indikator (Unit) dihitung.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun,dievaluasi, dan dilaporkan.",
            good="Renja disusun, dievaluasi, dan dilaporkan.",
            repaired="Renja disusun, dievaluasi, dan dilaporkan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat program dan/ atau kegiatan.",
            good='"Renja memuat program dan/atau kegiatan dengan rasio 1 : 4."',
            repaired="Renja memuat program dan/atau kegiatan.",
        ),
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/nama",
            bad="Sosialisasi IUSP(OSS) bagi Kader Desa",
            good="Sosialisasi IUSP (OSS) bagi Kader Desa",
            repaired="Sosialisasi IUSP (OSS) bagi Kader Desa",
        ),
    ),
)

_TOO_MUCH: Final = re.compile(
    r"""
    (?<=[\w”)%])\s+(?=[,;:](?:\s|\Z)|\.(?:\s|\Z))(?!(?<=\d\s):\s\d)  # in front of a mark
    | (?<=\bdan/)\s+(?=atau\b) | (?<=\bdan)\s+(?=/\s?atau\b)
    | (?<=\d)\s+(?=%)
    | (?<=\()\s+ | \s+(?=\))                        # within brackets
    | (?<=“)\s+ | (?<=\w)\s+(?=”)                   # within quotes
    """,
    re.VERBOSE,
)
_MISSING: Final = re.compile(
    r"""
    (?<=[a-z)”])[,;](?=[A-Za-z])
    | (?<=[a-z])\.(?=[A-Z][a-z])
    | (?<=[a-z]):(?=[A-Za-z])
    | (?<=[a-z])(?=\((?!s\)|an\))[A-Za-z])          # but 'anggota(s)', 'pakai(an)'
    | (?<=[A-Z]{2})(?=\([A-Z]{2})
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Blanks too much, and blanks that are missing in sentences, titles and names."""
    for text in reading.texts.candidates(_TOO_MUCH):
        yield from _too_much(reading, text)
    for text in reading.of_kinds(PUNCTUATED).candidates(_MISSING):
        yield from _missing(reading, text)


def _too_much(reading: Reading, text: Text) -> Iterator[Finding]:
    """The repair takes the characters beside the blank along, which a person typed."""
    printed = text.printed
    for match in text.matches(_TOO_MUCH):
        start, end = match.span()
        if _parts_quotes(printed, start, end):
            continue
        left = printed[start - 1 : start]
        right = printed[end : end + 1]
        around = printed[max(0, start - 12) : end + 3]
        yield in_text(
            reading,
            RULE,
            text,
            (start - 1, end + len(right)),
            f"Spasi berlebih pada {quoted(around)}.",
            "Hapus spasi itu.",
            left + right,
        )


def _parts_quotes(printed: str, start: int, end: int) -> bool:
    """True for the blank at a quote that is turned the wrong way: it parts two words rightly."""
    if printed[end : end + 1] == "”":
        return printed.count("“", 0, start) <= printed.count("”", 0, start)
    if printed[start - 1] == "“":
        return start > 1 and not printed[start - 2].isspace() and printed[start - 2] != "("
    return False


def _missing(reading: Reading, text: Text) -> Iterator[Finding]:
    """The repair takes the character in front along, which a person typed."""
    printed = text.printed
    for match in text.matches(_MISSING):
        start = max(0, match.start() - 1)
        end = match.end()
        around = printed[max(0, match.start() - 12) : end + 6]
        yield in_text(
            reading,
            RULE,
            text,
            (start, end),
            f"Kurang spasi pada {quoted(around)}.",
            "Tambahkan spasi.",
            f"{printed[start:end]} ",
        )
