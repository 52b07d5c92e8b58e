"""What happened to a regulation, told by the change list."""

from __future__ import annotations

from pathlib import Path

from renja_docs.compare.diff import Change, Comparison, compare, side
from tests.kecil import BATANG_TUBUH, DASAR_HUKUM, PERBUP, naskah

PASAL = """\
menimbang:
  - {id: dasar, teks: bahwa rencana kerja perlu ditetapkan}
mengingat: [uu-23-2014]
pasal:
  - {id: satu, teks: Rencana kerja berlaku satu tahun}
  - {id: laporan, teks: Kepala dinas menyampaikan laporan paling lambat 30 hari sejak awal tahun}
  - {id: rujukan, teks: "Laporan menurut {{ rujuk('pasal:laporan') }} disampaikan secara tertulis"}
  - {id: berlaku, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}
"""
LAMPIRAN = "urutan:\n  - bab: satu\n"
BAB = """\
id: satu
judul: Pendahuluan
isi:
  - paragraf: Alinea pertama menerangkan latar belakang penyusunan rencana.
  - paragraf: Alinea kedua menerangkan landasan hukum yang dipakai dalam rencana.
  - paragraf: Alinea ketiga menyebutkan jumlah anggota {{ fakta('anggota') }} pada tahun lalu.
  - rincian:
      jenis: huruf
      butir: [rapat anggota tahunan, laporan keuangan triwulan, pemeriksaan oleh pengawas]
"""
FAKTA = PERBUP + "fakta:\n  - {id: anggota, nilai: 1.250 orang}\n"
TABEL = """\
id: kecil
baris:
  - {id: koperasi, sel: {uraian: Jumlah koperasi, tahun: 40}}
  - {id: anggota, sel: {uraian: Jumlah anggota, tahun: 900}}
"""
BENTUK = """\
id: kecil
kolom:
  - {id: uraian, judul: Uraian, lebar: 2}
  - {id: tahun, judul: "{{ n - 1 }}", lebar: 1, jenis: angka}
"""


def beda(folder: Path, lama: dict[str, str], baru: dict[str, str]) -> Comparison:
    """The comparison of two small contents."""
    return compare(side(naskah(folder / "lama", **lama)), side(naskah(folder / "baru", **baru)))


def made(c: Comparison) -> list[Change]:
    """The changes that people made."""
    return [x for x in c.changes if not x.derived]


def test_a_changed_word_is_marked_and_nothing_around_it(tmp_path: Path) -> None:
    """The deadline that went from 30 to 14 days stands out."""
    c = beda(
        tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": PASAL.replace("30 hari", "14 hari")}
    )
    (change,) = c.changes
    assert [(p.kind, p.old, p.new) for p in change.segments if p.kind != "tetap"] == [
        ("hapus", "30", ""),
        ("tambah", "", "14"),
    ]
    assert (change.area, change.place) == ("hukum", "Pasal 2")


