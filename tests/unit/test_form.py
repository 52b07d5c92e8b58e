"""The proof of form: what a template has lost or garbled is told before the file is delivered."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from renja_docs.app.pipeline import Built, build
from renja_docs.document import blocks as b
from renja_docs.document import demands
from renja_docs.document.styles import Style
from renja_docs.machine.fault import ToolError
from renja_docs.sense.tree import tree
from renja_docs.word.form import FormError
from renja_docs.word.paging.page_form import page_faults
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.names import w
from tests.kecil import PERBUP, naskah
from tests.naskah_render import par, small, written
from tests.packages import templates

BODY, ANNEX, CLOSING = "batang-tubuh.docx", "lampiran.docx", "penutup.docx"
LAMPIRAN = "urutan: [{bagian: sampul}, {bagian: penandatanganan}]\n"
COPY = PERBUP.replace("tahap: penetapan", "tahap: salinan")

Edit = Callable[[str], str]


def built(folder: Path, look: Path, perbup: str = PERBUP) -> Built:
    """A small regulation with a Lampiran, by the templates of a folder."""
    found = naskah(folder, perbup=perbup, lampiran=LAMPIRAN)
    return build(found, tree(found), folder / "content", look, None)


def edited(folder: Path, name: str, edit: Edit) -> Path:
    """The templates of the tests, one of them edited as a drafter might."""
    look = folder / "templat"
    shutil.copytree(templates(), look)
    opened = opc.read((look / name).read_bytes())
    part = opened.document
    before = etree.tostring(part.xml).decode()
    after = edit(before)
    assert after != before
    part.root = opc.parse_xml(after.encode())
    (look / name).write_bytes(opc.write(opened))
    return look


def without(text: str) -> Edit:
    """Takes out the first paragraph that says this."""
    paragraph = r"<w:p>(?:(?!</w:p>).)*" + re.escape(text) + r".*?</w:p>"
    return lambda xml: re.sub(paragraph, "", xml, count=1, flags=re.DOTALL)


def instead(old: str, new: str) -> Edit:
    """Types one text in the place of another."""
    return lambda xml: xml.replace(old, new, 1)


def said(folder: Path, look: Path, perbup: str = PERBUP) -> str:
    """What the build tells of templates that it cannot use."""
    with pytest.raises(ToolError) as caught:
        built(folder, look, perbup)
    assert "docs/templat.md" in caught.value.step
    return caught.value.message


def test_the_templates_of_the_tests_have_the_form(tmp_path: Path) -> None:
    """In an original as in a copy."""
    for stage, perbup in {"penetapan": PERBUP, "salinan": COPY}.items():
        assert built(tmp_path / stage, templates(), perbup).docx.startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "edit", "told"),
    [
        (BODY, without("kepala_pejabat"), "jabatan di atas nama peraturan: “BUPATI CONTOH”"),
        (BODY, without("provinsi"), "nama provinsi: “PROVINSI JAWA TIMUR” tidak ada"),
        (BODY, without("nomor_tahun"), "nomor dan tahun: “NOMOR 7 TAHUN 2025” kurang satu kali"),
        (BODY, without(">TENTANG<"), "kata TENTANG pada judul"),
        (BODY, without("{{ rahmat }}"), "“DENGAN RAHMAT TUHAN YANG MAHA ESA” tidak ada"),
        (
            BODY,
            instead("{{ rahmat }}", "DENGAN RAHMAT ALLAH YANG MAHA KUASA"),
            "yang tercetak “DENGAN RAHMAT ALLAH YANG MAHA KUASA”",
        ),
        (BODY, without("pejabat_koma"), "jabatan pembentuk peraturan: “BUPATI CONTOH,”"),
        (BODY, without("memutuskan"), "kata MEMUTUSKAN: “MEMUTUSKAN:” tidak ada"),
        (BODY, without("perintah"), "perintah pengundangan"),
        (BODY, instead("Ditetapkan", "Disahkan"), "“Ditetapkan di Contoh” tidak ada"),
        (BODY, without("penetapan_nama"), "nama pada penetapan"),
        (BODY, without("pengundangan_jabatan"), "“SEKRETARIS DAERAH” tidak ada"),
        (BODY, without("berita_daerah"), "tulis {{ berita_daerah }} pada tempatnya"),
        (ANNEX, without("lampiran_judul"), "templat lampiran.docx: kata LAMPIRAN"),
        (ANNEX, without(">TENTANG<"), "templat lampiran.docx: kata TENTANG"),
        (ANNEX, instead("{{ sampul_tahun }}", "Tahun ……"), "isian terbuka dalam “Tahun ……”"),
        (CLOSING, without("penetapan_nama"), "templat penutup.docx: nama pada akhir Lampiran"),
    ],
)
def test_what_a_template_has_lost_is_told(name: str, edit: Edit, told: str, tmp_path: Path) -> None:
    """With the template, the line and the repair."""
    assert told in said(tmp_path, edited(tmp_path, name, edit))


def test_the_order_of_the_lines_is_proven(tmp_path: Path) -> None:
    """TENTANG above the number is another title."""
    look = edited(
        tmp_path,
        BODY,
        lambda xml: (
            xml.replace("TENTANG", "@").replace("{{ nomor_tahun }}", "TENTANG", 1)
        ).replace("@", "{{ nomor_tahun }}", 1),
    )
    assert "tidak pada urutannya" in said(tmp_path, look)


def test_a_copy_shows_that_the_original_is_signed(tmp_path: Path) -> None:
    """The mark stands above each of the names."""
    look = edited(tmp_path, CLOSING, without("ttd"))
    assert "templat penutup.docx: ttd. di atas nama" in said(tmp_path, look, COPY)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{ nomor_tahun }}", "kurung kurawalnya tidak lengkap"),
        ("{{ nomor_tahun }", "kurung kurawalnya tidak lengkap"),
        ("nomor_tahun }}", "kurung kurawalnya tidak lengkap"),
        ("{{ nomor tahun }}", "di dalam {{ }} hanya satu nama"),
        ("{{ nomor_tahun + 1 }}", "tanpa hitungan"),
        ("{% if salinan %}{{ nomor_tahun }}", "{% endif %} 0 kali"),
        ("{{ nomor_tahun }}{% endfor %}", "{% endfor %} 1 kali"),
        ("{{ nomor_tahun.x }}", "tanpa hitungan"),
    ],
)
def test_a_slip_in_a_placeholder_is_told_in_indonesian(
    typed: str, told: str, tmp_path: Path
) -> None:
    """With the paragraph; no word of the template engine reaches a drafter."""
    message = said(tmp_path, edited(tmp_path, BODY, instead("{{ nomor_tahun }}", typed)))
    assert message.startswith(f"Templat batang-tubuh.docx, paragraf “{typed}”: ")
    assert told in message
    assert not re.search(r"\b(expected|unexpected|undefined|object|operand)\b", message)


# --- the lists of contents


def contents(*headings: b.Paragraph) -> b.Document:
    """A Lampiran with one line of contents and some headings."""
    line = b.Paragraph(Style.DAFTAR_ISI_1, (b.Run("Penutup"), b.Tab(), b.PageRef("penutup")))
    return small(line, *headings)


def heading(text: str, *bookmarks: str) -> b.Paragraph:
    """A heading of a chapter."""
    return b.Paragraph(Style.JUDUL_BAB, (b.Run(text),), bookmarks=bookmarks)


def test_each_line_of_contents_has_its_heading() -> None:
    """Also in capitals; a line that leads elsewhere is told with what stands there."""
    written(contents(heading("PENUTUP", "penutup")), {})
    with pytest.raises(FormError, match=r"daftar menyebut “penutup”.*tertulis “tabel 1”"):
        written(contents(heading("Tabel 1", "penutup")), {})


def test_each_heading_has_its_line() -> None:
    """A chapter that the contents forget."""
    with pytest.raises(FormError, match="judul “pendanaan” tidak ada dalam daftar"):
        written(contents(heading("PENUTUP", "penutup"), heading("PENDANAAN", "pendanaan")), {})


# --- the pages


def page(*lines: str) -> bytes:
    """A PDF of one page, with these lines from the top."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 16 TL 100 800 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Dests << /judul [3 0 R /XYZ 0 90 0] >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 610 936] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(data)
    return data + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def signed() -> b.Document:
    """A document that wants a signature."""
    post = demands.Mandated("jabatan", ("BUPATI CONTOH,",), signs=True)
    name = demands.Mandated("nama", ("NAMA BUPATI",), signs=True)
    return replace(small(par(Style.ISI, "Isi.")), form=(post, name))


