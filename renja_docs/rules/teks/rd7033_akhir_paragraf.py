"""A paragraph ends with a full stop, or with a colon in front of a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.runs import runs
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7033",
    severity="peringatan",
    title="Akhir paragraf",
    source="EYD",
    explanation=("Paragraf diakhiri titik; paragraf yang mengantar rincian diakhiri titik dua."),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun setiap tahun",
            good="Renja disusun setiap tahun.",
            repaired="Renja disusun setiap tahun.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad='"Renja dilaksanakan dengan kaidah sebagai berikut"',
            good='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
            repaired='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
        ),
    ),
)

_CLOSED: Final = frozenset('.:?!)”"')


def check(reading: Reading) -> Iterator[Finding]:
    """Paragraphs that end with a letter; those in cells of tables may."""
    for run in runs(reading):
        for place, following in zip_longest(run, run[1:]):
            if place.kind == "paragraf" and place.zone != "tabel" and _is_open(place.texts[0]):
                yield _finding(reading, place.texts[0], _mark_before(following))


def _is_open(text: Text) -> bool:
    """True if a text has no mark at its end, behind which italics may end."""
    end = text.printed.rstrip(" *")[-1:]
    return bool(end) and end not in _CLOSED


def _mark_before(following: Place | None) -> str:
    """What closes a paragraph in front of a block."""
    return ":" if following is not None and following.kind == "rincian" else "."


def _finding(reading: Reading, text: Text, mark: str) -> Finding:
    last = text.printed[-1]
    new = None
    if last not in " *":
        new = last + mark
    return in_text(
        reading,
        RULE,
        text,
        (len(text.printed) - 1, len(text.printed)),
        "Paragraf tidak diakhiri tanda baca.",
        f"Akhiri dengan {quoted(mark)}.",
        new,
    )
