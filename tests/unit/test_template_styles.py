"""Styles of templates are found by the names that Word shows."""

from __future__ import annotations

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
    name_styles(opened, "x.docx", complete=True)
    used = {use.get(w("val")) for use in opened.document.xml.iter(w("pStyle"))}
    assert _style(opened, "Judul Peraturan").get(w("styleId")) == "JudulPeraturan"
    assert "JudulPeraturan" in used
    assert "a7" not in used


def test_a_style_that_is_gone_is_named() -> None:
    """The drafter reads which style to bring back, and in which template."""
    opened = _opened()
    gone = _style(opened, "heading 6")
    above(gone).remove(gone)
    with pytest.raises(TemplateError, match=r"gaya “Pasal \(heading 6\)” tidak ada"):
        name_styles(opened, "batang-tubuh.docx", complete=True)


def test_a_style_with_its_indonesian_name_alone_becomes_words_own() -> None:
    """A template whose headings were styles of its own still serves, and looks as it did."""
    opened = _opened()
    mine = _style(opened, "heading 6")
    mine.set(w("styleId"), "Pasal")
    mine.set(w("customStyle"), "1")
    below(mine, w("name")).set(w("val"), "Pasal")
    mine.remove(below(mine, w("aliases")))
    name_styles(opened, "x.docx", complete=True)
    assert _style(opened, "heading 6") is mine
    assert mine.get(w("styleId")) == "Heading6"
    assert mine.get(w("customStyle")) is None
    assert below(mine, w("aliases")).get(w("val")) == "Pasal"
