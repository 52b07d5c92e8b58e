"""Tables: the official layout (data beside the templates) and the rows (content/tabel/*.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from renja_docs.content.aturan_baris import AturanBaris, JumlahTabel, Rumus
from renja_docs.content.naratif import Blok
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Batas, Id, Kode, Rupiah, Teks
from renja_docs.text.nilai import Nilai

Rata = Literal["kiri", "tengah", "kanan"]
JenisKolom = Literal["teks", "kode", "nomor", "angka", "nilai", "rupiah"]
Penomoran = Literal["subbab", "subbab-huruf", "tetap"]
SumberBaris = Literal["baris", "evaluasi", "rancangan-awal", "rencana", "usulan"]
NomorKolom = Literal["tanpa", "polos", "kurung"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom(Node):
    """A column. lebar: its width in tenths of a millimetre; None for as much as it holds.

    The widths of a table always sum to the text width; where all columns have one, they are shares.
    jenis: what its cells hold; cells of 'nomor' are counted, not typed.
    pecah: relative widths of the sub-cells of a code column. desimal: digits of a computed figure.
    pembagi: what the rules give is printed divided by it: 1000 for thousands of rupiah.
    bila: the switch of the form that the column needs; None for one that is always printed.
    """

    id: Annotated[Id, "Nama kolom"]
    judul: Annotated[Teks, "Kepala kolom"]
    lebar: Annotated[
        int | None, "Lebar, sepersepuluh milimeter; tanpa lebar: menurut isinya", Batas(1, 9999)
    ] = None
    rata: Annotated[Rata, "kiri, tengah, kanan"] = "kiri"
    jenis: Annotated[JenisKolom, "teks, kode, nomor, angka, nilai, rupiah"] = "teks"
    pecah: Annotated[tuple[int, ...], "Lebar relatif sel-sel kode"] = ()
    desimal: Annotated[int, "Banyak angka di belakang koma hasil hitungan", Batas(0, 6)] = 2
    pembagi: Annotated[
        int, "Pembagi angka yang dicetak, misalnya 1000 untuk ribuan", Batas(1, 1000000000)
    ] = 1
    rumus: Annotated[Rumus | None, "Rumus kolom hasil hitungan"] = None
    bila: Annotated[str | None, "Pilihan bentuk yang diperlukan kolom ini; bawaan: selalu"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelompok(Node):
    """A merged head over neighbouring columns, both ends included.

    kelompok: heads below it, over some of its columns. bila: as that of each of its columns.
    """

    judul: Annotated[Teks, "Kepala kelompok"]
    dari: Annotated[Id, "Kolom pertama"]
    sampai: Annotated[Id, "Kolom terakhir"]
    kelompok: Annotated[tuple[Kelompok, ...], "Kepala gabungan di bawahnya"] = ()
    bila: Annotated[str | None, "Pilihan yang diperlukan semua kolomnya; bawaan: selalu"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CatatanTabel(Node):
    """A note below a table, set off by its mark."""

    tanda: Annotated[str, "Tanda, misalnya *)"]
    teks: Annotated[Teks, "Bunyi catatan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BentukTabel(Node):
    """templates/tabel/*.yaml, content/bentuk/*.yaml: the form of a table, its looks and its rows.

    penomoran: 'subbab' (2.2), 'subbab-huruf' (2.1.A), 'tetap' (the official number in nomor).
    judul: lines of the caption, used where the table itself gives none.
    huruf: size of the type in points, at least 8.
    kepala: a line between caption and table.
    catatan: notes that the rows use, by mark.
    baris: rules that make the rows; without one they are those of content/tabel.
    pilihan: the switches of the form, each with what it is where a table does not say.
    sumber: into which part of the content an import reads the rows.
    """

    id: Annotated[Id, "Nama bentuk"]
    penomoran: Annotated[Penomoran, "subbab, subbab-huruf, tetap"] = "subbab"
    nomor: Annotated[str | None, "Nomor resmi bila tetap, misalnya T-C.29"] = None
    judul: Annotated[tuple[Teks, ...], "Judul, satu unsur satu baris"] = ()
    orientasi: Annotated[Literal["tegak", "lanskap"], "tegak atau lanskap"] = "tegak"
    huruf: Annotated[Decimal, "Ukuran huruf dalam poin", Batas(8, 14)] = Decimal(10)
    kepala: Annotated[Teks | None, "Baris di atas tabel, misalnya Nama PD"] = None
    nomor_kolom: Annotated[NomorKolom, "tanpa, polos (1), kurung ((1))"] = "tanpa"
    sumber: Annotated[SumberBaris, "Bagian naskah yang diisi impor dari tabel ini"] = "baris"
    kolom: Annotated[tuple[Kolom, ...], "Kolom dari kiri"]
    kelompok: Annotated[tuple[Kelompok, ...], "Kepala gabungan"] = ()
    pilihan: Annotated[Mapping[str, bool], "Bagian yang dapat dimatikan, dan bawaannya"] = field(
        default_factory=dict
    )
    baris: Annotated[tuple[AturanBaris, ...], "Aturan baris; tanpa baris: diketik"] = ()
    jumlah: Annotated[tuple[JumlahTabel, ...], "Baris jumlah di akhir tabel"] = ()
    catatan: Annotated[tuple[CatatanTabel, ...], "Catatan di bawah tabel"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel(Node):
    """A cell: one text, or blocks."""

    SINGKAT: ClassVar[str] = "teks"

    teks: Annotated[Teks | None, "Isi sel"] = None
    isi: Annotated[tuple[Blok, ...], "Isi sel yang terdiri atas beberapa blok"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris(Node):
    """A row: cells by column id.

    judul: True for a row of a heading (bold).
    baris: rows below it that share its cells, which are then merged downward.
    nomor: the number of a row that an amendment put in, in the column of numbers; not counted.
    """

    id: Annotated[Id | None, "Nama baris, bila dirujuk"] = None
    nomor: Annotated[str | None, "Nomor sisipan, misalnya 2a; bawaan: dihitung"] = None
    judul: Annotated[bool, "ya bila baris ini judul kelompok"] = False
    sel: Annotated[Mapping[str, Sel], "Sel menurut id kolom"]
    baris: Annotated[tuple[Baris, ...], "Baris yang berbagi sel baris ini"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel(Node):
    """tabel/*.yaml: a table of its own rows, or a view of program.yaml with its own notes.

    nomor: the printed number of a table that an amendment quotes; it is not counted.
    """

    id: Annotated[Id, "Nama tabel"]
    nomor: Annotated[str | None, "Nomor tabel yang dikutip; bawaan: dihitung"] = None
    bentuk: Annotated[Id | None, "Bentuk (id dalam templates/tabel); bawaan: sama dengan id"] = None
    judul: Annotated[tuple[Teks, ...], "Judul bila bukan judul bentuknya"] = ()
    pilihan: Annotated[Mapping[str, bool], "Bagian bentuk yang dimatikan atau dinyalakan"] = field(
        default_factory=dict
    )
    baris: Annotated[tuple[Baris, ...], "Baris tabel"] = ()
    sumber: Annotated[Teks | None, "Sumber data, dicetak di bawah tabel"] = None
    catatan: Annotated[tuple[Teks, ...], "Catatan di bawah tabel"] = ()

    @property
    def nama_bentuk(self) -> str:
        """The id of its form, which is its own where it names none."""
        return self.bentuk or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan(Node):
    """A proposal of the community: where, how much, for how many rupiah."""

    lokasi: Annotated[str, "Lokasi"]
    volume: Annotated[Nilai | None, "Volume, misalnya 1 Kegiatan"] = None
    anggaran: Annotated[Rupiah | None, "Anggaran yang diusulkan"] = None
    catatan: Annotated[str | None, "Asal usulan"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aktivitas(Node):
    """What is proposed, with the places that proposed it."""

    nama: Annotated[str, "Nama aktivitas"]
    usulan: Annotated[tuple[Usulan, ...], "Usulan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KelompokUsulan(Node):
    """Proposals under one node of program.yaml; its name, indicator and target print from there."""

    kode: Annotated[Kode, "Kode sub kegiatan atau kegiatan dalam program.yaml"]
    aktivitas: Annotated[tuple[Aktivitas, ...], "Aktivitas yang diusulkan"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarUsulan(Node):
    """usulan.yaml: the proposals of T-C.32; an empty list prints NIHIL."""

    usulan: Annotated[tuple[KelompokUsulan, ...], "Usulan menurut sub kegiatan"]
