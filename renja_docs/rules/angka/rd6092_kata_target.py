"""'melebihi target' only where the realisation is above it, 'belum mencapai' only where below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from operator import ge, gt, lt
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in
from renja_docs.rules.angka.target_kalimat import is_target
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6092",
    severity="galat",
    title="Tercapai, melebihi, belum mencapai",
    source="Permendagri 86/2017",
    explanation=(
        "Kata melebihi, mencapai, dan belum mencapai target sesuai dengan realisasi dan target "
        "yang disebut."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai 74,68 melebihi target sebesar 76.",
            good="Nilai 74,68 belum mencapai target sebesar 76.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Nilai 78 belum mencapai target sebesar 76.",
            good="Nilai 78 melebihi target sebesar 76.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Seluruh program telah mencapai target dengan tingkat capaian 98,26%.",
            good="Seluruh program telah mencapai target dengan tingkat capaian 101,26%.",
        ),
    ),
)

_ABOVE: Final = re.compile(
    r"""
    (?<!tidak\ )(?<!belum\ )\b(?:melebihi|melampaui|di\ atas)\b(?:\s+dari)?\s+target\b
    | \btarget\w*(?:\s+\w+){0,3}?\s+terlampaui\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BELOW: Final = re.compile(
    r"""
    \b(?:belum|tidak)\s+(?:dapat\s+|berhasil\s+|sepenuhnya\s+)?
    (?:mencapai|memenuhi|melampaui|melebihi|tercapai)(?:\s+dari)?(?:\s+target)?\b
    | \b(?:di\ bawah|kurang\ dari|lebih\ rendah\ (?:dari|daripada))\s+target\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REACHED: Final = re.compile(
    r"""
    (?<!tidak\ )(?<!belum\ )\b(?:telah|sudah|berhasil)\s+
    (?:mencapai|memenuhi|tercapai)(?:\s+target)?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TARGET: Final = re.compile("target", re.IGNORECASE)
_DENIED: Final = re.compile(r"\b(?:belum|tidak)\b", re.IGNORECASE)
_NEAR: Final = 12
"""As far before a claim a denial of it stands."""
_RATE_FOLLOWS: Final = re.compile(
    r"""
    \btingkat\s+(?:capaian|realisasi)\w*(?:\s+\w+){0,2}\s*\Z
    | \btercapai(?:\s+(?:sebesar|sebanyak))?\s*\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The end of what stands before a rate."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence claims of a realisation, and how it then must compare with its target."""

    kalimat: Kalimat
    words: re.Match[str]
    holds: Callable[[Decimal, Decimal], bool]

    @property
    def start(self) -> int:
        """Where the claim begins in its sentence."""
        return self.words.start()


def check(reading: Reading) -> Iterator[Finding]:
    """Claims about targets that the figures of their sentence contradict."""
    for kalimat in kalimat_in(prose(reading), _TARGET):
        if _TARGET.search(kalimat.words):
            for claim in _claims(kalimat):
                yield from _contradicted(reading, claim)


def _claims(kalimat: Kalimat) -> Iterator[_Claim]:
    """A claim to be above is denied by 'belum' or 'tidak' in front of it."""
    for words in _ABOVE.finditer(kalimat.words):
        before = kalimat.words[max(0, words.start() - _NEAR) : words.start()]
        if not _DENIED.search(before):
            yield _Claim(kalimat, words, gt)
    for words in _BELOW.finditer(kalimat.words):
        yield _Claim(kalimat, words, lt)
    for words in _REACHED.finditer(kalimat.words):
        yield _Claim(kalimat, words, ge)


def _contradicted(reading: Reading, claim: _Claim) -> Iterator[Finding]:
    """A claim that the figures beside it speak against."""
    fault = _in_figures(claim) or _in_rate(claim)
    if fault:
        yield claim.kalimat.finding(
            reading,
            RULE,
            claim.words.span(),
            f"{quoted(claim.words[0])}, padahal {fault}.",
            "Perbaiki katanya atau angkanya.",
        )


def _in_figures(claim: _Claim) -> str:
    """The realisation and the target that contradict a claim, '' where none do."""
    target = _target(claim)
    reached = _reached(claim, target)
    if target is None or reached is None or claim.holds(reached.value, target.value):
        return ""
    return f"{reached.words} dibandingkan dengan target {target.words}"


def _in_rate(claim: _Claim) -> str:
    """The rate that contradicts a claim, '' where none does."""
    rate = _rate(claim)
    if rate is None or claim.holds(rate.value, Decimal(100)):
        return ""
    return f"tingkat capaiannya {rate.words}"


def _target(claim: _Claim) -> Besaran | None:
    """The target that a claim speaks of: the first one behind it, else the last one before it."""
    behind = claim.kalimat.figures_behind(claim.start)
    before = claim.kalimat.figures_before(claim.start)
    for besaran in (*behind, *reversed(before)):
        if is_target(claim.kalimat.words, besaran):
            return besaran
    return None


def _reached(claim: _Claim, target: Besaran | None) -> Besaran | None:
    """The realisation: the last figure before a claim of the kind of its target."""
    if target is None:
        return None
    for besaran in reversed(claim.kalimat.figures_before(claim.start)):
        is_other = besaran is not target
        if is_other and besaran.kind == target.kind:
            return besaran
    return None


def _rate(claim: _Claim) -> Besaran | None:
    """The rate of realisation that is told behind a claim."""
    for besaran in claim.kalimat.figures_behind(claim.start + 1):
        before = claim.kalimat.words[: besaran.start]
        if besaran.kind == "persen" and _RATE_FOLLOWS.search(before):
            return besaran
    return None
