"""A fresh set of templates has all that the software needs; what is taken out of one is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from renja_docs.document.styles import NAMES, Style
from renja_docs.word.foreign import examine
from renja_docs.word.template_needs import TEMPLATES, missing
from renja_docs.word.wml import names, package
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from tests.elements import behind, below
from tests.packages import make, templates

BODY = "batang-tubuh.docx"


def style(opened: package.Package, name: str) -> Element:
    """The style of a template that Word shows by this name."""
    part = opened.related(names.TYPE_STYLES)
    assert part is not None
    return next(e for e in part.xml.iter(w("style")) if below(e, w("name")).get(w("val")) == name)


def paragraph(opened: package.Package, part: str) -> Element:
    """The first paragraph of a template that says this among other words."""
    found = opened.document.xml.iter(w("p"))
    return next(p for p in found if part in "".join(t.text or "" for t in p.iter(w("t"))))


def without(opened: package.Package, thing: Element) -> bytes:
    """The bytes of a template without this element."""
    parent = thing.getparent()
    assert parent is not None
    parent.remove(thing)
    return package.write(opened)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_fresh_template_lacks_nothing(name: str) -> None:
    """The script makes what the software asks for."""
    assert missing((templates() / name).read_bytes(), name) == []


@pytest.mark.parametrize(
    ("find", "said"),
    [
        (lambda t: style(t, "Judul Peraturan"), "gaya “Judul Peraturan” tidak ada"),
        (lambda t: paragraph(t, "slot('menetapkan')"), "{{ slot('menetapkan') }} ada 0 kali"),
        (lambda t: paragraph(t, "Ditetapkan di"), "{{ penetapan_tempat }} tidak ada"),
        (lambda t: paragraph(t, "RANCANGAN"), "{{ rancangan }} tidak ada"),
        (lambda t: paragraph(t, "{{ rahmat }}"), "{{ rahmat }} tidak ada"),
        (lambda t: paragraph(t, "TENTANG"), "baris TENTANG tidak ada"),
    ],
    ids=["style", "slot", "placeholder", "condition", "formula", "word"],
)
def test_what_is_gone_is_told_with_its_repair(
    find: Callable[[package.Package], Element], said: str
) -> None:
    """Template, what is missing, how to mend it; and nothing else."""
    opened = package.read((templates() / BODY).read_bytes())
    (message,) = missing(without(opened, find(opened)), BODY)
    assert message.startswith(f"Templat {BODY}: {said}. ")
    assert message.endswith("atau pulihkan dengan: git checkout -- templates/batang-tubuh.docx")


def test_a_slot_that_stands_twice_is_told() -> None:
    """The software would not know where to pour."""
    opened = package.read((templates() / BODY).read_bytes())
    slot = paragraph(opened, "slot('pembukaan')")
    slot.addnext(
        below(package.read((templates() / BODY).read_bytes()).document.xml, f".//{w('p')}")
    )
    text = next(behind(slot).iter(w("t")))
    text.text = "{{ slot('pembukaan') }}"
    assert any(
        "{{ slot('pembukaan') }} ada 2 kali" in m for m in missing(package.write(opened), BODY)
    )


def test_a_file_that_is_no_document_is_told() -> None:
    """The drafter reads which file cannot be opened."""
    (message,) = missing(b"bukan zip", BODY)
    assert message.startswith("Templat batang-tubuh.docx: ")


def test_every_style_of_the_maker_has_exact_line_spacing() -> None:
    """Pages break the same with every clone of the typeface; only pictures need free height."""
    opened = package.read((templates() / BODY).read_bytes())
    part = opened.related(names.TYPE_STYLES)
    assert part is not None
    loose = {
        e.get(w("styleId"))
        for e in part.xml.iter(w("style"))
        if e.get(w("type")) == "paragraph"
        and next(e.iter(w("spacing"))).get(w("lineRule")) != "exact"
    }
    assert loose == {Style.GAMBAR, Style.LAMBANG}


def test_the_maker_names_styles_as_the_software_does() -> None:
    """By id and by the name that Word shows."""
    part = package.read((templates() / BODY).read_bytes()).related(names.TYPE_STYLES)
    assert part is not None
    found = {
        e.get(w("styleId")): below(e, w("name")).get(w("val")) for e in part.xml.iter(w("style"))
    }
    assert {style: found.get(style) for style in Style} == NAMES


@pytest.mark.parametrize("script", ["buat_templat.py", "buat_asing.py"])
def test_a_maker_writes_the_same_bytes_each_time(script: str, tmp_path: Path) -> None:
    """No clock and no machine leaves a trace in what the scripts make."""
    first, second = tmp_path / "satu", tmp_path / "dua"
    for folder in (first, second):
        folder.mkdir()
        make(script, folder)
    made = sorted(p.name for p in first.iterdir())
    assert made
    assert [(first / n).read_bytes() for n in made] == [(second / n).read_bytes() for n in made]


def test_the_example_annex_is_taken_as_it_is(tmp_path: Path) -> None:
    """What another office would hand in is accepted, and nothing in it has to be taken out."""
    make("buat_asing.py", tmp_path)
    (annex,) = tmp_path.iterdir()
    assert list(examine(annex.read_bytes(), annex.name)) == []
