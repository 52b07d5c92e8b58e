"""Finds ways for arrows: along the axes, in the gaps between boxes, never along another arrow."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise, product
from types import MappingProxyType
from typing import NamedTuple

from renja_docs.document.drawn_shapes import Form
from renja_docs.drawing.box_grid import Band, Grid
from renja_docs.drawing.boxes import Point, Rect, outline

COST_OF_BEND = 800
COST_OF_CROSSING = 1500
"""What a bend, and the crossing of another arrow, cost: the detour that is worth it."""
LANE = 200
MOST_LANES = 7
CLEAR = 250
"""Between two arrows, and between a bend and a box: an arrow head has room."""

Crossing = tuple[int, int]
"""Where two lines of a lattice meet: the numbers of the upright and of the level one, from 0."""
Step = tuple[int, int]
ACROSS: tuple[Step, Step] = ((1, 0), (-1, 0))
DOWN: tuple[Step, Step] = ((0, 1), (0, -1))


@dataclass(frozen=True, slots=True)
class Lattice:
    """The lines on which arrows may run. owner: the box that a crossing of lines lies in.

    forms: of the boxes that are no rectangles.
    """

    xs: tuple[int, ...]
    ys: tuple[int, ...]
    owner: Mapping[Crossing, str]
    boxes: Mapping[str, Rect]
    forms: Mapping[str, Form] = field(default_factory=dict)

    def point(self, crossing: Crossing) -> Point:
        """Where a crossing of lines lies."""
        return Point(self.xs[crossing[0]], self.ys[crossing[1]])

    def after(self, crossing: Crossing, step: Step) -> Crossing | None:
        """The next crossing in a direction, None at the edge."""
        x, y = crossing[0] + step[0], crossing[1] + step[1]
        if x not in range(len(self.xs)) or y not in range(len(self.ys)):
            return None
        return x, y


@dataclass(slots=True)
class Traffic:
    """What earlier arrows have taken: the axes (0 across, 1 down) at each crossing."""

    taken: dict[Crossing, set[int]] = field(default_factory=dict)

    def open(self, crossing: Crossing, step: Step) -> bool:
        """Whether no other arrow runs here in the same direction."""
        return _axis(step) not in self.taken.get(crossing, ())

    def empty(self, crossing: Crossing) -> bool:
        """Whether no other arrow passes here: only then may one turn."""
        return crossing not in self.taken

    def take(self, path: Sequence[Crossing]) -> None:
        """Note an arrow; its ends, inside boxes, are in nobody's way."""
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            axes = self.taken.setdefault(here, set())
            axes.add(_axis(_step(before, here)))
            axes.add(_axis(_step(here, after)))


def _step(a: Crossing, b: Crossing) -> Step:
    return b[0] - a[0], b[1] - a[1]


def _axis(step: Step) -> int:
    return 0 if step[0] else 1


# --- the lines on which arrows may run


def lattice(
    grid: Grid, boxes: Mapping[str, Rect], forms: Mapping[str, Form] = MappingProxyType({})
) -> Lattice:
    """Lines through the boxes (where arrows leave and arrive) and in the gaps."""
    xs, ys = _lines(grid.columns, grid.width), _lines(grid.rows, grid.height)
    owner: dict[Crossing, str] = {}
    for name, rect in boxes.items():
        inside = product(_between(xs, rect.left, rect.right), _between(ys, rect.top, rect.bottom))
        owner.update(dict.fromkeys(inside, name))
    return Lattice(xs, ys, owner, boxes, forms)


def _between(lines: Sequence[int], first: int, last: int) -> list[int]:
    """The numbers of the lines from a coordinate to another."""
    return [number for number, line in enumerate(lines) if first <= line <= last]


def _lines(bands: Sequence[Band], end: int) -> tuple[int, ...]:
    """The lines in one direction on a sheet up to end: through the bands and in the gaps."""
    edges = (Band(0, 0), *bands, Band(end, end))
    gaps = [Band(before.end, after.start) for before, after in pairwise(edges)]
    ports = chain.from_iterable(map(_ports, bands))
    lanes = chain.from_iterable(map(_lanes, gaps))
    return tuple(sorted((*ports, *lanes)))


