"""A .docx from outside: what is refused, what is cleaned, and how it is said."""

from __future__ import annotations

import struct

import pytest

from renja_docs.word import foreign
from renja_docs.word.cleaning import clean
from renja_docs.word.foreign import ForeignError, open_docx
from renja_docs.word.wml import archive, names
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Package, Part, Relation, parse_xml
from tests.docx_lain import W_NS, changed, made, picture, plain, unzipped, zipped
from tests.elements import words

STOCK = made(plain)
XXE = b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def refusal(data: bytes) -> str:
    """What is said to a file that is not taken in."""
    with pytest.raises(ForeignError) as caught:
        open_docx(data, "asing/x.docx")
    assert str(caught.value).startswith("asing/x.docx: ")
    return caught.value.pesan


def with_document(prefix: bytes, body: str = "") -> bytes:
    """The stock file whose main part begins with this."""
    entries = unzipped(STOCK)
    entries["word/document.xml"] = (
        prefix + f"<w:document {W_NS}><w:body>{body}</w:body></w:document>".encode()
    )
    return zipped(entries)


def with_body(body: str) -> bytes:
    return with_document(b"", body)


def related(type_: str, target: str, *, external: bool = False) -> bytes:
    """The stock file with one more relationship."""
    return changed(
        STOCK, lambda p: p.document.rels.update(x=Relation(names.OFFICE + type_, target, external))
    )


def test_a_sound_file_is_taken_in() -> None:
    """Nothing is said."""
    assert open_docx(STOCK, "x").document.name == "/word/document.xml"


@pytest.mark.parametrize(
    "data", [b"", b"bukan zip", b"\xd0\xcf\x11\xe0 berkas .doc lama", STOCK[:2000]]
)
def test_what_is_no_zip(data: bytes) -> None:
    """An old .doc, a cut-off file, an empty one."""
    assert "bukan berkas .docx" in refusal(data)


def test_a_zip_that_is_no_docx() -> None:
    """A spreadsheet, say."""
    assert "[Content_Types].xml" in refusal(zipped({"isi.txt": b"x"}))


@pytest.mark.parametrize("doctype", [XXE, LAUGHS])
def test_a_doctype(doctype: bytes) -> None:
    """Neither an external entity nor a bomb of entities is read."""
    assert "DOCTYPE" in refusal(with_document(doctype))


def test_a_part_that_is_not_well_formed() -> None:
    """No repair: the part is named."""
    assert "/word/document.xml" in refusal(with_document(b"<kurung>"))


