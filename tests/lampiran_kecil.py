"""A small regulation with two Lampirans in chapters and tables, for what amends them."""

from __future__ import annotations

from pathlib import Path

from tests.kecil import PERBUP, tulis

IDENTITAS = PERBUP.replace(
    "Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026", "Taman Baca"
).partition("perangkat_daerah")[0]
TUBUH = """\
menimbang: [bahwa taman baca perlu diatur]
mengingat: [uu-23-2014]
pasal:
  - {id: guna, teks: "Pedoman tercantum dalam {{ rujuk('lampiran:pedoman') }}"}
  - {id: kelas, teks: "Ada {{ rujuk('tabel:kelas') }} dalam {{ rujuk('lampiran:kelas') }}"}
  - {id: buku, teks: "Buku dibeli setiap tahun"}
  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
"""
LAMPIRAN = """\
lampiran:
  - id: pedoman
    judul: Pedoman Taman Baca
    urutan:
      - {bab: awal}
      - {bab: isi}
      - {bab: akhir}
      - {bagian: penandatanganan}
  - id: kelas
    judul: Kelas Taman Baca
    urutan:
      - {tabel: kelas}
      - {bagian: penandatanganan}
"""
BAB = {
    "awal": """\
id: awal
judul: Awal
isi:
  - paragraf: "Taman dibuka menurut {{ rujuk('bab:isi') }}."
""",
    "isi": """\
id: isi
judul: Isi
subbab:
  - id: jam
    judul: Jam
    isi:
      - paragraf: Jam buka tercantum dalam tabel.
      - tabel: jam
  - id: buku
    judul: Buku
    isi:
      - paragraf: Buku dipinjam paling lama satu pekan.
""",
    "akhir": """\
id: akhir
judul: Akhir
isi:
  - paragraf: Taman dirawat bersama.
""",
}
BENTUK = """\
id: daftar
judul: [Daftar]
kolom:
  - {id: no, judul: "No.", jenis: nomor}
  - {id: nama, judul: Nama}
  - {id: nilai, judul: Nilai}
"""
TABEL = {
    "kelas": """\
id: kelas
bentuk: daftar
judul: [Kelas Taman]
baris:
  - {id: a, sel: {nama: Kelas A, nilai: "300"}}
  - {id: b, sel: {nama: Kelas B, nilai: "200"}}
  - {id: c, sel: {nama: Kelas C, nilai: "100"}}
""",
    "jam": """\
id: jam
bentuk: daftar
judul: [Jam Buka]
baris:
  - {sel: {nama: Senin, nilai: pagi}}
  - {sel: {nama: Selasa, nilai: siang}}
""",
}


def bertaman(folder: Path, tubuh: str = TUBUH) -> tuple[Path, Path]:
    """The package, written below a folder; content and templates."""
    content, templates = tulis(folder, perbup=IDENTITAS, batang_tubuh=tubuh)
    files = {"lampiran.yaml": LAMPIRAN, "bentuk/daftar.yaml": BENTUK}
    files |= {f"bab/{name}.yaml": text for name, text in BAB.items()}
    files |= {f"tabel/{name}.yaml": text for name, text in TABEL.items()}
    for name, text in files.items():
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return content, templates
