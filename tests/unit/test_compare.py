"""The outputs of a comparison say the same, each in its own way."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from renja_docs.compare import markdown, matrix, matrix_docx, page, record, summary
from renja_docs.compare.diff import Change, Comparison, Consequence, Difference, Segment, Unseen
from renja_docs.compare.diff.change import Address, Version
from renja_docs.compare.review import Review, Verdict
from renja_docs.compare.shifts import shifts
from renja_docs.compare.wording import title, told_difference
from renja_docs.content.origin import Location
from renja_docs.word.wml.package import read
from renja_docs.word.wml.readback import paragraphs
from tests.packages import templates

LAMA, BARU = Version("main", "a1b2c3d, 2 Juni 2025: Naskah"), Version("folder kerja")
KATA = Change(
    kind="diubah",
    area="hukum",
    old=Address("pasal:laporan#teks", "Pasal 2", Location("batang-tubuh.yaml", 6, 5)),
    new=Address("pasal:laporan#teks", "Pasal 3", Location("batang-tubuh.yaml", 7, 5)),
    heading="Batang tubuh",
    old_text="paling lambat 30 hari",
    new_text="paling lambat 14 hari",
    segments=(
        Segment("tetap", "paling lambat ", "paling lambat "),
        Segment("hapus", "30", ""),
        Segment("tambah", "", "14"),
        Segment("tetap", " hari", " hari"),
    ),
)
NOMOR = Change(
    kind="dinomori-ulang",
    area="hukum",
    old=Address("batang-tubuh:isi#nomor-pasal", "Batang tubuh"),
    new=Address("batang-tubuh:isi#nomor-pasal", "Batang tubuh"),
    heading="Batang tubuh",
    numbers=(("Pasal 2", "Pasal 3"), ("Pasal 3", "Pasal 4")),
    remark="nomor bergeser, isi tetap",
    derived=True,
)
ANGKA = Change(
    kind="diubah",
    area="angka",
    old=Address("kode:2.17#modal", "Tabel T-C.33 kode 2.17 belanja modal"),
    new=Address("kode:2.17#modal", "Tabel T-C.33 kode 2.17 belanja modal"),
    name="Pengadaan <meja> & kursi",
    heading="Tabel T-C.33",
    old_text="1.000",
    new_text="1.250",
    difference=Difference(Decimal(1000), Decimal(1250), "", Decimal(250), Decimal("25.00")),
    consequences=(
        Consequence(
            Address("bab:satu/paragraf[1]#teks", "BAB I paragraf 1"),
            Address("bab:satu/paragraf[1]#teks", "BAB I paragraf 1"),
            "Rp1.000",
            "Rp1.250",
            "sebesar Rp1.250 untuk",
        ),
    ),
)
BARIS = Change(
    kind="ditambah",
    area="angka",
    new=Address("tabel:a/baris:b", "Tabel 2.2 baris 3"),
    name="Baris | baru",
    heading="Tabel 2.2",
    new_text="Uraian: @semua `kode` **tebal**\nbaris kedua",
)
ISI = Comparison(
    (KATA, NOMOR, ANGKA, BARIS),
    (Unseen("asing/a.docx", "isi berkas berbeda dan tidak dibandingkan"),),
)


def test_the_terminal_counts_and_tells() -> None:
    """Head, counts, a line or two for each change, and what was not looked into."""
    assert (
        summary.summary(ISI, LAMA, BARU)
        == """\
Lama: main (a1b2c3d, 2 Juni 2025: Naskah)
Baru: folder kerja
Hukum: 1 diubah.
Angka: 1 ditambah, 1 diubah.
1 tempat ikut berubah, 1 deret nomor bergeser tanpa perubahan isi.

HUKUM
  ~ Pasal 3, semula Pasal 2
      paling lambat [-30-]{+14+} hari
  # Pasal 3–4, semula Pasal 2–3 [nomor bergeser, isi tetap]

ANGKA
  ~ Tabel T-C.33 kode 2.17 belanja modal (Pengadaan <meja> & kursi)
      1.000 → 1.250 (+250; +25,00%)
      ikut berubah: BAB I paragraf 1
  + Tabel 2.2 baris 3 (Baris | baru)
      Uraian: @semua `kode` **tebal**
      baris kedua

