"""A part that prose takes from a whole is no more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.besaran import Besaran
from renja_docs.rules.angka.hasil_bagi import TAKEN_FROM, is_taken_from
from renja_docs.rules.angka.kalimat_uraian import Kalimat, kalimat_in, told
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6098",
    severity="galat",
    title="Bagian dari keseluruhan",
    source="Permendagri 86/2017",
    explanation="Bagian tidak lebih besar daripada keseluruhannya.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Kecamatan berada pada urutan ke-59 dari 56 perangkat daerah.",
            good="Kecamatan berada pada urutan ke-29 dari 56 perangkat daerah.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Pelatihan diikuti 1.341 orang dari 1.140 orang.",
            good="Pelatihan diikuti 341 orang dari 1.140 orang.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Dari 340 koperasi, sebanyak 360 koperasi telah mengadakan rapat.",
            good="Dari 340 koperasi, sebanyak 260 koperasi telah mengadakan rapat.",
        ),
    ),
)

_RANK: Final = re.compile(
    r"\b(?:urutan|peringkat)(?:\s+ke)?[\s-]*(?P<rank>\d+)\s+dari\s+(?P<all>\d+)", re.IGNORECASE
)
_OF_A_WHOLE: Final = re.compile(r"\bDari\s+(?:(?:total|jumlah|seluruh)\s+)?(?=\d|\Z)")
"""What stands in front of a whole whose part follows: 'Dari 340 koperasi, ...'."""
_SO_MANY: Final = re.compile(r",\s*(?:baru\s+|hanya\s+)?(?:sebanyak|sejumlah|baru|hanya)\s+\Z")
_NEAR: Final = 40
"""As far behind a whole 'menjadi' tells that the figures are of a change."""


def check(reading: Reading) -> Iterator[Finding]:
    """Parts greater than their wholes, and ranks behind the last one."""
    for kalimat in kalimat_in(prose(reading), TAKEN_FROM):
        yield from _parts(reading, kalimat)
    for kalimat in kalimat_in(prose(reading), _OF_A_WHOLE):
        yield from _parts_behind(reading, kalimat)
    for kalimat, rank in told(reading, _RANK):
        if int(rank["rank"]) > int(rank["all"]):
            message = f"{quoted(rank[0])}."
            span = rank.start("rank"), rank.end()
            yield kalimat.finding(reading, RULE, span, message, "Periksa kedua angka.")


def _parts(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """Neighbouring figures of which the part is greater than the whole."""
    for part, whole in pairwise(kalimat.figures):
        if part.value > whole.value and _is_part(kalimat.words, part, whole):
            message = f"{part.words} dari {whole.words}."
            span = part.start, whole.end
            yield kalimat.finding(reading, RULE, span, message, "Periksa kedua angka.")


def _parts_behind(reading: Reading, kalimat: Kalimat) -> Iterator[Finding]:
    """Neighbouring figures 'dari A orang, sebanyak B orang' of which B is the greater one."""
    for whole, part in pairwise(kalimat.figures):
        is_named = leading_to(_OF_A_WHOLE, kalimat.words, whole.start) is not None
        between = kalimat.words[whole.end : part.start]
        is_one_thing = whole.kind == part.kind and whole.satuan == part.satuan != ""
        if is_named and is_one_thing and part.value > whole.value and _SO_MANY.search(between):
            message = f"{part.words} dari {whole.words}."
            span = whole.start, part.end
            yield kalimat.finding(reading, RULE, span, message, "Periksa kedua angka.")


def _is_part(sentence: str, part: Besaran, whole: Besaran) -> bool:
    """True if the sentence says 'A dari B' of two figures of one kind and unit, and no change."""
    if part.kind != whole.kind or part.satuan not in ("", "dari", whole.satuan):
        return False
    if "menjadi" in sentence[whole.end : whole.end + _NEAR]:
        return False
    return is_taken_from(sentence, part, whole)
