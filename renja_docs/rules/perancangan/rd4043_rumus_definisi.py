"""The words around a term and its meaning are printed by the software, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import first_matches
from renja_docs.rules.terms import all_istilah, over_blanks
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD4043",
    severity="galat",
    title="Rumus definisi diketik",
    source="UU 12/2011 Lampiran II angka 98, 99, dan 101",
    explanation=(
        "Kata adalah, frasa yang selanjutnya disebut, dan frasa pembuka dicetak oleh program."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/arti",
            bad="adalah dokumen perencanaan Kecamatan",
            good="dokumen perencanaan Kecamatan",
            repaired="dokumen perencanaan Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/arti",
            bad="Rencana Kerja Kecamatan adalah dokumen perencanaan Kecamatan",
            good="dokumen perencanaan Kecamatan yang memuat program",
            repaired="dokumen perencanaan Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4/istilah",
            bad="Rencana Kerja Kecamatan yang selanjutnya disebut Renja Kecamatan",
            good="Rencana Kerja Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/0",
            bad="Dalam Peraturan Bupati ini yang dimaksud dengan Renja adalah dokumen perencanaan",
            good="Renja Kecamatan merupakan penjabaran Renstra Kecamatan",
        ),
    ),
)

_PARTS: Final[frozenset[TextKind]] = frozenset({"istilah", "arti", "singkatan", "sebutan"})
_FORMULA: Final = re.compile(
    r"""
    \A\s*adalah\s+
    | \s+adalah\s*\Z
    | ,?\s*yang\s+selanjutnya\s+di(?:sebut|singkat)\b.*
    """,
    re.DOTALL | re.VERBOSE,
)
_OPENING: Final = re.compile(r"Dalam .{5,40} ini,? yang dimaksud dengan")


def check(reading: Reading) -> Iterator[Finding]:
    """Formulas in the parts of definitions, and norms that are typed as general provisions."""
    for text, match in first_matches(reading.of_kinds(_PARTS, "batang-tubuh"), _FORMULA):
        yield _in_part(reading, text, match)
    yield from _terms_again(reading)
    for text in whole_norms(reading):
        if _OPENING.match(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (0, len("Dalam")),
                f"{text.place} memuat frasa pembuka ketentuan umum.",
                "Tulis istilahnya pada definisi; program mencetak frasa pembukanya.",
            )


def _terms_again(reading: Reading) -> Iterator[Finding]:
    """Meanings that begin with their term and 'adalah', both of which are printed anyway."""
    names = {term.place: over_blanks(term.full) for term in all_istilah(reading)}
    for text in reading.of_kinds({"arti"}, "batang-tubuh"):
        name = names.get(text.place, "(?!)")
        match = re.match(rf"\A\s*{name}\s+adalah\s+", text.printed)
        if match is not None:
            yield _in_part(reading, text, match)


def _in_part(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The formula in a part; 'adalah' certainly goes, a short form belongs elsewhere."""
    new: str | None = ""
    advice = "Hapus; program mencetaknya."
    if "selanjutnya" in match[0]:
        new = None
        advice = "Tulis bentuk pendeknya pada singkatan atau sebutan."
    message = f"{text.place} memuat {quoted(match[0].strip())}."
    return in_text(reading, RULE, text, match.span(), message, advice, new)
