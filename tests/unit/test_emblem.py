"""The emblem of the state: its files, its place, and that nothing cuts it off."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from renja_docs.app.pipeline import build
from renja_docs.content.identitas import Lambang
from renja_docs.content.loading.loader import load
from renja_docs.document.blocks import Picture
from renja_docs.drawing.emblem import EMU_PER_MM, emblem
from renja_docs.drawing.picture import PictureError
from renja_docs.rules.attachments import attachments
from renja_docs.sense.tree import tree
from renja_docs.word.intake import show_pictures
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import WP, A, w
from tests.kecil import PERBUP, naskah, tulis
from tests.packages import templates

LAMPIRAN = "urutan: [{bagian: sampul}, {bagian: penandatanganan}]\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><path d="M0 0h40v50z"/></svg>'


def png(width: int = 40, height: int = 50) -> bytes:
    """A picture file."""
    target = io.BytesIO()
    Image.new("RGB", (width, height), "gold").save(target, "PNG")
    return target.getvalue()


def taken(folder: Path, name: str, data: bytes | str, tinggi: int = 25) -> Picture:
    """The emblem of a file."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return emblem(Lambang(berkas=name, tinggi=tinggi), folder)


def test_a_png_keeps_its_shape(tmp_path: Path) -> None:
    """As high as the content says, its width in proportion."""
    found = taken(tmp_path, "l.png", png(), tinggi=30)
    assert (found.height, found.width) == (30 * EMU_PER_MM, 24 * EMU_PER_MM)
    assert (found.mime, found.alt) == ("image/png", "Lambang negara Garuda Pancasila")


def test_an_emf_keeps_its_shape(tmp_path: Path) -> None:
    """From the frame in its header."""
    found = taken(tmp_path, "l.emf", metafile(4000, 5000))
    assert found.mime == "image/x-emf"
    assert found.width / found.height == pytest.approx(4 / 5, rel=0.02)


def metafile(width: int, height: int) -> bytes:
    """An empty metafile with a frame in hundredths of a millimetre: its header and its end."""
    frame = (0, 0, width, height)
    sizes = (0x464D4520, 0x10000, 128, 2, 1, 0, 0, 0, 0, 4000, 4000, 400, 400, 0, 0, 0)
    head = struct.pack("<II4i4iIIIIHHIII2i2iIII", 1, 108, *frame, *frame, *sizes)
    end = struct.pack("<5I", 14, 20, 0, 16, 20)
    return head.ljust(108, b"\0") + end


@pytest.mark.parametrize("size", ['viewBox="0 0 40 50"', 'width="40mm" height="50mm"'])
def test_an_svg_has_a_png_beside_it(size: str, tmp_path: Path) -> None:
    """For the readers that know no SVG."""
    svg = SVG.replace('viewBox="0 0 40 50"', size)
    with pytest.raises(PictureError, match=r"l\.png"):
        taken(tmp_path, "l.svg", svg)
    (tmp_path / "l.png").write_bytes(png())
    found = taken(tmp_path, "l.svg", svg)
    assert (found.data, found.svg) == (png(), svg.encode())
    assert (found.height, found.width) == (25 * EMU_PER_MM, 20 * EMU_PER_MM)


