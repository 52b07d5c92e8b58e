"""The comparison on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from renja_docs.compare.diff.change import AREAS, Change, ChangeKind, Comparison, Segment, Version
from renja_docs.compare.wording import (
    AREA_NAMES,
    SIGNS,
    overview,
    shortened,
    text_lines,
    title,
    told_difference,
)
from renja_docs.text.colour import Style, plain

COLOURS: Final[Mapping[ChangeKind, str]] = {
    "ditambah": "baik",
    "dihapus": "galat",
    "diubah": "peringatan",
    "dipecah": "peringatan",
    "digabung": "peringatan",
    "dipindah": "catatan",
    "dinomori-ulang": "redup",
}
WIDTH: Final = 110
AROUND: Final = 30
"""Characters that are kept of what stayed, on each side of a change."""
LINES: Final = 12
"""Lines of a text that came, went or moved."""
MANY: Final = 200
"""More changes than this are not listed on a terminal."""


def summary(comparison: Comparison, old: Version, new: Version, style: Style = plain) -> str:
    """Head, counts, and a line or two for each change."""
    return "\n".join(_lines(comparison, old, new, style))


def _lines(comparison: Comparison, old: Version, new: Version, style: Style) -> Iterator[str]:
    yield f"Lama: {old}"
    yield f"Baru: {new}"
    if not comparison.changes:
        yield "Tidak ada perubahan."
    yield from overview(comparison)
    for area in AREAS:
        # layout is told in one line for each thing, below
        if area != "tata-letak":
            yield from _part(comparison.listed(area), AREA_NAMES[area], style)
    yield from _looks(comparison.of("tata-letak"), style)
    for unseen in comparison.unseen:
        yield f"\nTidak dibandingkan: {unseen.name} ({unseen.reason})."


def _part(changes: Sequence[Change], head: str, style: Style) -> Iterator[str]:
    if not changes:
        return
    yield f"\n{head.upper()}"
    for change in changes[:MANY]:
        yield from entry(change, style)
    if len(changes) > MANY:
        yield f"  … dan {len(changes) - MANY} perubahan lain"


def entry(change: Change, style: Style = plain) -> Iterator[str]:
    """The lines of one change."""
    head = style(f"{SIGNS[change.kind]} {title(change)}", COLOURS[change.kind])
    remark = f" [{change.remark}]" if change.remark else ""
    yield f"  {head}{remark}"
    for line in _said(change):
        yield f"      {line}"
    if change.followers:
        places = shortened(", ".join(change.followers), WIDTH)
        yield style(f"      ikut berubah: {places}", "redup")


def _said(change: Change) -> list[str]:
    if change.is_figure:
        return [_figures(change)]
    if change.segments:
        return [shortened(_marked(change.segments), 4 * WIDTH)]
    return text_lines(change.new_text or change.old_text, WIDTH, LINES)


def _figures(change: Change) -> str:
    figures = f"{change.old_text or 'kosong'} → {change.new_text or 'kosong'}"
    more = told_difference(change.difference) if change.difference else ""
    if more:
        return f"{figures} ({more})"
    return figures


# --- a text word by word


def _marked(segments: Sequence[Segment]) -> str:
    """A text with [-what went-] and {+what came+}, and little of what stayed."""
    last = len(segments) - 1
    parts: list[str] = []
    for index, segment in enumerate(segments):
        match segment.kind:
            case "tetap":
                parts.append(_around(segment.new, first=index == 0, last=index == last))
            case "hapus":
                parts.append(f"{_blank(segment.old)}[-{segment.old.strip()}-]")
            case "tambah":
                parts.append(f"{_blank(segment.new)}{{+{segment.new.strip()}+}}")
            case "ikut":
                parts.append(segment.new)
    return "".join(parts)


def _blank(text: str) -> str:
    """The blank in front of a text, which stays outside of the brackets."""
    return " " if text.startswith(" ") else ""


def _around(text: str, *, first: bool, last: bool) -> str:
    """What stayed, shortened to what stands next to a change."""
    if len(text) <= 2 * AROUND + 1:
        return text
    before = text[:AROUND].rpartition(" ")[0]
    after = text[-AROUND:].partition(" ")[2]
    if first:
        return f"…{after}"
    if last:
        return f"{before}…"
    return f"{before} … {after}"


# --- layout


def _looks(changes: Sequence[Change], style: Style) -> Iterator[str]:
    """Changes that nobody sees in the text: one line for each thing they are of."""
    if not changes:
        return
    yield f"\n{AREA_NAMES['tata-letak'].upper()}"
    things: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        thing = (change.thing.split("/")[0], change.heading)
        things.setdefault(thing, []).append(change)
    for (path, heading), together in things.items():
        yield _thing(path, heading, together, style)


def _thing(path: str, heading: str, changes: Sequence[Change], style: Style) -> str:
    if len(changes) > 1:
        place = f"{heading}: {path.partition(':')[2]}"
        remark = f"{len(changes)} perubahan"
    else:
        place = changes[0].place
        remark = changes[0].remark or "1 perubahan"
    return f"  {style(f'~ {place}', COLOURS['diubah'])} [{remark}]"
