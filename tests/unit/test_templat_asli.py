"""The templates and the example annex in git are what their scripts make."""

from __future__ import annotations

import sys

import pytest

from renja_docs.document.styles import NAMES, Style
from renja_docs.word.wml import names
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.names import w
from tests.naskah_render import ROOT

TEMPLATES = ROOT / "templates"
FILES = ("batang-tubuh.docx", "lampiran.docx", "penutup.docx")


@pytest.fixture(autouse=True)
def _scripts(monkeypatch):
    """The scripts beside the templates can be imported."""
    monkeypatch.setattr(sys, "path", [str(TEMPLATES), *sys.path])


@pytest.mark.parametrize("name", FILES)
def test_a_template_is_what_its_script_makes(name):
    """Byte for byte; who restyles a template in Word changes gaya_templat.py along with it."""
    import buat_templat

    assert buat_templat.templates()[name] == (TEMPLATES / name).read_bytes()


def test_the_annex_is_what_its_script_makes():
    """Byte for byte."""
    import buat_asing

    assert buat_asing.formulir() == (ROOT / "content/asing/formulir-usulan.docx").read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_every_template_has_every_style(name):
    """By id and by the name that Word shows."""
    styles = opc.read((TEMPLATES / name).read_bytes()).related(names.TYPE_STYLES)
    assert styles is not None
    found = {
        s.get(w("styleId")): s.find(w("name")).get(w("val")) for s in styles.xml.iter(w("style"))
    }
    assert {style: found.get(style) for style in Style} == NAMES


def test_every_style_has_exact_line_spacing():
    """Pages break the same with every clone of the typeface; only a picture needs free height."""
    styles = opc.read((TEMPLATES / FILES[0]).read_bytes()).related(names.TYPE_STYLES)
    assert styles is not None
    loose = {
        s.get(w("styleId"))
        for s in styles.xml.iter(w("style"))
        if s.get(w("type")) == "paragraph"
        and next(s.iter(w("spacing"))).get(w("lineRule")) != "exact"
    }
    assert loose == {Style.GAMBAR}
