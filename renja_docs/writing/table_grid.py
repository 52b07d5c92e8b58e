"""The grid of a table: a column of codes takes several grid columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renja_docs.content.tabel import BentukTabel

TENTHS_PER_INCH = 254
TWIPS_PER_INCH = 1440


@dataclass(frozen=True, slots=True)
class ColumnGrid:
    """The grid of a layout. starts: the first grid column of each column, and the end."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, bentuk: BentukTabel) -> ColumnGrid:
        """The grid of a form."""
        starts = [0]
        for kolom in bentuk.kolom:
            starts.append(starts[-1] + len(kolom.pecah or (1,)))
        return cls(tuple(starts))

    def span(self, first: int, last: int) -> int:
        """How many grid columns some columns take, both ends included."""
        return self.starts[last + 1] - self.starts[first]

    def given(self, bentuk: BentukTabel) -> Mapping[int, int]:
        """The widths that a form asks for, in twips by grid column."""
        found: dict[int, int] = {}
        for start, kolom in zip(self.starts, bentuk.kolom, strict=False):
            if kolom.lebar is None:
                continue
            width = kolom.lebar * TWIPS_PER_INCH / TENTHS_PER_INCH
            parts = kolom.pecah or (1,)
            for place, part in enumerate(parts):
                found[start + place] = round(width * part / sum(parts))
        return found
