"""The smallest regulation, and how to change it: each test writes only what it is about."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah
from renja_docs.text.location import Location

PERBUP = """\
daerah: Kabupaten Contoh
provinsi: Jawa Timur
nomor: 7
tahun: 2025
tentang: Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026
tahap: penetapan
penetapan: {tempat: Contoh, tanggal: 2 Juni 2025}
pengundangan: {tempat: Contoh, tanggal: 3 Juni 2025}
pejabat:
  penetapan: {jabatan: Bupati Contoh, nama: Nama Bupati}
  pengundangan: {jabatan: Sekretaris Daerah Kabupaten Contoh, nama: Nama Sekda}
perangkat_daerah: {nama: Dinas Contoh}
tahun_rencana: 2026
"""
DASAR_HUKUM = """\
peraturan:
  - id: uu-23-2014
    jenis: uu
    nomor: 23
    tahun: 2014
    tentang: Pemerintahan Daerah
    lembaran: {tahun: 2014, nomor: 244, tambahan: 5587}
"""
BATANG_TUBUH = """\
menimbang:
  - {id: dasar, teks: bahwa rencana kerja perlu ditetapkan}
mengingat: [uu-23-2014]
pasal:
  - {id: satu, teks: Rencana kerja berlaku satu tahun}
  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
"""


def tulis(folder: Path, **berkas: str) -> tuple[Path, Path]:
    """Write a content and a templates folder.

    Keys name files: 'bab__satu' is bab/satu.yaml, 'tpl__x' a layout.
    """
    content, templates = folder / "content", folder / "templates"
    isi = {"perbup": PERBUP, "dasar-hukum": DASAR_HUKUM, "batang-tubuh": BATANG_TUBUH}
    for nama, teks in (
        isi | {k.replace("_", "-") if "__" not in k else k: v for k, v in berkas.items()}
    ).items():
        bagian = nama.split("__")
        jalan = templates / "tabel" / bagian[1] if bagian[0] == "tpl" else content.joinpath(*bagian)
        jalan = jalan.with_name(jalan.name + ".yaml")
        jalan.parent.mkdir(parents=True, exist_ok=True)
        jalan.write_text(teks, encoding="utf-8")
    (templates / "tabel").mkdir(parents=True, exist_ok=True)
    return content, templates


def naskah(folder: Path, **berkas: str) -> Naskah:
    """The Naskah of these files; fails where the loader finds a fault."""
    hasil = load(*tulis(folder, **berkas))
    assert not hasil.findings, hasil.findings
    assert hasil.naskah is not None
    return hasil.naskah


LENGKAP = {
    "perbup": PERBUP
    + """\
renstra: {awal: 2024, akhir: 2026}
renstra_lalu: {awal: 2018, akhir: 2023}
fakta:
  - {id: anggota-koperasi, nilai: 150.174 orang}
""",
    "dasar_hukum": DASAR_HUKUM
    + """\
  - id: uu-25-2004
    jenis: uu
    nomor: 25
    tahun: 2004
    tentang: Sistem Perencanaan Pembangunan Nasional
    lembaran: {tahun: 2004, nomor: 104, tambahan: 4421}
""",
    "batang_tubuh": """\
menimbang:
  - {id: dasar, teks: bahwa rencana kerja perlu ditetapkan}
  - {id: daerah, teks: bahwa daerah memerlukan rencana kerja}
mengingat: [uu-23-2014, uu-25-2004]
pasal:
  - id: lingkup
    teks: Rencana kerja memuat
    rincian: {hubungan: dan, butir: [{id: program, teks: program}, {id: target, teks: target}]}
  - id: sistematika
    ayat:
      - {id: susunan, teks: Rencana kerja disusun menurut bab}
      - {id: isi, teks: Isinya dimuat dalam Lampiran}
  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
""",
    "lampiran": "urutan: [{bab: pendahuluan}, {bab: evaluasi}]\n",
    "bab__1-pendahuluan": """\
id: pendahuluan
judul: Pendahuluan
subbab:
  - {id: latar-belakang, judul: Latar Belakang, isi: [{gambar: keterkaitan}]}
""",
    "bab__2-evaluasi": """\
id: evaluasi
judul: Evaluasi Tahun Lalu
subbab:
  - {id: evaluasi-renja, judul: Evaluasi Renja, isi: [{tabel: keragaan}]}
""",
    "gambar__keterkaitan": """\
id: keterkaitan
judul: Keterkaitan Dokumen
alt: Rencana kerja mengikuti Renstra
bagan: {kolom: 1, baris: 1, kotak: [{id: renja, teks: Renja, kolom: 0, baris: 0}]}
""",
    "tabel__keragaan": """\
id: keragaan
baris:
  - {id: jumlah-koperasi, sel: {uraian: Koperasi, tahun-n2: 1.250 unit}}
""",
    "tpl__keragaan": """\
id: keragaan
judul: [Keragaan Koperasi]
kolom:
  - {id: uraian, judul: Uraian, lebar: 60}
  - {id: tahun-n2, judul: "Tahun {{ n - 2 }}", lebar: 40, jenis: nilai}
""",
    "program": """\
faktor_maju: 110%
urusan:
  - kode: 2
    nama: Urusan Wajib
    bidang:
      - kode: 2.17
        nama: Bidang Koperasi
        program:
          - kode: 2.17.01
            nama: Program Penunjang
            kegiatan:
              - kode: 2.17.01.2.01
                nama: Perencanaan
                sub_kegiatan:
                  - kode: 2.17.01.2.01.01
                    nama: Penyusunan Dokumen
                    belanja: {barang_jasa: 72.822.365}
                    evaluasi:
                      - {indikator: Jumlah Dokumen, target: 7 Dokumen, realisasi: 5 Dokumen}
          - kode: 2.17.02
            nama: Program Pelayanan Izin
            kinerja:
              - {indikator: Persentase Izin yang Terbit, target: 65%}
            kegiatan:
              - kode: 2.17.02.2.01
                nama: Pelayanan Izin
                sub_kegiatan:
                  - kode: 2.17.02.2.01.01
                    nama: Penerbitan Izin
                    belanja: {barang_jasa: 45.000.000, modal: 12.000.000}
""",
}
"""A small content with one of everything that expressions tell; the guide's examples are of it."""


def location(naskah: Naskah, berkas: str, kata: str) -> Location:
    """Where some words stand in a file for the first time."""
    sumber = naskah.sumber[berkas]
    awal = sumber.index(kata)
    return Location(berkas, sumber.count("\n", 0, awal) + 1, awal - sumber.rfind("\n", 0, awal))
