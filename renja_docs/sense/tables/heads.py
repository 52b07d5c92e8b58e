"""The head of an official form: merged groups, and the row of column numbers with its formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.content.origin import Node
from renja_docs.content.printed_form import flat
from renja_docs.content.tabel import BentukTabel, Kelompok, Kolom, NomorKolom

SIGNS: Final[Mapping[str, str]] = {"persen": "/", "jumlah": "+", "selisih": "-"}
"""How the row of column numbers writes a formula."""
LONGEST: Final = 3
"""So many columns are named: 10=(5+7+9); of more the first and the last: 18=(8+…+16)."""


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the head.

    judul: its text, with expressions. dari, sampai: its first and last column, counted from 0.
    tinggi: how many rows it goes down over. node: what it is the head of.
    """

    judul: str
    dari: int
    sampai: int
    tinggi: int
    node: Node


@dataclass(frozen=True, slots=True)
class HeadOver:
    """A merged head in its place. tingkat: how many heads are above it."""

    kelompok: Kelompok
    dari: int
    sampai: int
    tingkat: int

    def covers(self, place: int) -> bool:
        """True if a column stands below it."""
        return self.dari <= place <= self.sampai


def heads_over(bentuk: BentukTabel) -> tuple[HeadOver, ...]:
    """The merged heads of a form, those above first; one whose columns are not there is left out.

    One that stands over columns of another alone is below it, written within it or not.
    """
    index: dict[str, int] = {kolom.id: place for place, kolom in enumerate(bentuk.kolom)}
    found: list[HeadOver] = []
    for group in sorted(flat(bentuk.kelompok), key=lambda one: -_width(one, index)):
        if group.dari in index and group.sampai in index:
            dari, sampai = index[group.dari], index[group.sampai]
            above = sum(one.covers(dari) and one.covers(sampai) for one in found)
            found.append(HeadOver(group, dari, sampai, above))
    return tuple(found)


def _width(group: Kelompok, index: Mapping[str, int]) -> int:
    """How many columns a merged head stands over."""
    return index.get(group.sampai, 0) - index.get(group.dari, 0)


def head_rows(bentuk: BentukTabel) -> tuple[tuple[HeadCell, ...], ...]:
    """The rows of the head, one more than heads stand above each other; in each what begins there.

    A column goes down from below its heads to the last row.
    """
    over = heads_over(bentuk)
    height = max((one.tingkat for one in over), default=-1) + 2
    rows: list[list[HeadCell]] = [[] for _ in range(height)]
    for one in over:
        cell = HeadCell(one.kelompok.judul, one.dari, one.sampai, 1, one.kelompok)
        rows[one.tingkat].append(cell)
    for place, kolom in enumerate(bentuk.kolom):
        top = max((one.tingkat + 1 for one in over if one.covers(place)), default=0)
        rows[top].append(HeadCell(kolom.judul, place, place, height - top, kolom))
    return tuple(tuple(sorted(row, key=lambda cell: cell.dari)) for row in rows)


def numbers(bentuk: BentukTabel) -> tuple[str, ...]:
    """The row of column numbers: '1', '(1)', '8=(7/6)', '10=(5+7+9)'; () without one."""
    if bentuk.nomor_kolom == "tanpa":
        return ()
    place: dict[str, str] = {kolom.id: str(i) for i, kolom in enumerate(bentuk.kolom, 1)}
    return tuple(_number(kolom, place, bentuk.nomor_kolom) for kolom in bentuk.kolom)


def _number(kolom: Kolom, place: Mapping[str, str], looks: NomorKolom) -> str:
    bare = place[kolom.id]
    rumus = kolom.rumus
    if rumus is not None and rumus.jenis is not None and rumus.jenis in SIGNS:
        named = [place[id_] for id_ in rumus.kolom]
        return f"{bare}=({_operands(named, SIGNS[rumus.jenis])})"
    return f"({bare})" if looks == "kurung" else bare


def _operands(columns: Sequence[str], sign: str) -> str:
    """The columns of a formula; of a long sum the first and the last."""
    if len(columns) > LONGEST:
        columns = (columns[0], "…", columns[-1])
    return sign.join(columns)
