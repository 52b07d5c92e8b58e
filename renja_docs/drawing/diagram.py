"""From a Bagan to a picture, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.origin import Origin
from renja_docs.drawing import emf, labels
from renja_docs.drawing.boxes import Line, Point, Rect, Shape, Sheet, Solid, Wording
from renja_docs.drawing.grid import EDGE, LABEL_SIZE, Grid, arrows, laid_out, lettering
from renja_docs.drawing.route import Traffic, corners, find, lattice

MIME = "image/x-emf"
EMU = 360
"""English Metric Units in a hundredth of a millimetre."""
WAY_AROUND = 500
"""Margin in which an arrow can run around the outermost boxes."""
HEAD_LENGTH, HEAD_HALF = 220, 80
PLAIN, THICK = 20, 50


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture. width, height in EMU."""

    data: bytes
    mime: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be drawn, and where it is written."""

    asal: Origin
    pesan: str
    saran: str


@dataclass(frozen=True, slots=True)
class _Way:
    """An arrow with the points of its way; no points if there is no way."""

    arrow: Panah
    points: tuple[Point, ...]


def draw(bagan: Bagan, width_mm: int) -> Drawing:
    """The picture of a diagram in a width. Raises ValueError if `faults` finds any."""
    found = faults(bagan, width_mm)
    if found:
        raise ValueError("; ".join(fault.pesan for fault in found))
    sheet, _ = compose(bagan, width_mm)
    return Drawing(emf.encode(sheet), MIME, sheet.width * EMU, sheet.height * EMU)


def faults(bagan: Bagan, width_mm: int) -> tuple[Fault, ...]:
    """What keeps a diagram from being drawn: all faults of its description, else those of its layout."""
    return tuple(_description_faults(bagan)) or compose(bagan, width_mm)[1]


def _description_faults(bagan: Bagan) -> Iterator[Fault]:
    if not bagan.kotak:
        yield Fault(
            bagan.origin, "Bagan tidak berisi kotak.", "Tulis kotak-kotaknya di bawah kotak:."
        )
    seen: set[str] = set()
    for box in bagan.kotak:
        if box.id in seen:
            yield Fault(
                box.origin.at("id"),
                f"Kotak {box.id} ditulis dua kali.",
                "Beri setiap kotak nama sendiri.",
            )
        seen.add(box.id)
        if not _on_grid(box, bagan):
            yield Fault(
                box.origin, f"Kotak {box.id} berada di luar kisi {bagan.kolom} kolom × {bagan.baris} baris.",
                "Perbesar kisi atau pindahkan kotaknya; kolom dan baris dihitung mulai 0.",
            )  # fmt: skip
        yield from _sign_faults(box.origin.at("teks"), box.teks)
    for a, b in combinations(bagan.kotak, 2):
        if _overlap(a, b):
            yield Fault(
                b.origin, f"Kotak {b.id} menimpa kotak {a.id}.", "Pindahkan salah satu kotak."
            )
    for arrow in bagan.panah:
        yield from _arrow_faults(arrow, seen)


def _arrow_faults(arrow: Panah, boxes: set[str]) -> Iterator[Fault]:
    for key, name in (("dari", arrow.dari), ("ke", arrow.ke)):
        if name not in boxes:
            yield Fault(
                arrow.origin.at(key),
                f"Panah menunjuk kotak {name} yang tidak ada.",
                "Periksa nama kotaknya.",
            )
    yield from _sign_faults(arrow.origin.at("teks"), arrow.teks or "")
    if arrow.dari == arrow.ke:
        yield Fault(
            arrow.origin,
            f"Panah dari kotak {arrow.dari} menuju kotak itu sendiri.",
            "Hapus panah ini.",
        )


def _sign_faults(asal: Origin, text: str) -> Iterator[Fault]:
    """The advances of a metafile count UTF-16 units: a sign of two units would shift the rest."""
    strange = sorted({sign for sign in text if ord(sign) > 0xFFFF})
    if strange:
        yield Fault(
            asal, f"Tanda {strange[0]} tidak dapat digambar.", "Gunakan huruf dan tanda baca biasa."
        )


def _on_grid(box: Kotak, bagan: Bagan) -> bool:
    across = box.kolom >= 0 and box.lebar >= 1 and box.kolom + box.lebar <= bagan.kolom
    return across and box.baris >= 0 and box.tinggi >= 1 and box.baris + box.tinggi <= bagan.baris


def _overlap(a: Kotak, b: Kotak) -> bool:
    across = a.kolom < b.kolom + b.lebar and b.kolom < a.kolom + a.lebar
    return across and a.baris < b.baris + b.tinggi and b.baris < a.baris + a.tinggi


def compose(bagan: Bagan, width_mm: int) -> tuple[Sheet, tuple[Fault, ...]]:
    """The sheet; with a margin to run around the boxes if there is no way without."""
    attempts = (_attempt(bagan, width_mm * 100, margin) for margin in (EDGE, WAY_AROUND))
    sheet, found = next(attempts)
    return (sheet, found) if not found else next(attempts)


def _attempt(bagan: Bagan, width: int, margin: int) -> tuple[Sheet, tuple[Fault, ...]]:
    grid = laid_out(bagan, width, margin)
    if grid is None:
        saran = "Singkat isi kotak, lebarkan gambar, atau kurangi kolom."
        return Sheet(0, 0, ()), (
            Fault(bagan.origin, "Isi kotak tidak muat pada lebar gambar.", saran),
        )
    ways = _ways(bagan, grid)
    words, unplaced = _words(bagan, grid, ways)
    lost = [way.arrow for way in ways if not way.points]
    shapes = (*_boxes(bagan, grid), *(s for way in ways if way.points for s in _arrow(way)), *words)
    return Sheet(grid.width, grid.height, shapes), (*map(_no_way, lost), *map(_no_room, unplaced))


def _no_way(arrow: Panah) -> Fault:
    saran = "Sisakan kolom atau baris kosong di antaranya."
    return Fault(arrow.origin, f"Panah {arrow.dari} ke {arrow.ke} tidak mendapat jalan.", saran)


def _no_room(arrow: Panah) -> Fault:
    pesan = f'Tulisan "{arrow.teks}" pada panah {arrow.dari} ke {arrow.ke} tidak mendapat tempat.'
    return Fault(
        arrow.origin, pesan, "Singkat tulisannya atau sisakan kolom kosong di antara kedua kotak."
    )


def _ways(bagan: Bagan, grid: Grid) -> list[_Way]:
    """The ways of all arrows; short ones choose first."""
    rects = {str(box.id): grid.rect(box) for box in bagan.kotak}
    net, traffic = lattice(grid, rects), Traffic()
    result: list[_Way] = []
    for source, target, arrow in sorted(
        arrows(bagan), key=lambda a: _distance(rects[a[0].id], rects[a[1].id])
    ):
        path = find(net, source.id, target.id, traffic)
        traffic.take(path or ())
        result.append(_Way(arrow, corners(net, path) if path else ()))
    return result


def _distance(a: Rect, b: Rect) -> int:
    return abs(a.center.x - b.center.x) + abs(a.center.y - b.center.y)


def _boxes(bagan: Bagan, grid: Grid) -> Iterator[Shape]:
    for box in bagan.kotak:
        rect = grid.rect(box)
        a, c = Point(rect.left, rect.top), Point(rect.right, rect.bottom)
        outline = (a, Point(c.x, a.y), c, Point(a.x, c.y), a)
        yield Line(outline, THICK if box.gaya == "tebal" else PLAIN, dashed=box.gaya == "putus")
        yield from lettering(rect, box.teks, grid.size)


def _arrow(way: _Way) -> Iterator[Shape]:
    """The line ends at the back of the head, so that its width does not blunt the point."""
    *_, before, tip = way.points
    back = Point(_back(tip.x, before.x), _back(tip.y, before.y))
    side = (0, HEAD_HALF) if tip.y == before.y else (HEAD_HALF, 0)
    yield Line((*way.points[:-1], back), PLAIN, dashed=way.arrow.gaya == "putus")
    yield Solid(
        (tip, Point(back.x + side[0], back.y + side[1]), Point(back.x - side[0], back.y - side[1]))
    )


def _back(tip: int, before: int) -> int:
    return tip - (HEAD_LENGTH if tip > before else -HEAD_LENGTH if tip < before else 0)


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
