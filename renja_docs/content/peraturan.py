"""dasar-hukum.yaml: the registry of acts. Each act stands once and prints everywhere from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from renja_docs.content.origin import Node
from renja_docs.content.scalars import Id, NamaJenis, Tahun

JenisPeraturan = Literal[
    "uud",
    "tap",
    "uu",
    "perppu",
    "pp",
    "perpres",
    "permen",
    "perda-provinsi",
    "pergub",
    "perda",
    "perbup",
    "keppres",
    "kepmen",
    "kepgub",
    "kepbup",
    "inpres",
    "inmen",
    "se",
]
NamaLembaran = Literal[
    "Lembaran Negara",
    "Berita Negara",
    "Lembaran Daerah",
    "Berita Daerah",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembaran(Node):
    """Where an act was promulgated.

    nama: the gazette, None where the kind of act decides it (UU: Lembaran Negara, ...).
    nomor: as printed; text, because of numbers such as '41 Seri E'.
    tambahan: the number of the Tambahan Lembaran (TLN, TLD), None without one.
    """

    nama: Annotated[NamaLembaran | None, "Nama lembaran bila bukan yang lazim untuk jenisnya"] = (
        None
    )
    tahun: Annotated[Tahun, "Tahun lembaran"]
    nomor: Annotated[str, "Nomor lembaran"]
    tambahan: Annotated[str | None, "Nomor tambahan lembaran"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pencabutan(Node):
    """That an act was revoked: by which act, from which day."""

    oleh: Annotated[str, "Peraturan yang mencabut: id dalam berkas ini, atau sebutannya"]
    sejak: Annotated[date, "Tanggal mulai tidak berlaku"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan(Node):
    """An act.

    lembaga: who made it, as it stands in the name of its kind: 'Menteri Dalam Negeri',
    'Jawa Timur' (pergub), 'Kabupaten Pasuruan' (perda), 'Pasuruan' (perbup); None for UU, PP,
    Perpres.
    sebutan: the name of its kind where a region calls it otherwise: Qanun for a perda of Aceh.
    perubahan: ids of the acts that amended it, the oldest first.
    terverifikasi: False where nobody could check the gazette numbers: no error rests on them.
    """

    id: Annotated[Id, "Nama peraturan dalam berkas ini, misalnya uu-23-2014"]
    jenis: Annotated[JenisPeraturan, "Jenis peraturan"]
    lembaga: Annotated[str | None, "Pembuat peraturan sebagaimana tertulis dalam sebutannya"] = None
    sebutan: Annotated[NamaJenis | None, "Nama jenisnya di daerah itu, misalnya Qanun"] = None
    nomor: Annotated[str | None, "Nomor"] = None
    tahun: Annotated[Tahun | None, "Tahun"] = None
    tentang: Annotated[str, "Nama peraturan"]
    tanggal: Annotated[date | None, "Tanggal pengundangan atau penetapan"] = None
    lembaran: Annotated[Lembaran | None, "Lembaran tempat pengundangan"] = None
    perubahan: Annotated[tuple[Id, ...], "Peraturan yang mengubahnya, dari yang paling lama"] = ()
    dicabut: Annotated[Pencabutan | None, "Bila sudah dicabut"] = None
    terverifikasi: Annotated[bool, "ya bila judul dan lembaran sudah diperiksa"] = True
    catatan: Annotated[str | None, "Catatan bagi penyunting; tidak dicetak"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum(Node):
    """The whole registry."""

    peraturan: Annotated[tuple[Peraturan, ...], "Daftar peraturan"]
