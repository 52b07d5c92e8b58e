"""The second proof: what the content tells stands in the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from renja_docs.app.pipeline import build, check
from renja_docs.document.styles import Style
from renja_docs.sense.tree import tree
from renja_docs.word.completeness import losses
from renja_docs.word.wml.package import Package, read
from renja_docs.word.wml.readback import paragraphs
from tests.kecil import naskah
from tests.naskah_render import par, small, written
from tests.packages import LAYOUTS, SMALL, templates

TITLE = par(Style.JUDUL_BAB, "PENDAHULUAN")
SENTENCE = par(Style.ISI, "Renja disusun setiap tahun; dan")


def package() -> Package:
    """A file that says a title and a sentence."""
    return read(written(small(TITLE, SENTENCE)))


@pytest.mark.parametrize("told", ["Pendahuluan", "Renja disusun  setiap tahun", "setiap tahun;"])
def test_capitals_blanks_and_closing_marks_are_of_printing(told: str) -> None:
    """A text may be printed in capitals, with another mark at its end, amid others."""
    assert losses(package(), [told]) == []


@pytest.mark.parametrize("told", ["Penutup", "Renja disusun setiap bulan", "RENJA TAHUNAN"])
def test_a_text_that_the_file_does_not_have_is_told(told: str) -> None:
    """It is quoted as it was typed."""
    assert losses(package(), ["Pendahuluan", told]) == [f"teks isi hilang: “{told}”"]


def test_all_words_of_a_content_are_told(tmp_path: Path) -> None:
    """Those that stand in the document, but for the names of acts, which citations compose."""
    told = [text.printed for text in tree(naskah(tmp_path)).told_texts()]
    assert told == [
        "bahwa rencana kerja perlu ditetapkan",
        "Rencana kerja berlaku satu tahun",
        "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
    ]


@pytest.mark.parametrize("folder", SMALL.values(), ids=list(SMALL))
def test_the_program_prints_no_sign_that_nobody_sees(folder: Path) -> None:
    """No zero-width marks, controls, private signs: whoever copies a word gets that word."""
    checked = check(folder, LAYOUTS.parent)
    assert checked.naskah is not None
    assert checked.tree is not None
    docx = build(checked.naskah, checked.tree, folder, templates()).docx
    body = read(docx).document.xml
    signs = {sign for paragraph in paragraphs(body) for sign in paragraph.text} - {"\t", "\n"}
    assert not {sign for sign in signs if unicodedata.category(sign)[0] == "C"}
