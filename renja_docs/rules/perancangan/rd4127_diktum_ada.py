"""A decision refers to its rulings by a reference, never by a typed ordinal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4127",
    severity="galat",
    title="Diktum yang diketik",
    source="UU 12/2011 Lampiran II angka 271, 272, dan 280",
    explanation=(
        "Diktum diacu dengan rujuk(), sehingga nomornya mengikuti urutannya. Yang diketik dan "
        "ada hanya diperingatkan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@sekretariat/teks",
            bad="Tim Penilai sebagaimana dimaksud dalam diktum KESATU dibantu oleh sekretariat",
            good=(
                "Tim Penilai sebagaimana dimaksud dalam {{ rujuk('diktum:pembentukan') }} dibantu "
                "oleh sekretariat"
            ),
            package="keputusan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@sekretariat/teks",
            bad="Tim sebagaimana dimaksud dalam Diktum KEDUA BELAS dibantu oleh sekretariat",
            good="Tim Penilai dibantu oleh sekretariat",
            package="keputusan",
        ),
    ),
)

_TYPED: Final = re.compile(
    r"\b[Dd]iktum\s+(?P<word>KE[A-Z]+(?:\s+(?:BELAS|PULUH(?:\s+[A-Z]+)?)\b)?)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Ordinals behind the word that a person typed; those of no ruling are an error."""
    if not reading.naskah.jenis.berdiktum:
        return
    targets = {place.label.number: place.target for place in reading.tree.tubuh if place.label}
    for text, match in matches(reading.of("pembukaan", "batang-tubuh", "lampiran"), _TYPED):
        word = " ".join(match["word"].split())
        target = targets.get(word)
        if target:
            message = f"{text.place} menyebut {quoted(match[0])} dengan nomor yang diketik."
            advice = f"Tulis {{{{ rujuk('{target}') }}}}."
        else:
            message = f"{quoted(match[0])} tidak ada dalam naskah ini."
            advice = "Periksa nomornya, lalu acu dengan rujuk()."
        severity: Severity | None = "peringatan" if target else None
        yield in_text(reading, RULE, text, match.span(), message, advice, severity=severity)
