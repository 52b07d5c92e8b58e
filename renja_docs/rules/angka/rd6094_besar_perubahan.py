"""A stated change is the difference of its two values, or that difference in percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.hasil_bagi import percentage, states
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka, half_up

RULE: Final = Rule(
    code="RD6094",
    severity="galat",
    title="Besar perubahan",
    source="Permendagri 86/2017",
    explanation=(
        "Besar perubahan yang disebut sama dengan selisih, atau selisih dibagi nilai awal, dari "
        "kedua nilainya."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Usulan meningkat 10 kegiatan dari 184 kegiatan menjadi 240 kegiatan.",
            good="Usulan meningkat 56 kegiatan dari 184 kegiatan menjadi 240 kegiatan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Usulan meningkat sebesar 23,33% dari 184 kegiatan menjadi 240 kegiatan.",
            good="Usulan meningkat sebesar 30,43% dari 184 kegiatan menjadi 240 kegiatan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Targetnya dinaikkan sebesar 10 persen dari 300 unit menjadi 360 unit.",
            good="Targetnya dinaikkan sebesar 20 persen dari 300 unit menjadi 360 unit.",
        ),
    ),
)

_CHANGE: Final = re.compile(
    r"""
    \b(?:me|di)?(?:naik|n?ingkat|t?urun|nurun)\w*
    | \b(?:turun|bertambah|berkurang|peningkatan|penurunan|kenaikan)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIZE_FOLLOWS: Final = re.compile(
    r"\w*(?:naik|ingkat|urun|tambah|kurang)(?:kan|i|an|nya)?(?:\s+\w+){0,3}?\s*\Z", re.IGNORECASE
)
"""The end of what stands before the size of a change."""
_OLD_FOLLOWS: Final = re.compile(r"\bdari\b[^.;]{0,60}\Z", re.IGNORECASE)
"""What stands between the size of a change and the old value."""
_NEW_FOLLOWS: Final = re.compile(r"\bmenjadi\b[^.;]{0,40}\Z", re.IGNORECASE)
"""What stands between the old value and the new one."""


@dataclass(frozen=True, slots=True)
class _Change:
    """'meningkat sebesar size dari old menjadi new'."""

    size: Besaran
    old: Besaran
    new: Besaran

    @property
    def difference(self) -> Decimal:
        """How far the two values are from each other."""
        return abs(self.new.value - self.old.value)

    @property
    def rate(self) -> Decimal:
        """The same in percent of the old value."""
        return percentage(self.difference, self.old.value)

    def is_of_one_kind(self) -> bool:
        """True if the values measure one thing, and the size the same, or is a percentage."""
        if self.old.kind != self.new.kind:
            return False
        return self.size.kind in ("persen", self.old.kind)

    def is_right(self) -> bool:
        """True if the size is the difference or, as a percentage, the rate."""
        if self.size.value == self.difference:
            return True
        return self.size.kind == "persen" and states(self.size, self.rate)

    def right(self) -> str:
        """What the size must be."""
        if self.size.kind == "persen" and self.old.kind != "persen":
            return f"{angka(half_up(self.rate, 2), 2)}%"
        return angka(self.difference, max(self.old.decimals, self.new.decimals))


def check(reading: Reading) -> Iterator[Finding]:
    """Changes whose typed size is another than their values give."""
    for kalimat in kalimat_in(prose(reading), _CHANGE):
        if _CHANGE.search(kalimat.words):
            for change in _changes(kalimat):
                yield from _wrong(reading, kalimat, change)


def _wrong(reading: Reading, kalimat: Kalimat, change: _Change) -> Iterator[Finding]:
    """A change whose size is typed and is not that of its values."""
    is_typed = kalimat.is_typed(change.size.start, change.new.end)
    if is_typed and not change.is_right():
        right = change.right()
        yield kalimat.finding(
            reading,
            RULE,
            change.size.span,
            f"{quoted(change.size.words)}, padahal perubahan dari {change.old.words} "
            f"menjadi {change.new.words} adalah {right}.",
            f"Tulis {right}.",
        )


def _changes(kalimat: Kalimat) -> Iterator[_Change]:
    """Three figures in a row that a sentence calls size, old and new value."""
    figures = kalimat.figures
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        change = _Change(*three)
        if change.is_of_one_kind() and _is_told(kalimat.words, change):
            yield change


def _is_told(sentence: str, change: _Change) -> bool:
    """True if the words in front of three figures call them size, old and new value."""
    if not leading_to(_SIZE_FOLLOWS, sentence, change.size.start):
        return False
    if not _OLD_FOLLOWS.search(sentence[change.size.end : change.old.start]):
        return False
    return _NEW_FOLLOWS.search(sentence[change.old.end : change.new.start]) is not None
