"""The outline that a Renja must have, by plan year, and how an outline is held against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.rule import Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

_FILE: Final = "susunan-renja.csv"


@dataclass(frozen=True, slots=True)
class Heading:
    """A place in the outline of a Renja. subbab is 0 for the chapter itself.

    since: the first plan year it applies to.
    words: groups of words; a title fits if it has one word of each.
    certain: False where no regulation says so.
    """

    since: int
    bab: int
    subbab: int
    words: tuple[tuple[str, ...], ...]
    title: str
    certain: bool

    def fits(self, title: str) -> bool:
        """True if a title says what this place is for."""
        small = title.lower()
        return all(any(word in small for word in choice) for choice in self.words)

    @property
    def level(self) -> str:
        """What a heading of its level is called."""
        return "subbab" if self.subbab else "bab"


@cache
def _all_headings() -> tuple[Heading, ...]:
    text = files("renja_docs").joinpath("data", _FILE).read_text(encoding="utf-8")
    return tuple(_heading(line) for line in text.splitlines() if line[:1].isdigit())


def _heading(line: str) -> Heading:
    since, bab, subbab, words, title, certain = line.split(";")
    groups = tuple(tuple(choice.split("|")) for choice in words.split("+"))
    return Heading(int(since), int(bab), int(subbab), groups, title, certain == "ya")


def outline(reading: Reading) -> tuple[Heading, ...]:
    """The outline to hold the Lampiran against; empty where it is no Renja."""
    perbup = reading.naskah.perbup
    year = perbup.tahun_rencana
    if reading.naskah.lampiran is None or year is None or perbup.perangkat_daerah is None:
        return ()
    title = perbup.tentang.lower()
    if "rencana kerja" not in title or "rencana kerja pemerintah daerah" in title:
        return ()
    return _outline_of(year)


def _outline_of(year: int) -> tuple[Heading, ...]:
    """The newest outline that applies to a plan year."""
    newest = max((h.since for h in _all_headings() if h.since <= year), default=0)
    return tuple(heading for heading in _all_headings() if heading.since == newest)


def compare(
    rule: Rule, parent: Place, required: Sequence[Heading], present: Sequence[Place]
) -> Iterator[Finding]:
    """What is missing from a level of the outline, and what stands too late.

    parent: the Lampiran, or one of its chapters. present: the chapters or parts that it has.
    """
    last = -1
    for heading in required:
        fitting = _fitting(heading, present)
        later = [position for position in fitting if position > last]
        if later:
            last = later[0]
        elif not fitting:
            yield _missing(rule, parent, heading)
        elif fitting[0] < last:
            yield _misplaced(rule, parent, present[fitting[0]], heading, required)


def _fitting(heading: Heading, present: Sequence[Place]) -> list[int]:
    """The positions of what has a title that fits a heading."""
    titles = enumerate(place.printed("judul") for place in present)
    return [position for position, title in titles if heading.fits(title)]


def _missing(rule: Rule, parent: Place, heading: Heading) -> Finding:
    return rule.finding(
        parent.origin.location,
        f"{parent.name} tidak memuat {heading.title}.",
        f"Tambahkan {heading.level} {heading.title}.",
        place=parent.name,
        severity=_severity(heading),
    )


def _misplaced(
    rule: Rule, parent: Place, part: Place, heading: Heading, required: Sequence[Heading]
) -> Finding:
    return rule.finding(
        part.origin.at("judul").location,
        f"{part.printed('judul')} tidak pada urutannya.",
        f"Urutan: {', '.join(one.title for one in required)}.",
        place=parent.name,
        severity=_severity(heading),
    )


def _severity(heading: Heading) -> Severity | None:
    """None for that of the rule; a form only seen in use proves no error."""
    return None if heading.certain else "peringatan"
