"""beda.html: one page that holds all it needs, for a browser and for paper; adapter of Jinja2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined, Template

from renja_docs.compare.diff.change import AREAS, Change, Comparison, Version
from renja_docs.compare.wording import (
    AREA_NAMES,
    KIND_NAMES,
    SIGNS,
    overview,
    title,
    told_delta,
    told_percent,
)
from renja_docs.text.location import Location

TEMPLATE: Final = "beda.html.j2"


@dataclass(frozen=True, slots=True)
class Link:
    """A change that another follows from: its anchor and its title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ComparedEntry:
    """A change as the page shows it. id: its anchor.

    short: the title without the name of the part it is listed under.
    derived: 'ya' or 'tidak', for the filter. delta, percent: of a figure, '' for other changes.
    sources: where it was typed, as 'berkas:baris', the old version first where it says so.
    """

    id: str
    change: Change
    kind: str
    sign: str
    title: str
    short: str
    derived: str
    delta: str
    percent: str
    reasons: tuple[Link, ...]
    sources: tuple[str, ...]


@dataclass(slots=True)
class PageSection:
    """The changes of one part of the document: texts, then figures, then computed figures."""

    heading: str
    all: list[ComparedEntry] = field(default_factory=list)
    texts: list[ComparedEntry] = field(default_factory=list)
    figures: list[ComparedEntry] = field(default_factory=list)
    sums: list[ComparedEntry] = field(default_factory=list)

    def add(self, entry: ComparedEntry) -> None:
        """List one more change."""
        self.all.append(entry)
        if not entry.change.is_figure:
            self.texts.append(entry)
        elif entry.change.derived:
            self.sums.append(entry)
        else:
            self.figures.append(entry)


@dataclass(frozen=True, slots=True)
class Filter:
    """A kind of matter that can be shown and hidden. count: of its changes."""

    id: str
    name: str
    count: int


def page(comparison: Comparison, old: Version, new: Version) -> str:
    """The HTML of a comparison."""
    return _template().render(
        old=old,
        new=new,
        overview=tuple(overview(comparison)),
        filters=tuple(_filters(comparison)),
        derived=len(comparison.derived()),
        sections=_sections(_entries(comparison.changes)),
        unseen=comparison.unseen,
        passages=tuple(_passages(comparison)),
        source=typed_at,
    )


@cache
def _template() -> Template:
    source = files("renja_docs").joinpath("data", TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.from_string(source)


def _filters(comparison: Comparison) -> Iterator[Filter]:
    for area in AREAS:
        count = len(comparison.of(area))
        if count:
            yield Filter(area, AREA_NAMES[area], count)


def _entries(changes: Sequence[Change]) -> Iterator[ComparedEntry]:
    # a sum may follow from a change that stands below it on the page: all anchors are known first
    links = {
        change.path: Link(f"p{number}", title(change)) for number, change in enumerate(changes, 1)
    }
    for number, change in enumerate(changes, 1):
        yield _entry(f"p{number}", change, links)


def _entry(anchor: str, change: Change, links: Mapping[str, Link]) -> ComparedEntry:
    named = title(change)
    return ComparedEntry(
        id=anchor,
        change=change,
        kind=KIND_NAMES[change.kind],
        sign=SIGNS[change.kind],
        title=named,
        short=named.removeprefix(f"{change.heading} "),
        derived="ya" if change.derived else "tidak",
        delta=told_delta(change.difference),
        percent=told_percent(change.difference) if change.difference else "",
        reasons=tuple(links[path] for path in change.reasons if path in links),
        sources=tuple(_sources(change)),
    )


def _sources(change: Change) -> Iterator[str]:
    """The file and line of a change: of the new version, or of the old where it is gone."""
    old, new = typed_at(change.old.location), typed_at(change.new.location)
    if new:
        yield new
    elif old:
        yield f"{old} (semula)"


def typed_at(location: Location | None) -> str:
    """A place in the content: 'bab/2-evaluasi.yaml:17', '' for none."""
    if location is None or not location.file:
        return ""
    return f"{location.file}:{location.line}"


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A paragraph or a row of the whole text. links: the changes for which it is another one."""

    texts: tuple[str, ...]
    source: str
    links: tuple[Link, ...]
    is_heading: bool


def _passages(comparison: Comparison) -> Iterator[ShownPassage]:
    links = {
        change.path: Link(f"p{number}", title(change))
        for number, change in enumerate(comparison.changes, 1)
    }
    for passage in comparison.passages:
        yield ShownPassage(
            passage.texts,
            typed_at(passage.location),
            tuple(links[path] for path in passage.changes if path in links),
            passage.is_heading,
        )


def _sections(entries: Iterator[ComparedEntry]) -> tuple[PageSection, ...]:
    """Changes by the part of the document, parts in the order of their first change."""
    sections: dict[str, PageSection] = {}
    for entry in entries:
        heading = entry.change.heading
        section = sections.setdefault(heading, PageSection(heading or "Lainnya"))
        section.add(entry)
    return tuple(sections.values())
