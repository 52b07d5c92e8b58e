"""Finds ways for arrows: along the axes, in the gaps between boxes, never along another arrow."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from renja_docs.drawing.boxes import Point, Rect
from renja_docs.drawing.grid import Band, Grid

BEND = 800
CROSSING = 1500
"""What a bend and the crossing of another arrow cost: the length of a detour that is worth it."""
LANE = 200
CLEAR = 250
"""Between two arrows, and between a bend and a box: an arrow head has room."""

Crossing = tuple[int, int]
Direction = tuple[int, int]
DIRECTIONS: tuple[Direction, ...] = ((1, 0), (-1, 0), (0, 1), (0, -1))


@dataclass(frozen=True, slots=True)
class Lattice:
    """The lines on which arrows may run. owner: the box that a crossing of lines lies in."""

    xs: tuple[int, ...]
    ys: tuple[int, ...]
    owner: Mapping[Crossing, str]
    boxes: Mapping[str, Rect]

    def point(self, node: Crossing) -> Point:
        """Where a crossing of lines lies."""
        return Point(self.xs[node[0]], self.ys[node[1]])

    def after(self, node: Crossing, step: Direction) -> Crossing | None:
        """The next crossing in a direction, None at the edge."""
        i, j = node[0] + step[0], node[1] + step[1]
        return (i, j) if 0 <= i < len(self.xs) and 0 <= j < len(self.ys) else None


@dataclass(slots=True)
class Traffic:
    """What earlier arrows have taken: the axes (0 across, 1 down) at each crossing."""

    taken: dict[Crossing, set[int]] = field(default_factory=dict)

    def open(self, node: Crossing, step: Direction) -> bool:
        """Whether no other arrow runs here in the same direction."""
        return _axis(step) not in self.taken.get(node, ())

    def empty(self, node: Crossing) -> bool:
        """Whether no other arrow passes here: only then may one turn."""
        return node not in self.taken

    def take(self, path: Sequence[Crossing]) -> None:
        """Note an arrow; its ends, inside boxes, are in nobody's way."""
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            axes = (_axis(_step(before, here)), _axis(_step(here, after)))
            self.taken.setdefault(here, set()).update(axes)


def _step(a: Crossing, b: Crossing) -> Direction:
    return b[0] - a[0], b[1] - a[1]


def _axis(step: Direction) -> int:
    return 0 if step[0] else 1


def lattice(grid: Grid, boxes: Mapping[str, Rect]) -> Lattice:
    """Lines through the boxes (where arrows leave and arrive) and in the gaps."""
    xs, ys = _lines(grid.columns, grid.width), _lines(grid.rows, grid.height)
    owner = {
        (i, j): name
        for name, rect in boxes.items()
        for i, x in enumerate(xs)
        if rect.left <= x <= rect.right
        for j, y in enumerate(ys)
        if rect.top <= y <= rect.bottom
    }
    return Lattice(xs, ys, owner, boxes)


def _lines(bands: Sequence[Band], end: int) -> tuple[int, ...]:
    inner = [line for band in bands for line in _ports(band)]
    edges = (Band(0, 0), *bands, Band(end, end))
    gaps = [line for a, b in pairwise(edges) for line in _lanes(a.end, b.start)]
    return tuple(sorted((*inner, *gaps)))