@pytest.mark.parametrize(
    ("svg", "reason"),
    [
        (SVG.replace("<path", "<script>alert(1)</script><path"), "program atau tautan"),
        (SVG.replace("<path", '<path onload="x()"'), "program atau tautan"),
        (SVG.replace("<path", '<use href="https://contoh.id/x.svg"/><path'), "program atau tautan"),
        (f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{SVG}', "bukan SVG biasa"),
        (SVG.replace(' viewBox="0 0 40 50"', ""), "tidak menyebut ukurannya"),
        (SVG.replace("0 0 40 50", "0 0 0 50"), "tidak menyebut ukurannya"),
        ("<html/>", "bukan SVG biasa"),
        ("<svg", "rusak"),
    ],
)
def test_a_harmful_or_broken_svg_is_refused(svg: str, reason: str, tmp_path: Path) -> None:
    """Nothing runs, nothing is fetched, no file is read by it."""
    (tmp_path / "l.png").write_bytes(png())
    with pytest.raises(PictureError, match=reason):
        taken(tmp_path, "l.svg", svg)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("l.png", png(), None),
        ("l.png", b"GIF89a", "RD3026"),
        ("l.bmp", b"BM", "RD3026"),
        ("l.emf", b"\x01\x00\x00\x00 pendek", "RD3026"),
        ("l.svg", SVG.encode(), "RD3026"),
    ],
)
def test_the_check_says_what_the_build_would_refuse(
    name: str, data: bytes, code: str | None, tmp_path: Path
) -> None:
    """On the line of the file; an SVG without its PNG too."""
    content, look = tulis(tmp_path, perbup=f"{PERBUP}lambang:\n  berkas: {name}\n")
    (content / name).write_bytes(data)
    found = load(content, look).naskah
    assert found is not None
    faults = list(attachments(tree(found), content))
    assert [fault.code for fault in faults] == ([code] if code else [])
    assert all(str(fault.location).startswith("perbup.yaml:15") for fault in faults)


@pytest.mark.parametrize("name", ["tiada.png", "../l.png"])
def test_a_file_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    """Missing, or outside of the content."""
    content, look = tulis(tmp_path, perbup=f"{PERBUP}lambang: {{berkas: {name}}}\n")
    found = load(content, look).naskah
    assert found is not None
    assert [f.code for f in attachments(tree(found), content)] in (["RD3024"], ["RD3025"])


def printed(folder: Path, name: str = "") -> Element:
    """The document with that emblem, by the templates of the tests."""
    lambang = f"lambang: {{berkas: {name}}}\n" if name else ""
    found = naskah(folder, perbup=PERBUP + lambang, lampiran=LAMPIRAN)
    (folder / "content" / "l.png").write_bytes(png())
    (folder / "content" / "l.svg").write_text(SVG, encoding="utf-8")
    content = folder / "content"
    lambang_read = found.perbup.lambang
    made = build(found, tree(found), content, templates(), None)
    assert (lambang_read is None) == (not name)
    return opc.read(made.docx).document.xml


def test_it_stands_on_the_first_page_and_on_the_cover(tmp_path: Path) -> None:
    """Above the office, and above the name of the plan; each in a line as high as it is."""
    root = printed(tmp_path, "l.png")
    pictures = list(root.iter(f"{{{WP}}}inline"))
    assert len(pictures) == 2
    for picture in pictures:
        paragraph = next(picture.iterancestors(w("p")))
        spacing = next(paragraph.iter(w("spacing")))
        assert spacing.get(w("lineRule")) == "auto"
        assert next(picture.iter(f"{{{WP}}}docPr")).get("descr") == Lambang(berkas="").alt
    assert root[0][0] is next(pictures[0].iterancestors(w("p")))


def test_a_reader_of_svg_finds_it(tmp_path: Path) -> None:
    """Both files are in the package, the PNG for all others."""
    root = printed(tmp_path, "l.svg")
    assert len(list(root.iter("{*}svgBlip"))) == 2
    assert all(len(blip) == 1 for blip in root.iter(f"{{{A}}}blip"))


def test_without_it_its_place_is_closed(tmp_path: Path) -> None:
    """No empty paragraph stands in front of the office."""
    root = printed(tmp_path)
    assert next(root.iter(w("t"))).text == "BUPATI CONTOH"
    assert next(root[0].iter(w("p"))) is next(next(root.iter(w("t"))).iterancestors(w("p")))


def test_a_picture_in_a_template_is_not_cut_off() -> None:
    """Whatever the style of its paragraph says of the height of lines."""
    opened = opc.read((templates() / "lampiran.docx").read_bytes())
    paragraph = next(opened.document.xml.iter(w("p")))
    etree.SubElement(paragraph, f"{{{WP}}}inline")
    show_pictures(opened)
    assert next(paragraph.iter(w("spacing"))).get(w("lineRule")) == "auto"
