"""Kinds of acts have a capital in each word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import naming_texts
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4090",
    severity="galat",
    title="Huruf awal jenis peraturan",
    source="UU 12/2011 Lampiran II angka 46 dan 243 huruf g",
    explanation="Jenis peraturan ditulis dengan huruf awal kapital pada setiap katanya.",
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disusun menurut Undang-undang Nomor 25 Tahun 2004",
            good="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004",
            repaired="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disusun menurut peraturan pemerintah Nomor 12 Tahun 2019",
            good="Renja disusun menurut peraturan perundang-undangan",
            repaired="Renja disusun menurut Peraturan Pemerintah Nomor 12 Tahun 2019",
        ),
    ),
)

_KIND: Final = re.compile(
    r"""
    \b(?P<kind>
        [Uu]ndang-[Uu]ndang
        | [Pp]eraturan\s+[Pp]emerintah(?:\s+[Pp]engganti\s+[Uu]ndang-[Uu]ndang)?
        | [Pp]eraturan\s+(?:[Pp]residen|[Gg]ubernur|[Bb]upati|[Dd]aerah|[Mm]enteri)
        | [Kk]eputusan\s+(?:[Pp]residen|[Gg]ubernur|[Bb]upati|[Mm]enteri)
        | [Ii]nstruksi\s+(?:[Pp]residen|[Mm]enteri)
    )
    (?=\s+(?:[A-Z][\w,]*\s+|dan\s+)*(?:Nomor|Nomer|No\.?|nomor)\s*\d)
    """,
    re.VERBOSE,
)
_FIRST_LETTER: Final = re.compile(r"(?:(?<=\s)|(?<=-)|\A)[a-z]")


def check(reading: Reading) -> Iterator[Finding]:
    """Kinds of acts with a small letter, where a number follows and so a certain act is meant."""
    for text, match in matches(naming_texts(reading), _KIND):
        kind = match["kind"]
        right = _FIRST_LETTER.sub(lambda letter: letter[0].upper(), kind)
        if right != kind:
            yield in_text(
                reading,
                RULE,
                text,
                match.span("kind"),
                f"Jenis peraturan {quoted(kind)} tidak berhuruf awal kapital.",
                f"Tulis {right}.",
                right,
            )
