"""A reference reads 'dalam Pasal', 'dalam huruf', 'pada ayat'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan import referring_texts
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4050",
    severity="galat",
    title="Kata depan pengacuan",
    source="UU 12/2011 Lampiran II angka 272 dan 273",
    explanation=(
        "Pengacuan berbunyi sebagaimana dimaksud dalam Pasal ..., dalam huruf ..., pada ayat (...)."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud pada {{ rujuk('pasal:sistematika') }} menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
            repaired=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad=(
                "Renja sebagaimana dimaksud dalam "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} disampaikan kepada Bupati"
            ),
            good=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} disampaikan kepada Bupati"
            ),
            repaired=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} disampaikan kepada Bupati"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud {{ rujuk('pasal:sistematika') }} menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
            repaired=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Renja sebagaimana dimaksudkan dalam {{ rujuk('pasal:sistematika') }} menjadi "
                "pedoman"
            ),
            good="Renja dimaksudkan untuk menjadi pedoman",
            repaired=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
    ),
)

_DIMAKSUD: Final = re.compile(
    r"\bdimaksud(?:kan)?\s+(?:(?:dalam|pada|di|oleh|dari)\s+)?"
    r"(?=(?P<provision>[Pp]asal\s+\d|[Aa]yat\s+\(?\d|[Hh]uruf\s+[a-z]\b|[Aa]ngka\s+\d))"
)


def check(reading: Reading) -> Iterator[Finding]:
    """References with another preposition, or with none."""
    for text, match in matches(referring_texts(reading), _DIMAKSUD):
        right = f"dimaksud {_preposition(match['provision'])} "
        if " ".join(match[0].split()) != right.strip():
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Pengacuan berbunyi {quoted(match[0] + match['provision'])}.",
                f"Tulis {right}...",
                right,
            )


def _preposition(provision: str) -> str:
    """The preposition in front of a provision."""
    if provision.lower().startswith("ayat"):
        return "pada"
    return "dalam"
