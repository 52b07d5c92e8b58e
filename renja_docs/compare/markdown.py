"""The comparison as Markdown, for a pull request or merge request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from renja_docs.compare.diff.change import (
    AREAS,
    Area,
    Change,
    Comparison,
    Segment,
    SegmentKind,
    Unseen,
    Version,
)
from renja_docs.compare.wording import (
    AREA_NAMES,
    KIND_NAMES,
    overview,
    shortened,
    text_lines,
    title,
    told_delta,
    told_percent,
)

BREAK: Final = "\\"
"""Ends a line that stays a line of its own."""
LIMIT: Final = 60_000
"""Characters: a comment on GitHub takes 65 536."""
WIDTH: Final = 300
"""Characters of a line of a text that came, went or moved, and of the places that follow."""
LINES: Final = 40
"""Lines of a text that came, went or moved."""
TAGS: Final[Mapping[SegmentKind, str]] = {"hapus": "del", "tambah": "ins"}
"""How words are marked that went and that came."""
LONG: Final = 120
"""Characters of a text that stayed from which its middle is left out."""
AROUND: Final = 50
"""Characters that are kept of it on each side of a change."""

_LIST_MARKER: Final = re.compile(r"^(\d*)([-+=.)])")
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>|#~@])")


def markdown(comparison: Comparison, old: Version, new: Version) -> str:
    """The whole text, cut between two lines where it would not fit into a comment."""
    lines = list(_lines(comparison, old, new))
    size = 0
    for number, line in enumerate(lines):
        size += len(line) + 1
        if size > LIMIT:
            left = f"… {len(lines) - number} baris lagi: lihat `beda.html`."
            return "\n".join([*lines[:number], "", left, ""])
    return "\n".join([*lines, ""])


def escaped(text: str) -> str:
    """A text in which nothing is a sign of Markdown, a tag or a mention."""
    flat = " ".join(text.split())
    marked = _SPECIAL.sub(r"\\\1", flat)
    # a backslash holds back neither a mention nor a tag
    return marked.replace("\\@", "@\u200b").replace("\\<", "&lt;")


def _lines(comparison: Comparison, old: Version, new: Version) -> Iterator[str]:
    yield "## Perubahan naskah"
    yield ""
    yield f"Dari **{escaped(str(old))}** ke **{escaped(str(new))}**."
    yield ""
    if not comparison.changes:
        yield "Tidak ada perubahan."
    for line in overview(comparison):
        yield f"- {line}"
    for area in AREAS:
        yield from _part(area, comparison.listed(area))
    yield from _sums([change for change in comparison.derived() if change.difference])
    yield from _unseen(comparison.unseen)


def _unseen(unseen: Sequence[Unseen]) -> Iterator[str]:
    if unseen:
        yield "\n### Tidak dibandingkan\n"
    for one in unseen:
        yield f"- {escaped(one.name)}: {escaped(one.reason)}"


def _part(area: Area, changes: Sequence[Change]) -> Iterator[str]:
    """The changes of one kind of matter: figures in a table, the others below it."""
    if not changes:
        return
    yield f"\n### {AREA_NAMES[area]}\n"
    figures = [change for change in changes if change.is_figure]
    below = [*_below_table(figures), *_entries(changes)]
    yield from _table(figures)
    if figures and below:
        yield ""
    yield from below


def _below_table(figures: Iterable[Change]) -> Iterator[str]:
    """The figures from which others follow, with these."""
    for change in figures:
        if change.consequences:
            yield f"- **{escaped(title(change))}**"
            yield from _followers(change)


def _entries(changes: Iterable[Change]) -> Iterator[str]:
    """The changes that are none of figures."""
    for change in changes:
        if not change.is_figure:
            yield from _entry(change)


# --- changes of words


def _entry(change: Change) -> Iterator[str]:
    head = f"- **{escaped(title(change))}** {KIND_NAMES[change.kind]}"
    if change.remark:
        head += f" ({escaped(change.remark)})"
    said = _said(change)
    if len(said) > 1:
        yield from _several(head, said)
    elif said:
        yield f"{head}: {said[0]}"
    else:
        yield head
    yield from _followers(change)


def _several(head: str, said: Sequence[str]) -> Iterator[str]:
    """Lines below a head, each a line of its own."""
    lines = [f"{head}:", *(f"  {_plain(line)}" for line in said)]
    for line in lines[:-1]:
        yield line + BREAK
    yield lines[-1]


def _plain(line: str) -> str:
    """A line that begins no list of Markdown: the marker is that of the document."""
    return _LIST_MARKER.sub(r"\1\\\2", line)


def _said(change: Change) -> list[str]:
    if change.segments:
        return ["".join(_segment(segment) for segment in change.segments)]
    text = change.new_text or change.old_text
    return [escaped(line) for line in text_lines(text, WIDTH, LINES)]


def _segment(segment: Segment) -> str:
    """Some words, marked where they went or came; blanks around them stay outside of the mark."""
    text = segment.old if segment.kind == "hapus" else segment.new
    if segment.kind == "tetap" and len(text) > LONG:
        text = _without_middle(text)
    before = " " if text.startswith(" ") else ""
    after = " " if text.endswith(" ") and text.strip() else ""
    tag = TAGS.get(segment.kind)
    said = f"<{tag}>{escaped(text)}</{tag}>" if tag else escaped(text)
    return f"{before}{said}{after}"


def _without_middle(text: str) -> str:
    before = text[:AROUND].rpartition(" ")[0]
    after = text[-AROUND:].partition(" ")[2]
    return f"{before} … {after}"


def _followers(change: Change) -> Iterator[str]:
    if change.followers:
        places = shortened(", ".join(change.followers), WIDTH)
        yield f"  - ikut berubah: {escaped(places)}"


# --- changes of figures


def _table(changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        return
    yield "| Tempat | Semula | Menjadi | Selisih | Persen |"
    yield "|---|--:|--:|--:|--:|"
    for change in changes:
        place, old, new = map(escaped, (title(change), change.old_text, change.new_text))
        delta = told_delta(change.difference)
        percent = told_percent(change.difference) if change.difference else ""
        yield f"| {place} | {old} | {new} | {delta} | {percent} |"


def _sums(changes: Sequence[Change]) -> Iterator[str]:
    if changes:
        yield f"\n<details><summary>{len(changes)} angka hasil hitungan ikut berubah</summary>\n"
        yield from _table(changes)
        yield "\n</details>"
