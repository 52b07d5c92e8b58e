"""Dots stand between thousands, a comma in front of decimals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind
from renja_docs.text.numerals import angka

RULE: Final = Rule(
    code="RD7046",
    severity="galat",
    title="Titik dan koma pada angka",
    source="EYD",
    explanation="Titik memisahkan ribuan, koma memisahkan desimal.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indeks kepuasan masyarakat mencapai 83.40 pada tahun lalu.",
            good="Indeks kepuasan masyarakat mencapai 83,40 pada tahun lalu.",
            repaired="Indeks kepuasan masyarakat mencapai 83,40 pada tahun lalu.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan melayani 42318 orang.",
            good="Kecamatan melayani 42.318 orang mulai pukul 08.30.",
            repaired="Kecamatan melayani 42.318 orang.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan menerbitkan 5,940 surat.",
            good="Kecamatan menerbitkan 5.940 surat.",
            repaired="Kecamatan menerbitkan 5.940 surat.",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = SENTENCES | {"fakta", "catatan", "indikator"}
_DECIMALS_BEHIND_DOT: Final = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,3}\.\d{1,2}|\d{1,3}\.\d{4,})(?:\s*%|\s*persen)?(?![\w-]|[.,]\d)"
)
_THOUSANDS_BEHIND_COMMA: Final = re.compile(
    r"(?<![\w.,/-])(?P<number>[1-9]\d{0,2}(?:,\d{3})+)(?![\d,.])"
)
_WITHOUT_DOTS: Final = re.compile(
    r"(?<![\w.,/–-])(?P<number>[1-9]\d{4,})(?![\w.,/–-])\s+(?=[a-z%])"
)
_NUMBERED: Final = re.compile(
    r"(?:tabel|gambar|subbab|sub bab|bab|kode|nomor|pukul|jam|angka|versi|T-C|Rp)[\s.]*\Z",
    re.IGNORECASE,
)
_NEAR: Final = 24
"""So many characters in front of a number tell what it numbers."""


def _with_comma(number: str) -> str:
    """Decimals behind a comma: 12,5."""
    return number.replace(".", ",")


def _with_dots(number: str) -> str:
    """Thousands behind dots: 1.250."""
    return number.replace(",", ".")


def _grouped(number: str) -> str:
    """A long number with its dots: 12.500."""
    return angka(int(number))


_WRITTEN: Final[tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]] = (
    (_DECIMALS_BEHIND_DOT, _with_comma),
    (_THOUSANDS_BEHIND_COMMA, _with_dots),
    (_WITHOUT_DOTS, _grouped),
)
"""Numbers that are written wrongly, with what makes them right."""


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers with a dot or a comma that should be the other, and long ones without dots."""
    for wrong, written in _WRITTEN:
        for text, match in matches(reading.of_kinds(_KINDS), wrong):
            if _is_label(text.printed, match.start()):
                continue
            right = written(match["number"])
            yield in_text(
                reading,
                RULE,
                text,
                match.span("number"),
                f"Angka {quoted(match['number'])} tidak menurut kaidah.",
                f"Tulis {right}.",
                right,
            )


def _is_label(text: str, start: int) -> bool:
    """True if a number is that of a table, a subbab, a code or an act, or a time."""
    return _NUMBERED.search(text[max(0, start - _NEAR) : start]) is not None
