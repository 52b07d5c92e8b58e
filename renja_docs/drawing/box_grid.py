"""Where the boxes of a diagram stand: columns, rows and gaps, as wide as what is in them asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from renja_docs.content.lampiran import Bagan, BentukKotak, Kotak, Panah
from renja_docs.document.drawn_shapes import Form
from renja_docs.drawing.bagan_faults import share_row
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
LOOPED = 1000
"""Smallest height of a box from which an arrow leads back into it: out and in at one side."""
ROUNDED = 350
"""Left and right of the lines in a box with round ends."""

FORMS: Final[Mapping[BentukKotak, Form]] = {
    "kotak": "rect",
    "belah-ketupat": "diamond",
    "bulat": "round",
}
"""The forms of boxes by the word of the content."""


class Band(NamedTuple):
    """A column or a row: its first and its last coordinate."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows on a sheet of a size, and the type of the boxes."""

    columns: tuple[Band, ...]
    rows: tuple[Band, ...]
    width: int
    height: int
    size: int

    def rect(self, box: Kotak) -> Rect:
        """The outline of a box."""
        right, below = box.kolom + box.lebar - 1, box.baris + box.tinggi - 1
        return Rect(
            self.columns[box.kolom].start, self.rows[box.baris].start,
            self.columns[right].end, self.rows[below].end,
        )  # fmt: skip


def laid_out(bagan: Bagan, width: int, margin: int) -> Grid | None:
    """The grid on a sheet that wide, None if a text does not fit. margin: around the boxes."""
    room = width - 2 * margin
    chosen = _chosen(bagan, room)
    if chosen is None:
        return None
    gaps, size = chosen
    columns = _bands(margin, [_column(bagan, room, gaps)] * bagan.kolom, gaps)
    heights = _row_heights(bagan, columns, size)
    rows = _bands(margin, heights, _row_gaps(bagan))
    return Grid(columns, rows, columns[-1].end + margin, rows[-1].end + margin, size)


def _chosen(bagan: Bagan, room: int) -> tuple[list[int], int] | None:
    """The gaps and the size of type: the largest that fits, with even gaps if that is possible."""
    gaps = _column_gaps(bagan)
    even = [max(gaps, default=0)] * len(gaps)
    for size in BOX_SIZES:
        for choice in (even, gaps):
            if _fits(bagan, _column(bagan, room, choice), choice, size):
                return choice, size
    return None


def lettering(rect: Rect, box: Kotak, size: int) -> tuple[Wording, ...]:
    """The lines of a box, each centred."""
    lines = wrapped(box.teks, size, _room(rect.right - rect.left, box.bentuk)) or ()
    center = rect.center
    base = center.y - block_height(len(lines), size) // 2 + size * CAP_HEIGHT // 1000
    found: list[Wording] = []
    for n, line in enumerate(lines):
        left = center.x - text_width(line, size) // 2
        found.append(Wording(Point(left, base + n * leading(size)), line, size))
    return tuple(found)


def _column(bagan: Bagan, room: int, gaps: Sequence[int]) -> int:
    return (room - sum(gaps)) // bagan.kolom


def _room(width: int, form: BentukKotak) -> int:
    """The width of the lines in a box: a diamond holds a rectangle of half its width."""
    if form == "belah-ketupat":
        return width // 2
    return width - 2 * (ROUNDED if form == "bulat" else PADDING_X)


def _bands(start: int, sizes: Sequence[int], gaps: Sequence[int]) -> tuple[Band, ...]:
    result = []
    for size, gap in zip(sizes, (*gaps, 0), strict=True):
        result.append(Band(start, start + size))
        start += size + gap
    return tuple(result)


def _column_gaps(bagan: Bagan) -> list[int]:
    """A gap is as wide as the widest label of an arrow that crosses it and nothing else."""
    gaps = [PLAIN_GAP] * (bagan.kolom - 1)
    for source, target, arrow in linked(bagan):
        left, right = sorted((source, target), key=lambda box: box.kolom)
        end = left.kolom + left.lebar
        if share_row(source, target) and right.kolom == end and arrow.teks:
            gaps[end - 1] = max(gaps[end - 1], text_width(arrow.teks, LABEL_SIZE) + LABEL_ROOM)
    return gaps


def _row_gaps(bagan: Bagan) -> list[int]:
    crossed = {row for source, target, _ in linked(bagan) for row in _rows_between(source, target)}
    return [ROW_GAP if row in crossed else PLAIN_GAP for row in range(bagan.baris - 1)]


def _rows_between(a: Kotak, b: Kotak) -> range:
    upper, lower = sorted((a, b), key=lambda box: box.baris)
    return range(upper.baris + upper.tinggi - 1, lower.baris)


def linked(bagan: Bagan) -> Iterator[tuple[Kotak, Kotak, Panah]]:
    """Each arrow with its boxes; arrows to a box that does not exist are left out."""
    boxes: Mapping[str, Kotak] = {box.id: box for box in bagan.kotak}
    for arrow in bagan.panah:
        if arrow.dari in boxes and arrow.ke in boxes:
            yield boxes[arrow.dari], boxes[arrow.ke], arrow


def _fits(bagan: Bagan, column: int, gaps: Sequence[int], size: int) -> bool:
    columns = _bands(0, [column] * bagan.kolom, gaps)
    return all(wrapped(box.teks, size, _box_measure(box, columns)) for box in bagan.kotak)


def _box_measure(box: Kotak, columns: Sequence[Band]) -> int:
    width = columns[box.kolom + box.lebar - 1].end - columns[box.kolom].start
    return _room(width, box.bentuk)


def _row_heights(bagan: Bagan, columns: Sequence[Band], size: int) -> list[int]:
    """A row is as high as its highest box asks, which may stand in several; or as one line."""
    heights = [block_height(1, size) + 2 * PADDING_Y] * bagan.baris
    looped = {arrow.dari for arrow in bagan.panah if arrow.dari == arrow.ke}
    for box in bagan.kotak:
        lines = wrapped(box.teks, size, _box_measure(box, columns)) or ("",)
        share = _height(block_height(len(lines), size), box) // box.tinggi
        if box.id in looped:
            share = max(share, LOOPED // box.tinggi)
        for row in range(box.baris, box.baris + box.tinggi):
            heights[row] = max(heights[row], share)
    return heights


def _height(lines: int, box: Kotak) -> int:
    """The height of a box around lines of a height: a diamond holds them in half of its own."""
    if box.bentuk == "belah-ketupat":
        return 2 * (lines + 2 * PADDING_Y)
    return lines + 2 * PADDING_Y