def test_a_change_inside_a_moved_pasal_is_shown(tmp_path: Path) -> None:
    """The move is one change, the deadline in it another."""
    lines = PASAL.splitlines()
    moved = "\n".join([*lines[:4], *lines[6:8], lines[5].replace("30", "14"), lines[4]])
    changes = made(beda(tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": moved}))
    assert ("diubah", "Pasal 3, semula Pasal 2") in [(c.kind, c.place) for c in changes]
    assert "dipindah" in {c.kind for c in changes}
    assert {c.kind for c in changes} == {"diubah", "dipindah"}


def test_an_inserted_pasal_shifts_numbers_in_one_line(tmp_path: Path) -> None:
    """Three Pasal are renumbered.

    One line, and the reference that prints another number stands under it.
    """
    new = PASAL.replace(
        "  - {id: laporan", "  - {id: baru, teks: Ketentuan baru berdiri di sini}\n  - {id: laporan"
    )
    c = beda(tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": new})
    assert [(x.kind, x.new.place) for x in made(c)] == [("ditambah", "Pasal 2")]
    (shift,) = [x for x in c.changes if x.derived]
    assert shift.numbers == (("Pasal 2", "Pasal 3"), ("Pasal 3", "Pasal 4"), ("Pasal 4", "Pasal 5"))
    assert [(a.new.place, a.old_text, a.new_text) for a in shift.consequences] == [
        ("Pasal 4", "Pasal\u00a02", "Pasal\u00a03")
    ]


def test_an_act_taken_up_is_one_change(tmp_path: Path) -> None:
    """The entry in the registry is told with the citation in Mengingat, not beside it."""
    act = (
        "  - {id: uu-1-2022, jenis: uu, nomor: 1, tahun: 2022, tentang: Hubungan Keuangan, "
        "lembaran: {tahun: 2022, nomor: 4}}\n"
    )
    c = beda(
        tmp_path,
        {},
        {
            "dasar_hukum": DASAR_HUKUM + act,
            "batang_tubuh": BATANG_TUBUH.replace("[uu-23-2014]", "[uu-23-2014, uu-1-2022]"),
        },
    )
    (change,) = c.changes
    assert (change.kind, change.area, change.new.place) == (
        "ditambah",
        "hukum",
        "Mengingat angka 2",
    )
    assert change.new_text.startswith(
        "2. Undang-Undang Nomor 1 Tahun 2022 tentang Hubungan Keuangan"
    )


def test_a_changed_citation_tells_where_it_is_printed(tmp_path: Path) -> None:
    """The title of an act changes once; Mengingat follows."""
    c = beda(
        tmp_path,
        {},
        {"dasar_hukum": DASAR_HUKUM.replace("Pemerintahan Daerah", "Pemerintah Daerah")},
    )
    (change,) = c.changes
    assert change.path == "dasar-hukum:uu-23-2014#sebutan"
    assert [a.new.place for a in change.consequences] == ["Mengingat angka 1"]


def test_a_date_is_a_change_of_law(tmp_path: Path) -> None:
    """Identity and dates stand with the law."""
    c = beda(tmp_path, {}, {"perbup": PERBUP.replace("2 Juni 2025", "4 Juni 2025")})
    assert [(x.area, x.place, x.old_text, x.new_text) for x in c.changes] == [
        ("hukum", "tanggal penetapan", "2 Juni 2025", "4 Juni 2025")
    ]


def test_a_moved_paragraph_is_no_deletion(tmp_path: Path) -> None:
    """The shortest text that explains the new order is the one that moved."""
    lines = BAB.splitlines(keepends=True)
    moved = "".join([*lines[:3], *lines[4:6], lines[3], *lines[6:]])
    c = beda(
        tmp_path,
        {"lampiran": LAMPIRAN, "bab__satu": BAB, "perbup": FAKTA},
        {"lampiran": LAMPIRAN, "bab__satu": moved, "perbup": FAKTA},
    )
    assert [(x.kind, x.new_text[:14]) for x in c.changes] == [("dipindah", "Alinea pertama")]


def test_prose_that_follows_from_a_fact_is_told_under_it(tmp_path: Path) -> None:
    """Nobody edited the paragraph.

    It is a consequence of the fact, once, with old and new value.
    """
    lama = {"lampiran": LAMPIRAN, "bab__satu": BAB, "perbup": FAKTA}
    c = beda(tmp_path, lama, lama | {"perbup": FAKTA.replace("1.250", "1.300")})
    (change,) = c.changes
    assert (change.area, change.old_text, change.new_text) == (
        "angka",
        "1.250 orang",
        "1.300 orang",
    )
    assert change.difference is not None
    assert (str(change.difference.delta), str(change.difference.percent)) == ("50", "4.00")
    assert [(a.new.place, a.old_text, a.new_text) for a in change.consequences] == [
        ("BAB I paragraf 3", "1.250 orang", "1.300 orang")
    ]


def test_a_word_edited_beside_a_changed_fact(tmp_path: Path) -> None:
    """The value of the expression is marked as following, the word as edited."""
    lama = {"lampiran": LAMPIRAN, "bab__satu": BAB, "perbup": FAKTA}
    baru = {
        "bab__satu": BAB.replace("tahun lalu", "tahun berjalan"),
        "perbup": FAKTA.replace("1.250", "1.300"),
    }
    change = next(x for x in beda(tmp_path, lama, lama | baru).changes if x.area == "kata")
    assert [
        (p.kind, p.old.strip(), p.new.strip()) for p in change.segments if p.kind != "tetap"
    ] == [("ikut", "1.250 orang", "1.300 orang"), ("hapus", "lalu", ""), ("tambah", "", "berjalan")]


def test_bold_letters_are_a_change_of_layout(tmp_path: Path) -> None:
    """Only looks changed, and it is said."""
    lama = {"lampiran": LAMPIRAN, "bab__satu": BAB, "perbup": FAKTA}
    (change,) = beda(
        tmp_path, lama, lama | {"bab__satu": BAB.replace("Alinea kedua", "Alinea **kedua**")}
    ).changes
    assert (change.area, change.remark) == ("tata-letak", "hanya huruf tebal atau miring")


def test_a_row_is_told_by_its_name_and_column(tmp_path: Path) -> None:
    """A figure in a table of its own rows: old, new, difference, percent."""
    lama = {"lampiran": "urutan:\n  - tabel: kecil\n", "tabel__kecil": TABEL, "tpl__kecil": BENTUK}
    (change,) = beda(tmp_path, lama, lama | {"tabel__kecil": TABEL.replace("900", "855")}).changes
    assert (change.area, change.name) == ("angka", "Jumlah anggota")
    assert change.place.endswith("baris 2 kolom 2025")
    assert change.difference is not None
    assert (str(change.difference.delta), str(change.difference.percent)) == ("-45", "-5.00")


def test_a_paragraph_in_a_cell_is_told_by_the_head_of_its_column(tmp_path: Path) -> None:
    """The id of a column is not printed: what stands over it is, as for cells of one text."""
    cell = "{isi: [{paragraf: Jumlah anggota koperasi seluruhnya}]}"
    table = TABEL.replace("uraian: Jumlah anggota", f"uraian: {cell}")
    lama = {"lampiran": "urutan:\n  - tabel: kecil\n", "tabel__kecil": table, "tpl__kecil": BENTUK}
    new = table.replace("seluruhnya", "semuanya")
    (change,) = beda(tmp_path, lama, lama | {"tabel__kecil": new}).changes
    assert change.place.endswith("baris 2 kolom Uraian paragraf 1")
    assert change.path == "tabel:kecil/baris:anggota/sel:uraian/paragraf[1]#teks"


def test_rows_come_go_and_move(tmp_path: Path) -> None:
    """Rows are told by id, wherever they stand."""
    lama = {"lampiran": "urutan:\n  - tabel: kecil\n", "tabel__kecil": TABEL, "tpl__kecil": BENTUK}
    new = TABEL.replace(
        "  - {id: anggota", "  - {id: baru, sel: {uraian: Jumlah unit, tahun: 3}}\n  - {id: anggota"
    )
    (change,) = beda(tmp_path, lama, lama | {"tabel__kecil": new}).changes
    assert (change.kind, change.area, change.path) == (
        "ditambah",
        "angka",
        "tabel:kecil/baris:baru",
    )


def test_another_id_for_the_same_words_is_no_change_of_law(tmp_path: Path) -> None:
    """A Pasal that got another id prints the same."""
    c = beda(
        tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": PASAL.replace("id: satu", "id: masa")}
    )
    assert c.changes == ()


def test_an_annex_that_is_another_file_is_a_change(tmp_path: Path) -> None:
    """The bytes of an annex differ under one name: that is said at its place."""
    n = naskah(
        tmp_path,
        lampiran="urutan:\n"
        "  - asing: {id: formulir, judul: Formulir Usulan, berkas: asing/a.docx}\n",
    )
    (change,) = compare(side(n, {"asing/a.docx": "1"}), side(n, {"asing/a.docx": "2"})).changes
    assert (change.kind, change.remark) == ("diubah", "isi berkas diganti")
    assert change.place == "Formulir Usulan: berkas asing/a.docx"


def test_two_paragraphs_of_one_are_no_new_paragraph(tmp_path: Path) -> None:
    """A paragraph that was parted is told as such, and so is the way back."""
    one = "  - paragraf: Alinea pertama menerangkan latar belakang. Tujuannya menyusul di sini.\n"
    two = one.replace("belakang. Tujuannya", "belakang.\n  - paragraf: Tujuannya")
    head = "id: satu\njudul: Pendahuluan\nisi:\n"
    parted, joined = ({"lampiran": LAMPIRAN, "bab__satu": head + text} for text in (one, two))
    (there,) = beda(tmp_path / "a", parted, joined).changes
    (back,) = beda(tmp_path / "b", joined, parted).changes
    assert (there.kind, there.new.place) == ("dipecah", "BAB I paragraf 1 dan 2")
    assert (back.kind, back.old.place) == ("digabung", "BAB I paragraf 1 dan 2")


def test_an_act_of_another_id_is_the_same_act(tmp_path: Path) -> None:
    """Its id alone changes nothing; with another word the act is one change."""
    renamed = {
        "batang_tubuh": BATANG_TUBUH.replace("uu-23-2014", "uu-pemda"),
        "dasar_hukum": DASAR_HUKUM.replace("uu-23-2014", "uu-pemda"),
    }
    assert beda(tmp_path / "satu", {}, renamed).changes == ()
    worded = renamed["dasar_hukum"].replace("Pemerintahan Daerah", "Pemerintahan Desa")
    (change,) = made(beda(tmp_path / "dua", {}, {**renamed, "dasar_hukum": worded}))
    assert (change.kind, change.name) == ("diubah", "Undang-Undang Nomor 23 Tahun 2014")


def test_another_id_and_another_word_are_one_change(tmp_path: Path) -> None:
    """Most words are the same: it is the same Pasal, and what refers to it is no change."""
    new = PASAL.replace("pasal:laporan", "pasal:lapor").replace("id: laporan", "id: lapor")
    changes = made(
        beda(tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": new.replace("30 hari", "14 hari")})
    )
    assert [(x.kind, x.place) for x in changes] == [("diubah", "Pasal 2")]


def test_a_template_that_differs_is_a_change_of_layout(tmp_path: Path) -> None:
    """Its words are not compared, and that is said."""
    n = naskah(tmp_path)
    old, new = (
        {"templates/a.docx": "1", "templates/b.docx": "1"},
        {"templates/a.docx": "2", "templates/c.docx": "1"},
    )
    c = compare(side(n, old), side(n, new))
    assert [(x.kind, x.area, x.place) for x in c.changes] == [
        ("diubah", "tata-letak", "templat a.docx"),
        ("dihapus", "tata-letak", "templat b.docx"),
        ("ditambah", "tata-letak", "templat c.docx"),
    ]
    assert all("tidak dibandingkan" in x.remark for x in c.changes)
    assert c.unseen == ()


# --- texts as they are printed

BARU = """\
  - id: laporan-triwulan
    ayat:
      - {id: lapor, teks: Kepala dinas melaporkan rencana kerja}
      - id: muat
        teks: Laporan memuat
        rincian:
          jenis: huruf
          hubungan: dan
          butir:
            - penyusunan jadwal
            - teks: tahapan
              rincian: {jenis: angka, hubungan: atau, butir: [persiapan, penutupan]}
"""


def test_a_new_pasal_is_told_as_it_is_printed(tmp_path: Path) -> None:
    """Markers and closing punctuation, each line on its own; the heading is the place."""
    c = beda(tmp_path, {"batang_tubuh": PASAL}, {"batang_tubuh": PASAL + BARU})
    (change,) = made(c)
    assert (change.kind, change.new.place) == ("ditambah", "Pasal 5")
    assert change.new_text.splitlines() == [
        "(1) Kepala dinas melaporkan rencana kerja.",
        "(2) Laporan memuat:",
        "a. penyusunan jadwal; dan",
        "b. tahapan:",
        "1. persiapan; atau",
        "2. penutupan.",
    ]


def test_a_changed_item_keeps_its_marker_and_its_closing_words(tmp_path: Path) -> None:
    """What nobody typed stands around the words that changed, and is no change."""
    new = BARU.replace("penyusunan jadwal", "penyusunan anggaran")
    c = beda(tmp_path, {"batang_tubuh": PASAL + BARU}, {"batang_tubuh": PASAL + new})
    (change,) = c.changes
    assert (change.old_text, change.new_text) == (
        "a. penyusunan jadwal; dan",
        "a. penyusunan anggaran; dan",
    )
    assert [p.kind for p in change.segments] == ["tetap", "tetap", "hapus", "tambah", "tetap"]
    assert "".join(p.new for p in change.segments) == change.new_text


def test_a_closing_mark_that_only_follows_is_marked_as_such(tmp_path: Path) -> None:
    """An item that was the last one and was edited: the new '; dan' is not the editor's."""
    old = BAB.replace("jenis: huruf", "jenis: huruf\n      hubungan: dan")
    new = old.replace(
        "pemeriksaan oleh pengawas", "pemeriksaan oleh dewan pengawas, penutupan buku"
    )
    c = beda(
        tmp_path, {"lampiran": LAMPIRAN, "bab__satu": old}, {"lampiran": LAMPIRAN, "bab__satu": new}
    )
    change = next(x for x in c.changes if x.kind == "diubah")
    assert [(p.old, p.new) for p in change.segments if p.kind == "ikut"] == [(".", "; dan")]


def test_a_list_that_goes_on_goes_on_counting(tmp_path: Path) -> None:
    """The item is named by the letter that is printed."""
    more = BAB + "  - rincian: {jenis: huruf, lanjut: ya, butir: [arsip rapat, daftar hadir]}\n"
    new = more.replace("daftar hadir", "daftar undangan")
    c = beda(
        tmp_path,
        {"lampiran": LAMPIRAN, "bab__satu": more},
        {"lampiran": LAMPIRAN, "bab__satu": new},
    )
    (change,) = c.changes
    assert (change.place, change.new_text) == ("BAB I rincian 2 huruf e", "e. daftar undangan.")
