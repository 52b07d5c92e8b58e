"""Thirty rightful edits of the content, as an office makes them from one year to the next."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.packages import SMALL
from tests.sunting.edit import Edit, ganti, semua

SUB_KEGIATAN = """\
                  - kode: 2.17.01.2.01.02
                    nama: Koordinasi dan Penyusunan Dokumen RKA-SKPD
                    belanja:
                      barang_jasa: 10.000.000
                    keluaran:
                      indikator: Jumlah Dokumen RKA-SKPD (Dokumen)
                      target: 1 Dokumen
                    hasil:
                      indikator: Persentase Pelaksanaan Perencanaan, Penganggaran, dan Evaluasi Kinerja
                    lokasi: kantor
                    sumber_dana: [dau]
                    evaluasi:
                      - indikator: Jumlah Dokumen RKA-SKPD (Dokumen)
"""
PASAL = """\
  - id: evaluasi-renja
    teks: >-
      Kepala {{ perangkat_daerah }} melaporkan pelaksanaan Renja {{ perangkat_daerah }} kepada Bupati setiap triwulan
"""
AYAT = """\
      - id: perubahan-renja
        teks: Renja {{ perangkat_daerah }} Tahun {{ n }} dapat diubah sesuai dengan ketentuan peraturan perundang-undangan
"""
AKTA = """\
  - id: pp-45-2017
    jenis: pp
    nomor: "45"
    tahun: 2017
    tentang: Partisipasi Masyarakat dalam Penyelenggaraan Pemerintahan Daerah
    lembaran:
      tahun: 2017
      nomor: "225"
      tambahan: "6133"

"""
BARIS = """\
  - id: koperasi-baru
    sel:
      uraian: Jumlah koperasi yang baru disahkan
      satuan: Unit Usaha
      tahun-n3: 12
      tahun-n2: 18
      keterangan: Meningkat
"""
USULAN = """\
          - lokasi: Desa Cangkringmalang, Kecamatan Beji
            volume: 1 Kegiatan
            anggaran: 15.000.000
            catatan: Musrenbang Kecamatan
"""
PARAGRAF = """\
      - paragraf: >-
          Penyusunan Renja ini melibatkan para pemangku kepentingan melalui forum Perangkat Daerah.
"""
BUTIR = """\
        - >-
          Renja {{ perangkat_daerah }} disebarluaskan kepada masyarakat melalui laman Pemerintah {{ daerah }}
