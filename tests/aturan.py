"""Runs some rules on the smallest content: a paragraph, a tree of programmes, a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from renja_docs.content.finding import Finding
from renja_docs.rules.examination import examine
from renja_docs.sense.evaluation import read
from tests import kecil

PROGRAM = """\
faktor_maju: 110%
lokasi:
  - {id: kantor, teks: Kantor Dinas}
sumber_dana:
  - {id: dau, teks: Dana Alokasi Umum}
urusan:
  - kode: 2
    nama: Urusan Wajib
    bidang:
      - kode: 2.17
        nama: Bidang Koperasi
        program:
          - kode: 2.17.01
            nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
            kinerja:
              - {indikator: Persentase Dokumen yang Baik, target: 100%}
            kegiatan:
              - kode: 2.17.01.2.01
                nama: Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
                kinerja:
                  - {indikator: Persentase Konsistensi Indikator, target: 90%}
                sub_kegiatan:
                  - kode: 2.17.01.2.01.01
                    nama: Penyusunan Dokumen Perencanaan Perangkat Daerah
                    belanja: {barang_jasa: 72.822.365}
                    keluaran: {indikator: Jumlah Dokumen Perencanaan (Dokumen), target: 7 Dokumen}
                    lokasi: kantor
                    sumber_dana: [dau]
                    evaluasi:
                      - indikator: Jumlah Dokumen Perencanaan (Dokumen)
                        akhir: 7 Dokumen
                        realisasi_lalu: 6 Dokumen
                        target: 7 Dokumen
                        realisasi: 5 Dokumen
                        target_berjalan: 7 Dokumen
                  - kode: 2.17.01.2.01.06
                    nama: >-
                      Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi
                      Kinerja SKPD
                    belanja: {barang_jasa: 44.760.650}
                    keluaran: {indikator: Jumlah Laporan Capaian (Laporan), target: 6 Laporan}
                    lokasi: kantor
                    sumber_dana: [dau]
"""
"""A tree that breaks no rule."""


def temuan(folder: Path, codes: Sequence[str], **berkas: str) -> list[Finding]:
    """What some rules find in the smallest content with these files; all where none is named."""
    naskah = kecil.naskah(folder, **berkas)
    return [d for d in examine(read(naskah).reading) if not codes or d.code in codes]


def di_paragraf(folder: Path, codes: Sequence[str], teks: str, **berkas: str) -> list[Finding]:
    """What some rules find in a paragraph, which stands on the third line of its file."""
    isi = f"isi:\n  - paragraf: >-\n      {teks}\n"
    return [
        d
        for d in temuan(folder, codes, kata_pengantar=isi, **berkas)
        if d.location.file == "kata-pengantar.yaml"
    ]


def kode(semua: Sequence[Finding]) -> set[str]:
    """The codes of findings."""
    return {d.code for d in semua}
