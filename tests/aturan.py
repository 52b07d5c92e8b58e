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


def findings(folder: Path, rules: Sequence[str], **files: str) -> list[Finding]:
    """What some rules find in the smallest content with these files; all where none is named."""
    reading = read(kecil.naskah(folder, **files)).reading
    found = list(examine(reading))
    if not rules:
        return found
    return [finding for finding in found if finding.code in rules]


def in_paragraph(folder: Path, rules: Sequence[str], words: str, **files: str) -> list[Finding]:
    """What some rules find in a paragraph, which stands on the third line of its file."""
    preface = f"isi:\n  - paragraf: >-\n      {words}\n"
    found = findings(folder, rules, kata_pengantar=preface, **files)
    return [finding for finding in found if finding.location.file == "kata-pengantar.yaml"]


def codes(found: Sequence[Finding]) -> set[str]:
    """The codes of findings."""
    return {finding.code for finding in found}