def test_a_signature_is_never_alone_on_a_page() -> None:
    """A page number is no company; a line of text is."""
    [fault] = page_faults(page("BUPATI CONTOH,", "NAMA BUPATI", "L-36"), signed())
    assert fault.startswith("halaman 1 PDF hanya memuat tanda tangan")
    text = "Target capaian kinerja tahun 2027 tidak dicantumkan."
    assert page_faults(page(text, "BUPATI CONTOH,", "NAMA BUPATI"), signed()) == ()


def test_a_signature_stands_whole_on_a_page() -> None:
    """The office on one page, the name on no page or on another."""
    text = "Target capaian kinerja tahun 2027 tidak dicantumkan."
    [fault] = page_faults(page(text, "BUPATI CONTOH,"), signed())
    assert fault.startswith("tanda tangan pada halaman 1 PDF terbagi")


def test_a_heading_at_the_foot_of_a_page_is_told() -> None:
    """It needs room for two lines below it."""
    whole = small(heading("PENUTUP", "judul"))
    [fault] = page_faults(page("PENUTUP"), whole)
    assert "judul “penutup” berada di kaki halaman 1 PDF" in fault


def test_an_amount_that_a_line_tears_is_told() -> None:
    """It is looked for in one piece, as often as the document says it."""
    whole = small(par(Style.ISI, "Rp147.492.910.169 dan 12.500 usaha, 12.500 koperasi."))
    shown = "Rp147.492.910.169 dan 12.500 usaha, 12.500 koperasi."
    assert page_faults(page(shown), whole) == ()
    [fault] = page_faults(page("Rp147.492.910.16", "9 dan 12.500 usaha, 12.500 koperasi."), whole)
    assert fault.startswith("angka 147.492.910.169 terpotong")
    [fault] = page_faults(page("Rp147.492.910.169 dan 12.500 usaha, 12.50", "0 koperasi."), whole)
    assert fault.startswith("angka 12.500 terpotong")