"""
KUTIPAN = "  - id: keterangan-anggota\n    nilai: 25 orang\n    sumber: Laporan bulanan\n"


def _paket(nama: str) -> Callable[[Path], None]:
    """Put the content of another regulation in the place of this one."""

    def buat(akar: Path) -> None:
        shutil.rmtree(akar / "content")
        shutil.copytree(SMALL[nama], akar / "content")

    return buat


def _tanpa_baris(berkas: str, *baris: str) -> Callable[[Path], None]:
    """Take lines out of a file of the content."""
    return ganti(berkas, *((f"{satu}\n", "") for satu in baris))


def _tanpa_gambar(akar: Path) -> None:
    """Take the figure and the paragraph that leads to it out of the first chapter."""
    jalur = akar / "content" / "bab" / "1-pendahuluan.yaml"
    teks = jalur.read_text(encoding="utf-8")
    baru = re.sub(
        r"      - paragraf: >-\n          Kedudukan Renja .*?- gambar: keterkaitan\n",
        "",
        teks,
        flags=re.DOTALL,
    )
    if baru == teks:
        raise ValueError("the figure is not there")
    jalur.write_text(baru, encoding="utf-8")
    (akar / "content" / "gambar" / "keterkaitan.yaml").unlink()
    ganti("lampiran.yaml", ("  - bagian: daftar-gambar\n", ""))(akar)


def _asing(akar: Path) -> None:
    """Take in the annex that the example shows."""
    annex = Path("asing") / "rekapitulasi-usulan.docx"
    example = akar / "contoh" / "renja-kecamatan-2026" / "content" / annex
    (akar / "content" / "asing").mkdir(exist_ok=True)
    shutil.copy(example, akar / "content" / annex)
    entry = f"  - asing: {{id: rekap, judul: Rekapitulasi Usulan, berkas: {annex.as_posix()}}}\n"
    end = "  - bagian: penandatanganan\n"
    ganti("lampiran.yaml", (end, f"{entry}{end}"))(akar)


def _tanpa_tabel(akar: Path) -> None:
    """Take the table of progress and the paragraph on it out of the second chapter."""
    jalur = akar / "content" / "bab" / "2-evaluasi.yaml"
    teks = jalur.read_text(encoding="utf-8")
    baru = re.sub(
        r"      - paragraf: >-\n          Berdasarkan {{ rujuk\('tabel:t-c-29.*?- tabel: capaian-renstra\n",
        "",
        teks,
        flags=re.DOTALL,
    )
    if baru == teks:
        raise ValueError("the table is not there")
    jalur.write_text(baru, encoding="utf-8")
    (akar / "content" / "tabel" / "capaian-renstra.yaml").unlink()


ISI = (
    Edit("an amount", ganti("program.yaml", ("72.822.365", "72.900.000"))),
    Edit(
        "three amounts",
        ganti(
            "program.yaml",
            ("44.760.650", "45.000.000"),
            ("4.886.727.135", "5.000.000.000"),
            ("242.215.437", "250.000.000"),
        ),
    ),
    Edit("a new sub kegiatan", ganti("program.yaml", ("                  - kode: 2.17.01.2.01.06\n",
        SUB_KEGIATAN + "                  - kode: 2.17.01.2.01.06\n"))),
    Edit("a sub kegiatan from another fund", ganti("program.yaml",
        ("sumber_dana: [dau]", "sumber_dana: [dau, dak-nonfisik]"))),
    Edit("a target", ganti("program.yaml", ("target: 24 Dokumen", "target: 36 Dokumen"))),
    Edit("the factor of the forecast", ganti("program.yaml", ("faktor_maju: 110%", "faktor_maju: 105%"))),
    Edit("a location", ganti("program.yaml",
        ("teks: Kab. Pasuruan, Semua Kecamatan, Semua Kelurahan", "teks: Kab. Pasuruan, Semua Kecamatan"))),
    Edit("both dates", ganti("perbup.yaml",
        ("tanggal: 2 Agustus 2023", "tanggal: 9 Agustus 2023"),
        ("tanggal: 2 Agustus 2023", "tanggal: 10 Agustus 2023"))),
    Edit("the number", ganti("perbup.yaml", ("nomor: 136", "nomor: 140"))),
    Edit("the regent", ganti("perbup.yaml", ("nama: M. Irsyad Yusuf", "nama: Andriyanto"))),
    Edit("the secretary", ganti("perbup.yaml", ("nama: Yudha Triwidya Sasongko", "nama: Anang Saiful Wijaya"))),
    Edit("the officer of the copy", ganti("perbup.yaml", ("perangkat_daerah:\n",
        "  salinan:\n    jabatan: Kepala Bagian Hukum\n    nama: Alfan Nurul Huda\nperangkat_daerah:\n"))),
    Edit("the stage: signed", ganti("perbup.yaml", ("tahap: salinan", "tahap: penetapan"))),
    Edit("the title", ganti("perbup.yaml", ("Pasuruan Tahun 2024", "Pasuruan Tahun Anggaran 2024"))),
    Edit("the year of the plan", ganti("perbup.yaml",
        ("Pasuruan Tahun 2024", "Pasuruan Tahun 2025"), ("tahun_rencana: 2024", "tahun_rencana: 2025"),
        ("tahun: 2023", "tahun: 2024"), ("2 Agustus 2023", "1 Agustus 2024"), ("2 Agustus 2023", "1 Agustus 2024"))),
    Edit("a fact", ganti("perbup.yaml", ("nilai: 150.174 orang", "nilai: 151.174 orang"))),
    Edit("a fact more", ganti("perbup.yaml", ("fakta:\n", f"fakta:\n{KUTIPAN}"))),
    Edit("a new Pasal", ganti("batang-tubuh.yaml", ("  - id: berlaku\n", f"{PASAL}  - id: berlaku\n"))),
    Edit("a new ayat", ganti("batang-tubuh.yaml", ("  - id: penyusunan-rka\n", f"{AYAT}  - id: penyusunan-rka\n"))),
    Edit("a new definition", ganti("batang-tubuh.yaml", ("      - id: rkpd\n",
        "      - id: triwulan\n        istilah: Triwulan\n        arti: jangka waktu {{ terbilang(3) }} bulan\n"
        "      - id: rkpd\n"), ("  - id: berlaku\n", PASAL.replace("triwulan", "Triwulan") + "  - id: berlaku\n"))),
    Edit("a new act in Mengingat", semua(
        ganti("dasar-hukum.yaml", ("  - id: pp-12-2019\n", f"{AKTA}  - id: pp-12-2019\n")),
        ganti("batang-tubuh.yaml", ("  - pp-12-2019\n", "  - pp-45-2017\n  - pp-12-2019\n")))),
    Edit("an act less in Mengingat", _tanpa_baris("batang-tubuh.yaml", "  - uu-28-1999")),
    Edit("words of the preface", ganti("kata-pengantar.yaml", ("Puji syukur", "Segala puji dan syukur"))),
    Edit("a new paragraph", ganti("bab/1-pendahuluan.yaml", ("    isi:\n", f"    isi:\n{PARAGRAF}"))),
    Edit("a new item of a list", ganti("bab/5-penutup.yaml", ("      butir:\n", f"      butir:\n{BUTIR}"))),
    Edit("a heading", ganti("bab/1-pendahuluan.yaml", ("judul: Latar Belakang", "judul: Latar Belakang Penyusunan"))),
    Edit("a new row of a table", ganti("tabel/keragaan.yaml", ("  - id: koperasi-rat\n",
        f"{BARIS}  - id: koperasi-rat\n"))),
    Edit("a removed table", _tanpa_tabel),
    Edit("a removed figure", _tanpa_gambar),
    Edit("an annex of another office", _asing),
    Edit("a new proposal", ganti("usulan.yaml", ("          - lokasi: Kecamatan Beji\n",
        f"{USULAN}          - lokasi: Kecamatan Beji\n"))),
    Edit("another agency's content", _paket("kecamatan")),
    Edit("an amending regulation instead", _paket("perubahan")),
    Edit("a regulation without Lampiran instead", _paket("tanpa-lampiran")),
)  # fmt: skip
