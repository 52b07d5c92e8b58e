"""Rules on text: for each the smallest sentence that breaks it, one that keeps it, and the repair."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.rules.teks.kamus import berkamus, dekat, dikenal
from renja_docs.sense.offsets import offsets
from tests.aturan import di_paragraf, kode, temuan
from tests.kecil import PERBUP

RULES = tuple(f"RD70{number:02}" for number in range(1, 57))
DINAS = PERBUP.replace(
    "{nama: Dinas Contoh}", '{nama: "Dinas Koperasi, Usaha Kecil dan Menengah", sebutan: [Dinas]}'
)
GAYA = """\
istilah:
  - {baku: sub kegiatan, hindari: [subkegiatan]}
nama_tempat: [Tutur, Karangmenggah, Oro-Oro Ombo]
"""

KASUS = (
    ("RD7001", "Peraturan Nomor... tentang Pedoman.", "Peraturan tentang Pedoman."),
    ("RD7001", "Jumlahnya TODO.", "Jumlahnya dihitung."),
    ("RD7001", "Nilai () belum ada.", "Nilai belum ada."),
    ("RD7002", "Contoh, 2025", "Contoh, 2 Juni 2025."),
    (
        "RD7003",
        "Rancangan awal Renja ini memuat program.",
        "Renja ini disusun sejak rancangan awal RKPD.",
    ),
    ("RD7003", "Ranwal memuat program.", "Ranwal RKPD memuat program."),
    ("RD7004", "Isu tugas dan fungsi Kecamatan dibahas.", "Isu tugas dan fungsi Dinas dibahas."),
    ("RD7004", "Renja Badan Kepegawaian Daerah dibahas.", "Renja Dinas dibahas."),
    ("RD7004", "Renja Dinas Perhubungan dibahas.", "Renja Dinas, selanjutnya Renja, dibahas."),
    ("RD7005", "Pemerintah Kabupaten Malang berperan.", "Pemerintah Kabupaten Contoh berperan."),
    ("RD7005", "Desa Raci, Kab. Malang.", "Desa Raci, Kab. Contoh."),
    ("RD7006", "Bagian <p>pertama</p> dibahas.", "Bagian pertama dibahas."),
    ("RD7007", "Rencana (RPJ Perangkat Daerah) disusun.", "Rencana Perangkat Daerah disusun."),
    ("RD7008", "Kementerian Negara Koperasi dan UKM hadir.", "Kementerian Koperasi hadir."),
    (
        "RD7011",
        "Renja Dinas Koperasi Usaha Kecil dan Menengah disusun.",
        "Renja {{ perangkat_daerah }} disusun.",
    ),
    ("RD7011", "Renja Dinas Koperasi dan Usaha Mikro disusun.", "Dinas menyusun Renja."),
    (
        "RD7011",
        "Renja Dinas Koperasi, usaha Kecil dan Menengah disusun.",
        "Dinas Perhubungan hadir.",
    ),
    (
        "RD7013",
        "Indikator Kinerja Utama (IKU) dan Indikator Kinerja Unit (IKU) dipakai.",
        "Indikator Kinerja Utama (IKU) dan Indikator Kinerja Kunci (IKK) dipakai.",
    ),
    (
        "RD7014",
        "IKU dipakai; Indikator Kinerja Utama (IKU) dihitung.",
        "Indikator Kinerja Utama (IKU) dipakai; IKU dihitung.",
    ),
    ("RD7015", "Rencana Kerja (Renja) memuat RENJA.", "Rencana Kerja (Renja) memuat Renja."),
    ("RD7015", "Pelaku KUKM dan K-UKM bertemu.", "Pelaku KUKM bertemu."),
    ("RD7016", "Program memuat subkegiatan.", "Program memuat sub kegiatan."),
    ("RD7017", "Kondisi BMD dicatat.", "Kondisi barang milik daerah (BMD) dicatat; BMD dirawat."),
    (
        "RD7018",
        "Indikator Kinerja Utama (IKK) dihitung.",
        "Indikator Kinerja Utama (IKU) dihitung.",
    ),
    ("RD7021", "Penilaian pada pada tahun itu.", "Penilaian pada tahun itu."),
    ("RD7021", "Beberapa kegiatan kegiatan dilakukan.", "Beberapa kegiatan dilakukan."),
    ("RD7022", "Kualitas usaha mikro usaha mikro kecil.", "Kualitas usaha mikro kecil."),
    ("RD7031", "Keuangan daerah) dibahas.", "Keuangan (daerah) dibahas."),
    ("RD7031", "Kategori “sehat dibahas.", "Kategori “sehat” dibahas."),
    ("RD7032", "Sebagai berikut : satu.", "Sebagai berikut: satu."),
    ("RD7032", "Indikator ( Unit ) dihitung.", "Indikator (Unit) dihitung."),
    ("RD7032", "Satu,dua dihitung.", "Satu, dua dihitung."),
    ("RD7032", "Sosialisasi IUSP(OSS) diadakan.", "Sosialisasi IUSP (OSS) diadakan."),
    (
        "RD7043",
        "Dana Transfer Umum- Dana Alokasi Umum.",
        "Dana Transfer Umum-Dana Alokasi Umum; pra- dan pascapanen.",
    ),
    (
        "RD7049",
        "Hal ini berarti dari bahwa anggota bertambah.",
        "Hal ini berarti bahwa anggota bertambah.",
    ),
    ("RD7006", "• Aspek SDM dibahas.", "Aspek SDM – yang terpenting – dibahas."),
    ("RD7033", "Renja disusun setiap tahun", "Renja disusun setiap tahun."),
    ("RD7035", "Akses terhadap pasar, khususnya", "Akses terhadap pasar."),
    (
        "RD7036",
        "Arah dibahas. dalam hal itu dinas berperan.",
        "Arah dibahas. Dalam hal itu dinas berperan.",
    ),
    (
        "RD7036",
        "Pada tahun itu, Dengan cermat dinas berperan.",
        "Pada tahun itu, dengan cermat dinas berperan.",
    ),
    ("RD7038", "Sebagai berikut:, satu.", "Sebagai berikut: satu."),
    ("RD7039", "Lihat Tabel 2.2.2 di sana.", "Lihat di sana."),
    ("RD7041", "Perijinan dan analisanya dibahas.", "Perizinan dan analisisnya dibahas."),
    ("RD7042", "Diatas itu tetap ada.", "Di atas itu tetap ada."),
    ("RD7042", "Renja di tetapkan bupati.", "Renja ditetapkan di kabupaten pada pekan itu."),
    ("RD7043", "Peraturan perundang undangan berlaku.", "Peraturan perundang-undangan berlaku."),
    ("RD7043", "Pada tahun – tahun itu.", "Pada tahun-tahun itu."),
    (
        "RD7044",
        "Berlaku 2018-2023 saja.",
        "Berlaku 2018–2023 dengan Nomor 050-5889 Tahun 2021 saja.",
    ),
    ("RD7045", "Senilai Rp. 25.000.000,- saja.", "Senilai Rp25.000.000 saja."),
    ("RD7045", "Senilai Rp25000000 saja.", "Senilai Rp25.000.000,00 saja."),
    ("RD7046", "Nilainya 74.68 saja.", "Nilainya 74,68 saja, pukul 08.30."),
    ("RD7046", "Sebanyak 150174 orang hadir.", "Sebanyak 150.174 orang hadir."),
    (
        "RD7047",
        "Menurut UU No. 25 dan s/d akhir.",
        "Menurut Undang-Undang Nomor 25 dan sampai dengan akhir.",
    ),
    ("RD7048", "Peraturan Daerah Nomor 02 Tahun 2008.", "Peraturan Daerah Nomor 2 Tahun 2008."),
    ("RD7049", "Ini adalah merupakan beberapa hal.", "Ini merupakan beberapa hal."),
    ("RD7050", "Letaknya DESA COWEK saja.", "Letaknya Desa Cowek saja."),
    ("RD7051", "Pemasaran secara online dilakukan.", "Pemasaran secara *online* dilakukan."),
    ("RD7055", "Pemahamman itu dibahas.", "Pemahaman itu dibahas."),
    ("RD7056", "Letaknya di Kecamatan Tukur itu.", "Letaknya di Kecamatan Tutur itu."),
)


@pytest.mark.parametrize(
    ("rule", "salah", "benar"), KASUS, ids=[f"{k}-{i}" for i, (k, _, _) in enumerate(KASUS)]
)
def test_a_sentence_that_breaks_the_rule_and_one_that_keeps_it(
    tmp_path: Path, rule: str, salah: str, benar: str
) -> None:
    """The faulty sentence is found on its line by its rule, the sound one is not."""
    if rule == "RD7055" and not berkamus():
        pytest.skip("this machine has no Indonesian dictionary")
    if rule == "RD7039":
        rule = "RD7037"
    semua = [
        d
        for d in di_paragraf(tmp_path / "salah", RULES, salah, perbup=DINAS, gaya=GAYA, **BAB)
        if d.code == rule
    ]
    assert [d.location.line for d in semua] == [3] * len(semua) != []
    assert rule not in kode(
        di_paragraf(tmp_path / "benar", RULES, benar, perbup=DINAS, gaya=GAYA, **BAB)
    )


BAB = {
    "bab__1": "id: satu\njudul: Satu\nisi:\n  - paragraf: Satu.\nsubbab:\n  - {id: dua, judul: Dua, isi: [paragraf: "
    "Dua.]}\n",
    "lampiran": "urutan:\n  - bab: satu\n",
}

PERBAIKAN = (
    ("Penilaian pada pada tahun itu.", "Penilaian pada tahun itu."),
    ("Perijinan itu dibahas.", "Perizinan itu dibahas."),
    ("Didalam hal itu dinas di tetapkan.", "Di dalam hal itu dinas ditetapkan."),
    ("Berlaku 2018-2023 saja.", "Berlaku 2018–2023 saja."),
    ("Senilai Rp. 25.000.000,- saja.", "Senilai Rp25.000.000 saja."),
    ("Sebagai berikut : ( satu ) dan dua.", "Sebagai berikut: (satu) dan dua."),
    ("Sebanyak 150174 orang dengan nilai 74.68.", "Sebanyak 150.174 orang dengan nilai 74,68."),
    (
        "Renja Dinas Koperasi dan Usaha Mikro disusun.",
        "Renja Dinas Koperasi, Usaha Kecil dan Menengah disusun.",
    ),
    ("Renja disusun setiap tahun", "Renja disusun setiap tahun."),
)


@pytest.mark.parametrize(("salah", "benar"), PERBAIKAN)
def test_certain_repairs_give_the_sound_sentence(tmp_path: Path, salah: str, benar: str) -> None:
    """Applied from the end, the repairs of a sentence leave nothing to repair."""
    semua = {
        p
        for d in di_paragraf(tmp_path / "a", RULES, salah, perbup=DINAS, gaya=GAYA)
        for p in d.repairs
    }
    berkas = tmp_path / "a" / "content" / "kata-pengantar.yaml"
    teks = berkas.read_text(encoding="utf-8")
    for p in sorted(semua, key=lambda p: -p.start):
        assert teks[p.start : p.end] == p.old
        teks = teks[: p.start] + p.new + teks[p.end :]
    assert teks == f"isi:\n  - paragraf: >-\n      {benar}\n"
    assert not [
        d for d in di_paragraf(tmp_path / "b", RULES, benar, perbup=DINAS, gaya=GAYA) if d.repairs
    ]


def test_a_draft_may_have_open_places(tmp_path: Path) -> None:
    """While the regulation is a draft, what is open is a warning, and calling itself a draft is right."""
    rancangan = PERBUP.replace("tahap: penetapan", "tahap: rancangan")
    semua = di_paragraf(
        tmp_path, ("RD7001", "RD7003"), "Rancangan Renja ini, Nomor... dan lain-lain.", perbup=rancangan
    )
    assert {(d.code, d.severity) for d in semua} == {("RD7001", "peringatan")}


def test_words_of_expressions_are_not_the_writer_s(tmp_path: Path) -> None:
    """What an expression prints is checked where it was typed, not where it is told."""
    dasar = (
        "peraturan:\n  - {id: uu-23-2014, jenis: uu, nomor: 23, tahun: 2014, tentang: Perijinan 2005-2025,"
        " lembaran: {tahun: 2014, nomor: 244, tambahan: 5587}}\n"
    )
    assert not di_paragraf(
        tmp_path, ("RD7041", "RD7044"), "Menurut {{ peraturan('uu-23-2014') }} itu.", dasar_hukum=dasar
    )
    assert kode(temuan(tmp_path / "b", ("RD7041", "RD7044"), dasar_hukum=dasar)) == {"RD7041", "RD7044"}


def test_a_printed_character_leads_to_the_typed_one() -> None:
    """Literal characters map to themselves, those of an expression to its beginning."""
    letak = offsets("a {{ n }}. *b*", "a 2026. b")
    assert letak == (0, 1, ~2, ~2, ~2, ~2, 9, 10, 12)


def test_list_items_and_long_paragraphs_stand_once(tmp_path: Path) -> None:
    """An item twice in a list is an error, a long paragraph twice in the document a warning."""
    panjang = "Renja menjadi pedoman bagi dinas dalam menyusun rencana kerja dan anggaran pada tahun yang direncanakan."
    isi = f"isi:\n  - paragraf: {panjang}\n  - paragraf: {panjang}\n  - rincian:\n      butir: [satu, dua, Satu]\n"
    assert [
        (d.code, d.location.line) for d in temuan(tmp_path, ("RD7021", "RD7022", "RD7023", "RD7024"), kata_pengantar=isi)
    ] == [("RD7023", 5), ("RD7024", 3)]


def test_typed_numbers_of_tables_are_references(tmp_path: Path) -> None:
    """The number of a table that is there is told to be a reference, one that is not there is an error."""
    berkas = {
        "tabel__isu": "id: isu\njudul: [Isu]\nbaris: []\n",
        "lampiran": BAB["lampiran"],
        "tpl__isu": "id: isu\nkolom: [{id: pokok, judul: Pokok, lebar: 10}]\n",
    }
    for teks, rule in (
        ("Tabel 1.1", "RD7039"),
        ("Tabel 1.2", "RD7037"),
        ("{{ rujuk('tabel:isu') }}", ""),
    ):
        bab = BAB["bab__1"].replace(
            "[paragraf: Dua.]", f'[paragraf: "Dua dalam {teks}.", tabel: isu]'
        )
        ditemukan = kode(temuan(tmp_path / f"x{rule}", ("RD7037", "RD7039"), bab__1=bab, **berkas))
        assert ditemukan == ({rule} if rule else set())


def test_the_title_names_the_agency(tmp_path: Path) -> None:
    """A plan whose title names another agency than perbup.yaml does is an error."""
    assert kode(temuan(tmp_path, ("RD7011", "RD7012", "RD7019"), perbup=DINAS)) == {"RD7019"}
    assert not temuan(tmp_path / "b", ("RD7011", "RD7012", "RD7019"))


def test_the_title_names_the_region(tmp_path: Path) -> None:
    """A plan whose title does not name the region is a warning at the title."""
    perbup = PERBUP.replace("Dinas Contoh Kabupaten Contoh", "Dinas Sosial")
    perbup = perbup.replace("{nama: Dinas Contoh}", "{nama: Dinas Sosial}")
    semua = temuan(tmp_path, ("RD7011", "RD7012", "RD7019"), perbup=perbup)
    assert [(d.code, d.severity, d.location.line) for d in semua] == [("RD7019", "peringatan", 5)]


def test_the_name_of_the_agency_is_printed_from_one_place(tmp_path: Path) -> None:
    """Typing the right name is noted once a file, where it is typed."""
    teks = "{{ perangkat_daerah }} ada; Dinas Koperasi, Usaha Kecil dan Menengah berperan."
    semua = di_paragraf(tmp_path, ("RD7011", "RD7012", "RD7019"), teks, perbup=DINAS)
    assert [(d.code, d.severity, d.location.column) for d in semua] == [("RD7012", "catatan", 35)]


@pytest.mark.parametrize(
    "kata",
    [
        "terukur",
        "optimalnya",
        "pemeringkatan",
        "mengoordinasikan",
        "menyelaraskan",
        "ketidaksesuaian",
        "keberlanjutan",
        "antardaerah",
        "dipertanggungjawabkan",
        "menindaklanjuti",
        "fasilitasi",
    ],
)
def test_regular_forms_of_known_roots_are_words(kata: str) -> None:
    """Affixes of the grammar, with their nasal changes, are understood."""
    assert dikenal(kata)


@pytest.mark.parametrize(
    ("kata", "usul"),
    [
        ("menelaraskan", ""),
        ("intrepretasi", ""),
        ("wirasaha", "wirausaha"),
        ("pemahamman", "pemahaman"),
        ("koordinsi", "koordinasi"),
    ],
)
def test_other_forms_are_not_and_the_nearest_word_is_offered(kata: str, usul: str) -> None:
    """A letter lost, doubled or moved makes no word."""
    assert not dikenal(kata)
    assert not usul or dekat(kata) == usul
