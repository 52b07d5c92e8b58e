"""The outline that a Renja must have, by plan year, and how an outline is held against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from renja_docs.content.finding import Finding, Severity
from renja_docs.rules.rule import Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

_FILE: Final = "susunan-renja.csv"
_TABLES: Final = "tabel-renja.csv"


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
        return all(_holds_one(small, choice) for choice in self.words)

    @property
    def level(self) -> str:
        """What a heading of its level is called."""
        if self.subbab:
            return "subbab"
        return "bab"


def _holds_one(title: str, words: Iterable[str]) -> bool:
    """True if a title has one of some words."""
    return any(word in title for word in words)


@cache
def _all_headings() -> tuple[Heading, ...]:
    """The outlines of all years."""
    return tuple(_heading(line) for line in _lines(_FILE))


def _heading(line: str) -> Heading:
    """A line of the list; groups of words are joined by +, words of a group by |."""
    since, bab, subbab, words, title, certain = line.split(";")
    groups = tuple(tuple(choice.split("|")) for choice in words.split("+"))
    return Heading(int(since), int(bab), int(subbab), groups, title, certain == "ya")


def outline(reading: Reading) -> tuple[Heading, ...]:
    """The outline to hold the Lampiran against; empty where it is no Renja."""
    year = reading.naskah.perbup.tahun_rencana
    if year is None or not _is_renja(reading):
        return ()
    return _outline_of(year)


@dataclass(frozen=True, slots=True)
class OfficialTable:
    """A table that a Renja prints. since: the first plan year. bentuk: the form that prints it."""

    since: int
    nomor: str
    bentuk: str


def official_tables(reading: Reading) -> tuple[OfficialTable, ...]:
    """The tables that the Lampiran prints; none where it is no Renja."""
    year = reading.naskah.perbup.tahun_rencana
    if year is None or not _is_renja(reading):
        return ()
    return tuple(table for table in _all_tables() if table.since <= year)


@cache
def _all_tables() -> tuple[OfficialTable, ...]:
    return tuple(
        OfficialTable(int(since), nomor, bentuk)
        for since, nomor, bentuk in (line.split(";") for line in _lines(_TABLES))
    )


def _lines(name: str) -> list[str]:
    """The lines of a list of the program that begin with a year."""
    text = files("renja_docs").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[:1].isdigit()]


def _is_renja(reading: Reading) -> bool:
    """True for the work plan of an agency; that of the region is an RKPD."""
    perbup = reading.naskah.perbup
    if not reading.tree.lampiran or perbup.perangkat_daerah is None:
        return False
    title = perbup.tentang.lower()
    return "rencana kerja" in title and "rencana kerja pemerintah daerah" not in title


def _outline_of(year: int) -> tuple[Heading, ...]:
    """The newest outline that applies to a plan year."""
    by_year: dict[int, list[Heading]] = defaultdict(list)
    for heading in _all_headings():
        if heading.since <= year:
            by_year[heading.since].append(heading)
    newest = max(by_year, default=0)
    return tuple(by_year[newest])


def compare(
    rule: Rule, parent: Place, required: Sequence[Heading], present: Sequence[Place]
) -> Iterator[Finding]:
    """What is missing from a level of the outline, and what stands too late.

    parent: the Lampiran, or one of its chapters. present: the chapters or parts that it has.
    """
    last = -1
    for heading in required:
        fitting = _fitting(heading, present)
        if not fitting:
            yield _missing(rule, parent, heading)
            continue
        # Of several that fit, the first one behind that of the heading before is meant.
        later = next((position for position in fitting if position > last), None)
        if later is not None:
            last = later
        elif fitting[0] < last:
            yield _misplaced(rule, parent, present[fitting[0]], heading, required)


def _fitting(heading: Heading, present: Sequence[Place]) -> list[int]:
    """The positions of what has a title that fits a heading."""
    fitting = []
    for position, place in enumerate(present):
        if heading.fits(place.printed("judul")):
            fitting.append(position)
    return fitting


def _missing(rule: Rule, parent: Place, heading: Heading) -> Finding:
    """The finding at a level of the outline that lacks a heading."""
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
    """The finding at a title that stands behind one that follows it."""
    return rule.finding(
        part.origin.at("judul").location,
        f"{part.printed('judul')} tidak pada urutannya.",
        f"Urutan: {', '.join(one.title for one in required)}.",
        place=parent.name,
        severity=_severity(heading),
    )


def _severity(heading: Heading) -> Severity | None:
    """None for that of the rule; a form only seen in use proves no error."""
    if heading.certain:
        return None
    return "peringatan"
