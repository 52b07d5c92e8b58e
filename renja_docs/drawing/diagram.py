"""From a Bagan to a picture, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.document.blocks import Picture
from renja_docs.drawing import labels
from renja_docs.drawing.bagan_faults import Fault, description_faults
from renja_docs.drawing.box_grid import EDGE, FORMS, LABEL_SIZE, Grid, laid_out, lettering, linked
from renja_docs.drawing.boxes import (
    Drawn,
    DrawnArrow,
    DrawnBox,
    FinishedDrawing,
    Point,
    Rect,
    Wording,
)
from renja_docs.drawing.editable import EMU, shapes
from renja_docs.drawing.route import Traffic, corners, find, lattice

MIME = "image/png"
WAY_AROUND = 500
"""Margin in which an arrow can run around the outermost boxes."""
PLAIN, THICK = 20, 50


@dataclass(frozen=True, slots=True)
class _Way:
    """An arrow with the points of its way; no points if there is no way."""

    arrow: Panah
    points: tuple[Point, ...]


def draw(bagan: Bagan, width_mm: int, *, name: str, alt: str) -> Picture:
    """The picture of a diagram in a width. alt: what it shows, in words.

    Raises ValueError if `faults` finds any.
    """
    # Here and not above: whoever only checks does not wait for Pillow.
    from renja_docs.drawing import raster  # noqa: PLC0415

    found = faults(bagan, width_mm)
    if found:
        raise ValueError("; ".join(fault.message for fault in found))
    sheet, _ = compose(bagan, width_mm)
    width, height = sheet.width * EMU, sheet.height * EMU
    return Picture(raster.encode(sheet), MIME, width, height, alt, name, shapes=shapes(sheet))


def faults(bagan: Bagan, width_mm: int) -> tuple[Fault, ...]:
    """What keeps a diagram from being drawn.

    All faults of its description; where that is right, those of its layout.
    """
    described = tuple(description_faults(bagan))
    if described:
        return described
    _, found = compose(bagan, width_mm)
    return found


def compose(bagan: Bagan, width_mm: int) -> tuple[FinishedDrawing, tuple[Fault, ...]]:
    """The sheet; with a margin to run around the boxes if there is no way without."""
    sheet, found = _attempt(bagan, width_mm * 100, EDGE)
    if found:
        return _attempt(bagan, width_mm * 100, WAY_AROUND)
    return sheet, found


def _attempt(bagan: Bagan, width: int, margin: int) -> tuple[FinishedDrawing, tuple[Fault, ...]]:
    grid = laid_out(bagan, width, margin)
    if grid is None:
        return FinishedDrawing(0, 0, ()), (_too_narrow(bagan),)
    ways = _ways(bagan, grid)
    words, unplaced = _words(bagan, grid, ways)
    lost = [way.arrow for way in ways if not way.points]
    arrows = (_arrow(way) for way in ways if way.points)
    drawn = (*_boxes(bagan, grid), *arrows, *words)
    return FinishedDrawing(grid.width, grid.height, drawn), (
        *map(_no_way, lost),
        *map(_no_room, unplaced),
    )


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


def _ways(bagan: Bagan, grid: Grid) -> list[_Way]:
    """The ways of all arrows; short ones choose first."""
    rects = {str(box.id): grid.rect(box) for box in bagan.kotak}
    forms = {str(box.id): FORMS[box.bentuk] for box in bagan.kotak}
    net, traffic = lattice(grid, rects, forms), Traffic()

    def length(arrow: tuple[Kotak, Kotak, Panah]) -> int:
        source, target, _ = arrow
        return _distance(rects[source.id], rects[target.id])

    result: list[_Way] = []
    for source, target, arrow in sorted(linked(bagan), key=length):
        path = find(net, source.id, target.id, traffic)
        traffic.take(path or ())
        result.append(_Way(arrow, corners(net, path) if path else ()))
    return result


def _distance(a: Rect, b: Rect) -> int:
    return abs(a.center.x - b.center.x) + abs(a.center.y - b.center.y)


def _boxes(bagan: Bagan, grid: Grid) -> Iterator[Drawn]:
    for box in bagan.kotak:
        rect = grid.rect(box)
        width = THICK if box.gaya == "tebal" else PLAIN
        lines = lettering(rect, box, grid.size)
        yield DrawnBox(rect, lines, width, dashed=box.gaya == "putus", form=FORMS[box.bentuk])


def _arrow(way: _Way) -> DrawnArrow:
    return DrawnArrow(way.points, PLAIN, dashed=way.arrow.gaya == "putus")


def _words(bagan: Bagan, grid: Grid, ways: Sequence[_Way]) -> tuple[list[Wording], list[Panah]]:
    """The labels, and the arrows whose label found no place."""
    taken = [grid.rect(box).grown(50) for box in bagan.kotak]
    taken += [piece.grown(60) for way in ways for piece in labels.segments(way.points)]
    sheet = Rect(0, 0, grid.width, grid.height)
    placed: list[Wording] = []
    unplaced: list[Panah] = []
    for way in ways:
        if not way.arrow.teks or not way.points:
            continue
        word = labels.place(way.arrow.teks, LABEL_SIZE, way.points, taken, sheet)
        if word is None:
            unplaced.append(way.arrow)
        else:
            placed.append(word)
            taken.append(labels.extent(word).grown(60))
    return placed, unplaced