def _ports(band: Band) -> Iterator[int]:
    """One line in the middle and up to two on either side."""
    middle, half = (band.start + band.end) // 2, (band.end - band.start) // 2
    beside = min(2, max(half // LANE - 1, 0))
    for number in range(-beside, beside + 1):
        yield middle + number * half // (beside + 1)


def _lanes(gap: Band) -> Iterator[int]:
    """As many lines as have room in a gap, around its middle."""
    room = gap.end - gap.start - 2 * CLEAR
    if room < 0:
        return
    count = min(room // LANE + 1, MOST_LANES)
    first = (gap.start + gap.end) // 2 - (count - 1) * LANE // 2
    for number in range(count):
        yield first + number * LANE


# --- the cheapest way


def find(net: Lattice, source: str, target: str, traffic: Traffic) -> tuple[Crossing, ...] | None:
    """The cheapest way from box to box by length, bends and crossings; None if there is none."""
    return _Search(net, traffic, source, target).run()


class _State(NamedTuple):
    """A crossing of lines, and the direction in which it was reached."""

    crossing: Crossing
    step: Step


@dataclass(frozen=True, slots=True)
class _Search:
    """Dijkstra's algorithm over the crossings; equal costs are decided by place, not by chance."""

    net: Lattice
    traffic: Traffic
    source: str
    target: str

    def run(self) -> tuple[Crossing, ...] | None:
        """The crossings from inside the source to inside the target."""
        best = {state: self._off_centre(state, self.source) for state in self._exits()}
        came: dict[_State, _State] = {}
        queue = [(cost, state) for state, cost in best.items()]
        heapq.heapify(queue)
        while queue:
            cost, state = heapq.heappop(queue)
            if state in came and self._owner(state.crossing) == self.target:
                return _path(state, came)
            for following, price in self._moves(state):
                total = cost + price
                if following not in best or total < best[following]:
                    best[following] = total
                    came[following] = state
                    heapq.heappush(queue, (total, following))
        return None

    def _owner(self, crossing: Crossing) -> str | None:
        return self.net.owner.get(crossing)

    def _exits(self) -> Iterator[_State]:
        """The last crossings inside the source, each with a direction that leads out."""
        inside = (crossing for crossing, box in self.net.owner.items() if box == self.source)
        steps = ACROSS if self.source == self.target else (*ACROSS, *DOWN)
        for crossing, step in product(inside, steps):
            outside = self.net.after(crossing, step)
            if outside is not None and self._owner(outside) != self.source:
                yield _State(crossing, step)

    def _moves(self, state: _State) -> Iterator[tuple[_State, int]]:
        """Where one can go from here, and what it costs."""
        for onward in (state.step, *self._turns(state)):
            following = self.net.after(state.crossing, onward)
            if following is None or not self._may_pass(following, onward):
                continue
            reached = _State(following, onward)
            price = self._price(state.crossing, reached)
            if onward != state.step:
                price += COST_OF_BEND
            yield reached, price

    def _turns(self, state: _State) -> tuple[Step, ...]:
        """The directions into which one may turn: none in the source, none where others pass."""
        is_leaving = self._owner(state.crossing) == self.source
        if is_leaving or not self.traffic.empty(state.crossing):
            return ()
        return DOWN if state.step in ACROSS else ACROSS

    def _may_pass(self, crossing: Crossing, step: Step) -> bool:
        owner = self._owner(crossing)
        is_free = owner in (None, self.target)
        if owner == self.source:  # back into it from the side, as it went out
            is_free = self.source == self.target and step in ACROSS
        return is_free and self.traffic.open(crossing, step)

    def _price(self, crossing: Crossing, reached: _State) -> int:
        a, b = self.net.point(crossing), self.net.point(reached.crossing)
        length = abs(a.x - b.x) + abs(a.y - b.y)
        if self._owner(reached.crossing) == self.target:
            return length + self._off_centre(reached, self.target)
        if not self.traffic.empty(reached.crossing):
            return length + COST_OF_CROSSING
        return length

    def _off_centre(self, state: _State, box: str) -> int:
        """How far from the middle of its side an arrow meets a box."""
        point, middle = self.net.point(state.crossing), self.net.boxes[box].center
        if state.step in ACROSS:
            return abs(point.y - middle.y)
        return abs(point.x - middle.x)


def _path(state: _State, came: Mapping[_State, _State]) -> tuple[Crossing, ...]:
    path = [state.crossing]
    while state in came:
        state = came[state]
        path.append(state.crossing)
    return tuple(reversed(path))


# --- its corners


def corners(net: Lattice, path: Sequence[Crossing]) -> tuple[Point, ...]:
    """The points of a way: the edge of the first box, each bend, the edge of the last box."""
    inside_first, *between, inside_last = [net.point(crossing) for crossing in path]
    first, last = net.boxes[net.owner[path[0]]], net.boxes[net.owner[path[-1]]]
    forms = [net.forms.get(net.owner[crossing], "rect") for crossing in (path[0], path[-1])]
    start = outline(first, forms[0], inside_first, net.point(path[1]))
    end = outline(last, forms[1], inside_last, net.point(path[-2]))
    way = (start, *between, end)
    threes = zip(way, way[1:], way[2:], strict=False)
    bends = [here for before, here, after in threes if not _in_line(before, here, after)]
    return (start, *bends, end)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y
