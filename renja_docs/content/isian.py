"""Forms that somebody fills in by hand, and formulas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from renja_docs.content.origin import Node
from renja_docs.content.scalars import Batas, Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian(Node):
    """A line to fill in: its name, a colon, dots. baris: how many lines of dots."""

    SINGKAT: ClassVar[str] = "nama"

    nama: Annotated[Teks, "Yang harus diisi, misalnya Nama pemohon"]
    baris: Annotated[int, "Banyak baris titik-titik", Batas(1, 20)] = 1
    satuan: Annotated[Teks | None, "Kata di belakang titik-titik, misalnya meter persegi"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKotak(Node):
    """Boxes for one character each: a number of sixteen figures."""

    nama: Annotated[Teks, "Yang harus diisi, misalnya NIK"]
    banyak: Annotated[int, "Banyak kotak", Batas(1, 24)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan(Node):
    """Boxes to tick, behind a name, or line by line without one."""

    nama: Annotated[Teks | None, "Yang dipilih, misalnya Jenis kelamin"] = None
    dari: Annotated[tuple[Teks, ...], "Pilihan-pilihannya"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelIsian(Node):
    """An empty table. baris: how many empty rows."""

    kolom: Annotated[tuple[Teks, ...], "Kepala kolom"]
    baris: Annotated[int, "Banyak baris kosong", Batas(1, 40)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisFormulir(Node):
    """A line of a form: exactly one of its fields is given.

    tanda_tangan: who signs, side by side, each above a dotted line.
    """

    TEPAT_SATU: ClassVar[bool] = True

    judul: Annotated[Teks | None, "Judul formulir, dicetak di tengah"] = None
    teks: Annotated[Teks | None, "Kalimat pada formulir"] = None
    isian: Annotated[Isian | None, "Baris yang diisi pada titik-titik"] = None
    kotak: Annotated[IsianKotak | None, "Kotak untuk satu angka atau huruf"] = None
    pilihan: Annotated[Pilihan | None, "Kotak centang"] = None
    tabel: Annotated[TabelIsian | None, "Tabel kosong"] = None
    tanda_tangan: Annotated[tuple[Teks, ...] | None, "Yang menandatangani"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Simbol(Node):
    """A symbol of a formula and what it stands for."""

    simbol: Annotated[str, "Simbol, ditulis seperti pada rumus"]
    arti: Annotated[Teks, "Artinya, tanpa tanda baca penutup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RumusBerketerangan(Node):
    """A formula with the list of its symbols."""

    SINGKAT: ClassVar[str] = "tulis"

    tulis: Annotated[str, "Rumus, misalnya T = (P * H) / 100"]
    keterangan: Annotated[tuple[Simbol, ...], "Arti simbol-simbolnya"] = ()
