"""Styles of templates are found by the names that Word shows."""

from __future__ import annotations

from copy import deepcopy

import pytest

from renja_docs.word.template import TemplateError
from renja_docs.word.template_styles import name_styles
from renja_docs.word.wml import names, package
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from tests.elements import above, below
from tests.packages import templates


def _opened() -> package.Package:
    return package.read((templates() / "batang-tubuh.docx").read_bytes())


def _style(opened: package.Package, name: str) -> Element:
    styles = opened.related(names.TYPE_STYLES)
    assert styles is not None
    return next(s for s in styles.xml.iter(w("style")) if below(s, w("name")).get(w("val")) == name)


def test_a_style_whose_id_word_has_changed_is_found_by_its_name() -> None:
    """The id comes back, and so do the references to it."""
    opened = _opened()
    _style(opened, "Judul Peraturan").set(w("styleId"), "a7")
    for use in opened.document.xml.iter(w("pStyle")):
        if use.get(w("val")) == "JudulPeraturan":
            use.set(w("val"), "a7")
    name_styles(opened, "x.docx", _standard)
    used = {use.get(w("val")) for use in opened.document.xml.iter(w("pStyle"))}
    assert _style(opened, "Judul Peraturan").get(w("styleId")) == "JudulPeraturan"
    assert "JudulPeraturan" in used
    assert "a7" not in used


def test_a_style_that_is_gone_is_named() -> None:
    """The drafter reads which style to bring back, and in which template."""
    opened = _opened()
    _take_out(opened, "Judul Peraturan")
    with pytest.raises(TemplateError, match="gaya “Judul Peraturan” tidak ada"):
        name_styles(opened, "batang-tubuh.docx", _standard)


def test_what_word_has_itself_comes_from_the_program_where_it_is_gone() -> None:
    """LibreOffice does not save the built-in styles that no paragraph of the template wears."""
    opened = _opened()
    _take_out(opened, "heading 6")
    _take_out(opened, "toc 2")
    name_styles(opened, "batang-tubuh.docx", _standard)
    assert _style(opened, "heading 6").get(w("styleId")) == "Heading6"
    base = below(_style(opened, "toc 2"), w("basedOn")).get(w("val"))
    part = opened.related(names.TYPE_STYLES)
    assert part is not None
    assert base in {style.get(w("styleId")) for style in part.xml.iter(w("style"))}


def test_words_own_styles_are_known_in_any_spelling() -> None:
    """LibreOffice writes Heading 6."""
    opened = _opened()
    below(_style(opened, "heading 6"), w("name")).set(w("val"), "Heading 6")
    name_styles(opened, "batang-tubuh.docx", _standard)
    assert _style(opened, "heading 6").get(w("styleId")) == "Heading6"


def test_a_second_style_of_that_name_becomes_the_one_that_word_has() -> None:
    """LibreOffice writes its own Caption beside the caption of the template."""
    opened = _opened()
    mine = _style(opened, "caption")
    mine.set(w("styleId"), "Caption1")
    other = deepcopy(mine)
    other.set(w("styleId"), "Caption")
    below(other, w("name")).set(w("val"), "Caption")
    mine.addprevious(other)
    name_styles(opened, "batang-tubuh.docx", _standard)
    part = opened.related(names.TYPE_STYLES)
    assert part is not None
    ids = [style.get(w("styleId")) for style in part.xml.iter(w("style"))]
    assert ids.count("Caption") == 1
    assert _style(opened, "caption") is mine


def _take_out(opened: package.Package, name: str) -> None:
    gone = _style(opened, name)
    above(gone).remove(gone)


def _standard() -> list[Element]:
    """The styles of the program's own template."""
    part = _opened().related(names.TYPE_STYLES)
    assert part is not None
    return list(part.xml.iter(w("style")))


def test_a_style_with_its_indonesian_name_alone_becomes_words_own() -> None:
    """A template whose headings were styles of its own still serves, and looks as it did."""
    opened = _opened()
    mine = _style(opened, "heading 6")
    mine.set(w("styleId"), "Pasal")
    mine.set(w("customStyle"), "1")
    below(mine, w("name")).set(w("val"), "Pasal")
    mine.remove(below(mine, w("aliases")))
    name_styles(opened, "x.docx", _standard)
    assert _style(opened, "heading 6") is mine
    assert mine.get(w("styleId")) == "Heading6"
    assert mine.get(w("customStyle")) is None
    assert below(mine, w("aliases")).get(w("val")) == "Pasal"
