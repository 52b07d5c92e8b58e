"""The smallest regulation, and how to change it: each test writes only what it is about."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.loading.loader import load
from renja_docs.content.naskah import Naskah

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
    assert not hasil.temuan, hasil.temuan
    assert hasil.naskah is not None
    return hasil.naskah
