"""Where the rows of a table come from: rules over the content, written in the form of the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Final, Literal

from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks, Ungkapan

Tingkat = Literal[
    "urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "judul", "label", "jumlah", "biasa"
]
"""How a row looks. 'biasa': as plain text."""

_SUM: Final = Teks("Jumlah")

JenisRumus = Literal["persen", "jumlah", "selisih", "rata-rata", "pertumbuhan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AturanBaris(Node):
    """A rule that makes rows.

    dari: a list of the content; a row for each item, one row without it. saring: which items.
    kelompok: items of one value make one row, whose name is `kelompok` and whose list `anggota`.
    sekali: an item is passed over where its value came before in the table.
    sel: what stands in each column; without any the rule makes no row of its own.
    baris: rows that share these cells, which are merged down over them. lalu: rows behind.
    Names mean what the item calls so, then what the items around it do, then the content.
    """

    dari: Annotated[Ungkapan | None, "Daftar yang diulang; tanpa dari: satu baris"] = None
    saring: Annotated[Ungkapan | None, "Syarat butir yang dipakai"] = None
    kelompok: Annotated[Ungkapan | None, "Nilai yang mengelompokkan butir"] = None
    sekali: Annotated[Ungkapan | None, "Nilai yang hanya satu kali dicetak"] = None
    tingkat: Annotated[Tingkat | None, "Rupa baris; bawaan menurut jenis butirnya"] = None
    sel: Annotated[Mapping[str, Ungkapan], "Isi sel menurut id kolom, berupa ungkapan"] = field(
        default_factory=dict
    )
    baris: Annotated[tuple[AturanBaris, ...], "Baris yang berbagi sel baris ini"] = ()
    lalu: Annotated[tuple[AturanBaris, ...], "Baris sesudah baris ini, untuk setiap butir"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumus(Node):
    """How a column follows from others of its row: by a kind, or by an expression (ungkapan).

    jenis: 'persen' is kolom[0] / kolom[1] x 100, 'jumlah' their sum, 'selisih' the first less the
    others, 'rata-rata' their mean, 'pertumbuhan' the mean growth from one to the next in percent.
    The first two print in the row of column numbers: 8=(7/6), 10=(5+7+9).
    cara: how a sum joins years: jumlah, rata-rata, terakhir, tidak. tanpa_hasil: what stands where
    nothing can be computed.
    """

    SINGKAT: ClassVar[str] = "ungkapan"

    jenis: Annotated[JenisRumus | None, "persen, jumlah, selisih, rata-rata, atau pertumbuhan"] = (
        None
    )
    kolom: Annotated[tuple[Id, ...], "Kolom yang dihitung (id)"] = ()
    ungkapan: Annotated[Ungkapan | None, "Rumus lain, misalnya kolom('a') * 2"] = None
    cara: Annotated[Ungkapan | None, "Cara jumlah: jumlah, rata-rata, terakhir, tidak"] = None
    tanpa_hasil: Annotated[Ungkapan | None, "Isi sel bila tidak dapat dihitung"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahTabel(Node):
    """A last row that adds up columns over the rows that are no headings and no sums.

    tingkat: over the rows of one level only.
    """

    judul: Annotated[Teks, "Sebutan baris, misalnya Jumlah"] = _SUM
    di: Annotated[Id, "Kolom tempat sebutan itu"]
    kolom: Annotated[tuple[Id, ...], "Kolom yang dijumlahkan"]
    tingkat: Annotated[Tingkat | None, "Hanya baris dengan tingkat ini"] = None
