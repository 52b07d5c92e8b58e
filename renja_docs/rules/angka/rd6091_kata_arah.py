"""'meningkat dari X menjadi Y' only where Y is greater, 'menurun' only where it is less."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.arah import COMPARED, DIRECTION, agrees, direction
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.angka.kalimat_uraian import all_kalimat
from renja_docs.rules.angka.target import is_target
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6091",
    severity="galat",
    title="Kata arah dan angkanya",
    source="Permendagri 86/2017",
    explanation="Meningkat dan menurun sesuai dengan kedua nilai yang disebut.",
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Cakupan pelayanan menurun dari 8,14% menjadi 12,52%.",
            good="Cakupan pelayanan meningkat dari 8,14% menjadi 12,52%.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Cakupan pelayanan 12,52% menurun dibandingkan tahun lalu sebesar 8,14%.",
            good="Cakupan pelayanan 12,52% meningkat dibandingkan tahun lalu sebesar 8,14%.",
        ),
    ),
)

_NEW_FOLLOWS: Final = re.compile(r"\b(?:menjadi|ke)\b[^.;]{0,40}\Z", re.IGNORECASE)
"""What stands between an old value and the new one."""
_OLD_FOLLOWS: Final = re.compile(r"\bdari\b[^.;]{0,50}\Z|\bsemula\b[^.;]{0,30}\Z", re.IGNORECASE)
"""The end of what stands before an old value."""
_BECOMES: Final = re.compile(r"\bmenjadi\b")
_FAR: Final = 120
"""So far from the figures a word of direction tells of something else."""
_NEAR: Final = 40
"""As far behind the words of comparison the value of the other year stands."""


@dataclass(frozen=True, slots=True)
class _Change:
    """An old and a new value, and the word for what happened between them."""

    old: Besaran
    new: Besaran
    told: re.Match[str]

    @property
    def difference(self) -> Decimal:
        """What the values tell."""
        return self.new.value - self.old.value

    @property
    def span(self) -> Span:
        """All that tells the change."""
        start = min(self.told.start(), self.old.start, self.new.start)
        end = max(self.told.end(), self.old.end, self.new.end)
        return start, end


def check(reading: Reading) -> Iterator[Finding]:
    """Words of direction that the two values beside them contradict."""
    for kalimat in all_kalimat(reading):
        for change in _changes(kalimat.words):
            if agrees(change.told, change.difference) or not kalimat.is_typed(*change.span):
                continue
            yield in_text(
                reading,
                RULE,
                kalimat.text,
                kalimat.span(*change.told.span()),
                f"{quoted(change.told[0])}, padahal dari {change.old.words} menjadi "
                f"{change.new.words} berarti {direction(change.difference)}.",
                "Perbaiki katanya atau angkanya; pakai {{ arah(lama, baru) }}.",
            )


def _changes(sentence: str) -> Iterator[_Change]:
    if DIRECTION.search(sentence):
        figures = read_besaran(sentence)
        yield from _from_to(sentence, figures)
        yield from _compared(sentence, figures)


def _from_to(sentence: str, figures: Sequence[Besaran]) -> Iterator[_Change]:
    """'meningkat ... dari X ... menjadi Y'."""
    for old, new in pairwise(figures):
        if old.kind != new.kind or not _NEW_FOLLOWS.search(sentence[old.end : new.start]):
            continue
        before = sentence[: old.start]
        if not _OLD_FOLLOWS.search(before):
            continue
        near = [told for told in DIRECTION.finditer(before) if old.start - told.end() < _FAR]
        if near:
            yield _Change(old, new, near[-1])


def _compared(sentence: str, figures: Sequence[Besaran]) -> Iterator[_Change]:
    """'Y, meningkat dibandingkan tahun lalu sebesar X', where nothing else can be meant."""
    compared = COMPARED.search(sentence)
    if compared is None or _BECOMES.search(sentence):
        return
    told = [
        one for one in DIRECTION.finditer(sentence) if abs(one.start() - compared.start()) < _FAR
    ]
    old = _value_of_other_year(figures, compared)
    if old is None or len(told) != 1:
        return
    others = [
        besaran
        for besaran in figures
        if besaran is not old and besaran.kind == old.kind and not is_target(sentence, besaran)
    ]
    if len(others) == 1 and others[0].start < compared.start():
        yield _Change(old, others[0], told[0])


def _value_of_other_year(figures: Sequence[Besaran], compared: re.Match[str]) -> Besaran | None:
    """The first figure behind the start of a comparison, and near its end."""
    for besaran in figures:
        if besaran.start >= compared.start() and besaran.start - compared.end() < _NEAR:
            return besaran
    return None
