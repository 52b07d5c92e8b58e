"""RD2xx: keys and values, as the model asks for them."""

from __future__ import annotations

from renja_docs.rules.old import Aturan

_MODEL = "Susunan isi proyek ini (docs/skema)"
_ANGKA = "Permendagri 86/2017; EYD Edisi V, penulisan angka"

ATURAN = (
    Aturan(
        "RD2001",
        "galat",
        "Kunci tidak dikenal",
        _MODEL,
        "Isi kunci yang salah eja tidak akan tercetak. Saran menyebut kunci yang paling mirip.",
        "judull: Pendahuluan",
        "judul: Pendahuluan",
    ),
    Aturan(
        "RD2002",
        "galat",
        "Kunci wajib belum ada",
        _MODEL,
        "Kunci ini harus ada dan berisi.",
        "- id: latar-belakang\n  isi: []",
        "- id: latar-belakang\n  judul: Latar Belakang\n  isi: []",
    ),
    Aturan(
        "RD2003",
        "galat",
        "Bentuk isi keliru",
        _MODEL,
        "Yang diharapkan teks, daftar (diawali tanda hubung), atau pasangan kunci dan nilai; yang ditulis lain.",
        "sumber_dana: dau",
        "sumber_dana:\n  - dau",
    ),
    Aturan(
        "RD2004",
        "galat",
        "Nilai tidak terbaca",
        _ANGKA,
        "Angka, tanggal, atau kode ditulis dengan cara yang tidak dikenal. Titik memisahkan ribuan, koma memisahkan "
        "pecahan.",
        "target: 14.89%",
        "target: 14,89%",
    ),
    Aturan(
        "RD2005",
        "galat",
        "Pilihan tidak dikenal",
        _MODEL,
        "Nilai kunci ini harus salah satu kata dari daftar; nilai ya/tidak ditulis dengan kata ya atau tidak.",
        "kalimat: true",
        "kalimat: ya",
    ),
    Aturan(
        "RD2006",
        "galat",
        "Nilai di luar jangkauan",
        _MODEL,
        "Cara menulisnya benar, tetapi nilainya mustahil: tanggal yang tidak ada, tahun yang terlalu jauh, ukuran "
        "yang tidak muat pada kertas.",
        "tanggal: 31 Februari 2023",
        "tanggal: 28 Februari 2023",
    ),
    Aturan(
        "RD2007",
        "galat",
        "Nama tidak sah",
        _MODEL,
        "Nama (id) memakai huruf kecil, angka, dan tanda hubung, dan diawali huruf.",
        "id: Latar Belakang",
        "id: latar-belakang",
    ),
    Aturan(
        "RD2008",
        "galat",
        "Nama berupa angka",
        _MODEL,
        "Nomor dihitung oleh program dan berubah bila ada sisipan; nama (id) tetap, karena itu bukan angka.",
        "id: 4",
        "id: sistematika",
    ),
    Aturan(
        "RD2009",
        "galat",
        "Tidak satu pun kunci diisi",
        _MODEL,
        "Unsur daftar ini harus mempunyai tepat satu kunci.",
        "isi:\n  - {}",
        "isi:\n  - paragraf: Rencana kerja ini disusun.",
    ),
    Aturan(
        "RD2010",
        "galat",
        "Terlalu banyak kunci",
        _MODEL,
        "Unsur daftar ini harus mempunyai tepat satu kunci; dua kunci dalam satu unsur biasanya berarti kurang satu "
        "tanda hubung.",
        "isi:\n  - paragraf: Lihat tabel berikut.\n    tabel: keragaan",
        "isi:\n  - paragraf: Lihat tabel berikut.\n  - tabel: keragaan",
    ),
    Aturan(
        "RD2011",
        "galat",
        "Nama atau kode ganda",
        _MODEL,
        "Dua hal dengan nama yang sama tidak dapat dibedakan oleh rujukan.",
        "- id: dau\n  teks: Dana Alokasi Umum\n- id: dau\n  teks: Dana Alokasi Khusus",
        "- id: dau\n  teks: Dana Alokasi Umum\n- id: dak\n  teks: Dana Alokasi Khusus",
    ),
    Aturan(
        "RD2012",
        "galat",
        "Ganti baris di dalam teks",
        _MODEL,
        "Satu teks adalah satu paragraf. Baris kosong di tengah >- atau pemakaian | membuat ganti baris yang tidak "
        "dapat dicetak di sini.",
        "paragraf: |\n  Kalimat pertama.\n  Kalimat kedua.",
        "paragraf: >-\n  Kalimat pertama.\n  Kalimat kedua.",
    ),
)
