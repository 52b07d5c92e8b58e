"""A stated rate is realisation / target, or part / whole, of the figures beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import PERCENT, Besaran
from renja_docs.rules.angka.hasil_bagi import is_taken_from, percentage, states
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka, half_up

RULE: Final = Rule(
    code="RD6090",
    severity="galat",
    title="Capaian sama dengan hasil bagi",
    source="Permendagri 86/2017",
    explanation=(
        "Tingkat capaian dalam kalimat sama dengan realisasi dibagi target, atau bagian dibagi "
        "keseluruhan, dua desimal."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Dilayani 341 warga dari target sebanyak 240 warga atau tercapai 133,75%.",
            good="Dilayani 341 warga dari target sebanyak 240 warga atau tercapai 142,08%.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Sebanyak 341 dari 1.140 warga (39,91%) dilayani.",
            good="Sebanyak 341 dari 1.140 warga (29,91%) dilayani.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Terealisasi 12,52%, melebihi target 8,20%, dengan tingkat capaian 152,26%.",
            good="Terealisasi 12,52%, melebihi target 8,20%, dengan tingkat capaian 152,68%.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Dilayani 341 warga. Jumlah itu melebihi target 240 warga atau tercapai 133,75%.",
            good="Dilayani 341 warga. Jumlah itu melebihi target 240 warga atau tercapai 142,08%.",
        ),
    ),
)

_RATE_FOLLOWS: Final = re.compile(
    r"""
    (?:
        tingkat\s+(?:capaian|realisasi)\w* | tercapai | terealisasi | terpenuhi | atau
        | capaiannya | capaian | realisasinya
    )
    (?:\s+(?:kinerja|tersebut|hanya|baru|telah|sudah))*
    (?:\s+(?:sebesar|sebanyak|setara|mencapai|dengan|adalah|yaitu))*
    \s*\(?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The end of what stands before a rate."""
_RATE_SURELY_FOLLOWS: Final = re.compile(
    r"""
    tingkat\s+(?:capaian|realisasi)\w*(?:\s+\w+){0,2}\s*\Z
    | atau\s+
      (?:(?:terealisasi|tercapai)\s+)?(?:dengan\s+)?(?:tingkat\s+capaian\s+)?(?:sebesar\s+)?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The same where the target is itself a percentage, and the rate could be a realisation."""
_OF_THE_TARGET: Final = re.compile(r"\s*(?:\)\s*)?dari\s+target")
_TARGET_FOLLOWS: Final = re.compile(
    r"\btarget\b(?:\s+(?!dan\b|menjadi\b)[a-z]+|\s+\d{4}|\s*\([^)]*\)){0,8}\s*\Z", re.IGNORECASE
)
"""The end of what stands before a target."""
_POINTS_BACK: Final = re.compile(r"(?:\w+\s+){0,4}(?:itu|tersebut|ini)\b")
"""The start of a sentence about a figure of the sentence before: 'Jumlah itu'."""
_NEXT_TO: Final = re.compile(
    r"\s*(?:[A-Za-z-]+\s+){0,3},?\s*(?:\(|atau|yaitu|yakni|setara|sebesar|\s)*"
)
"""What may stand between a rate and the part and whole that it is of."""
_DIGITS: Final = re.compile(r"\d(?:.*\d)?")

_Pair = tuple[Besaran, Besaran]
"""Realisation and target, or part and whole."""


@dataclass(frozen=True, slots=True)
class _Rate:
    """A percentage that a sentence states. earlier: the figures of the sentence before it."""

    kalimat: Kalimat
    stated: Besaran
    earlier: tuple[Besaran, ...]

    @property
    def words(self) -> str:
        """The sentence."""
        return self.kalimat.words

    @property
    def others(self) -> list[Besaran]:
        """The other figures of the sentence."""
        return [besaran for besaran in self.kalimat.figures if besaran is not self.stated]

    def before(self, besaran: Besaran) -> str:
        """The sentence as far as a figure."""
        return self.words[: besaran.start]


def check(reading: Reading) -> Iterator[Finding]:
    """Rates that are not the quotient of their figures, nor of any others that stand near."""
    for rate in _rates(reading):
        pair = _realisation_and_target(rate) or _part_and_whole(rate)
        if pair is not None and not _may_be_right(rate, pair):
            yield _wrong(reading, rate, pair)


def _may_be_right(rate: _Rate, pair: _Pair) -> bool:
    """True for a rate that the software prints, and for one of any other figures."""
    return not _is_typed(rate, pair) or _is_some_quotient(rate)


def _rates(reading: Reading) -> Iterator[_Rate]:
    """Every percentage that a sentence tells."""
    earlier: tuple[Besaran, ...] = ()
    for kalimat in kalimat_in(prose(reading), PERCENT):
        is_first_of_text = kalimat.start == 0
        if is_first_of_text:
            earlier = ()
        for besaran in kalimat.figures:
            if besaran.kind == "persen":
                yield _Rate(kalimat, besaran, earlier)
        earlier = kalimat.figures


def _is_typed(rate: _Rate, pair: _Pair) -> bool:
    """True if a person typed some of what tells a rate."""
    start = min(rate.stated.start, pair[1].start)
    return rate.kalimat.is_typed(start, rate.stated.end)


def _wrong(reading: Reading, rate: _Rate, pair: _Pair) -> Finding:
    """The finding at a rate that is not the quotient that it should be."""
    first, second = pair
    right = angka(half_up(percentage(first.value, second.value), 2), 2)
    return in_text(
        reading,
        RULE,
        rate.kalimat.text,
        _first_typed(rate.kalimat, (rate.stated, first, second)),
        f"{quoted(rate.stated.words)}, padahal {first.words} dibagi {second.words} "
        f"adalah {right}%.",
        f"Tulis {right}%, atau pakai {{{{ persen(a, b) }}}}.",
    )


def _realisation_and_target(rate: _Rate) -> _Pair | None:
    """Realisation and target that a rate must be the quotient of."""
    if not _is_announced(rate):
        return None
    for target in _targets(rate):
        reached = _reached(rate, target)
        if reached:
            return reached[-1], target
    return None


def _is_announced(rate: _Rate) -> bool:
    """True if the words around a percentage say that it is a rate."""
    if _RATE_FOLLOWS.search(rate.before(rate.stated)):
        return True
    return _OF_THE_TARGET.match(rate.words, rate.stated.end) is not None


def _targets(rate: _Rate) -> Iterator[Besaran]:
    """The targets that a rate may be of; of a percentage only where a rate surely is told."""
    is_sure = _RATE_SURELY_FOLLOWS.search(rate.before(rate.stated)) is not None
    for besaran in rate.others:
        if besaran.kind == "persen" and not is_sure:
            continue
        if _is_target(rate, besaran):
            yield besaran


def _is_target(rate: _Rate, besaran: Besaran) -> bool:
    """True if the words in front of a figure call it a target."""
    return _TARGET_FOLLOWS.search(rate.before(besaran)) is not None


def _reached(rate: _Rate, target: Besaran) -> list[Besaran]:
    """The figures in front of a target that may be its realisation, or those pointed back to."""
    alike = _of_kind(target, rate.others)
    found = [one for one in alike if _is_in_front(rate, one, target)]
    if found or not _POINTS_BACK.match(rate.words):
        return found
    return _of_kind(target, rate.earlier)


def _is_in_front(rate: _Rate, besaran: Besaran, target: Besaran) -> bool:
    """True for a figure before a target that is no target itself."""
    return besaran.start < target.start and not _is_target(rate, besaran)


def _of_kind(target: Besaran, figures: Iterable[Besaran]) -> list[Besaran]:
    """The figures that measure what a target measures."""
    return [besaran for besaran in figures if besaran.kind == target.kind]


def _part_and_whole(rate: _Rate) -> _Pair | None:
    """Part and whole right beside a percentage: 341 dari 1.140 koperasi (29,91%)."""
    for part, whole in pairwise(rate.kalimat.figures):
        if _is_beside(rate, part, whole) and _is_part(rate, part, whole):
            return part, whole
    return None


def _is_part(rate: _Rate, part: Besaran, whole: Besaran) -> bool:
    """True if a sentence takes a figure from another of its kind; of percentages nobody can."""
    if part.kind != whole.kind or part.kind == "persen":
        return False
    return is_taken_from(rate.words, part, whole)


def _is_beside(rate: _Rate, part: Besaran, whole: Besaran) -> bool:
    """True if a rate stands next to its part and whole, not amid them."""
    if rate.stated.start >= whole.end:
        return _NEXT_TO.fullmatch(rate.words, whole.end, rate.stated.start) is not None
    if rate.stated.end <= part.start:
        return _NEXT_TO.fullmatch(rate.words, rate.stated.end, part.start) is not None
    return False


def _is_some_quotient(rate: _Rate) -> bool:
    """True if some two figures of the two sentences give the stated percentage."""
    pairs = permutations((*rate.earlier, *rate.others), 2)
    return any(_gives(rate, first, second) for first, second in pairs)


def _gives(rate: _Rate, first: Besaran, second: Besaran) -> bool:
    """True if a rate is the quotient of two figures of one kind."""
    if first.kind != second.kind:
        return False
    return states(rate.stated, percentage(first.value, second.value))


def _first_typed(kalimat: Kalimat, figures: tuple[Besaran, ...]) -> Span:
    """The place of the first figure that was typed: it is wrong, not what expressions print."""
    spans = [kalimat.span(*besaran.span) for besaran in figures]
    typed = (span for span in spans if kalimat.text.is_typed(*_digits(kalimat, span)))
    return next(typed, spans[0])


def _digits(kalimat: Kalimat, span: Span) -> Span:
    """The digits of a figure, without the Rp or % beside them."""
    start, end = span
    digits = _DIGITS.search(kalimat.text.printed, start, end)
    if digits is None:
        # A figure of the sentence before has its place there.
        return span
    return digits.span()
