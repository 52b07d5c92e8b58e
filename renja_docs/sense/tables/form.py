"""The head of an official form: merged groups, and the row of column numbers with its formulas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renja_docs.content.tabel import BentukTabel, Kelompok, Kolom


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the head: its text (with expressions), the columns it spans, whether it spans both rows."""

    judul: str
    dari: int
    sampai: int
    tinggi: int


def head_rows(bentuk: BentukTabel) -> tuple[tuple[HeadCell, ...], ...]:
    """One row of heads, or two where columns are grouped."""
    index = {kolom.id: i for i, kolom in enumerate(bentuk.kolom)}
    groups = {index[k.dari]: (k, index[k.sampai]) for k in bentuk.kelompok}
    if not groups:
        return (tuple(HeadCell(k.judul, i, i, 1) for i, k in enumerate(bentuk.kolom)),)
    return tuple(_upper(bentuk.kolom, groups)), tuple(_lower(bentuk.kolom, groups))


def _upper(
    columns: tuple[Kolom, ...], groups: Mapping[int, tuple[Kelompok, int]]
) -> list[HeadCell]:
    out: list[HeadCell] = []
    i = 0
    while i < len(columns):
        if i in groups:
            kelompok, end = groups[i]
            out.append(HeadCell(kelompok.judul, i, end, 1))
            i = end + 1
        else:
            out.append(HeadCell(columns[i].judul, i, i, 2))
            i += 1
    return out


def _lower(
    columns: tuple[Kolom, ...], groups: Mapping[int, tuple[Kelompok, int]]
) -> list[HeadCell]:
    inside = {j for start, (_, end) in groups.items() for j in range(start, end + 1)}
    return [HeadCell(columns[j].judul, j, j, 1) for j in range(len(columns)) if j in inside]


def numbers(bentuk: BentukTabel) -> tuple[str, ...]:
    """The row of column numbers: '1', '(1)', '8=(7/6)', '10=(5+7+9)'; empty where the form has none."""
    if bentuk.nomor_kolom == "tanpa":
        return ()
    place: dict[str, int] = {kolom.id: i for i, kolom in enumerate(bentuk.kolom, 1)}
    return tuple(_number(kolom, place, bentuk) for kolom in bentuk.kolom)


def _number(kolom: Kolom, place: Mapping[str, int], bentuk: BentukTabel) -> str:
    bare = str(place[kolom.id])
    if kolom.rumus is not None:
        sign = "/" if kolom.rumus.jenis == "persen" else "+"
        return f"{bare}=({sign.join(str(place[k]) for k in kolom.rumus.kolom)})"
    return f"({bare})" if bentuk.nomor_kolom == "kurung" else bare
