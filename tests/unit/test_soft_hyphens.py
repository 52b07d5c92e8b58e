"""Running text parts its words at line ends: where, and that no word of the document changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from renja_docs.document.blocks import (
    Cell,
    Document,
    Frame,
    Mark,
    Paragraph,
    Properties,
    Ref,
    Row,
    Run,
    Section,
    Table,
)
from renja_docs.document.paper import TEGAK, PageNumber
from renja_docs.document.styles import Style
from renja_docs.text.syllables import (
    HELD_HYPHEN,
    held,
    hyphenated,
    hyphenated_last,
    names_in,
    unhyphenated,
)
from renja_docs.word.proof import PrintedParagraph, prove
from renja_docs.word.redline.whole_words import make_words_whole
from renja_docs.word.wml import names, runs
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.readback import paragraphs
from renja_docs.writing.soft_hyphens import with_soft_hyphens


def _shown(text: str) -> str:
    return hyphenated(text).replace("\u00ad", "-")


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("pemerintahan", "pe-me-rin-tah-an"),
        ("pembangunan", "pem-ba-ngun-an"),
        ("memberdayakan", "mem-ber-da-ya-kan"),
        ("transaksi", "tran-sak-si"),
        ("Lampiran", "Lam-pir-an"),
        ("tambahan", "tam-bah-an"),
        ("perubahan", "per-ubah-an"),
        ("dengan", "de-ngan"),
        ("akan", "akan"),
        ("terakhir", "ter-akhir"),
        ("diukur", "di-ukur"),
        ("karyawan", "kar-ya-wan"),
        ("perundang-undangan", "per-un-dang-un-dang-an"),
        ("satu", "satu"),
    ],
)
def test_words_part_at_their_syllables_and_suffixes(word: str, parted: str) -> None:
    assert _shown(word) == parted


@pytest.mark.parametrize(
    "text",
    ["atas", "RENCANA", "2.17.01", "dinkop@contohdaerah.go.id", "contohdaerah.go.id/berkas"],
)
def test_short_words_capitals_codes_and_addresses_stay_whole(text: str) -> None:
    assert hyphenated(text) == text


def test_no_letter_is_lost() -> None:
    text = "Penyelenggaraan pemerintahan (Pasal 5 ayat (1)), 12.500 usaha; seluruhnya."
    assert unhyphenated(hyphenated(text)) == text


def test_names_of_regions_stay_whole() -> None:
    found = names_in(
        ["di Kabupaten Sumberejo dan Kota Besar, Kecamatan Kalibaru", "kota besar"],
        ("Kabupaten", "Kota"),
    )
    assert found == {"Sumberejo", "Kalibaru"}
    assert hyphenated("Sumberejo", found) == "Sumberejo"


def test_words_part_on_either_side_of_a_stroke() -> None:
    assert _shown("Kabupaten/Kota dan Pinjam/Unit") == "Ka-bu-pa-ten/Kota dan Pin-jam/Unit"
    assert hyphenated("Nomor 21/Per/M.KUKM/IX/2015") == "No\u00admor 21/Per/M.KUKM/IX/2015"


def test_the_last_line_of_a_paragraph_is_no_half_of_a_word() -> None:
    paragraph = Paragraph(Style.PARAGRAF_ISI, (Run("kewajiban Pemerintah Daerah"), Run(".")))
    (done,) = _blocks(with_soft_hyphens(_document(paragraph)))
    said = Run(hyphenated("kewajiban Pemerintah ") + "Daerah")
    assert done == replace(paragraph, spans=(said, Run(".")))
    assert hyphenated_last("dihadapinya").replace("\u00ad", "-") == "di-ha-dapinya"
    assert hyphenated_last("penentuan").replace("\u00ad", "-") == "pe-nentuan"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nomor 050-5889 Tahun 2021", "Nomor 050=5889 Tahun 2021"),
        ("pandemi Covid-19", "pandemi Covid=19"),
        ("Tabel T-C.29", "Tabel T=C.29"),
        ("Undang-Undang", "Undang-Undang"),
        ("nama-2@contohdaerah.go.id", "nama-2@contohdaerah.go.id"),
    ],
)
def test_no_line_ends_behind_the_hyphen_of_a_code(text: str, shown: str) -> None:
    assert held(text).replace(HELD_HYPHEN, "=") == shown
    assert unhyphenated(held(text)) == text


def test_codes_hold_together_in_tables_captions_and_references() -> None:
    code = Paragraph(Style.SEL, (Run("a-1"),))
    table = Table((100,), (Row((Cell((code,)),)),))
    mark = Mark("tabel_a", (Run("Tabel T-C.29"),))
    caption = Paragraph(Style.JUDUL_TABEL, (mark,))
    prose = Paragraph(Style.PARAGRAF_ISI, (Ref("tabel_a", "Tabel T-C.29", "text"), Run(" ini")))
    done = _blocks(with_soft_hyphens(_document(table, caption, prose)))
    assert done == (
        replace(table, rows=(Row((Cell((replace(code, spans=(Run(held("a-1")),)),)),)),)),
        replace(caption, spans=(replace(mark, spans=(Run(held("Tabel T-C.29")),)),)),
        replace(prose, spans=(Ref("tabel_a", held("Tabel T-C.29"), "text"), Run(" ini"))),
    )


def _document(*blocks: Paragraph | Table) -> Document:
    section = Section(TEGAK, PageNumber(), blocks)
    return Document(Properties("", "", "", "", ""), Frame("x.docx", {}, {}), (), (section,))


def _blocks(document: Document) -> tuple[object, ...]:
    (section,) = document.parts
    assert isinstance(section, Section)
    return section.blocks


def test_only_running_text_in_indonesian_parts() -> None:
    word = Run("pemerintahan")
    heading = Paragraph(Style.JUDUL_SUBBAB, (word,))
    lead = Paragraph(Style.RINCIAN_1, (word,), align="left")
    foreign = Paragraph(Style.PARAGRAF_ISI, (replace(word, italic=True),))
    table = Table((100,), (Row((Cell((Paragraph(Style.SEL, (word,)),)),)),))
    untouched = (heading, lead, foreign, table)
    prose = Paragraph(Style.PARAGRAF_ISI, (Run("pemerintahan daerah"),))
    done = _blocks(with_soft_hyphens(_document(*untouched, prose)))
    assert done[:-1] == untouched
    assert done[-1] == replace(prose, spans=(Run(hyphenated("pemerintahan ") + "daerah"),))


def _package(text: str) -> Package:
    package = Package(rels={"rId1": Relation(names.TYPE_DOCUMENT, "/word/document.xml")})
    root = etree.Element(w("document"), nsmap={"w": W})
    body = etree.SubElement(root, w("body"))
    runs.text(etree.SubElement(body, w("p")), text)
    package.add(Part("/word/document.xml", names.CT_DOCUMENT, root))
    return package


def test_what_is_read_back_is_the_word_that_was_written() -> None:
    package = _package(hyphenated("pemerintahan daerah"))
    root = package.document.xml
    assert len(list(root.iter(w("softHyphen")))) == 6
    assert [seen.text for seen in paragraphs(root)] == ["pemerintahan daerah"]


def test_a_held_hyphen_is_an_element_and_is_read_as_a_hyphen() -> None:
    root = _package(held("Nomor 050-5889")).document.xml
    assert len(list(root.iter(w("noBreakHyphen")))) == 1
    assert [seen.text for seen in paragraphs(root)] == ["Nomor 050-5889"]
    make_words_whole(root)
    assert [piece.text for piece in root.iter(w("t"))] == ["Nomor 050-5889"]


def test_the_proof_tells_a_soft_hyphen_that_nobody_meant() -> None:
    package = _package("pe\u00admerintahan")
    assert not prove(package, [PrintedParagraph("pe\u00admerintahan")])
    (fault,) = prove(package, [PrintedParagraph("peme\u00adrintahan")])
    assert "peme¬rintahan" in fault
    (fault,) = prove(package, [PrintedParagraph("pe\u00admerintah")])
    assert fault.startswith("teks berbeda")


def test_a_comparison_of_documents_sees_whole_words() -> None:
    root = _package(hyphenated("pemerintahan daerah")).document.xml
    make_words_whole(root)
    assert [piece.text for piece in root.iter(w("t"))] == ["pemerintahan daerah"]
    assert not list(root.iter(w("softHyphen")))
