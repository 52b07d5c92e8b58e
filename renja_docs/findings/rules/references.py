"""RD3xx: references and expressions lead to what they name."""

from __future__ import annotations

from renja_docs.diagnostics import Aturan

_ACUAN = "UU 12/2011 Lampiran II angka 270-279 (teknik pengacuan)"
_UNGKAPAN = "Aturan ekspresi proyek ini (docs/panduan.md)"
_SUSUNAN = "Susunan isi proyek ini (docs/panduan.md)"

ATURAN = (
    Aturan(
        "RD301", "galat", "Rujukan tidak ditemukan", _ACUAN,
        "Pasal, ayat, menimbang, bab, subbab, tabel, atau gambar dengan nama itu tidak ada.",
        "teks: sebagaimana dimaksud dalam {{ rujuk('pasal:sistematik') }}",
        "teks: sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }}",
    ),
    Aturan(
        "RD302", "galat", "Rujukan ke jenis yang lain", _ACUAN,
        "Nama itu ada, tetapi milik hal dari jenis lain, atau jenis rujukannya tidak dikenal.",
        "paragraf: Lihat {{ rujuk('gambar:t-c-29') }}.", "paragraf: Lihat {{ rujuk('tabel:t-c-29') }}.",
    ),
    Aturan(
        "RD303", "galat", "Nama dalam fungsi tidak ditemukan", _UNGKAPAN,
        "Peraturan, fakta, kode program, tabel, baris, atau kolom dengan nama itu tidak ada.",
        "paragraf: Menurut {{ peraturan('uu-25-2014') }} ...", "paragraf: Menurut {{ peraturan('uu-25-2004') }} ...",
    ),
    Aturan(
        "RD305", "galat", "Angka tidak dapat dihitung", _UNGKAPAN,
        "Nilai yang diminta tidak ada, bukan angka, atau pembaginya nol.",
        "paragraf: Capaiannya {{ persen(10, 0) }}.", "paragraf: Capaiannya {{ persen(10, 20) }}.",
    ),
    Aturan(
        "RD306", "galat", "Angka menceritakan dirinya sendiri", _UNGKAPAN,
        "Sebuah fakta mengutip fakta lain yang kembali mengutipnya.",
        "- id: a\n  nilai: \"{{ fakta('b') }}\"\n- id: b\n  nilai: \"{{ fakta('a') }}\"",
        "- id: a\n  nilai: 12 orang\n- id: b\n  nilai: \"{{ fakta('a') }}\"",
    ),
    Aturan(
        "RD310", "galat", "Ekspresi tidak terbaca", _UNGKAPAN,
        "Kurung kurawal ganda tidak berpasangan, atau isinya bukan nama, fungsi, atau n - 2.",
        "paragraf: Tahun {{ n -- }}.", "paragraf: Tahun {{ n - 1 }}.",
    ),
    Aturan(
        "RD311", "galat", "Tebal atau miring tidak ditutup", _UNGKAPAN,
        "Setiap ** dan * pembuka perlu penutup dalam teks yang sama.",
        "paragraf: Data **penting ini.", "paragraf: Data **penting** ini.",
    ),
    Aturan(
        "RD312", "galat", "Nama tidak dikenal dalam ekspresi", _UNGKAPAN,
        "Ekspresi hanya mengenal nama dan fungsi yang tercantum dalam panduan.",
        "paragraf: Pemerintah {{ kabupaten }}.", "paragraf: Pemerintah {{ daerah }}.",
    ),
    Aturan(
        "RD313", "galat", "Isian fungsi tidak sesuai", _UNGKAPAN,
        "Banyak atau jenis isian dalam tanda kurung tidak cocok dengan fungsinya.",
        "paragraf: Sebanyak {{ terbilang() }}.", "paragraf: Sebanyak {{ terbilang(4) }}.",
    ),
    Aturan(
        "RD321", "galat", "Nama pada kunci tidak ditemukan", _SUSUNAN,
        "Kunci ini berisi nama peraturan, bab, tabel, gambar, bentuk, lokasi, sumber dana, kode, kolom, atau kotak "
        "yang tidak ada.",
        "mengingat:\n  - uu-25-2014", "mengingat:\n  - uu-25-2004",
    ),
    Aturan(
        "RD322", "galat", "Nama pada kunci milik jenis lain", _SUSUNAN,
        "Nama itu ada, tetapi milik hal dari jenis lain.",
        "isi:\n  - tabel: keterkaitan", "isi:\n  - gambar: keterkaitan",
    ),
    Aturan(
        "RD323", "peringatan", "Tabel atau gambar tidak pernah disebut",
        "Tata naskah: setiap tabel disebut dalam uraian",
        "Pembaca perlu diberi tahu di mana tabel atau gambar dibahas.",
        "isi:\n  - paragraf: Keragaannya sebagai berikut.\n  - tabel: keragaan",
        "isi:\n  - paragraf: Keragaannya dimuat dalam {{ rujuk('tabel:keragaan') }}.\n  - tabel: keragaan",
    ),
    Aturan(
        "RD324", "galat", "Berkas tidak ada", _SUSUNAN,
        "Gambar atau dokumen yang disebut tidak ditemukan. Huruf besar dan kecil dibedakan.",
        "berkas: gambar/Peta.PNG", "berkas: gambar/peta.png",
    ),
    Aturan(
        "RD325", "galat", "Berkas di luar folder content", _SUSUNAN,
        "Dokumen harus dapat disusun di komputer lain; karena itu semua bahan berada di dalam content.",
        "berkas: ../foto/peta.png", "berkas: gambar/peta.png",
    ),
    Aturan(
        "RD326", "galat", "Berkas bukan jenis yang diharapkan", _SUSUNAN,
        "Gambar harus PNG atau JPEG, dan dokumen harus .docx tanpa makro, objek tersemat, gambar tertaut, atau "
        "lacak perubahan; isi berkasnya harus sesuai dengan akhiran namanya.",
        "berkas: gambar/peta.bmp", "berkas: gambar/peta.png",
    ),
    Aturan(
        "RD327", "peringatan", "Isi tidak dicetak di mana pun", _SUSUNAN,
        "Bab, tabel, atau gambar ini tidak ada dalam urutan Lampiran, sehingga tidak masuk ke dokumen.",
        "(bab/6-lain.yaml tanpa bab: lain dalam lampiran.yaml)", "urutan:\n  - bab: lain",
    ),
    Aturan(
        "RD328", "galat", "Bagan tidak dapat digambar", _SUSUNAN,
        "Kotak berada di luar kisi atau bertumpuk, panah tidak mempunyai jalan, atau tulisannya tidak muat.",
        "kotak:\n  - {id: a, teks: A, kolom: 5, baris: 0}   # kisi hanya 3 kolom",
        "kotak:\n  - {id: a, teks: A, kolom: 2, baris: 0}",
    ),
    Aturan(
        "RD901", "peringatan", "Penerimaan tidak terpakai", _SUSUNAN,
        "Komentar # terima RDnnn tidak mengenai temuan apa pun, atau mengenai galat yang tidak dapat diterima "
        "(RD1xx sampai RD3xx).",
        "# terima RD601: sesuai naskah asli\nteks: bahwa ... (tanpa temuan RD601)", "teks: bahwa ...",
    ),
    Aturan(
        "RD902", "peringatan", "Penerimaan tanpa alasan", _SUSUNAN,
        "Temuan hanya boleh diterima dengan alasan yang dapat dibaca orang lain.",
        "# terima RD601", "# terima RD601: sesuai nomenklatur Kepmendagri 050-5889/2021",
    ),
)
