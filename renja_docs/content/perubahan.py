"""perubahan in batang-tubuh.yaml: what an amending regulation does to the act that it amends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from renja_docs.content.naratif import Bab, Butir
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks
from renja_docs.content.susunan import Ayat, BabTubuh, Bagian, Definisi, Paragraf, Pasal
from renja_docs.content.tabel import Baris, Sel, Tabel

JenisPerubahan = Literal["diubah", "disisipkan", "ditambahkan", "dihapus"]

WHOLE: Final = "ya"
"""The Lampiran of an act that has only one, or all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirPerubahan(Node):
    """One operation on the amended act (UU 12/2011 Lampiran II angka 230-236).

    bab, bagian, paragraf, pasal, ayat, huruf, angka: the way to its object by printed numbers; the
    last one that is given is the object. They are never recounted.
    setelah: for what is new, the number of its like in front of it.
    isi, bunyi, butir, definisi, judul, isi_bab, isi_bagian, isi_paragraf: the new wording of a
    Pasal, an ayat, an item, a definition, a title (of the act itself where no way is given), a
    division; none of them for 'dihapus'.
    sehingga: the whole Pasal as it reads afterwards, where the amended content is not at hand.

    lampiran: that the way begins in a Lampiran: its number or id, WHOLE where it is the only one;
    then bab is a chapter of it, and tabel (an id), baris and kolom lead to a row and a cell. WHOLE
    without a further step is all that stands behind the body. isi_lampiran: the id of the Lampiran
    of this regulation that is the new wording. isi_bab_lampiran, isi_tabel, isi_baris, sel: the new
    wording of a chapter, a table, a row, a cell.
    """

    jenis: Annotated[JenisPerubahan, "diubah, disisipkan, ditambahkan, atau dihapus"]
    bab: Annotated[str | None, "Nomor bab sebagaimana tercetak, misalnya IV"] = None
    bagian: Annotated[str | None, "Nomor bagian sebagaimana tercetak, misalnya Kesatu"] = None
    paragraf: Annotated[str | None, "Nomor paragraf sebagaimana tercetak, misalnya 2"] = None
    pasal: Annotated[str | None, "Nomor pasal sebagaimana tercetak, misalnya 5 atau 5A"] = None
    ayat: Annotated[str | None, "Nomor ayat tanpa kurung, misalnya 2 atau 1a"] = None
    huruf: Annotated[str | None, "Huruf rincian, misalnya c atau c1"] = None
    angka: Annotated[str | None, "Angka rincian atau definisi, misalnya 3 atau 3a"] = None
    lampiran: Annotated[str | None, "Nomor atau nama Lampiran yang diubah; ya bila hanya satu"] = (
        None
    )
    tabel: Annotated[Id | None, "Tabel pada Lampiran itu (id)"] = None
    baris: Annotated[str | None, "Nomor baris tabel, misalnya 3 atau 3a"] = None
    kolom: Annotated[Id | None, "Kolom sel yang diubah (id)"] = None
    setelah: Annotated[str | None, "Nomor sejenis di depan yang disisipkan atau ditambahkan"] = None
    judul: Annotated[Teks | None, "Judul baru: bab, bagian, paragraf, atau peraturan"] = None
    isi: Annotated[Pasal | None, "Bunyi baru sebuah pasal"] = None
    bunyi: Annotated[Ayat | None, "Bunyi baru sebuah ayat"] = None
    butir: Annotated[Butir | None, "Bunyi baru sebuah huruf atau angka"] = None
    definisi: Annotated[Definisi | None, "Definisi baru"] = None
    isi_bab: Annotated[BabTubuh | None, "Bab baru dengan pasalnya"] = None
    isi_bagian: Annotated[Bagian | None, "Bagian baru dengan pasalnya"] = None
    isi_paragraf: Annotated[Paragraf | None, "Paragraf baru dengan pasalnya"] = None
    isi_lampiran: Annotated[
        Id | None, "Lampiran peraturan ini (id) yang menjadi bunyi baru Lampiran itu"
    ] = None
    isi_bab_lampiran: Annotated[Bab | None, "Bunyi baru sebuah bab Lampiran"] = None
    isi_tabel: Annotated[Tabel | None, "Tabel baru seluruhnya"] = None
    isi_baris: Annotated[Baris | None, "Baris tabel yang baru"] = None
    sel: Annotated[Sel | None, "Isi baru sebuah sel"] = None
    sehingga: Annotated[
        Pasal | None, "Pasal utuh sesudah diubah, bila naskah asal tidak tersedia"
    ] = None
