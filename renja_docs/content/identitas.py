"""perbup.yaml: what the regulation is, said once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from renja_docs.content.origin import Node
from renja_docs.content.scalars import Batas, Id, NamaJenis, NomorNaskah, Tahun, Teks

USUAL: Final = NamaJenis("")
"""No kind is named: it is the regulation of the head of the region."""

Tahap = Literal["rancangan", "penetapan", "salinan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peristiwa(Node):
    """A signing: where and when. tanggal is None as long as the date is open."""

    tempat: Annotated[str, "Nama kota, misalnya Pasuruan"]
    tanggal: Annotated[date | None, "Tanggal, misalnya 2 Agustus 2023; kosong selama rancangan"] = (
        None
    )


_ACTING: Final = re.compile(
    r"\A(?:Pj\.?|Pjs\.?|Plt\.?|Plh\.?|Penjabat|Pelaksana\s+Tugas|Pelaksana\s+Harian)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat(Node):
    """An officer who signs. Post and name are typed in mixed case and printed in capitals.

    pangkat, nip: only for the officer who authenticates a copy; they are printed below his name.
    """

    jabatan: Annotated[str, "Nama jabatan, misalnya Bupati Pasuruan"]
    nama: Annotated[str | None, "Nama tanpa gelar, pangkat, dan NIP"] = None
    pangkat: Annotated[str | None, "Pangkat pengesah salinan, misalnya Pembina Tingkat I"] = None
    nip: Annotated[str | None, "NIP pengesah salinan, 18 angka"] = None

    @property
    def kedudukan(self) -> str:
        """The office itself, which also an acting officer stands for: Bupati for Pj. Bupati."""
        return _ACTING.sub("", self.jabatan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Penandatangan(Node):
    """The officers of the three signature blocks."""

    penetapan: Annotated[Pejabat, "Pejabat yang menetapkan"]
    pengundangan: Annotated[Pejabat | None, "Pejabat yang mengundangkan, bila diundangkan"] = None
    salinan: Annotated[Pejabat | None, "Pejabat yang mengesahkan salinan"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PerangkatDaerah(Node):
    """The agency whose plan this is."""

    nama: Annotated[str, "Nama resmi perangkat daerah"]
    sebutan: Annotated[tuple[str, ...], "Bentuk pendek yang boleh dipakai"] = ()
    dokumen: Annotated[str | None, "Nama rencana pada sampul; bawaan: menurut tentang"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode(Node):
    """A period of whole years, both ends included."""

    awal: Annotated[Tahun, "Tahun pertama"]
    akhir: Annotated[Tahun, "Tahun terakhir"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lambang(Node):
    """The emblem of the state on the first page and on the cover of the Lampiran.

    berkas: PNG, JPEG, SVG (with the PNG of the same name beside it) or EMF. tinggi: millimetres.
    """

    berkas: Annotated[str, "Berkas PNG, JPEG, SVG, atau EMF, dihitung dari folder content"]
    tinggi: Annotated[int, "Tinggi cetak dalam milimeter", Batas(10, 40)] = 25
    alt: Annotated[str, "Uraian gambar bagi pembaca layar"] = "Lambang negara Garuda Pancasila"


@dataclass(frozen=True, slots=True, kw_only=True)
class NaskahAsal(Node):
    """The amended content: a folder, as it is now or in a revision, or the file of an office.

    folder: of a revision the content folder itself where it is left out.
    """

    SINGKAT: ClassVar[str] = "folder"

    folder: Annotated[str | None, "Folder isinya, dihitung dari folder content"] = None
    revisi: Annotated[str | None, "Revisi git yang memuat folder itu, misalnya v1"] = None
    berkas: Annotated[str | None, "Berkas .docx, dihitung dari folder content"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbup(Node):
    """The identity of the regulation.

    Title, Menetapkan, the last Menimbang, the head of the Lampiran, the cover, the signatures and
    the gazette line all print from it. nomor, and the dates, may be missing only while tahap is
    'rancangan'. jenis: the name of a kind of document; left out, it is the regulation of the head
    of the region. The loader fills it, and leaves in nomor what that kind is numbered by.
    """

    jenis: Annotated[NamaJenis, "Jenis naskah; bawaan: peraturan kepala daerahnya"] = USUAL
    daerah: Annotated[str, "Nama daerah dengan tingkatnya, misalnya Kabupaten Pasuruan"]
    provinsi: Annotated[str, "Nama provinsi tanpa kata Provinsi, misalnya Jawa Timur"]
    nomor: Annotated[
        NomorNaskah | None, "Nomor: angka Arab; pada Keputusan juga misalnya 188.45/12/2025"
    ] = None
    tahun: Annotated[Tahun, "Tahun peraturan"]
    tentang: Annotated[str, "Nama peraturan dalam huruf biasa; dicetak kapital pada judul"]
    tahap: Annotated[Tahap, "rancangan, penetapan, atau salinan"]
    penetapan: Annotated[Peristiwa, "Tempat dan tanggal penetapan"]
    pengundangan: Annotated[
        Peristiwa | None, "Tempat dan tanggal pengundangan, bila diundangkan"
    ] = None
    pejabat: Annotated[Penandatangan, "Pejabat penanda tangan"]
    lambang: Annotated[Lambang | None, "Lambang negara pada halaman pertama dan sampul"] = None
    berita_daerah: Annotated[
        int | None, "Nomor Berita Daerah atau Lembaran Daerah bila berbeda dari nomor peraturan"
    ] = None
    tambahan_lembaran: Annotated[int | None, "Nomor Tambahan Lembaran Daerah (Perda)"] = None
    noreg: Annotated[str | None, "Nomor register Perda, misalnya 45-2/2025"] = None
    perangkat_daerah: Annotated[
        PerangkatDaerah | None, "Perangkat daerah pemilik rencana kerja"
    ] = None
    tahun_rencana: Annotated[Tahun | None, "Tahun yang direncanakan (n)"] = None
    renstra: Annotated[Periode | None, "Masa Renstra yang memuat tahun rencana"] = None
    renstra_lalu: Annotated[Periode | None, "Masa Renstra sebelumnya"] = None
    mengubah: Annotated[Id | None, "Peraturan yang diubah (id dalam dasar-hukum.yaml)"] = None
    naskah_asal: Annotated[
        NaskahAsal | None, "Isi peraturan yang diubah: folder, revisi git, atau berkas"
    ] = None
    konsolidasi: Annotated[
        tuple[Id, ...], "Peraturan perubahan yang sudah termuat; hanya pada naskah konsolidasi"
    ] = ()
    mencabut: Annotated[tuple[Id, ...], "Peraturan yang dicabut (id dalam dasar-hukum.yaml)"] = ()
    fakta: Annotated[tuple[Fakta, ...], "Angka yang dipakai dalam uraian lebih dari satu kali"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakta(Node):
    """A figure that prose tells and no table holds: told by id, so it has one value."""

    id: Annotated[Id, "Nama fakta"]
    nilai: Annotated[Teks, "Nilainya, misalnya 150.174 orang"]
    sumber: Annotated[str | None, "Dari mana angka ini"] = None
