"""'meningkat dari X menjadi Y' only where Y is greater, 'menurun' only where it is less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.angka.kata_perubahan import COMPARED, DIRECTION, agrees, direction
from renja_docs.rules.angka.target_kalimat import is_target
from renja_docs.rules.marking import Span, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6091",
    severity="galat",
    title="Kata arah dan angkanya",
    source="Permendagri 86/2017",
    explanation="Meningkat dan menurun sesuai dengan kedua nilai yang disebut.",
    by_file=True,
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
    for kalimat in kalimat_in(prose(reading), DIRECTION):
        for change in _changes(kalimat):
            is_right = agrees(change.told, change.difference)
            if not is_right and kalimat.is_typed(*change.span):
                yield kalimat.finding(
                    reading,
                    RULE,
                    change.told.span(),
                    f"{quoted(change.told[0])}, padahal dari {change.old.words} menjadi "
                    f"{change.new.words} berarti {direction(change.difference)}.",
                    "Perbaiki katanya atau angkanya; pakai {{ arah(lama, baru) }}.",
                )


def _changes(kalimat: Kalimat) -> Iterator[_Change]:
    """The changes that a sentence tells."""
    if DIRECTION.search(kalimat.words):
        yield from _from_to(kalimat)
        yield from _compared(kalimat)


def _from_to(kalimat: Kalimat) -> Iterator[_Change]:
    """'meningkat ... dari X ... menjadi Y'."""
    for old, new in pairwise(kalimat.figures):
        if _is_said_to_become(kalimat.words, old, new):
            for told in _last_direction(kalimat.words, old):
                yield _Change(old, new, told)


def _is_said_to_become(sentence: str, old: Besaran, new: Besaran) -> bool:
    """True if the words around two figures of one kind call them the old and the new value."""
    if old.kind != new.kind:
        return False
    if not _NEW_FOLLOWS.search(sentence[old.end : new.start]):
        return False
    return leading_to(_OLD_FOLLOWS, sentence, old.start) is not None


def _last_direction(sentence: str, old: Besaran) -> list[re.Match[str]]:
    """The last word of direction in front of an old value, where it is near."""
    told = list(DIRECTION.finditer(sentence[: old.start]))
    return [last for last in told[-1:] if old.start - last.end() < _FAR]


def _compared(kalimat: Kalimat) -> Iterator[_Change]:
    """'Y, meningkat dibandingkan tahun lalu sebesar X', where nothing else can be meant."""
    compared = COMPARED.search(kalimat.words)
    if compared is None or _BECOMES.search(kalimat.words):
        return
    told = _near_directions(kalimat.words, compared)
    if len(told) == 1:
        for old, new in _compared_values(kalimat, compared):
            yield _Change(old, new, told[0])


def _compared_values(
    kalimat: Kalimat, compared: re.Match[str]
) -> Iterator[tuple[Besaran, Besaran]]:
    """The value of the other year, and the only one before it that it can be compared with."""
    old = _value_of_other_year(kalimat, compared)
    if old is not None:
        for new in _only_other(kalimat, old):
            if new.start < compared.start():
                yield old, new


def _only_other(kalimat: Kalimat, old: Besaran) -> list[Besaran]:
    """The figure that must be the new value; none where several may."""
    others = _others(kalimat, old)
    if len(others) > 1:
        return []
    return others


def _near_directions(sentence: str, compared: re.Match[str]) -> list[re.Match[str]]:
    """The words of direction that a comparison may belong to."""
    told = DIRECTION.finditer(sentence)
    return [one for one in told if abs(one.start() - compared.start()) < _FAR]


def _value_of_other_year(kalimat: Kalimat, compared: re.Match[str]) -> Besaran | None:
    """The first figure behind the start of a comparison, where it is near its end."""
    behind = kalimat.figures_behind(compared.start())
    if not behind or behind[0].start - compared.end() >= _NEAR:
        return None
    return behind[0]


def _others(kalimat: Kalimat, old: Besaran) -> list[Besaran]:
    """The figures of the kind of an old value that may be the new one."""
    return [one for one in kalimat.figures if _may_be_new(kalimat, one, old)]


def _may_be_new(kalimat: Kalimat, besaran: Besaran, old: Besaran) -> bool:
    """True for another figure of one kind that is no target."""
    if besaran is old or besaran.kind != old.kind:
        return False
    return not is_target(kalimat.words, besaran)
