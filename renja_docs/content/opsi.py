"""gaya.yaml: the house style of the office, where the law leaves a choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from renja_docs.content.origin import Node
from renja_docs.content.peraturan import JenisPeraturan


@dataclass(frozen=True, slots=True, kw_only=True)
class Istilah(Node):
    """A term with the forms that must not stand for it."""

    baku: Annotated[str, "Bentuk yang dipakai"]
    hindari: Annotated[tuple[str, ...], "Bentuk yang tidak dipakai"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opsi(Node):
    """Choices of house style; the defaults are those of this office.

    urutan_mengingat: kinds of acts from the highest.
    koma_sebelum_perlu: 'dalam huruf a, perlu menetapkan' (True) or without the comma.
    spasi_sebelum_titik_dua: 'Menimbang :' with the colon in a column of its own (True), or
    'Menimbang:'.
    berita_daerah_sama: the number of the Berita Daerah is that of the regulation.
    keputusan_dalam_mengingat: a Keputusan may stand in Mengingat, though it is no legislation.
    kata, nama_tempat: words and names of places that the check of spelling takes as right.
    """

    urutan_mengingat: Annotated[
        tuple[JenisPeraturan, ...], "Urutan jenis peraturan, dari yang tertinggi"
    ] = (
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
    )
    koma_sebelum_perlu: Annotated[
        bool, "ya: koma sebelum kata perlu pada pertimbangan terakhir"
    ] = True
    spasi_sebelum_titik_dua: Annotated[bool, "ya: spasi sebelum titik dua pada label pembukaan"] = (
        True
    )
    berita_daerah_sama: Annotated[bool, "ya: nomor lembaran sama dengan nomor peraturan"] = True
    keputusan_dalam_mengingat: Annotated[bool, "ya: Keputusan boleh berdiri dalam Mengingat"] = (
        False
    )
    kata: Annotated[tuple[str, ...], "Kata yang dianggap benar oleh pemeriksa ejaan"] = ()
    istilah: Annotated[tuple[Istilah, ...], "Istilah baku dan bentuk yang dihindari"] = ()
    nama_tempat: Annotated[tuple[str, ...], "Nama kecamatan dan desa"] = ()
