"""What holds for every diagram: arrows keep clear of boxes and each other, words cover nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.scalars import Id
from renja_docs.drawing.boxes import (
    DrawnArrow,
    DrawnBox,
    FinishedDrawing,
    Point,
    Rect,
    Wording,
    between,
)
from renja_docs.drawing.diagram import compose
from renja_docs.drawing.labels import extent
from tests.properties.sizes import size

WORDS = st.sampled_from([None, "diacu", "pedoman", "diperhatikan"])
GRID = 4


@st.composite
def diagrams(draw: st.DrawFn) -> Bagan:
    """Boxes on some places of a grid and arrows between them."""
    places = [(column, row) for column in range(GRID) for row in range(GRID)]
    taken = draw(st.lists(st.sampled_from(places), min_size=2, max_size=9, unique=True))
    names = [Id(f"k{column}{row}") for column, row in taken]
    boxes = tuple(
        Kotak(id=name, teks=name, kolom=column, baris=row)
        for name, (column, row) in zip(names, taken, strict=True)
    )
    pairs = st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names), WORDS), max_size=8)
    arrows = tuple(Panah(dari=a, ke=b, teks=word) for a, b, word in draw(pairs) if a != b)
    return Bagan(kolom=GRID, baris=GRID, kotak=boxes, panah=arrows)


def outlines(sheet: FinishedDrawing, bagan: Bagan) -> list[Rect]:
    """The boxes."""
    boxes = [drawn.rect for drawn in sheet.drawn if isinstance(drawn, DrawnBox)]
    assert len(boxes) == len(bagan.kotak)
    return boxes


def ways(sheet: FinishedDrawing) -> list[tuple[Point, ...]]:
    """The lines of the arrows."""
    return [drawn.points for drawn in sheet.drawn if isinstance(drawn, DrawnArrow)]


def pieces(points: Iterable[Point]) -> list[Rect]:
    """The straight pieces of a line."""
    return [between(a, b) for a, b in pairwise(points)]


def runs_along(a: Rect, b: Rect) -> bool:
    """Whether two straight pieces share more than a point."""
    if not a.meets(b):
        return False
    across = min(a.right, b.right) - max(a.left, b.left)
    down = min(a.bottom, b.bottom) - max(a.top, b.top)
    return across > 0 or down > 0


@settings(max_examples=size(40), deadline=None)
@given(diagrams())
def test_arrows_never_run_through_boxes(bagan: Bagan) -> None:
    """No piece of an arrow lies inside a box."""
    sheet, _ = compose(bagan, 150)
    inner = [box.grown(-1) for box in outlines(sheet, bagan)]
    assert not [
        1 for way in ways(sheet) for piece in pieces(way) for box in inner if piece.meets(box)
    ]


@settings(max_examples=size(40), deadline=None)
@given(diagrams())
def test_arrows_never_run_along_each_other(bagan: Bagan) -> None:
    """Arrows may cross but never share a stretch."""
    sheet, _ = compose(bagan, 150)
    for one, other in combinations(ways(sheet), 2):
        assert not [1 for a in pieces(one) for b in pieces(other) if runs_along(a, b)]


@settings(max_examples=size(40), deadline=None)
@given(diagrams())
def test_words_cover_nothing(bagan: Bagan) -> None:
    """The word of an arrow meets no box, no arrow and no other word."""
    sheet, _ = compose(bagan, 150)
    words = [extent(drawn) for drawn in sheet.drawn if isinstance(drawn, Wording)]
    lines = [piece for way in ways(sheet) for piece in pieces(way)]
    obstacles = [*outlines(sheet, bagan), *lines]
    assert not [1 for word in words for other in obstacles if word.meets(other)]
    assert not [1 for a, b in combinations(words, 2) if a.meets(b)]