Tidak dibandingkan: asing/a.docx (isi berkas berbeda dan tidak dibandingkan)."""
    )


def test_nothing_changed_is_said() -> None:
    """An empty comparison is no empty text."""
    assert summary.summary(Comparison(), LAMA, BARU).endswith("Tidak ada perubahan.")
    assert "Tidak ada perubahan." in markdown.markdown(Comparison(), LAMA, BARU)
    assert "Tidak ada perubahan." in page.page(Comparison(), LAMA, BARU)


def test_markdown_holds_no_sign_of_the_content() -> None:
    """A bar, a tag, a mention or a star of the content is text and breaks no table."""
    said = markdown.markdown(ISI, LAMA, BARU)
    assert "<del>30</del><ins>14</ins> hari" in said
    assert "Pengadaan &lt;meja\\> & kursi" in said
    assert "Baris \\| baru" in said
    assert "@semua" not in said
    assert "\\*\\*tebal\\*\\*" in said


PASAL = Change(
    kind="ditambah",
    area="hukum",
    new=Address("pasal:jadwal", "Pasal 4"),
    heading="Batang tubuh",
    new_text="(1) Kepala Dinas menyusun Renja.\na. penyusunan jadwal; dan\n"
    "1. tahap awal;\n- tahap akhir.",
)


def test_lines_of_a_text_do_not_run_together() -> None:
    """Terminal and Markdown keep the lines of the document; no marker begins a list of Markdown."""
    alone = Comparison((PASAL,))
    assert summary.summary(alone, LAMA, BARU).endswith("""
  + Pasal 4
      (1) Kepala Dinas menyusun Renja.
      a. penyusunan jadwal; dan
      1. tahap awal;
      - tahap akhir.""")
    assert markdown.markdown(alone, LAMA, BARU).endswith("""
- **Pasal 4** ditambah:\\
  (1) Kepala Dinas menyusun Renja.\\
  a. penyusunan jadwal; dan\\
  1\\. tahap awal;\\
  \\- tahap akhir.
