"""lampiran.yaml and gambar/*.yaml: the parts of each Lampiran in order, and the figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from renja_docs.content.naratif import Blok, Orientasi
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Batas, Id, Teks

BentukKotak = Literal["kotak", "belah-ketupat", "bulat"]

BagianLampiran = Literal[
    "sampul",
    "kata-pengantar",
    "daftar-isi",
    "daftar-tabel",
    "daftar-gambar",
    "penandatanganan",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LampiranAsing(Node):
    """A .docx of somebody else that is taken in whole."""

    id: Annotated[Id, "Nama lampiran"]
    judul: Annotated[str, "Judul pada daftar isi"]
    berkas: Annotated[str, "Berkas .docx, dihitung dari folder content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Urutan(Node):
    """One place in the order of a Lampiran: exactly one of its fields is given.

    isi: blocks that stand in no chapter; they begin on a page of their own.
    """

    TEPAT_SATU: ClassVar[bool] = True

    bagian: Annotated[BagianLampiran | None, "Bagian tetap"] = None
    bab: Annotated[Id | None, "Bab (id)"] = None
    isi: Annotated[tuple[Blok, ...] | None, "Isi di luar bab: uraian, formulir, rumus"] = None
    tabel: Annotated[Id | None, "Tabel di luar bab (id)"] = None
    asing: Annotated[LampiranAsing | None, "Berkas .docx yang disertakan"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lampiran(Node):
    """A Lampiran.

    id, judul: '' in the only one of a content that does not list them. judul: printed below its
    head. sebutan: what the daftar isi calls the tables behind the chapters. orientasi: of the pages
    of what stands in no chapter. nomor: as of a BAB that an amendment put in, IIA.
    """

    id: Annotated[Id, "Nama lampiran, untuk rujuk('lampiran:nama')"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya IIA; bawaan: dihitung"] = None
    judul: Annotated[Teks, "Judul lampiran dalam huruf biasa; dicetak kapital"]
    sebutan: Annotated[str | None, "Sebutan kumpulan tabel di belakang bab"] = None
    orientasi: Annotated[Orientasi, "Halaman isi di luar bab: tegak atau lanskap"] = "tegak"
    urutan: Annotated[tuple[Urutan, ...], "Urutan bagian"]

    @property
    def titled(self) -> str | None:
        """The table (its id) above which the title of those behind the chapters is printed.

        None without a title, or where no table is the first behind the chapters.
        """
        behind = (urutan for urutan in self.urutan if urutan.tabel or urutan.asing)
        first = next(behind, None)
        return first.tabel if first and self.sebutan else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasLampiran(Node):
    """lampiran.yaml: the only Lampiran by its order, or several in a list."""

    SALAH_SATU: ClassVar[tuple[str, ...]] = ("urutan", "lampiran")

    judul: Annotated[str | None, "Sebutan kumpulan tabel di belakang bab"] = None
    urutan: Annotated[tuple[Urutan, ...], "Urutan bagian"] = ()
    lampiran: Annotated[tuple[Lampiran, ...], "Lampiran I, Lampiran II, dan seterusnya"] = ()

    def each(self) -> tuple[Lampiran, ...]:
        """The Lampirans in their order."""
        if self.urutan:
            whole = Lampiran(
                id=Id(""),
                judul=Teks(""),
                sebutan=self.judul,
                urutan=self.urutan,
                origin=self.origin,
            )
            return (whole,)
        return tuple(replace(one, sebutan=one.sebutan or self.judul) for one in self.lampiran)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak(Node):
    """A box of a diagram on a grid: column and row from 0; lebar, tinggi in grid cells."""

    id: Annotated[Id, "Nama kotak"]
    teks: Annotated[str, "Isi kotak; baris baru dengan \\n"]
    kolom: Annotated[int, "Kolom, mulai 0", Batas(0, 99)]
    baris: Annotated[int, "Baris, mulai 0", Batas(0, 99)]
    lebar: Annotated[int, "Lebar dalam kolom", Batas(1, 99)] = 1
    tinggi: Annotated[int, "Tinggi dalam baris", Batas(1, 99)] = 1
    gaya: Annotated[Literal["biasa", "tebal", "putus"], "Garis kotak"] = "biasa"
    bentuk: Annotated[
        BentukKotak, "kotak (langkah), belah-ketupat (keputusan), bulat (awal dan akhir)"
    ] = "kotak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panah(Node):
    """An arrow between two boxes, with a word of how they relate."""

    dari: Annotated[Id, "Kotak asal"]
    ke: Annotated[Id, "Kotak tujuan"]
    teks: Annotated[str | None, "Hubungannya, misalnya pedoman"] = None
    gaya: Annotated[Literal["utuh", "putus"], "Garis utuh atau putus-putus"] = "utuh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagan(Node):
    """A diagram that the build draws."""

    kolom: Annotated[int, "Banyak kolom kisi", Batas(1, 99)]
    baris: Annotated[int, "Banyak baris kisi", Batas(1, 99)]
    kotak: Annotated[tuple[Kotak, ...], "Kotak"]
    panah: Annotated[tuple[Panah, ...], "Panah"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gambar(Node):
    """A figure: a picture file, or a diagram described here.

    alt: what the picture shows, for those who cannot see it.
    lebar: printed width in millimetres.
    """

    id: Annotated[Id, "Nama gambar"]
    judul: Annotated[Teks, "Judul di bawah gambar"]
    alt: Annotated[str, "Uraian gambar bagi pembaca layar"]
    lebar: Annotated[int, "Lebar cetak dalam milimeter", Batas(10, 300)] = 150
    berkas: Annotated[str | None, "Berkas PNG atau JPEG, dihitung dari folder content"] = None
    bagan: Annotated[Bagan | None, "Bagan yang digambar oleh program"] = None
