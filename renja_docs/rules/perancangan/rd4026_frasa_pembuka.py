"""A list follows a phrase with which each item reads on, and such a phrase has its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4026",
    severity="galat",
    title="Frasa pembuka dan rinciannya",
    source="UU 12/2011 Lampiran II angka 87 huruf a",
    explanation=(
        "Setiap rincian dibaca sebagai satu kesatuan dengan frasa pembukanya, dan frasa pembuka "
        "diikuti rincian."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja Kecamatan terdiri atas",
            good="Renja Kecamatan terdiri atas program dan kegiatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="pasal/3",
            bad=(
                "id: penyusunan-rka\n"
                "rincian:\n"
                "  hubungan: dan\n"
                "  butir:\n"
                "    - program\n"
                "    - kegiatan"
            ),
            good=(
                "id: penyusunan-rka\n"
                "teks: Renja Kecamatan terdiri atas\n"
                "rincian:\n"
                "  hubungan: dan\n"
                "  butir:\n"
                "    - program\n"
                "    - kegiatan"
            ),
        ),
    ),
)

_ANNOUNCING: Final = re.compile(
    r"\b(?:sebagai berikut|meliputi|terdiri atas|terdiri dari|yaitu|yakni|antara lain)\s*:?\s*\Z"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists without words in front of them; norms that announce a list and have none."""
    for pasal in reading.tree.pasal(quoted=True):
        for place in pasal.walk():
            yield from _unopened(place)
        for text in _norms_alone(pasal):
            yield from _announced(reading, text)


def _unopened(place: Place) -> Iterator[Finding]:
    """The lists below a norm or an item, where that has no words."""
    if place.texts:
        return
    for rincian in place.of("rincian"):
        yield RULE.finding(
            rincian.origin.location,
            "Rincian tidak didahului frasa pembuka.",
            "Tulis teks yang mengantar rincian ini.",
            place=rincian.name,
        )


def _norms_alone(pasal: Place) -> Iterator[Text]:
    """The words of the norms of a Pasal below which nothing follows."""
    for norm in (pasal, *pasal.of("ayat")):
        if not norm.holds("rincian", "sistematika"):
            yield from norm.texts


def _announced(reading: Reading, text: Text) -> Iterator[Finding]:
    """The words at the end of a norm that announce a list."""
    match = _ANNOUNCING.search(text.printed)
    if match:
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{text.place} mengantar rincian yang tidak ada.",
            "Tulis rinciannya pada rincian.",
        )
