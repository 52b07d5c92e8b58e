"""Blocks of prose: paragraphs, lists, and the places of tables and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from renja_docs.content.isian import BarisFormulir, RumusBerketerangan
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks

JenisRincian = Literal["huruf", "angka", "butir", "huruf-besar", "romawi"]
Hubungan = Literal["dan", "atau", "dan/atau"]
Orientasi = Literal["tegak", "lanskap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir(Node):
    """An item of a list, typed without its marker and without its closing ';' or '.'.

    judul: a heading that stands beside the marker in bold; teks then follows below it.
    rincian: a nested list. isi: further blocks that belong to the item.
    nomor: the printed number of an item that an amendment put in; it is not counted.
    """

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama butir, bila dirujuk"] = None
    nomor: Annotated[str | None, "Nomor sisipan, misalnya c1; bawaan: dihitung"] = None
    judul: Annotated[Teks | None, "Judul butir, dicetak tebal"] = None
    teks: Annotated[Teks | None, "Isi butir tanpa tanda baca penutup"] = None
    rincian: Annotated[Rincian | None, "Rincian di bawah butir ini"] = None
    isi: Annotated[tuple[Blok, ...], "Blok lain di bawah butir ini"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rincian(Node):
    """A list. Markers and closing punctuation are computed.

    hubungan: the word after the last but one ';' (UU 12/2011 Lampiran II angka 88-91).
    kalimat: True where each item is made of whole sentences, each closed with a full stop.
    lanjut: True where the numbering goes on from the list before it at the same level.
    penutup: words that end the sentence below the list, in front of which the last item takes a
    comma (angka 147: 'dicabut dan dinyatakan tidak berlaku').
    """

    jenis: Annotated[
        JenisRincian, "huruf (a.), angka (1.), butir (-), huruf-besar (A.), romawi (I.)"
    ] = "huruf"
    hubungan: Annotated[Hubungan | None, "dan (kumulatif), atau (alternatif), dan/atau"] = None
    kalimat: Annotated[bool, "ya bila setiap butir berupa kalimat utuh"] = False
    lanjut: Annotated[bool, "ya bila nomornya melanjutkan rincian sebelumnya"] = False
    butir: Annotated[tuple[Butir, ...], "Butir-butirnya"]
    penutup: Annotated[Teks | None, "Kata-kata penutup kalimat di bawah butir terakhir"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok(Node):
    """One block of prose: exactly one of its fields is given.

    sistematika: True prints the outline of chapters with their explanations.
    landasan_hukum: ids of acts, printed as a numbered list of citations.
    """

    TEPAT_SATU: ClassVar[bool] = True

    paragraf: Annotated[Teks | None, "Satu paragraf"] = None
    subjudul: Annotated[Teks | None, "Judul kecil tanpa nomor"] = None
    kutipan: Annotated[Teks | None, "Kutipan, dicetak menjorok"] = None
    rincian: Annotated[Rincian | None, "Daftar"] = None
    tabel: Annotated[Id | None, "Tabel yang dicetak di sini (id)"] = None
    gambar: Annotated[Id | None, "Gambar yang dicetak di sini (id)"] = None
    formulir: Annotated[tuple[BarisFormulir, ...] | None, "Formulir yang diisi tangan"] = None
    rumus: Annotated[RumusBerketerangan | None, "Rumus dengan keterangan simbolnya"] = None
    landasan_hukum: Annotated[tuple[Id, ...] | None, "Daftar peraturan (id)"] = None
    sistematika: Annotated[bool | None, "ya: susunan bab beserta uraiannya"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subbab(Node):
    """A numbered part of a chapter: 1.1, 1.2, ... uraian explains it in the outline of chapters."""

    id: Annotated[Id, "Nama subbab"]
    judul: Annotated[Teks, "Judul dalam huruf biasa"]
    uraian: Annotated[Teks | None, "Penjelasan yang dicetak pada sistematika penulisan"] = None
    isi: Annotated[tuple[Blok, ...], "Isi subbab"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bab(Node):
    """bab/*.yaml: a chapter of the Lampiran. isi stands before the first subbab.

    nomor: the printed number of a chapter that an amendment put in or quotes; it is not counted.
    """

    id: Annotated[Id, "Nama bab"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya IIA; bawaan: dihitung"] = None
    judul: Annotated[Teks, "Judul dalam huruf biasa; dicetak kapital"]
    uraian: Annotated[Teks | None, "Penjelasan yang dicetak pada sistematika penulisan"] = None
    orientasi: Annotated[Orientasi, "Halaman bab: tegak atau lanskap"] = "tegak"
    isi: Annotated[tuple[Blok, ...], "Isi bab di luar subbab"] = ()
    subbab: Annotated[tuple[Subbab, ...], "Subbab"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KataPengantar(Node):
    """kata-pengantar.yaml: signed by the officer who signs the regulation, at its date."""

    isi: Annotated[tuple[Blok, ...], "Isi kata pengantar"]
