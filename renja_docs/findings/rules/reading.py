"""RD1xx: the form of the files."""

from __future__ import annotations

from renja_docs.diagnostics import Aturan

_YAML = "YAML 1.2; keputusan proyek: YAML dibaca sebagai teks"
_BERKAS = "Susunan folder content proyek ini"

ATURAN = (
    Aturan(
        "RD101", "galat", "Berkas terlalu besar", "Keputusan proyek: satu berkas paling besar 5 MB dan 500.000 nilai",
        "Berkas sebesar itu hampir pasti salah tempel atau bukan naskah.",
        "(berkas .yaml berukuran 6 MB)", "(isi dibagi ke beberapa berkas bab/ atau tabel/)",
    ),
    Aturan(
        "RD102", "galat", "Berkas bukan teks UTF-8", "YAML 1.2 pasal 5.2; keputusan proyek: hanya UTF-8",
        "Huruf dan tanda baca di luar ASCII rusak bila berkas dibaca dengan pengodean yang keliru.",
        "(berkas disimpan sebagai Windows-1252 atau UTF-16)", "(berkas disimpan sebagai UTF-8)",
    ),
    Aturan(
        "RD103", "galat", "Karakter kendali", "YAML 1.2 pasal 5.1",
        "Karakter yang tidak tampak, biasanya terbawa dari salinan PDF atau Word, merusak dokumen Word.",
        'tentang: "Rencana\\u0007 Kerja"', "tentang: Rencana Kerja",
    ),
    Aturan(
        "RD104", "galat", "Tab", "YAML 1.2 pasal 6.1",
        "Lekukan YAML dibuat dengan spasi; tab di tengah teks tidak punya arti dalam dokumen.",
        "jenis: huruf<TAB># daftar berhuruf", "jenis: huruf # daftar berhuruf",
    ),
    Aturan(
        "RD105", "galat", "Kunci ganda", "YAML 1.2 pasal 3.2.1.3",
        "Dari dua kunci yang sama hanya satu yang dapat dipakai; yang lain hilang tanpa pemberitahuan.",
        "tahun: 2023\ntahun: 2024", "tahun: 2024",
    ),
    Aturan(
        "RD106", "galat", "Jangkar", _YAML,
        "Jangkar (&nama) membuat dua tempat berbagi isi. Dalam naskah ini satu fakta berdiri di satu tempat "
        "dan dirujuk dengan namanya. Teks yang diawali & harus diapit tanda kutip.",
        "tentang: &judul Rencana Kerja", "tentang: Rencana Kerja",
    ),
    Aturan(
        "RD107", "galat", "Alias", _YAML,
        "Alias (*nama) menyalin isi jangkar. Teks yang diawali bintang harus diapit tanda kutip.",
        "tentang: *judul", "tentang: Rencana Kerja",
    ),
    Aturan(
        "RD108", "galat", "Tag atau arahan", _YAML,
        "Tag (!nama) dan arahan (%YAML) mengubah jenis nilai; jenis nilai di sini ditentukan oleh kuncinya.",
        "nomor: !!int 136", "nomor: 136",
    ),
    Aturan(
        "RD109", "galat", "Beberapa dokumen dalam satu berkas", _YAML,
        "Satu berkas memuat satu dokumen; isi di bawah --- yang kedua tidak akan terbaca.",
        "id: pendahuluan\n---\nid: evaluasi", "id: pendahuluan",
    ),
    Aturan(
        "RD110", "galat", "Susunan terlalu dalam", "Keputusan proyek: paling dalam 50 tingkat",
        "Susunan sedalam itu tidak dapat dicetak dan biasanya terjadi karena kurung yang tidak ditutup.",
        "isi: [[[ ... ]]] (lima puluh satu kurung)", "isi: [x]",
    ),
    Aturan(
        "RD111", "galat", "Teks terpotong oleh tanda #", "YAML 1.2 pasal 6.6",
        "Tanda # sesudah spasi memulai komentar, sehingga sisa teks hilang dari dokumen.",
        "tentang: Rencana Kerja #2", "tentang: 'Rencana Kerja #2'",
    ),
    Aturan(
        "RD112", "galat", "Susunan YAML tidak terbaca", "YAML 1.2",
        "Lekukan, titik dua, tanda hubung, kurung, atau tanda kutip tidak berpasangan. Bagian berkas sesudahnya "
        "tidak dapat diperiksa sampai kesalahan ini diperbaiki.",
        "tentang: Rencana Kerja: Tahun 2024", "tentang: 'Rencana Kerja: Tahun 2024'",
    ),
    Aturan(
        "RD113", "galat", "Kunci bukan teks", _YAML,
        "Kunci harus satu kata. Nilai yang diawali {{ dibaca sebagai kurung YAML, sehingga harus diapit kutip.",
        "paragraf: {{ daerah }}", "paragraf: '{{ daerah }}'",
    ),
    Aturan(
        "RD114", "galat", "Berkas kosong", _BERKAS,
        "Berkas tanpa isi biasanya tertinggal dari penyuntingan yang gagal.",
        "# hanya komentar", "id: penutup\njudul: Penutup",
    ),
    Aturan(
        "RD115", "peringatan", "Berkas tidak dibaca", _BERKAS,
        "Nama atau tempat berkas ini tidak dikenal, sehingga isinya tidak masuk ke dokumen.",
        "(berkas content/perbub.yaml)", "(berkas content/perbup.yaml)",
    ),
    Aturan(
        "RD116", "galat", "Berkas wajib tidak ada", _BERKAS,
        "Dokumen tidak dapat disusun tanpa perbup.yaml, batang-tubuh.yaml, dan dasar-hukum.yaml.",
        "(folder content tanpa perbup.yaml)", "(folder content dengan perbup.yaml)",
    ),
)
