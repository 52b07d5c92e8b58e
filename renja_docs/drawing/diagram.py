"""From a Bagan to a picture, or to what keeps it from being drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja_docs.content.lampiran import Bagan, Panah
from renja_docs.drawing import emf, labels
from renja_docs.drawing.boxes import Line, Point, Rect, Shape, Sheet, Solid, Wording
from renja_docs.drawing.faults import Fault, described
from renja_docs.drawing.grid import (
    EDGE,
    LABEL_SIZE,
    Grid,
    Joined,
    box_lines,
    joined,
    laid_out,
)
from renja_docs.drawing.route import Traffic, corners, find, lattice

MIME = "image/x-emf"
EMU = 360
"""English Metric Units in a hundredth of a millimetre."""
WAY_AROUND = 500
"""Margin in which an arrow can run around the outermost boxes."""
HEAD_LENGTH, HEAD_HALF = 220, 80
PLAIN, THICK = 20, 50
"""Widths of the pen."""
CLEAR_OF_BOXES, CLEAR_OF_LINES = 50, 60
"""What a word keeps between itself and a box, an arrow or another word."""


@dataclass(frozen=True, slots=True)
class Metafile:
    """A finished picture. width, height in EMU."""

    data: bytes
    mime: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Way:
    """An arrow with the points of its way; no points if there is no way."""

    arrow: Panah
    points: tuple[Point, ...]


def draw(bagan: Bagan, width_mm: int) -> Metafile:
    """The picture of a diagram in a width. Raises ValueError if `faults` finds any."""
    found = faults(bagan, width_mm)
    if found:
        raise ValueError("; ".join(fault.message for fault in found))
    sheet, _ = compose(bagan, width_mm)
    return Metafile(emf.encode(sheet), MIME, sheet.width * EMU, sheet.height * EMU)


def faults(bagan: Bagan, width_mm: int) -> tuple[Fault, ...]:
    """What keeps a diagram from being drawn: faults of its description, else of its layout."""
    return tuple(described(bagan)) or compose(bagan, width_mm)[1]


def compose(bagan: Bagan, width_mm: int) -> tuple[Sheet, tuple[Fault, ...]]:
    """The sheet; with a margin to run around the boxes if there is no way without."""
    width = width_mm * 100
    sheet, found = _attempt(bagan, width, EDGE)
    if not found:
        return sheet, found
    return _attempt(bagan, width, WAY_AROUND)


def _attempt(bagan: Bagan, width: int, margin: int) -> tuple[Sheet, tuple[Fault, ...]]:
    grid = laid_out(bagan, width, margin)
    if grid is None:
        return Sheet(0, 0, ()), (_too_narrow(bagan),)
    ways = _ways(bagan, grid)
    found = [way for way in ways if way.points]
    lost = [way.arrow for way in ways if not way.points]
    words, unplaced = _words(bagan, grid, found)
    shapes = [*_boxes(bagan, grid)]
    for way in found:
        shapes += _arrow(way)
    shapes += words
    sheet = Sheet(grid.width, grid.height, tuple(shapes))
    return sheet, (*map(_no_way, lost), *map(_no_room, unplaced))


# --- what keeps it from being drawn


def _too_narrow(bagan: Bagan) -> Fault:
    return Fault(
        bagan.origin,
        "Isi kotak tidak muat pada lebar gambar.",
        "Singkat isi kotak, lebarkan gambar, atau kurangi kolom.",
    )


def _no_way(arrow: Panah) -> Fault:
    return Fault(
        arrow.origin,
        f"Panah {arrow.dari} ke {arrow.ke} tidak mendapat jalan.",
        "Sisakan kolom atau baris kosong di antaranya.",
    )


def _no_room(arrow: Panah) -> Fault:
    return Fault(
        arrow.origin,
        f'Tulisan "{arrow.teks}" pada panah {arrow.dari} ke {arrow.ke} tidak mendapat tempat.',
        "Singkat tulisannya atau sisakan kolom kosong di antara kedua kotak.",
    )


# --- boxes, arrows, words


def _boxes(bagan: Bagan, grid: Grid) -> Iterator[Shape]:
    for box in bagan.kotak:
        rect = grid.rect(box)
        pen = THICK if box.gaya == "tebal" else PLAIN
        yield Line(rect.outline, pen, dashed=box.gaya == "putus")
        yield from box_lines(rect, box.teks, grid.size)


def _ways(bagan: Bagan, grid: Grid) -> list[_Way]:
    """The ways of all arrows; short ones choose first."""
    rects = {str(box.id): grid.rect(box) for box in bagan.kotak}
    net = lattice(grid, rects)
    traffic = Traffic()

    def distance(one: Joined) -> int:
        a = rects[one.source.id].center
        b = rects[one.target.id].center
        return abs(a.x - b.x) + abs(a.y - b.y)

    ways: list[_Way] = []
    for one in sorted(joined(bagan), key=distance):
        path = find(net, one.source.id, one.target.id, traffic)
        if path is None:
            ways.append(_Way(one.arrow, ()))
            continue
        traffic.take(path)
        ways.append(_Way(one.arrow, corners(net, path)))
    return ways


def _arrow(way: _Way) -> Iterator[Shape]:
    """The line ends at the back of the head, so that its width does not blunt the point."""
    *_, before, tip = way.points
    back = Point(_back(tip.x, before.x), _back(tip.y, before.y))
    is_level = tip.y == before.y
    side = Point(0, HEAD_HALF) if is_level else Point(HEAD_HALF, 0)
    left = Point(back.x + side.x, back.y + side.y)
    right = Point(back.x - side.x, back.y - side.y)
    yield Line((*way.points[:-1], back), PLAIN, dashed=way.arrow.gaya == "putus")
    yield Solid((tip, left, right))


def _back(tip: int, before: int) -> int:
    """One coordinate of the back of a head, whose line comes from before."""
    if tip > before:
        return tip - HEAD_LENGTH
    if tip < before:
        return tip + HEAD_LENGTH
    return tip


def _words(bagan: Bagan, grid: Grid, ways: Sequence[_Way]) -> tuple[list[Wording], list[Panah]]:
    """The labels, and the arrows whose label found no place."""
    taken = [grid.rect(box).grown(CLEAR_OF_BOXES) for box in bagan.kotak]
    for way in ways:
        taken += [piece.grown(CLEAR_OF_LINES) for piece in labels.segments(way.points)]
    sheet = Rect(0, 0, grid.width, grid.height)
    placed: list[Wording] = []
    unplaced: list[Panah] = []
    for way in ways:
        if not way.arrow.teks:
            continue
        word = labels.place(way.arrow.teks, LABEL_SIZE, way.points, taken, sheet)
        if word is None:
            unplaced.append(way.arrow)
        else:
            placed.append(word)
            taken.append(labels.extent(word).grown(CLEAR_OF_LINES))
    return placed, unplaced
