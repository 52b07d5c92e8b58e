"""The cells of the grid that a box of a Bagan takes: columns and rows, counted from 0."""

from __future__ import annotations

from renja_docs.content.lampiran import Bagan, Kotak


def columns(box: Kotak) -> range:
    """The columns that a box takes."""
    return range(box.kolom, box.kolom + box.lebar)


def rows(box: Kotak) -> range:
    """The rows that a box takes."""
    return range(box.baris, box.baris + box.tinggi)


def on_grid(box: Kotak, bagan: Bagan) -> bool:
    """Whether a box takes a cell, and none outside of the grid."""
    return _inside(columns(box), bagan.kolom) and _inside(rows(box), bagan.baris)


def overlap(a: Kotak, b: Kotak) -> bool:
    """Whether two boxes take the same cell."""
    return share(columns(a), columns(b)) and share(rows(a), rows(b))


def share(a: range, b: range) -> bool:
    """Whether two stretches have a column or a row in common."""
    return a.start < b.stop and b.start < a.stop


def _inside(taken: range, count: int) -> bool:
    return 0 <= taken.start < taken.stop <= count
