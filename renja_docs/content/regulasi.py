"""batang-tubuh.yaml: the body of the regulation, from Menimbang to the last Pasal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from renja_docs.content.naratif import Rincian
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, Teks

Unsur = Literal["filosofis", "sosiologis", "yuridis"]
JenisPerubahan = Literal["diubah", "disisipkan", "ditambahkan", "dihapus"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Menimbang(Node):
    """A consideration, typed without its closing ';' (UU 12/2011 Lampiran II angka 17-27)."""

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama pertimbangan"] = None
    unsur: Annotated[Unsur | None, "filosofis, sosiologis, atau yuridis"] = None
    teks: Annotated[Teks, "Satu kalimat yang diawali bahwa, tanpa tanda baca penutup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mengingat(Node):
    """A legal basis: an act of the registry; pasal only for the constitution (angka 44-45)."""

    SINGKAT: ClassVar[str] = "peraturan"

    peraturan: Annotated[Id, "Peraturan (id dalam dasar-hukum.yaml)"]
    pasal: Annotated[str | None, "Pasal UUD yang menjadi dasar, misalnya Pasal 18 ayat (6)"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definisi(Node):
    """A definition of the general provisions (angka 98-109a).

    singkatan prints 'yang selanjutnya disingkat', sebutan 'yang selanjutnya disebut'.
    arti: what follows 'adalah', without the full stop.
    """

    id: Annotated[Id | None, "Nama definisi"] = None
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
    teks: Annotated[Teks | None, "Bunyi pasal tanpa ayat, tanpa tanda baca penutup"] = None
    rincian: Annotated[Rincian | None, "Tabulasi"] = None
    sistematika: Annotated[bool, "ya: daftar bab dicetak di bawah pasal ini"] = False
    ayat: Annotated[tuple[Ayat, ...], "Ayat, paling sedikit dua"] = ()
    definisi: Annotated[tuple[Definisi, ...], "Batasan pengertian (ketentuan umum)"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraf(Node):
    """A division below Bagian (angka 72-76); not a paragraph of text."""

    id: Annotated[Id, "Nama paragraf"]
    judul: Annotated[Teks, "Judul"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian(Node):
    """A division below BAB: Bagian Kesatu, ... ; not a section of pages."""

    id: Annotated[Id, "Nama bagian"]
    judul: Annotated[Teks, "Judul"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"] = ()
    paragraf: Annotated[tuple[Paragraf, ...], "Paragraf"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BabTubuh(Node):
    """A chapter of the regulation's own body."""

    id: Annotated[Id, "Nama bab"]
    judul: Annotated[Teks, "Judul dalam huruf biasa; dicetak kapital"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal"] = ()
    bagian: Annotated[tuple[Bagian, ...], "Bagian"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirPerubahan(Node):
    """One amendment in Pasal I of an amending regulation (angka 233-236).

    pasal: the printed number in the amended act, '5' or '5A'; it is never recounted.
    setelah: for 'disisipkan', the number of the Pasal in front of the new one.
    isi: the new wording; None for 'dihapus'.
    """

    jenis: Annotated[JenisPerubahan, "diubah, disisipkan, ditambahkan, atau dihapus"]
    pasal: Annotated[str, "Nomor pasal sebagaimana tercetak, misalnya 5 atau 5A"]
    setelah: Annotated[str | None, "Nomor pasal sebelum pasal yang disisipkan"] = None
    isi: Annotated[Pasal | None, "Bunyi baru"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diktum(Node):
    """A decision of a Keputusan: KESATU, KEDUA, ...; numbered by the software.

    teks: a whole sentence, or the opening phrase of rincian without its ':'.
    """

    SINGKAT: ClassVar[str] = "teks"

    id: Annotated[Id | None, "Nama diktum"] = None
    teks: Annotated[Teks, "Bunyi diktum tanpa tanda baca penutup"]
    rincian: Annotated[Rincian | None, "Tabulasi"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatangTubuh(Node):
    """The body. Exactly one of pasal, bab, perubahan, diktum is given.

    memperhatikan, tembusan: only of a document with diktum.

    The last consideration is the formula of angka 23 and is not typed.
    """

    menimbang: Annotated[tuple[Menimbang, ...], "Pertimbangan, selain yang terakhir"]
    mengingat: Annotated[tuple[Mengingat, ...], "Dasar hukum"]
    pasal: Annotated[tuple[Pasal, ...], "Pasal, bila tanpa bab"] = ()
    bab: Annotated[tuple[BabTubuh, ...], "Bab, bila batang tubuh dibagi atas bab"] = ()
    perubahan: Annotated[
        tuple[ButirPerubahan, ...], "Perubahan, bila peraturan ini mengubah peraturan lain"
    ] = ()
    memperhatikan: Annotated[tuple[Teks, ...], "Yang diperhatikan (Keputusan)"] = ()
    diktum: Annotated[tuple[Diktum, ...], "Diktum KESATU dan seterusnya (Keputusan)"] = ()
    tembusan: Annotated[tuple[str, ...], "Penerima tembusan (Keputusan)"] = ()
