"""The example packages: other regulations than the office's own give no finding and build with the same command."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from renja_docs.app.checking import check
from renja_docs.app.pipeline import build
from renja_docs.content.loading.loader import load
from renja_docs.machine.pdf import locate

AKAR = Path(__file__).parents[2]
TEMPLATES = AKAR / "templates"
PAKET = ("perbup-tanpa-lampiran", "perubahan", "renja-kecamatan-2026")


def _content(paket: str) -> Path:
    return AKAR / "contoh" / paket / "content"


def _prints(paket: str) -> list[str]:
    """What the paragraphs of a package's body print, without the automatic numbers."""
    checked = check(_content(paket), TEMPLATES)
    assert checked.naskah is not None
    assert checked.tree is not None
    built = build(checked.naskah, checked.tree, _content(paket), TEMPLATES, None)
    return [p.text.replace("\u00a0", " ") for p in Document(io.BytesIO(built.docx)).paragraphs]


@pytest.mark.parametrize("paket", PAKET)
def test_a_package_loads_whole(paket: str) -> None:
    """Every file is read, and nothing in it is unknown to the model."""
    hasil = load(_content(paket), TEMPLATES)
    assert hasil.findings == ()
    assert hasil.naskah is not None


@pytest.mark.parametrize("paket", PAKET)
def test_no_rule_cries_wolf(paket: str) -> None:
    """Sound content gives no finding, neither an error nor a warning."""
    assert [
        f"{d.location} {d.code}: {d.message}" for d in check(_content(paket), TEMPLATES).temuan
    ] == []


def test_a_regulation_without_lampiran_is_divided_as_the_law_divides_it() -> None:
    """BAB, Bagian and Paragraf with their titles, and the acts it revokes (angka 70-76, 147)."""
    lines = _prints("perbup-tanpa-lampiran")
    assert "\nKETENTUAN UMUM" in lines
    assert "Bagian Keempat\nPenyusutan" in lines
    assert "Paragraf 3\nPenyerahan" in lines
    assert "dicabut dan dinyatakan tidak berlaku." in lines
    assert not any("LAMPIRAN" in line for line in lines)


def test_an_amending_regulation_quotes_the_amended_pasal() -> None:
    """Pasal keep the numbers they have in the amended act (angka 233-236)."""
    lines = _prints("perubahan")
    assert any(
        line.startswith("Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal,")
        for line in lines
    )
    assert "Pasal 5A" in lines
    assert "Pasal 9 dihapus." in lines


def test_a_draft_leaves_number_and_year_open() -> None:
    """RANCANGAN stands above the title, dots in place of number and year (angka 4a)."""
    lines = _prints("renja-kecamatan-2026")
    assert "RANCANGAN" in lines
    assert "NOMOR … TAHUN …" in lines


@pytest.mark.e2e
@pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("paket", PAKET)
def test_a_package_builds_with_the_command_of_the_office(paket: str, tmp_path: Path) -> None:
    """`python build.py perbup` writes the .docx and tells of no finding."""
    content = shutil.copytree(_content(paket), tmp_path / "content")
    pilihan = ["--content", str(content), "--output", str(tmp_path / "output"), "--ketat"]
    perintah = [sys.executable, "build.py", "perbup", *pilihan]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert "Tidak ada temuan" in hasil.stdout
    assert Document(str(tmp_path / "output" / "perbup.docx")).paragraphs
