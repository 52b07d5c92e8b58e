"""Limits are stated with 'paling' and the word that fits what is limited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4083",
    severity="galat",
    title="Batas waktu, jumlah, dan besaran",
    source="UU 12/2011 Lampiran II angka 255, 256, dan 256a",
    explanation=(
        "Maksimum dan minimum dinyatakan dengan paling singkat/lama (jangka waktu), paling "
        "cepat/lambat (batas waktu), paling sedikit/banyak (uang), paling rendah/tinggi "
        "(lainnya)."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disampaikan selambat-lambatnya tanggal 31 Juli",
            good="Renja disampaikan paling lambat tanggal 31 Juli",
            repaired="Renja disampaikan paling lambat tanggal 31 Juli",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disampaikan maksimal 7 (tujuh) hari sejak ditetapkan",
            good="Penerima bantuan berusia minimal 17 (tujuh belas) tahun",
            repaired="Renja disampaikan paling lama 7 (tujuh) hari sejak ditetapkan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Bantuan diberikan paling tinggi Rp5.000.000,00 (lima juta rupiah)",
            good="Bantuan diberikan paling banyak Rp5.000.000,00 (lima juta rupiah)",
            repaired="Bantuan diberikan paling banyak Rp5.000.000,00 (lima juta rupiah)",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja memuat sekurang-kurangnya program",
            good="Renja memuat paling sedikit program",
        ),
    ),
)

_CRITERION: Final = re.compile(
    r"\b(?:ber)?(?:usia|umur|pengalaman|masa\s+kerja|pendidikan)(?:\W+\w+){0,2}\W+\Z",
    re.IGNORECASE,
)
"""In front of 'minimal' that is right: a condition that a person fulfils (angka 256a)."""

_NUMBER: Final = r"\s+\d+\s+(?:\([a-z ]+\)\s+)?"
_TIME: Final = rf"(?={_NUMBER}(?:hari|minggu|bulan|tahun|jam|menit))"
_NO_TIME: Final = (
    rf"(?=\s+\d)(?!{_NUMBER}(?:hari|minggu|bulan|tahun|jam|kali|orang|dokumen|laporan|unit|anggota"
    r"|eksemplar))"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """Words that must not state a limit.

    right: those that do, None where they depend on what is limited. advice: what a person is told.
    """

    pattern: re.Pattern[str]
    right: str | None
    advice: str


def _right(pattern: str, right: str) -> Limit:
    """A limit whose right words are certain."""
    return Limit(re.compile(pattern, re.IGNORECASE), right, f"Tulis {right}.")


def _open(pattern: str, advice: str) -> Limit:
    """A limit whose right words only a person can choose."""
    return Limit(re.compile(pattern, re.IGNORECASE), None, advice)


_COUNTED: Final = (
    r"(?=\s+\d+\s+(?:\([a-z ]+\)\s+)?(?:kali|orang|dokumen|laporan|unit|anggota|eksemplar))"
)
_FOR_A_TIME: Final = rf"(?={_NUMBER}(?:hari|minggu|bulan|tahun|jam)\b(?!\s+sekali))"

_LIMITS: Final = (
    _right(rf"\b(?:minimal|minimum){_COUNTED}", "paling sedikit"),
    _right(rf"\b(?:maksimal|maksimum){_COUNTED}", "paling banyak"),
    _right(rf"\bpaling\s+sedikit{_FOR_A_TIME}", "paling singkat"),
    _right(rf"\bpaling\s+banyak{_FOR_A_TIME}", "paling lama"),
    _right(r"\b(?:maksimal|maksimum|paling\s+lama)(?=\s+(?:pada\s+)?tanggal)", "paling lambat"),
    _right(r"\b(?:se)?lambat-lambatnya\b", "paling lambat"),
    _right(r"\b(?:se)?cepat-cepatnya\b", "paling cepat"),
    _right(r"\b(?:se)?lama-lamanya\b", "paling lama"),
    _right(r"\b(?:se)?singkat-singkatnya\b", "paling singkat"),
    _right(r"\b(?:se)?tinggi-tingginya\b", "paling tinggi"),
    _right(r"\b(?:se)?rendah-rendahnya\b", "paling rendah"),
    _right(r"\b(?:se)?banyak-banyaknya\b", "paling banyak"),
    _right(r"\b(?:se)?sedikit-sedikitnya\b", "paling sedikit"),
    _open(
        r"\b(?:se)?kurang-kurangnya\b",
        "Tulis paling singkat, paling sedikit, paling rendah, atau minimal.",
    ),
    _right(rf"\b(?:maksimal|maksimum){_TIME}", "paling lama"),
    _right(rf"\b(?:minimal|minimum){_TIME}", "paling singkat"),
    _right(r"\b(?:maksimal|maksimum)(?=\s+Rp)", "paling banyak"),
    _right(r"\b(?:minimal|minimum)(?=\s+Rp)", "paling sedikit"),
    _open(rf"\b(?:maksimal|maksimum){_NO_TIME}", "Tulis paling banyak atau paling tinggi."),
    _right(r"\bpaling\s+singkat(?=\s+tanggal)", "paling cepat"),
    _right(r"\bpaling\s+(?:lama|lambat|tinggi)(?=\s+Rp)", "paling banyak"),
    _right(r"\bpaling\s+(?:singkat|cepat|rendah)(?=\s+Rp)", "paling sedikit"),
    _open(r"\bpaling\s+kurang\b", "Tulis paling sedikit, paling singkat, atau paling rendah."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Limits in other words, and with a word for something else."""
    for limit in _LIMITS:
        for text, match in matches(norms(reading), limit.pattern):
            if not _is_criterion(text.printed, match):
                yield in_text(
                    reading,
                    RULE,
                    text,
                    match.span(),
                    f"Batas dinyatakan dengan {quoted(match[0])}.",
                    limit.advice,
                    limit.right,
                )


def _is_criterion(printed: str, match: re.Match[str]) -> bool:
    """True for 'minimal' and its like as a condition that a person fulfils."""
    is_word = match[0].casefold().startswith(("minim", "maksim"))
    return is_word and leading_to(_CRITERION, printed, match.start()) is not None
