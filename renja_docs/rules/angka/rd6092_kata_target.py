"""'melebihi target' only where the realisation is above it, 'belum mencapai' only where below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran, read_besaran
from renja_docs.rules.angka.kalimat_uraian import all_kalimat
from renja_docs.rules.angka.target import is_target
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
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
_CLAIMS: Final = ((_ABOVE, 1), (_BELOW, -1), (_REACHED, 0))
"""What a sentence may claim of a realisation: 1 above its target, -1 below, 0 not below."""
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


def check(reading: Reading) -> Iterator[Finding]:
    """Claims about targets that the figures of their sentence contradict."""
    for kalimat in all_kalimat(reading):
        if "target" not in kalimat.words.casefold():
            continue
        for claim, sign in _claims(kalimat.words):
            fault = _contradiction(kalimat.words, claim, sign)
            if fault:
                message = f"{quoted(claim[0])}, padahal {fault}."
                span = kalimat.span(*claim.span())
                advice = "Perbaiki katanya atau angkanya."
                yield in_text(reading, RULE, kalimat.text, span, message, advice)


def _claims(sentence: str) -> Iterator[tuple[re.Match[str], int]]:
    for pattern, sign in _CLAIMS:
        for claim in pattern.finditer(sentence):
            before = sentence[max(0, claim.start() - _NEAR) : claim.start()]
            if sign != 1 or not _DENIED.search(before):
                yield claim, sign


def _contradiction(sentence: str, claim: re.Match[str], sign: int) -> str:
    """What contradicts a claim about a target, '' where nothing does."""
    figures = read_besaran(sentence)
    target = _target(sentence, figures, claim)
    reached = _reached(figures, claim, target)
    if target and reached and not _holds(reached.value - target.value, sign):
        return f"{reached.words} dibandingkan dengan target {target.words}"
    rate = _rate(sentence, figures, claim)
    if rate and not _holds(rate.value - 100, sign):
        return f"tingkat capaiannya {rate.words}"
    return ""


def _target(sentence: str, figures: Sequence[Besaran], claim: re.Match[str]) -> Besaran | None:
    """The target that a claim speaks of: the first one behind it, else the last one before it."""
    targets = [besaran for besaran in figures if is_target(sentence, besaran)]
    behind = [besaran for besaran in targets if besaran.start >= claim.start()]
    if behind:
        return behind[0]
    before = [besaran for besaran in targets if besaran.end <= claim.start()]
    return before[-1] if before else None


def _reached(
    figures: Sequence[Besaran], claim: re.Match[str], target: Besaran | None
) -> Besaran | None:
    """The realisation: the last figure before a claim of the kind of its target."""
    if target is None:
        return None
    before = [
        besaran
        for besaran in figures
        if besaran.end <= claim.start() and besaran.kind == target.kind and besaran is not target
    ]
    return before[-1] if before else None


def _rate(sentence: str, figures: Sequence[Besaran], claim: re.Match[str]) -> Besaran | None:
    """The rate of realisation that is told behind a claim."""
    behind = (
        besaran for besaran in figures if besaran.start > claim.start() and besaran.kind == "persen"
    )
    rates = (besaran for besaran in behind if _RATE_FOLLOWS.search(sentence[: besaran.start]))
    return next(rates, None)


def _holds(difference: Decimal, sign: int) -> bool:
    """True if a claim is right where realisation and target are this far from each other."""
    if sign > 0:
        return difference > 0
    if sign < 0:
        return difference < 0
    return difference >= 0
