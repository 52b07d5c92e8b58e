"""Packages of other kinds than the large one print what the law asks of them."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from renja_docs.machine.libreoffice import locate
from tests.e2e.conftest import build, copied
from tests.e2e.test_numbers import made
from tests.packages import SMALL

pytestmark = pytest.mark.e2e


@cache
def prints(name: str) -> list[str]:
    """What the paragraphs of a package print, without the automatic numbers."""
    docx, _ = made(SMALL[name])
    return [p.text.replace("\u00a0", " ") for p in Document(io.BytesIO(docx)).paragraphs]


def test_a_regulation_without_lampiran_is_divided_as_the_law_divides_it() -> None:
    """BAB, Bagian and Paragraf with their titles, and the acts it revokes (angka 70-76, 147)."""
    lines = prints("tanpa-lampiran")
    assert "BAB I\nKETENTUAN UMUM" in lines
    assert "Bagian Keempat\nPenyusutan" in lines
    assert "Paragraf 3\nPenyerahan" in lines
    assert "dicabut dan dinyatakan tidak berlaku." in lines
    assert not any("LAMPIRAN" in line for line in lines)


def test_an_amending_regulation_quotes_the_amended_pasal() -> None:
    """Pasal keep the numbers they have in the amended act (angka 233-236)."""
    lines = prints("perubahan")
    start = "Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal,"
    assert any(line.startswith(start) for line in lines)
    assert "Pasal 5A" in lines
    assert "Pasal 9 dihapus." in lines


def test_a_draft_leaves_number_and_year_open() -> None:
    """RANCANGAN stands above the title, dots in place of number and year (angka 4a)."""
    lines = prints("kecamatan")
    assert "RANCANGAN" in lines
    assert "NOMOR … TAHUN …" in lines


@pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", SMALL)
def test_a_package_builds_with_the_command_of_the_office(name: str, tmp_path: Path) -> None:
    """`python build.py perbup --ketat` writes the .docx and tells of no finding."""
    outcome = build(copied(SMALL[name], tmp_path), "perbup", "--ketat")
    assert outcome.code == 0, outcome.said
    assert "Tidak ada temuan" in outcome.said
    assert Document(str(outcome.docx)).paragraphs
