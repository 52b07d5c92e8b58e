"""Each consideration begins with 'bahwa', in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4012",
    severity="galat",
    title="Pertimbangan diawali kata bahwa",
    source="UU 12/2011 Lampiran II angka 22",
    explanation=(
        "Setiap pokok pikiran dirumuskan dalam satu kalimat yang diawali dengan kata bahwa."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="untuk menjamin keterpaduan perencanaan perlu disusun Rencana Kerja",
            good="bahwa untuk menjamin keterpaduan perencanaan perlu disusun Rencana Kerja",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="Bahwa untuk menjamin keterpaduan perencanaan perlu disusun Rencana Kerja",
            good="bahwa untuk menjamin keterpaduan perencanaan perlu disusun Rencana Kerja",
            repaired="bahwa untuk menjamin keterpaduan perencanaan perlu disusun Rencana Kerja",
        ),
    ),
)

_BAHWA: Final = re.compile(r"bahwa\b")
_FIRST_WORD: Final = re.compile(r"(?P<bahwa>bahwa\b)|\S*", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Considerations that begin otherwise; a capital letter certainly is to be a small one."""
    for text in reading.of_kinds({"menimbang"}):
        if not _BAHWA.match(text.printed):
            yield _otherwise(reading, text)


def _otherwise(reading: Reading, text: Text) -> Finding:
    """The finding at the first word."""
    first = next(_FIRST_WORD.finditer(text.printed))
    new = "bahwa" if first["bahwa"] else None
    return in_text(
        reading,
        RULE,
        text,
        first.span(),
        f"{text.place} tidak diawali dengan kata bahwa.",
        "Awali dengan kata bahwa, dengan huruf kecil.",
        new,
    )