def _ports(band: Band) -> Iterator[int]:
    """One line in the middle and up to two on either side."""
    middle, half = (band.start + band.end) // 2, (band.end - band.start) // 2
    count = min(2, max(half // LANE - 1, 0))
    for n in range(-count, count + 1):
        yield middle + n * half // (count + 1)


def _lanes(start: int, end: int) -> Iterator[int]:
    room = end - start - 2 * CLEAR
    if room < 0:
        return
    count = min(room // LANE, 6)
    for n in range(count + 1):
        yield (start + end) // 2 + (n * LANE - count * LANE // 2)


def find(net: Lattice, source: str, target: str, traffic: Traffic) -> tuple[Crossing, ...] | None:
    """The cheapest way from box to box by length, bends and crossings; None if there is none."""
    return _Search(net, traffic, source, target).run()


class _State(NamedTuple):
    """A crossing of lines, and the direction in which it was reached."""

    node: Crossing
    step: Direction


@dataclass(frozen=True, slots=True)
class _Search:
    """Dijkstra's algorithm over the crossings. Equal costs are decided by place, not by chance."""

    net: Lattice
    traffic: Traffic
    source: str
    target: str

    def run(self) -> tuple[Crossing, ...] | None:
        """The nodes from inside the source to inside the target."""
        queue = [(self._off_centre(state, self.source), state) for state in self._exits()]
        best, came = {state: cost for cost, state in queue}, dict[_State, _State]()
        heapq.heapify(queue)
        while queue:
            cost, state = heapq.heappop(queue)
            if self.net.owner.get(state.node) == self.target:
                return _path(state, came)
            for following, price in self._moves(state):
                if cost + price < best.get(following, cost + price + 1):
                    best[following], came[following] = cost + price, state
                    heapq.heappush(queue, (cost + price, following))
        return None

    def _exits(self) -> Iterator[_State]:
        for node, name in self.net.owner.items():
            if name != self.source:
                continue
            for step in DIRECTIONS:
                outside = self.net.after(node, step)
                if outside and self.net.owner.get(outside) != self.source:
                    yield _State(node, step)

    def _moves(self, state: _State) -> Iterator[tuple[_State, int]]:
        """Where one can go from here, and what it costs."""
        node, step = state
        for onward in self._ways_on(state):
            following = self.net.after(node, onward)
            if following and self._free(following) and self.traffic.open(following, onward):
                reached = _State(following, onward)
                bend = BEND if onward != step else 0
                yield reached, self._price(node, reached) + bend

    def _ways_on(self, state: _State) -> Iterator[Direction]:
        """Straight on; to the sides too, but not inside a box, nor where another arrow passes."""
        node, step = state
        yield step
        leaving = self.net.owner.get(node) == self.source
        if not leaving and self.traffic.empty(node):
            yield from _turns(step)

    def _free(self, node: Crossing) -> bool:
        return self.net.owner.get(node, self.target) == self.target

    def _price(self, node: Crossing, reached: _State) -> int:
        a, b = self.net.point(node), self.net.point(reached.node)
        price = abs(a.x - b.x) + abs(a.y - b.y)
        if self.net.owner.get(reached.node) == self.target:
            return price + self._off_centre(reached, self.target)
        if not self.traffic.empty(reached.node):
            price += CROSSING
        return price

    def _off_centre(self, state: _State, box: str) -> int:
        """How far from the middle of its side an arrow meets a box."""
        point, middle = self.net.point(state.node), self.net.boxes[box].center
        return abs(point.y - middle.y) if state.step[0] else abs(point.x - middle.x)


def _turns(step: Direction) -> tuple[Direction, Direction]:
    return ((0, 1), (0, -1)) if step[0] else ((1, 0), (-1, 0))


def _path(state: _State, came: Mapping[_State, _State]) -> tuple[Crossing, ...]:
    path = [state.node]
    while state in came:
        state = came[state]
        path.append(state.node)
    return tuple(reversed(path))


def corners(net: Lattice, path: Sequence[Crossing]) -> tuple[Point, ...]:
    """The points of a way: the edge of the first box, each bend, the edge of the last box."""
    points = [net.point(node) for node in path]
    first, last = net.boxes[net.owner[path[0]]], net.boxes[net.owner[path[-1]]]
    points[0], points[-1] = _edge(first, points[0], points[1]), _edge(last, points[-1], points[-2])
    inner = zip(points, points[1:], points[2:], strict=False)
    bends = [b for a, b, c in inner if not (a.x == b.x == c.x or a.y == b.y == c.y)]
    return (points[0], *bends, points[-1])


def _edge(box: Rect, inside: Point, outside: Point) -> Point:
    """Where the line from a point in the box to one outside meets its outline."""
    if inside.x == outside.x:
        return Point(inside.x, box.top if outside.y < inside.y else box.bottom)
    return Point(box.left if outside.x < inside.x else box.right, inside.y)
