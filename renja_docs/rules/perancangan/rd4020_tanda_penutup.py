"""Closing punctuation is printed, not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.tabulasi import CONNECTIVE, self_closing
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind
from renja_docs.text.sentences import closing_mark

RULE: Final = Rule(
    code="RD4020",
    severity="galat",
    title="Tanda baca penutup diketik",
    source="UU 12/2011 Lampiran II angka 22, 87 huruf d, dan 101",
    explanation=(
        "Tanda baca penutup pertimbangan, pasal, ayat, butir, dan definisi dicetak oleh program."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa Rencana Kerja perlu ditetapkan dengan Peraturan Bupati;",
            good="bahwa Rencana Kerja perlu ditetapkan dengan Peraturan Bupati",
            repaired="bahwa Rencana Kerja perlu ditetapkan dengan Peraturan Bupati",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/3/arti",
            bad="dokumen perencanaan Kecamatan untuk periode {{ terbilang(5) }} tahun.",
            good="dokumen perencanaan Kecamatan untuk periode {{ terbilang(5) }} tahun",
            repaired="dokumen perencanaan Kecamatan untuk periode {{ terbilang(5) }} tahun",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/isi/1/rincian/butir/0",
            bad="pelayanan administrasi di kecamatan belum berbasis elektronik,",
            good="pelayanan administrasi di kecamatan belum berbasis elektronik",
            repaired="pelayanan administrasi di kecamatan belum berbasis elektronik",
        ),
    ),
)

_WITHOUT_CLOSING: Final[frozenset[TextKind]] = frozenset(
    {"menimbang", "pasal", "ayat", "butir", "arti"}
)
_SENTENCE_ENDS: Final = (".", ":")


def check(reading: Reading) -> Iterator[Finding]:
    """Marks behind norms and items; an item that is a sentence may end with a stop or a colon."""
    for place, text in reading.tree.placed_texts():
        if text.kind in _WITHOUT_CLOSING:
            allowed = _SENTENCE_ENDS if place in self_closing(reading) else ()
            yield from _closed(reading, text, allowed)


def _closed(reading: Reading, text: Text, allowed: tuple[str, ...]) -> Iterator[Finding]:
    """The mark behind a text. allowed: the marks that may stand there."""
    match = closing_mark(text.printed)
    if match is None or CONNECTIVE.search(text.printed):
        return
    mark = match[0].strip()
    if mark in allowed or not text.is_typed(*match.span()):
        return
    yield in_text(
        reading,
        RULE,
        text,
        match.span(),
        f"{text.place} diakhiri tanda {quoted(mark)}, yang dicetak oleh program.",
        "Hapus tanda baca itu.",
        "",
    )
