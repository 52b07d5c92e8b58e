"""A sanction stands behind the duty or the ban that it enforces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import WAJIB, norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import first_matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4045",
    severity="peringatan",
    title="Sanksi sebelum kewajibannya",
    source="UU 12/2011 Lampiran II angka 66a (UU 13/2022)",
    explanation=(
        "Norma yang memberikan sanksi ditempatkan sesudah norma yang memuat kewajiban atau "
        "larangan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat",
            bad=(
                "- Camat yang tidak menyusun Renja dikenai sanksi administratif\n"
                "- Camat wajib menyusun Renja"
            ),
            good=(
                "- Camat wajib menyusun Renja\n"
                "- Camat yang tidak menyusun Renja dikenai sanksi administratif"
            ),
        ),
    ),
)

_SANKSI: Final = re.compile(r"\bdikenai\s+sanksi\b")


def check(reading: Reading) -> Iterator[Finding]:
    """Sanctions in front of the first duty or ban, where there is one."""
    for text, match in first_matches(_before_duties(reading), _SANKSI):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{text.place} memuat sanksi sebelum kewajibannya.",
            "Pindahkan ke belakang norma yang memuat kewajiban atau larangan.",
        )


def _before_duties(reading: Reading) -> tuple[Text, ...]:
    """The norms in front of the first duty or ban; none where there is no duty at all."""
    body = tuple(norms(reading))
    for position, text in enumerate(body):
        if _obliges(text):
            return body[:position]
    return ()


def _obliges(text: Text) -> bool:
    """True for a duty or a ban."""
    return "dilarang" in text.printed or WAJIB.search(text.printed) is not None