def test_a_zip_bomb() -> None:
    """What unpacks to more than a thousand times its size."""
    assert "bom zip" in refusal(
        zipped({**unzipped(STOCK), "word/media/besar.bin": bytes(64 << 20)})
    )


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """More entries than a .docx ever has."""
    monkeypatch.setattr(archive, "MAX_ENTRIES", 3)
    assert "paling banyak 3" in refusal(STOCK)


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is read from the directory of the zip, before anything is unpacked."""
    monkeypatch.setattr(foreign, "MOST_BYTES", 1000)
    assert "paling banyak 1000" in refusal(STOCK)


def test_a_password() -> None:
    """Encrypted entries cannot be read."""
    data = bytearray(STOCK)
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    assert "kata sandi" in refusal(bytes(data))


def test_two_entries_of_one_name() -> None:
    """Which of them Word would read is not known."""
    data = zipped({"a.xml": b"1", "b.xml": b"2"}).replace(b"b.xml", b"a.xml")
    assert "nama yang sama" in refusal(data)


def test_macros() -> None:
    """A .docm under another name."""
    macro = Part("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject", data=b"x")
    assert "makro" in refusal(changed(STOCK, lambda p: p.add(macro)))


@pytest.mark.parametrize("kind", ["oleObject", "package", "aFChunk", "control"])
def test_embedded_objects(kind: str) -> None:
    """What could act, or brings another file along."""
    assert kind in refusal(related(kind, "/word/document.xml"))


def test_a_linked_picture() -> None:
    """It would be fetched from elsewhere when the file is opened."""
    message = refusal(related("image", "http://contoh.id/a.png", external=True))
    assert "tautan keluar" in message and "http://contoh.id/a.png" in message


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:ins w:id="1" w:author="Ani"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',
        '<w:p><w:del w:id="1" w:author="Ani"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>',
        '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="Ani"/></w:rPr></w:pPr></w:p>',
        '<w:p><w:pPr><w:pPrChange w:id="1" w:author="Ani"><w:pPr/></w:pPrChange></w:pPr></w:p>',
    ],
)
def test_tracked_changes(body: str) -> None:
    """Who made them is said."""
    message = refusal(with_body(body))
    assert "lacak perubahan oleh Ani" in message and "terima atau tolak" in message


def test_endnotes() -> None:
    """They would stand at the end of our document."""
    assert "catatan akhir" in refusal(
        with_body('<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>')
    )


def cleaned(data: bytes) -> tuple[Package, list[str]]:
    package = open_docx(data, "x")
    return package, clean(package)


def test_hyperlinks_lose_their_address() -> None:
    """The text stays, and one is told."""
    held = "<w:r><w:t>situs</w:t></w:r>"
    link = f'<w:p><w:hyperlink xmlns:r="{names.R}" r:id="x">{held}</w:hyperlink></w:p>'

    def add(package: Package) -> None:
        address = Relation(names.OFFICE + "hyperlink", "http://contoh.id", external=True)
        package.document.rels.update(x=address)
        named = link.replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)
        package.document.xml[0].insert(0, parse_xml(named.encode()))

    package, notes = cleaned(changed(STOCK, add))
    assert notes == ["1 tautan keluar dihapus, teksnya tetap"]
    assert not list(package.document.xml.iter(w("hyperlink")))
    assert "situs" in words(package.document.xml)
    assert not any(rel.external for part in package.parts.values() for rel in part.rels.values())


def test_comments_go() -> None:
    """They are not printed."""
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    body = f"<w:p>{start}<w:r><w:t>x</w:t></w:r>{end}</w:p>"
    package, notes = cleaned(with_body(body))
    assert notes == ["komentar dihapus"]
    assert not list(package.document.xml.iter(w("commentRangeStart"), w("commentRangeEnd")))


def test_content_controls_give_way_to_their_content() -> None:
    """The text of a form stays where it was."""
    held = "<w:p><w:r><w:t>isian</w:t></w:r></w:p>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{held}</w:sdtContent></w:sdt><w:p/>"
    package, _ = cleaned(with_body(body))
    assert [e.tag for e in package.document.xml[0]] == [w("p"), w("p")]
    assert words(package.document.xml[0][0]) == "isian"


def test_traces_of_sessions_go() -> None:
    """Ids of editing sessions, and theme fonts that would win over a style's own."""
    body = (
        '<w:p w:rsidR="00112233"><w:proofErr w:type="spellStart"/><w:r><w:rPr>'
        '<w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:r></w:p>'
    )
    package, _ = cleaned(with_body(body))
    blob = opc.write(package, compress=False)
    assert b"rsid" not in blob and b"proofErr" not in blob and b"asciiTheme" not in blob


def test_a_picture_without_alternative_text_gets_its_name() -> None:
    """One is told, and the reader's screen says something."""
    data = changed(
        made(picture),
        lambda p: next(p.document.xml.iter(f"{{{names.WP}}}docPr")).attrib.pop("descr"),
    )
    package, notes = cleaned(data)
    assert notes == ["1 gambar tanpa teks alternatif"]
    assert [e.get("descr") for e in package.document.xml.iter(f"{{{names.WP}}}docPr")] == [
        "Picture 1"
    ]


def test_half_a_bookmark_goes() -> None:
    """A beginning without end, an end without beginning."""
    body = '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="2"/></w:p>'
    package, _ = cleaned(with_body(body))
    assert not list(package.document.xml.iter(w("bookmarkStart"), w("bookmarkEnd")))


def test_what_is_taken_out_is_told() -> None:
    """A sound file loses nothing; a commented one its comments."""
    assert foreign.examine(STOCK, "x") == []
    assert foreign.examine(with_body('<w:p><w:commentRangeStart w:id="0"/></w:p>'), "x") == [
        "komentar dihapus"
    ]


