"""The divisions of the body: BAB, Bagian, Paragraf, Pasal, ayat, definitions.

nomor, in all of them, is the printed number of what an amendment put in between: 12A, (1a). It is
quoted and not counted: what follows goes on with the number after the one in front of it (UU
12/2011 Lampiran II angka 234-235).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final

from renja_docs.content.naratif import Butir, Rincian
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks

DIHAPUS: Final = Teks("Dihapus")
"""The whole text of what an amendment took out: its number stays (angka 236)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definisi(Node):
    """A definition of the general provisions (angka 98-109a).

    singkatan prints 'yang selanjutnya disingkat', sebutan 'yang selanjutnya disebut'.
    arti: what follows 'adalah', without the full stop.
    """

    id: Annotated[Id | None, "Nama definisi"] = None
    nomor: Annotated[str | None, "Nomor sisipan, misalnya 5a; bawaan: dihitung"] = None
    istilah: Annotated[Teks, "Istilah yang didefinisikan"]
    singkatan: Annotated[Teks | None, "Singkatan, misalnya RKPD"] = None
    sebutan: Annotated[Teks | None, "Bentuk pendek atau akronim, misalnya Renstra"] = None
    arti: Annotated[Teks, "Arti, tanpa kata adalah dan tanpa titik"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ayat(Node):
    """A numbered clause of a Pasal.

    teks: a whole sentence, or the opening phrase of rincian without its ':'.
    sistematika: True lists the chapters of the Lampiran below the text.
    """

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama ayat"] = None
    nomor: Annotated[str | None, "Nomor sisipan, misalnya 1a; bawaan: dihitung"] = None
    teks: Annotated[Teks, "Bunyi ayat tanpa tanda baca penutup"]
    rincian: Annotated[Rincian | None, "Tabulasi"] = None
    sistematika: Annotated[bool, "ya: daftar bab dicetak di bawah ayat ini"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasal(Node):
    """An article: either one sentence (teks), or ayat, or definisi.

    teks: without its closing full stop, or the opening phrase of rincian without ':'.
    definisi: the opening phrase is the formula of angka 99, printed by the software.
    """

    id: Annotated[Id, "Nama pasal"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya 12A; bawaan: dihitung"] = None
    teks: Annotated[Teks | None, "Bunyi pasal tanpa ayat, tanpa tanda baca penutup"] = None
    rincian: Annotated[Rincian | None, "Tabulasi"] = None
    sistematika: Annotated[bool, "ya: daftar bab dicetak di bawah pasal ini"] = False
    ayat: Annotated[tuple[Ayat, ...], "Ayat, paling sedikit dua"] = ()
    definisi: Annotated[tuple[Definisi, ...], "Batasan pengertian (ketentuan umum)"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraf(Node):
    """A division below Bagian (angka 72-76); not a paragraph of text."""

    id: Annotated[Id, "Nama paragraf"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya 2A; bawaan: dihitung"] = None
    judul: Annotated[Teks, "Judul"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian(Node):
    """A division below BAB: Bagian Kesatu, ... ; not a section of pages."""

    id: Annotated[Id, "Nama bagian"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya Kesatu A; bawaan: dihitung"] = None
    judul: Annotated[Teks, "Judul"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"] = ()
    paragraf: Annotated[tuple[Paragraf, ...], "Paragraf"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BabTubuh(Node):
    """A chapter of the regulation's own body."""

    id: Annotated[Id, "Nama bab"]
    nomor: Annotated[str | None, "Nomor sisipan, misalnya IXA; bawaan: dihitung"] = None
    judul: Annotated[Teks, "Judul dalam huruf biasa; dicetak kapital"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"] = ()
    bagian: Annotated[tuple[Bagian, ...], "Bagian"] = ()


def is_struck(node: Node) -> bool:
    """True for what an amendment took out and whose number stays."""
    match node:
        case Pasal(teks=text) | Ayat(teks=text) | Butir(teks=text) | Definisi(istilah=text):
            return text == DIHAPUS
        case BabTubuh(judul=text) | Bagian(judul=text) | Paragraf(judul=text):
            return text == DIHAPUS
        case _:
            return False
