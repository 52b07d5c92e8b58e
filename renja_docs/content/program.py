"""program.yaml: the tree urusan > bidang > program > kegiatan > sub kegiatan, and its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from renja_docs.content.origin import Node
from renja_docs.content.scalars import SATU, Id, Kode, Rupiah, Tahun
from renja_docs.text.nilai import Nilai

Agregasi = Literal["jumlah", "rata-rata", "terakhir", "tidak"]
"""How the figures of years make one: their sum, their mean, the last of them, or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinerja(Node):
    """An indicator with its targets.

    indikator: its official wording, the unit in brackets at the end where the source has it.
    target: for the plan year. maju: for the year after it. tahun: for any year.
    awal, akhir: at the start and the end of the period of a Renstra.
    """

    indikator: Annotated[str, "Indikator"]
    target: Annotated[Nilai | None, "Target tahun rencana, misalnya 7 Dokumen atau 65%"] = None
    maju: Annotated[Nilai | None, "Target tahun berikutnya"] = None
    tahun: Annotated[Mapping[Tahun, Nilai], "Target menurut tahun, misalnya 2027: 65%"] = field(
        default_factory=dict
    )
    awal: Annotated[Nilai | None, "Keadaan pada awal masa Renstra"] = None
    akhir: Annotated[Nilai | None, "Keadaan pada akhir masa Renstra"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluasi(Node):
    """A line of the evaluation of the years before (T-C.29), columns 3 to 7 and 9.

    realisasi_lalu: reached up to year n-3. target, realisasi: of year n-2.
    target_berjalan: of year n-1. akhir: the target at the end of the Renstra.
    agregasi: how columns 5, 7 and 9 make column 10; None where it follows from the unit.
    """

    indikator: Annotated[str, "Indikator"]
    akhir: Annotated[Nilai | None, "Target pada akhir masa Renstra (kolom 4)"] = None
    realisasi_lalu: Annotated[Nilai | None, "Realisasi sampai dengan n-3 (kolom 5)"] = None
    target: Annotated[Nilai | None, "Target Renja n-2 (kolom 6)"] = None
    realisasi: Annotated[Nilai | None, "Realisasi Renja n-2 (kolom 7)"] = None
    target_berjalan: Annotated[Nilai | None, "Target Renja n-1 (kolom 9)"] = None
    agregasi: Annotated[
        Agregasi | None, "Cara angka beberapa tahun digabung; bawaan menurut satuannya"
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Belanja(Node):
    """Spending of the plan year by kind, in rupiah. Their sum is the pagu.

    The kinds are the accounts of content.belanja.REKENING.
    """

    pegawai: Annotated[Rupiah | None, "Belanja pegawai (5.1.01)"] = None
    barang_jasa: Annotated[Rupiah | None, "Belanja barang dan jasa (5.1.02)"] = None
    bunga: Annotated[Rupiah | None, "Belanja bunga (5.1.03)"] = None
    subsidi: Annotated[Rupiah | None, "Belanja subsidi (5.1.04)"] = None
    hibah: Annotated[Rupiah | None, "Belanja hibah (5.1.05)"] = None
    bansos: Annotated[Rupiah | None, "Belanja bantuan sosial (5.1.06)"] = None
    modal: Annotated[Rupiah | None, "Belanja modal (5.2)"] = None
    tidak_terduga: Annotated[Rupiah | None, "Belanja tidak terduga (5.3)"] = None
    bagi_hasil: Annotated[Rupiah | None, "Belanja bagi hasil (5.4.01)"] = None
    bantuan_keuangan: Annotated[Rupiah | None, "Belanja bantuan keuangan (5.4.02)"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RancanganAwal(Node):
    """The first draft of the RKPD, where it differs from the need (left half of T-C.31)."""

    indikator: Annotated[str | None, "Indikator menurut rancangan awal RKPD"] = None
    target: Annotated[Nilai | None, "Target menurut rancangan awal RKPD"] = None
    lokasi: Annotated[Id | None, "Lokasi menurut rancangan awal RKPD (id)"] = None
    pagu: Annotated[Rupiah | None, "Pagu menurut rancangan awal RKPD"] = None
    catatan: Annotated[str | None, "Keterangan atas perbedaannya"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubKegiatan(Node):
    """A sub-activity: where the money is. pagu = sum of belanja; prakiraan maju = pagu x faktor.

    maju: the forecast of the next year, only where it does not follow from the factor.
    pagu_tahun: the pagu of the years of a Renstra; that of the plan year follows from belanja.
    keluaran: one output, or a list of several.
    """

    kode: Annotated[Kode, "Kode lengkap, misalnya 2.17.01.2.01.01"]
    nama: Annotated[str, "Nama menurut nomenklatur"]
    belanja: Annotated[Belanja, "Belanja tahun rencana menurut jenisnya"] = Belanja()
    pagu_tahun: Annotated[
        Mapping[Tahun, Rupiah], "Pagu menurut tahun, misalnya 2027: 50.000.000"
    ] = field(default_factory=dict)
    keluaran: Annotated[tuple[Kinerja, ...], "Keluaran (output): satu, atau daftar", SATU] = ()
    hasil: Annotated[Kinerja | None, "Hasil (outcome)"] = None
    lokasi: Annotated[Id | None, "Lokasi (id dalam daftar lokasi)"] = None
    sumber_dana: Annotated[tuple[Id, ...], "Sumber dana (id dalam daftar sumber dana)"] = ()
    maju: Annotated[Rupiah | None, "Prakiraan maju bila bukan pagu kali faktor"] = None
    catatan: Annotated[str | None, "Catatan penting"] = None
    rancangan_awal: Annotated[RancanganAwal | None, "Rancangan awal RKPD bila berbeda"] = None
    evaluasi: Annotated[tuple[Evaluasi, ...], "Evaluasi tahun-tahun sebelumnya"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kegiatan(Node):
    """An activity. Its pagu is the sum of its sub-activities."""

    kode: Annotated[Kode, "Kode, misalnya 2.17.01.2.01"]
    nama: Annotated[str, "Nama menurut nomenklatur"]
    kinerja: Annotated[tuple[Kinerja, ...], "Indikator dan targetnya"] = ()
    lokasi: Annotated[Id | None, "Lokasi (id dalam daftar lokasi)"] = None
    rancangan_awal: Annotated[RancanganAwal | None, "Rancangan awal RKPD bila berbeda"] = None
    evaluasi: Annotated[tuple[Evaluasi, ...], "Evaluasi tahun-tahun sebelumnya"] = ()
    sub_kegiatan: Annotated[tuple[SubKegiatan, ...], "Sub kegiatan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Node):
    """A programme. Its pagu is the sum of its activities."""

    kode: Annotated[Kode, "Kode, misalnya 2.17.01"]
    nama: Annotated[str, "Nama menurut nomenklatur, huruf biasa; dicetak kapital dalam tabel"]
    tujuan: Annotated[str | None, "Tujuan Renstra yang didukung"] = None
    sasaran: Annotated[str | None, "Sasaran Renstra yang didukung"] = None
    kinerja: Annotated[tuple[Kinerja, ...], "Indikator dan targetnya"] = ()
    lokasi: Annotated[Id | None, "Lokasi (id dalam daftar lokasi)"] = None
    rancangan_awal: Annotated[RancanganAwal | None, "Rancangan awal RKPD bila berbeda"] = None
    evaluasi: Annotated[tuple[Evaluasi, ...], "Evaluasi tahun-tahun sebelumnya"] = ()
    kegiatan: Annotated[tuple[Kegiatan, ...], "Kegiatan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bidang(Node):
    """A field of government: 2.17."""

    kode: Annotated[Kode, "Kode, misalnya 2.17"]
    nama: Annotated[str, "Nama bidang urusan"]
    program: Annotated[tuple[Program, ...], "Program"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Urusan(Node):
    """A kind of government affairs: 2."""

    kode: Annotated[Kode, "Kode, misalnya 2"]
    nama: Annotated[str, "Nama urusan"]
    bidang: Annotated[tuple[Bidang, ...], "Bidang urusan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sebutan(Node):
    """A text that many rows share, by id: a place, a source of funds."""

    id: Annotated[Id, "Nama"]
    teks: Annotated[str, "Yang dicetak"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PohonProgram(Node):
    """The whole tree.

    faktor_maju: forecast of the next year / pagu of the plan year; rounded half up per row.
    """

    faktor_maju: Annotated[Nilai, "Faktor prakiraan maju, misalnya 110%"]
    lokasi: Annotated[tuple[Sebutan, ...], "Daftar lokasi"] = ()
    sumber_dana: Annotated[tuple[Sebutan, ...], "Daftar sumber dana"] = ()
    urusan: Annotated[tuple[Urusan, ...], "Urusan pemerintahan"]
