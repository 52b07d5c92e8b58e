"""The head of an official form: merged groups, and the row of column numbers with its formulas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.content.tabel import BentukTabel, Kolom, NomorKolom


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the head.

    judul: its text, with expressions. dari, sampai: its first and last column, counted from 0.
    tinggi: how many rows it goes down over.
    """

    judul: str
    dari: int
    sampai: int
    tinggi: int


def head_rows(bentuk: BentukTabel) -> tuple[tuple[HeadCell, ...], ...]:
    """One row of heads, or two where columns are grouped."""
    index = {kolom.id: place for place, kolom in enumerate(bentuk.kolom)}
    groups = tuple(
        HeadCell(group.judul, index[group.dari], index[group.sampai], 1)
        for group in bentuk.kelompok
    )
    if not groups:
        return (tuple(_single(place, kolom, 1) for place, kolom in enumerate(bentuk.kolom)),)
    return tuple(_upper(bentuk.kolom, groups)), tuple(_lower(bentuk.kolom, groups))


def _single(place: int, kolom: Kolom, rows: int) -> HeadCell:
    """The head of one column, which goes down over some rows."""
    return HeadCell(kolom.judul, place, place, rows)


def _upper(columns: tuple[Kolom, ...], groups: tuple[HeadCell, ...]) -> Iterator[HeadCell]:
    """The groups, and the columns that stand in none."""
    starting = {group.dari: group for group in groups}
    place = 0
    while place < len(columns):
        head = starting.get(place) or _single(place, columns[place], 2)
        yield head
        place = head.sampai + 1


def _lower(columns: tuple[Kolom, ...], groups: tuple[HeadCell, ...]) -> Iterator[HeadCell]:
    """The columns below the groups."""
    for place, kolom in enumerate(columns):
        if any(group.dari <= place <= group.sampai for group in groups):
            yield _single(place, kolom, 1)


def numbers(bentuk: BentukTabel) -> tuple[str, ...]:
    """The row of column numbers: '1', '(1)', '8=(7/6)', '10=(5+7+9)'; () without one."""
    if bentuk.nomor_kolom == "tanpa":
        return ()
    place: dict[str, str] = {kolom.id: str(i) for i, kolom in enumerate(bentuk.kolom, 1)}
    return tuple(_number(kolom, place, bentuk.nomor_kolom) for kolom in bentuk.kolom)


def _number(kolom: Kolom, place: Mapping[str, str], looks: NomorKolom) -> str:
    bare = place[kolom.id]
    if kolom.rumus is not None:
        sign = "/" if kolom.rumus.jenis == "persen" else "+"
        return f"{bare}=({sign.join(place[id_] for id_ in kolom.rumus.kolom)})"
    return f"({bare})" if looks == "kurung" else bare