def test_text_beyond_the_paper_is_told() -> None:
    """The paper of the test is 610 points wide."""
    [fault] = page_faults(page("penyelenggaraan " * 8), small(par(Style.ISI, "Isi.")))
    assert fault == "sebagian teks halaman 1 PDF berada di luar kertas; persempit isinya"


# --- copies, and templates that another program saved


OFFICER = COPY.replace(
    "perangkat_daerah:",
    """  salinan:
    jabatan: Kepala Bagian Hukum Sekretariat Daerah Kabupaten Contoh
    nama: Nama Kepala
    pangkat: Pembina Tingkat I
    nip: "197001011995031001"
perangkat_daerah:""",
)


def lines(made: Built) -> list[str]:
    """The paragraphs of a document."""
    body = opc.read(made.docx).document.xml
    return [
        text for p in body.iter(w("p")) if (text := "".join(t.text or "" for t in p.iter(w("t"))))
    ]


def test_a_copy_is_authenticated_by_the_officer_of_the_content(tmp_path: Path) -> None:
    """Office, name, rank and NIP; all of them are looked for in the file."""
    found = lines(built(tmp_path, templates(), OFFICER))
    assert found[found.index("Salinan sesuai dengan aslinya") + 1 :][:6] == [
        "KEPALA BAGIAN HUKUM SEKRETARIAT DAERAH",
        "KABUPATEN CONTOH,",
        "\u00a0",
        "NAMA KEPALA",
        "Pembina Tingkat I",
        "NIP 197001011995031001",
    ]
    look = edited(tmp_path / "rusak", BODY, without("salinan_nip"))
    message = said(tmp_path / "rusak", look, OFFICER)
    assert "pengesahan salinan: “NIP 197001011995031001” tidak ada" in message


@pytest.mark.parametrize("nama", ["", "    nama: Nama Kepala\n"])
def test_without_a_name_no_place_is_left_open(nama: str, tmp_path: Path) -> None:
    """An authentication that nobody answers for is not printed."""
    perbup = COPY if not nama else OFFICER.replace(nama, "")
    found = lines(built(tmp_path, templates(), perbup))
    assert not [line for line in found if "Salinan" in line or "…" in line]


def test_the_signature_goes_on_on_the_page_before_it(tmp_path: Path) -> None:
    """Also where an office program has made a page of its own for it."""
    look = edited(tmp_path, CLOSING, instead('w:val="continuous"', 'w:val="nextPage"'))
    assert built(tmp_path, look).docx == built(tmp_path / "lagi", templates()).docx
