"""What stands in the matrix that offices use: semula, menjadi, keterangan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from renja_docs.compare.diff.change import Change, Comparison, Segment
from renja_docs.compare.review import NO_REVIEW, Review
from renja_docs.compare.wording import KIND_NAMES, shortened, title, told_difference

Emphasis = Literal["plain", "bold", "gone", "come"]
CellLine = tuple[tuple[str, Emphasis], ...]
"""A paragraph of a cell: texts with what is to be seen of them."""

PLACES: Final = 400
"""Characters of the places that follow from a change."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of a number and three cells, or a heading over all of them where one is given."""

    number: int = 0
    old: tuple[CellLine, ...] = ()
    new: tuple[CellLine, ...] = ()
    remark: tuple[CellLine, ...] = ()
    heading: str = ""

    @property
    def cells(self) -> tuple[tuple[CellLine, ...], ...]:
        """The cells from left to right."""
        return (_plain(f"{self.number}."),), self.old, self.new, self.remark


def rows(comparison: Comparison, review: Review = NO_REVIEW) -> Iterator[MatrixRow]:
    """Headings by part of the document, a row for each change that prints, and the totals.

    review: what reviewers decided, told among the remarks.
    """
    heading = ""
    number = 0
    for change in comparison.changes:
        if not _is_shown(change):
            continue
        if change.heading != heading:
            heading = change.heading
            yield MatrixRow(heading=heading or "Lainnya")
        number += 1
        row = replace(_row(change), number=number)
        decided = (_plain(verdict.told()) for verdict in review.of(change))
        yield replace(row, remark=(*row.remark, *decided))
    looks = len(comparison.of("tata-letak"))
    if looks:
        unprinted = "perubahan tata letak atau catatan yang tidak tercetak"
        yield MatrixRow(heading=f"{looks} {unprinted} tidak dimuat di sini")


def _is_shown(change: Change) -> bool:
    if change.area == "tata-letak":
        return False
    # of what follows by itself, a reviewer wants the totals and the shifted numbers
    is_total = change.path.startswith("jumlah:")
    return not change.derived or change.renumbers or is_total


def _row(change: Change) -> MatrixRow:
    if change.renumbers:
        shifted = _plain(f"{change.remark.capitalize()}: {title(change)}.")
        return MatrixRow(remark=(shifted, *_followers(change)))
    return MatrixRow(
        old=_side(change.old.place, _old_lines(change)),
        new=_side(change.new.place, _new_lines(change)),
        remark=tuple(_remarks(change)),
    )


def _side(place: str, lines: tuple[CellLine, ...]) -> tuple[CellLine, ...]:
    """What one version has: the place, and the text below it."""
    if not place:
        return (_plain("(tidak ada)"),)
    return (((place, "bold"),), *lines)


def _old_lines(change: Change) -> tuple[CellLine, ...]:
    if not change.segments:
        return _text(change.old_text)
    return (tuple((part.old, _emphasis(part)) for part in change.segments if part.old),)


def _new_lines(change: Change) -> tuple[CellLine, ...]:
    if not change.segments:
        return _text(change.new_text)
    return (tuple((part.new, _emphasis(part)) for part in change.segments if part.new),)


def _text(text: str) -> tuple[CellLine, ...]:
    return tuple(_plain(line) for line in text.split("\n") if line)


def _emphasis(segment: Segment) -> Emphasis:
    if segment.kind == "hapus":
        return "gone"
    if segment.kind == "tambah":
        return "come"
    return "plain"


def _remarks(change: Change) -> Iterator[CellLine]:
    kind = KIND_NAMES[change.kind].capitalize()
    yield _plain(f"{kind}: {change.name}." if change.name else f"{kind}.")
    if change.remark:
        yield _plain(f"{change.remark[0].upper()}{change.remark[1:]}.")
    difference = told_difference(change.difference) if change.difference else ""
    if difference:
        yield _plain(f"Selisih {difference}.")
    yield from _followers(change)


def _followers(change: Change) -> Iterator[CellLine]:
    if change.followers:
        yield _plain(f"Ikut berubah: {shortened(', '.join(change.followers), PLACES)}.")


def _plain(text: str) -> CellLine:
    return ((text, "plain"),)