""")


def test_a_long_text_is_cut_on_the_terminal() -> None:
    """The count of the lines that are left out is told."""
    long = replace(PASAL, new_text="\n".join(f"({n}) Ayat." for n in range(1, 31)))
    assert summary.summary(Comparison((long,)), LAMA, BARU).endswith(
        "(12) Ayat.\n      … 18 baris lagi"
    )


def test_the_matrix_keeps_the_lines_of_the_document() -> None:
    """The heading, then each line in a paragraph of its own."""
    _, row = matrix.rows(Comparison((PASAL,)))
    assert ["".join(text for text, _ in line) for line in row.new] == [
        "Pasal 4",
        "(1) Kepala Dinas menyusun Renja.",
        "a. penyusunan jadwal; dan",
        "1. tahap awal;",
        "- tahap akhir.",
    ]


def test_markdown_fits_into_a_comment() -> None:
    """It is cut between two lines, and says so."""
    many = Comparison(
        tuple(replace(KATA, new=Address(KATA.new.path, f"Pasal {n}")) for n in range(3000))
    )
    said = markdown.markdown(many, LAMA, BARU)
    assert len(said) < 65_536
    assert "baris lagi: lihat `beda.html`." in said


def test_json_is_stable() -> None:
    """The keys that docs/beda.md tells, and figures without loss."""
    data = json.loads(record.dump(ISI, LAMA, BARU))
    assert list(data) == [
        "format",
        "versi",
        "lama",
        "baru",
        "ringkasan",
        "perubahan",
        "tidak_dibandingkan",
    ]
    word, _, figure, row = data["perubahan"]
    assert word["lokasi"]["baru"] == {"berkas": "batang-tubuh.yaml", "baris": 7, "kolom": 5}
    assert figure["angka"] == {
        "lama": "1000",
        "baru": "1250",
        "satuan": "",
        "selisih": "250",
        "persen": "25.00",
    }
    assert row["lokasi"] == {"lama": None, "baru": None}
    assert data["ringkasan"]["perubahan"]["angka"] == {
        "ditambah": 1,
        "dihapus": 0,
        "diubah": 1,
        "dipecah": 0,
        "digabung": 0,
        "dipindah": 0,
        "dinomori-ulang": 0,
    }


def test_the_page_escapes_and_needs_no_network() -> None:
    """No markup of the content is markup of the page; nothing is fetched."""
    html = page.page(ISI, LAMA, BARU)
    assert "Pengadaan &lt;meja&gt; &amp; kursi" in html
    assert "<del>30</del>" in html
    assert "http://" not in html.replace("http-equiv", "")
    assert "src=" not in html
    assert "default-src 'none'" in html


def test_the_matrix_has_four_columns(tmp_path: Path) -> None:
    """Number, semula, menjadi, keterangan; valid, landscape, the same bytes again."""
    template = (templates() / "lampiran.docx").read_bytes()
    folder = Version("/rumah/orang/naskah-lama", "folder")
    about = matrix_docx.MatrixSubject(
        "PERATURAN BUPATI CONTOH TENTANG RENJA", folder, BARU, "2025-06-02"
    )
    data = matrix_docx.matrix(matrix.rows(ISI), about, template)
    said = [p.text for p in paragraphs(read(data).document.xml)]
    assert said[1:4] == [about.regulation, "Semula: naskah-lama", "Menjadi: folder kerja"]
    assert said[4:8] == ["No.", "Semula", "Menjadi", "Keterangan"]
    assert said[9:14] == [
        "1.",
        "Pasal 2",
        "paling lambat 30 hari",
        "Pasal 3",
        "paling lambat 14 hari",
    ]
    path = tmp_path / "matriks.docx"
    path.write_bytes(data)
    assert [e.description for e in OpenXmlValidator().validate(path).errors] == []
    assert matrix_docx.matrix(matrix.rows(ISI), about, template) == data


def test_decisions_fill_the_remarks() -> None:
    """Each round is told at its change, by path or by place; what is no change is named."""
    review = Review(
        (
            Verdict("Pasal 3", "ditolak", "terlalu singkat", "Bagian Hukum", 2),
            Verdict("pasal:laporan#teks", "ditunda"),
            Verdict("Pasal 99", "diterima"),
        )
    )
    row = next(row for row in matrix.rows(ISI, review) if row.number == 1)
    assert ["".join(text for text, _ in line) for line in row.remark][1:] == [
        "Putaran 1: ditunda.",
        "Putaran 2, Bagian Hukum: ditolak. terlalu singkat.",
    ]
    assert [one.about for one in review.strangers(ISI)] == ["Pasal 99"]


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        (
            [("Pasal 2", "Pasal 3"), ("Pasal 3", "Pasal 4"), ("Pasal 4", "Pasal 5")],
            "Pasal 3–5, semula Pasal 2–4",
        ),
        ([("huruf b", "huruf c")], "huruf c, semula huruf b"),
        ([("ayat (1)", "ayat (2)"), ("ayat (2)", "ayat (3)")], "ayat (2)–(3), semula ayat (1)–(2)"),
        ([("BAB III", "BAB IV"), ("BAB IV", "BAB V")], "BAB IV–V, semula BAB III–IV"),
        (
            [("Tabel 2.2", "Tabel 3.2"), ("Tabel 2.3", "Tabel 3.3")],
            "Tabel 3.2–3.3, semula Tabel 2.2–2.3",
        ),
        (
            [("angka 1", "angka 3"), ("angka 5", "angka 4")],
            "angka 3, semula angka 1; angka 4, semula angka 5",
        ),
    ],
)
def test_shifts_are_told_in_runs(pairs: list[tuple[str, str]], said: str) -> None:
    """Numbers that go on by one on both sides are one run."""
    assert shifts(pairs) == said


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Difference(Decimal(10), Decimal(4), "", Decimal(-6), Decimal("-60.00")), "-6; -60,00%"),
        (
            Difference(Decimal("14.89"), Decimal(20), "%", Decimal("5.11"), Decimal("34.32")),
            "+5,11 poin; +34,32%",
        ),
        (Difference(Decimal(0), Decimal(4), "", Decimal(4), None), "+4"),
        (
            Difference(Decimal(10**9), Decimal(10**9 + 1), "", Decimal(1), Decimal("0.00")),
            "+1; di bawah 0,01%",
        ),
        (Difference(None, Decimal(4)), ""),
    ],
)
def test_differences_are_told_with_their_sign(figure: Difference, said: str) -> None:
    """Shares differ in points; nothing is said where one side has no figure."""
    assert told_difference(figure) == said


def test_a_title_names_the_old_place() -> None:
    """The reviewer finds the Pasal in both documents."""
    assert title(KATA) == "Pasal 3, semula Pasal 2"
