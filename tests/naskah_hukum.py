"""A small Renja that breaks no rule of drafting; tests change one place of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.loading.loader import load
from renja_docs.rules.examination import examine
from renja_docs.sense.evaluation import read

UU_PEMDA = """\
  - id: uu-23-2014
    jenis: uu
    nomor: 23
    tahun: 2014
    tentang: Pemerintahan Daerah
    lembaran: {tahun: 2014, nomor: 244, tambahan: 5587}
    perubahan: [uu-2-2015, uu-9-2015, uu-6-2023]
"""
TUBUH = """\
menimbang:
  - id: dasar
    unsur: yuridis
    teks: bahwa untuk melaksanakan ketentuan Pasal 142 {{ peraturan('permendagri-86-2017') }}, Renja wajib ditetapkan
mengingat:
  - {peraturan: uud-1945, pasal: Pasal 18 ayat (6)}
  - uu-12-1950
  - uu-25-2004
  - uu-23-2014
  - pp-12-2017
  - permendagri-86-2017
  - perda-2-2008
  - perbup-12-2023
pasal:
  - id: umum
    definisi:
      - istilah: Bupati
        arti: Bupati Pasuruan
      - istilah: Perangkat Daerah
        arti: unsur pembantu Bupati
      - istilah: Rencana Kerja Pemerintah Daerah
        singkatan: RKPD
        arti: dokumen perencanaan untuk periode {{ terbilang(1) }} tahun
      - istilah: Rencana Kerja
        sebutan: Renja
        arti: dokumen perencanaan Perangkat Daerah
  - id: pedoman
    ayat:
      - id: acuan
        teks: Renja berpedoman pada RKPD
      - id: isi
        teks: Renja sebagaimana dimaksud pada {{ rujuk('pasal:pedoman', ayat='acuan') }} memuat
        rincian:
          hubungan: dan
          butir:
            - program
            - kegiatan
  - id: lampiran
    teks: >-
      Renja sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman') }} tercantum dalam {{ rujuk('lampiran') }} yang
      merupakan bagian yang tidak terpisahkan dari Peraturan Bupati ini
  - id: berlaku
    teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan
"""
BERKAS: Mapping[str, str] = (
    {
        "content/perbup.yaml": """\
daerah: Kabupaten Pasuruan
provinsi: Jawa Timur
nomor: 136
tahun: 2023
tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024
tahap: penetapan
lambang: {berkas: lambang.png}
penetapan: {tempat: Pasuruan, tanggal: 2 Agustus 2023}
pengundangan: {tempat: Pasuruan, tanggal: 2 Agustus 2023}
pejabat:
  penetapan: {jabatan: Bupati Pasuruan, nama: M. Irsyad Yusuf}
  pengundangan: {jabatan: Sekretaris Daerah Kabupaten Pasuruan, nama: Yudha Triwidya Sasongko}
perangkat_daerah: {nama: Dinas Sosial}
tahun_rencana: 2024
""",
        "content/batang-tubuh.yaml": TUBUH,
        "content/dasar-hukum.yaml": f"""\
peraturan:
  - id: uud-1945
    jenis: uud
    tahun: 1945
    tentang: Undang-Undang Dasar Negara Republik Indonesia Tahun 1945
  - id: uu-12-1950
    jenis: uu
    nomor: 12
    tahun: 1950
    tentang: Pembentukan Daerah-daerah Kabupaten dalam Lingkungan Propinsi Jawa Timur
    lembaran: {{nama: Berita Negara, tahun: 1950, nomor: 41}}
  - id: uu-25-2004
    jenis: uu
    nomor: 25
    tahun: 2004
    tentang: Sistem Perencanaan Pembangunan Nasional
    lembaran: {{tahun: 2004, nomor: 104, tambahan: 4421}}
{UU_PEMDA}\
  - id: uu-2-2015
    jenis: uu
    nomor: 2
    tahun: 2015
    tentang: >-
      Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2014 tentang Perubahan atas
      Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah menjadi Undang-Undang
    lembaran: {{tahun: 2015, nomor: 24, tambahan: 5657}}
  - id: uu-9-2015
    jenis: uu
    nomor: 9
    tahun: 2015
    tentang: Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
    lembaran: {{tahun: 2015, nomor: 58, tambahan: 5679}}
  - id: uu-6-2023
    jenis: uu
    nomor: 6
    tahun: 2023
    tentang: >-
      Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi
      Undang-Undang
    lembaran: {{tahun: 2023, nomor: 41, tambahan: 6856}}
  - id: pp-12-2017
    jenis: pp
    nomor: 12
    tahun: 2017
    tentang: Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah
    lembaran: {{tahun: 2017, nomor: 73, tambahan: 6041}}
  - id: permendagri-86-2017
    jenis: permen
    lembaga: Menteri Dalam Negeri
    nomor: 86
    tahun: 2017
    tentang: >-
      Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan
      Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta
      Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan
      Rencana Kerja Pemerintah Daerah
    lembaran: {{tahun: 2017, nomor: 1312}}
  - id: perda-2-2008
    jenis: perda
    lembaga: Kabupaten Pasuruan
    nomor: 2
    tahun: 2008
    tentang: Rencana Pembangunan Jangka Panjang Daerah
    lembaran: {{tahun: 2008, nomor: 2, tambahan: 204}}
  - id: perbup-12-2023
    jenis: perbup
    lembaga: Pasuruan
    nomor: 12
    tahun: 2023
    tentang: Rencana Pembangunan Daerah
    lembaran: {{tahun: 2023, nomor: 12}}
