"""Sheets that LibreOffice opens and saves come back as they went out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from renja_docs.machine.libreoffice import locate
from tests.packages import KOPERASI
from tests.sheets import Excel, back, out

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("libreoffice")]

FILES = ("program.yaml", "usulan.yaml", "dasar-hukum.yaml", "tabel/t-c-30.yaml")


def saved(data: bytes, to: str, folder: Path) -> bytes:
    """A workbook as LibreOffice saves it; skips where there is no LibreOffice Calc."""
    program = locate()
    if program is None:
        pytest.skip("no LibreOffice")
    (folder / "buku.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder / 'profil'}"
    made = folder / "hasil" / f"buku.{to}"
    convert = ["--headless", profile, "--convert-to", to, "--outdir", str(made.parent)]
    subprocess.run(
        [program, *convert, folder / "buku.xlsx"],
        check=False,
        capture_output=True,
        timeout=120,
    )
    if not made.is_file():
        pytest.skip("no LibreOffice Calc")
    return made.read_bytes()


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("file", FILES)
def test_opened_and_saved_changes_nothing(file: str, ending: str, tmp_path: Path) -> None:
    """Every figure is the text that it was."""
    text, told = back(saved(out(file)[1], ending, tmp_path), file, ending=f".{ending}")
    assert not told.findings
    assert text == (KOPERASI / file).read_text(encoding="utf-8")


def test_an_edit_survives(tmp_path: Path) -> None:
    """What was typed before comes back alone, from .ods too."""
    excel = Excel("program.yaml")
    excel.put(excel.cell("umum", 0, "faktor maju"), "115%")
    text, told = back(saved(excel.saved(), "ods", tmp_path), "program.yaml", ending=".ods")
    assert not told.findings
    old = (KOPERASI / "program.yaml").read_text(encoding="utf-8")
    assert text == old.replace("faktor_maju: 110%", "faktor_maju: 115%")