def field(code: str, result: str = "hasil") -> str:
    """A paragraph with a field whose code is split over runs."""
    half = len(code) // 2
    return (
        f'<w:p {W_NS}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code[:half]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{code[half:]}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def with_paragraph(xml: str) -> Package:
    """The stock document with one more paragraph in front."""
    package = opc.read(STOCK)
    package.document.xml[0].insert(0, parse_xml(xml.encode()))
    return package


@pytest.mark.parametrize(
    "code",
    [
        "DDEAUTO cmd", "INCLUDETEXT x.docx", "INCLUDEPICTURE http://x/y.png", "LINK Excel.Sheet x",
        "MACROBUTTON m klik", "IMPORT x", "RD x.docx", "DATE", " hyperlink http://x ",
        "HYPERLINK x.docx \\l a", "FILLIN apa", "tidakada x", "AUTOTEXT x",
    ],
)  # fmt: skip
def test_an_active_field_becomes_its_text(code: str) -> None:
    """What a field would do when the regulation is opened is not done; what it says stays."""
    package = with_paragraph(field(code))
    assert "1 bidang aktif dibekukan menjadi teks" in clean(package)
    root = package.document.xml
    assert next(root.iter(w("fldChar"), w("instrText")), None) is None
    assert "hasil" in words(root)


@pytest.mark.parametrize("code", [" PAGE ", "SEQ Tabel", "REF x \\h", 'HYPERLINK \\l "x"', "=1+2"])
def test_a_field_of_the_document_itself_stays(code: str) -> None:
    """Page numbers, captions and references live on."""
    package = with_paragraph(field(code))
    assert not any("bidang" in note for note in clean(package))
    assert len(list(package.document.xml.iter(w("fldChar")))) == 3


def test_a_simple_and_a_nested_field_are_frozen() -> None:
    """Also in the code of another field, and as one element."""
    simple = (
        f'<w:p {W_NS}><w:fldSimple w:instr="DATE"><w:r><w:t>kini</w:t></w:r></w:fldSimple></w:p>'
    )
    package = with_paragraph(simple)
    assert "1 bidang aktif dibekukan menjadi teks" in clean(package)
    assert "kini" in words(package.document.xml)
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    inner = char.format("begin") + code.format("DATE") + char.format("end")
    outer = code.format("IF ") + inner
    body = char.format("begin") + outer + char.format("separate") + char.format("end")
    package = with_paragraph(f"<w:p {W_NS}>{body}</w:p>")
    clean(package)
    assert "DATE" not in "".join(e.text or "" for e in package.document.xml.iter(w("instrText")))


def test_an_open_field_is_closed_by_freezing() -> None:
    """A field without an end would swallow all that follows."""
    package = with_paragraph(
        f'<w:p {W_NS}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    clean(package)
    assert next(package.document.xml.iter(w("fldChar"), w("instrText")), None) is None


def test_hidden_text_is_told() -> None:
    """What nobody sees when signing is named."""
    package = with_paragraph(
        f"<w:p {W_NS}><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>"
    )
    assert "1 potong teks tersembunyi ikut dimuat" in clean(package)


def test_an_unknown_kind_of_part_is_refused() -> None:
    """The list is of what is known, in whatever letters another kind is written."""
    package = opc.read(STOCK)
    package.document.relate(Relation("http://contoh/AFCHUNK", "/word/document.xml"))
    assert "AFCHUNK" in refusal(opc.write(package))


def test_a_strict_file_is_read() -> None:
    """Word's own *Strict Open XML*: other addresses, the same document."""
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
            b"http://purl.oclc.org/ooxml/wordprocessingml/",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/",
            b"http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, data in unzipped(STOCK).items()
    }
    assert strict != unzipped(STOCK)
    foreign.judge(zipped(strict), "x.docx")


@pytest.mark.parametrize("count", [300_000, 2_000_000])
def test_a_swarm_of_elements_is_refused_at_once(count: int) -> None:
    """Empty paragraphs pack well: they are counted before a tree is made of them."""
    files = unzipped(STOCK)
    document = files["word/document.xml"]
    files["word/document.xml"] = document.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * count)
    assert "unsur" in refusal(zipped(files)) or "bom" in refusal(zipped(files))


def test_many_parts_are_refused() -> None:
    """No annex has hundreds."""
    files = unzipped(STOCK) | {f"word/x{number}.xml": b" " * 9 for number in range(900)}
    assert "bagian; paling banyak" in refusal(zipped(files))


@pytest.mark.parametrize(
    ("found", "other"),
    [
        (b"<w:sectPr", b"<w:tc/><w:sectPr"),
        (b'w:val="', b'w:vul="'),
        (b"<w:p>", b"<w:p><w:p/>"),
    ],
)
def test_a_broken_structure_is_refused(found: bytes, other: bytes) -> None:
    """The gate that judges what is built judges what is taken in."""
    files = unzipped(STOCK)
    for name in ("word/document.xml", "word/styles.xml"):
        files[name] = files[name].replace(found, other, 1)
    with pytest.raises(ForeignError, match="susunannya rusak"):
        foreign.judge(zipped(files), "x.docx")
