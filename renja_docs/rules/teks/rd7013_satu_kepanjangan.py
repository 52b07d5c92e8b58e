"""An abbreviation has one expansion in the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.kepanjangan import kepanjangan
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7013",
    severity="galat",
    title="Satu singkatan satu kepanjangan",
    source="UU 12/2011 Lampiran II angka 250",
    explanation="Suatu singkatan mempunyai satu kepanjangan dalam seluruh naskah.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indikator Kinerja Kegiatan (IKK) dan Indikator Kinerja Kunci (IKK) dipakai.",
            good="Indikator Kinerja Utama (IKU) dan Indikator Kinerja Kunci (IKK) dipakai.",
        ),
    ),
)

_NO_LETTERS: Final = re.compile(r"\W+")


def check(reading: Reading) -> Iterator[Finding]:
    """Expansions that differ from the defined term or the first one; one may be the longer."""
    first = _defined(reading)
    for here in kepanjangan(reading):
        elsewhere = first.setdefault(here.singkatan, here.panjang)
        if not _agree(here.panjang, elsewhere):
            yield in_text(
                reading,
                RULE,
                here.text,
                here.span,
                (
                    f"{here.singkatan} di sini {quoted(here.panjang)}, "
                    f"di tempat lain {quoted(elsewhere)}."
                ),
                "Samakan.",
            )


def _defined(reading: Reading) -> dict[str, str]:
    """The defined terms by their short forms."""
    terms = reading.once(all_istilah)
    return {term.short: term.full for term in terms if term.short.isalpha()}


def _agree(one: str, other: str) -> bool:
    """True if two expansions are alike, or one is the beginning of the other."""
    short, long = sorted((_letters(one), _letters(other)), key=len)
    return long.startswith(short)


def _letters(words: str) -> str:
    """An expansion without capitals and punctuation."""
    return _NO_LETTERS.sub(" ", words).casefold().strip()