""",
        "content/lampiran.yaml": """\
urutan:
  - bagian: sampul
  - bagian: kata-pengantar
  - bagian: daftar-isi
  - bab: satu
  - bab: dua
  - bab: tiga
  - bab: empat
  - bab: lima
  - tabel: t-c-29
  - tabel: t-c-30
  - tabel: t-c-31
  - tabel: t-c-32
  - tabel: t-c-33
  - bagian: penandatanganan
""",
        "content/kata-pengantar.yaml": """\
isi:
  - paragraf: Renja ini disusun untuk tahun {{ n }}.
""",
        "content/bab/1.yaml": """\
id: satu
judul: Pendahuluan
subbab:
  - id: latar
    judul: Latar Belakang
    uraian: Memuat latar belakang.
    isi:
      - paragraf: Renja disusun setiap tahun.
      - paragraf: "Renja bertujuan untuk:"
      - rincian:
          hubungan: dan
          butir:
            - mengatur program
            - mengukur kinerja
  - id: landasan
    judul: Landasan Hukum
    uraian: Memuat landasan hukum.
    isi:
      - landasan_hukum: [uu-25-2004, uu-23-2014, perda-2-2008]
  - id: maksud
    judul: Maksud dan Tujuan
    uraian: Memuat maksud dan tujuan.
    isi:
      - paragraf: Maksudnya menyediakan acuan.
  - id: sistem
    judul: Sistematika Penulisan
    uraian: Memuat sistematika.
    isi:
      - sistematika: ya
""",
        "content/bab/2.yaml": """\
id: dua
judul: Hasil Evaluasi Renja Perangkat Daerah Tahun Lalu
subbab:
  - {id: ev, judul: Evaluasi Pelaksanaan Renja dan Capaian Renstra, uraian: Evaluasi., isi: [paragraf: Evaluasi.]}
  - {id: kin, judul: Analisis Kinerja Pelayanan, uraian: Kinerja., isi: [paragraf: Kinerja.]}
  - {id: isu, judul: Isu-Isu Penting, uraian: Isu., isi: [paragraf: Isu.]}
  - {id: reviu, judul: Reviu terhadap Rancangan Awal RKPD, uraian: Reviu., isi: [paragraf: Reviu.]}
  - {id: usul, judul: Penelaahan Usulan Masyarakat, uraian: Usulan., isi: [paragraf: Usulan.]}
""",
        "content/bab/3.yaml": """\
id: tiga
judul: Tujuan dan Sasaran Perangkat Daerah
subbab:
  - {id: nas, judul: Telaahan terhadap Kebijakan Nasional, uraian: Telaahan., isi: [paragraf: Telaahan.]}
  - {id: tuj, judul: Tujuan dan Sasaran Renja, uraian: Tujuan., isi: [paragraf: Tujuan.]}
  - {id: prog, judul: Program dan Kegiatan, uraian: Program., isi: [paragraf: Program.]}
""",
        "content/bab/4.yaml": """\
id: empat
judul: Rencana Kerja dan Pendanaan
uraian: Pendanaan.
isi: [paragraf: Dana.]
""",
        "content/bab/5.yaml": """\
id: lima
judul: Penutup
uraian: Penutup.
isi: [paragraf: Demikian Renja ini.]
""",
    }
    | {
        f"content/tabel/t-c-{n}.yaml": f"id: t-c-{n}\nbaris:\n  - sel: {{uraian: Nihil}}\n"
        for n in range(29, 34)
    }
    | {
        f"templates/tabel/t-c-{n}.yaml": f"""\
id: t-c-{n}
penomoran: tetap
nomor: T-C.{n}
judul: [Tabel {n}]
kolom:
  - {{id: uraian, judul: Uraian, lebar: 9}}
"""
        for n in range(29, 34)
    }
)


Change = tuple[str, str, str]
"""A file of the content, old text, new text; '' as the old text appends the new one."""


def check(folder: Path, *changes: Change) -> tuple[Finding, ...]:
    """What the rules of drafting and legal basis find in the small Renja so changed."""
    write(folder, *changes)
    loaded = load(folder / "content", folder / "templates")
    assert not loaded.findings, loaded.findings
    assert loaded.naskah is not None
    found = examine(read(loaded.naskah).reading)
    return in_order(finding for finding in found if finding.code.startswith(("RD4", "RD5")))


def codes(folder: Path, *changes: Change) -> set[str]:
    """The codes of what is found in the small Renja so changed."""
    return {finding.code for finding in check(folder, *changes)}


def write(folder: Path, *changes: Change) -> None:
    """Write the small Renja with some places changed."""
    files = dict(BERKAS)
    for name, old, new in changes:
        path = f"content/{name}"
        files[path] = changed(files.get(path, ""), old, new)
    for name, text in files.items():
        path_of_file = folder / name
        path_of_file.parent.mkdir(parents=True, exist_ok=True)
        path_of_file.write_text(text, encoding="utf-8")


def changed(text: str, old: str, new: str) -> str:
    """A text with one place changed, or something behind it."""
    if not old:
        return text + new
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)
