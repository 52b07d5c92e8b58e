"""Where the boxes of a diagram stand: columns, rows and the gaps between, from what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.drawing import cells
from renja_docs.drawing.boxes import Point, Rect, Wording
from renja_docs.text.lettering import CAP_HEIGHT, block_height, leading, points, text_width, wrapped

BOX_SIZES = (points(9), points(8, 5), points(8), points(7, 5), points(7))
LABEL_SIZE = points(8)
PADDING_X, PADDING_Y = 120, 200
PLAIN_GAP, ROW_GAP = 500, 900
"""Smallest gap without and with an arrow that runs down through it: head and bend find room."""
LABEL_ROOM = 600
"""What a gap between columns has beside the label of an arrow that crosses it."""
EDGE = 40


class Band(NamedTuple):
    """A column, a row or the gap between two: its first and its last coordinate."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows on a sheet. size: of the type in the boxes."""

    columns: tuple[Band, ...]
    rows: tuple[Band, ...]
    width: int
    height: int
    size: int

    def rect(self, box: Kotak) -> Rect:
        """The outline of a box."""
        columns, rows = cells.columns(box), cells.rows(box)
        return Rect(
            self.columns[columns.start].start,
            self.rows[rows.start].start,
            self.columns[columns.stop - 1].end,
            self.rows[rows.stop - 1].end,
        )


class Joined(NamedTuple):
    """An arrow with the boxes at its ends."""

    source: Kotak
    target: Kotak
    arrow: Panah


def joined(bagan: Bagan) -> Iterator[Joined]:
    """Each arrow with its boxes; arrows to a box that does not exist are left out."""
    boxes: dict[str, Kotak] = {box.id: box for box in bagan.kotak}
    for arrow in bagan.panah:
        source, target = boxes.get(arrow.dari), boxes.get(arrow.ke)
        if source is not None and target is not None:
            yield Joined(source, target, arrow)


def laid_out(bagan: Bagan, width: int, margin: int) -> Grid | None:
    """The grid on a sheet that wide, None if a text does not fit. margin: around the boxes.

    The type is as large as it can be; of two grids for one size, that with even gaps is taken.
    """
    gaps = _column_gaps(bagan)
    even = [max(gaps, default=0)] * len(gaps)
    for size, chosen in product(BOX_SIZES, (even, gaps)):
        column = (width - 2 * margin - sum(chosen)) // bagan.kolom
        columns = _bands(margin, [column] * bagan.kolom, chosen)
        if _fits(bagan, columns, size):
            rows = _bands(margin, _row_heights(bagan, columns, size), _row_gaps(bagan))
            return Grid(columns, rows, columns[-1].end + margin, rows[-1].end + margin, size)
    return None


def box_lines(rect: Rect, text: str, size: int) -> Iterator[Wording]:
    """The lines of a box, each centred."""
    lines = wrapped(text, size, rect.right - rect.left - 2 * PADDING_X) or ()
    base = rect.center.y - block_height(len(lines), size) // 2 + size * CAP_HEIGHT // 1000
    for number, line in enumerate(lines):
        left = rect.center.x - text_width(line, size) // 2
        yield Wording(Point(left, base + number * leading(size)), line, size)


def _bands(start: int, sizes: Sequence[int], gaps: Sequence[int]) -> tuple[Band, ...]:
    """The columns or rows of these sizes with the gaps between them."""
    bands = []
    for size, gap in zip(sizes, (*gaps, 0), strict=True):
        bands.append(Band(start, start + size))
        start += size + gap
    return tuple(bands)


def _column_gaps(bagan: Bagan) -> list[int]:
    """A gap is as wide as the widest label of an arrow that crosses it and nothing else."""
    gaps = [PLAIN_GAP] * (bagan.kolom - 1)
    for one in joined(bagan):
        gap = _gap_between(one.source, one.target)
        if gap is not None and one.arrow.teks:
            needed = text_width(one.arrow.teks, LABEL_SIZE) + LABEL_ROOM
            gaps[gap] = max(gaps[gap], needed)
    return gaps


def _gap_between(a: Kotak, b: Kotak) -> int | None:
    """The gap between two boxes that stand side by side, None for others; 0 is behind column 0."""
    left, right = sorted((cells.columns(a), cells.columns(b)), key=lambda columns: columns.start)
    are_neighbours = cells.share(cells.rows(a), cells.rows(b)) and left.stop == right.start
    return left.stop - 1 if are_neighbours else None


def _row_gaps(bagan: Bagan) -> list[int]:
    """A gap that an arrow must cross has room for its head and a bend."""
    gaps = [PLAIN_GAP] * (bagan.baris - 1)
    for one in joined(bagan):
        upper, lower = sorted(
            (cells.rows(one.source), cells.rows(one.target)), key=lambda rows: rows.start
        )
        for gap in range(upper.stop - 1, lower.start):
            gaps[gap] = ROW_GAP
    return gaps


def _fits(bagan: Bagan, columns: Sequence[Band], size: int) -> bool:
    return all(wrapped(box.teks, size, _measure(box, columns)) for box in bagan.kotak)


def _measure(box: Kotak, columns: Sequence[Band]) -> int:
    """How wide a line of a box may be."""
    taken = cells.columns(box)
    return columns[taken.stop - 1].end - columns[taken.start].start - 2 * PADDING_X


def _row_heights(bagan: Bagan, columns: Sequence[Band], size: int) -> list[int]:
    """A row is as high as the highest share that a box has in it; never lower than one line."""
    heights = [block_height(1, size) + 2 * PADDING_Y] * bagan.baris
    for box in bagan.kotak:
        lines = wrapped(box.teks, size, _measure(box, columns)) or ("",)
        share = (block_height(len(lines), size) + 2 * PADDING_Y) // box.tinggi
        for row in cells.rows(box):
            heights[row] = max(heights[row], share)
    return heights
