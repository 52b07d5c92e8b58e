"""Flow charts: decisions, beginnings and ends, arrows back to an earlier box and into itself."""

from __future__ import annotations

from typing import Literal

import pytest

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.scalars import Id
from renja_docs.document.drawn_shapes import Box
from renja_docs.drawing import draw, faults
from renja_docs.drawing.boxes import DrawnArrow, DrawnBox, Point, Rect, outline
from renja_docs.drawing.diagram import compose
from renja_docs.drawing.svg import encode

WIDTH = 150


def box(
    id_: str, row: int, form: Literal["kotak", "belah-ketupat", "bulat"] = "kotak", column: int = 0
) -> Kotak:
    """A box by its row."""
    return Kotak(id=Id(id_), teks=id_.title(), kolom=column, baris=row, bentuk=form)


def arrow(start: str, end: str, words: str | None = None) -> Panah:
    """An arrow by its ends."""
    return Panah(dari=Id(start), ke=Id(end), teks=words)


FLOW = Bagan(
    kolom=2,
    baris=4,
    kotak=(
        box("mulai", 0, "bulat"),
        box("periksa", 1),
        box("lengkap", 2, "belah-ketupat"),
        box("perbaiki", 2, column=1),
        box("selesai", 3, "bulat"),
    ),
    panah=(
        arrow("mulai", "periksa"),
        arrow("periksa", "periksa", "tiap hari"),
        arrow("periksa", "lengkap"),
        arrow("lengkap", "perbaiki", "tidak"),
        arrow("perbaiki", "periksa"),
        arrow("lengkap", "selesai", "ya"),
    ),
)
"""A check that is made anew until all is there."""


def drawn() -> tuple[list[DrawnBox], list[DrawnArrow]]:
    """The boxes and the arrows of the flow."""
    sheet, found = compose(FLOW, WIDTH)
    assert not found
    boxes = [one for one in sheet.drawn if isinstance(one, DrawnBox)]
    return boxes, [one for one in sheet.drawn if isinstance(one, DrawnArrow)]


def test_a_flow_with_a_decision_and_loops_can_be_drawn() -> None:
    """Every arrow finds a way, every word a place."""
    assert not faults(FLOW, WIDTH)
    boxes, arrows = drawn()
    assert [one.form for one in boxes] == ["round", "rect", "diamond", "rect", "round"]
    assert len(arrows) == len(FLOW.panah)


def test_the_words_of_a_decision_stand_inside_it() -> None:
    """A diamond is as high and as wide as its words ask."""
    (decision,) = [one for one in drawn()[0] if one.form == "diamond"]
    (line,) = decision.lines
    center, rect = decision.rect.center, decision.rect
    up = abs(line.at.y - line.size - center.y) / (rect.bottom - center.y)
    aside = abs(line.at.x - center.x) / (rect.right - center.x)
    assert up + aside < 1


def test_an_arrow_into_its_own_box_leaves_and_enters_at_one_side() -> None:
    """It goes out and comes back."""
    loops = [one for one in drawn()[1] if one.points[0].x == one.points[-1].x]
    (loop,) = [one for one in loops if len(one.points) == 4]
    assert loop.points[0].y != loop.points[-1].y
    assert loop.points[1].x == loop.points[2].x


@pytest.mark.parametrize(
    ("form", "inside", "outside", "meets"),
    [
        ("rect", Point(60, 50), Point(60, 0), Point(60, 20)),
        ("diamond", Point(100, 50), Point(100, 200), Point(100, 80)),
        ("diamond", Point(150, 50), Point(150, 200), Point(150, 65)),
        ("diamond", Point(100, 65), Point(300, 65), Point(150, 65)),
        ("round", Point(100, 50), Point(0, 50), Point(0, 50)),
        ("round", Point(100, 50), Point(100, 0), Point(100, 20)),
        ("round", Point(6, 50), Point(6, 0), Point(6, 32)),
    ],
)
def test_an_arrow_touches_the_outline(
    form: Literal["rect", "diamond", "round"], inside: Point, outside: Point, meets: Point
) -> None:
    """Not the rectangle around it."""
    found = outline(Rect(0, 20, 200, 80), form, inside, outside)
    assert abs(found.x - meets.x) <= 1
    assert abs(found.y - meets.y) <= 1


def test_every_form_is_drawn_everywhere() -> None:
    """As shapes for Word, as dots, as SVG."""
    picture = draw(FLOW, WIDTH, name="alur", alt="Alur")
    forms = [one.form for one in picture.shapes if isinstance(one, Box)]
    assert forms.count("diamond") == 1
    assert forms.count("round") == 2
    assert picture.data.startswith(b"\x89PNG")
    assert encode(compose(FLOW, WIDTH)[0], "Alur").count(b"<rect") == 2
