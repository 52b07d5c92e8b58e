"""A paragraph ends with a full stop, or with a colon in front of a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.siblings import followed
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
    for place, following in followed(reading):
        if place.kind == "paragraf" and place.zone != "tabel":
            yield from _open(reading, place.texts[0], _mark_before(following))


def _open(reading: Reading, text: Text, mark: str) -> Iterator[Finding]:
    """A text that wants a mark at its end, behind which italics may end."""
    end = text.printed.rstrip(" *")[-1:]
    if not end or end in _CLOSED:
        return
    last = text.printed[-1]
    new = None
    if last not in " *":
        new = last + mark
    yield in_text(
        reading,
        RULE,
        text,
        (len(text.printed) - 1, len(text.printed)),
        "Paragraf tidak diakhiri tanda baca.",
        f"Akhiri dengan {quoted(mark)}.",
        new,
    )


def _mark_before(following: Place | None) -> str:
    """What closes a paragraph in front of a block."""
    if following is not None and following.kind == "rincian":
        return ":"
    return "."
