"""Sheets that LibreOffice opens and saves come back as they went out."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from renja_docs.machine.libreoffice import locate
from tests.packages import KOPERASI
from tests.sheets import Excel, back, out

pytestmark = pytest.mark.e2e

FILES = ("program.yaml", "usulan.yaml", "dasar-hukum.yaml", "tabel/t-c-30.yaml")
ENDINGS = ("xlsx", "ods")
EDITED = "disunting"
"""The workbook that was edited."""


def saved(books: Mapping[str, bytes], to: str, folder: Path) -> dict[str, bytes]:
    """Workbooks as LibreOffice saves them, by name; skips where there is no LibreOffice Calc."""
    program = locate()
    if program is None:
        pytest.skip("no LibreOffice")
    paths = {name: folder / f"{number}.xlsx" for number, name in enumerate(books)}
    for name, path in paths.items():
        path.write_bytes(books[name])
    profile = f"-env:UserInstallation=file://{folder / 'profil'}"
    made = folder / "hasil"
    convert = ["--headless", profile, "--convert-to", to, "--outdir", str(made)]
    subprocess.run(
        [program, *convert, *paths.values()],
        check=False,
        capture_output=True,
        timeout=120,
    )
    if not made.is_dir():
        pytest.skip("no LibreOffice Calc")
    return {name: (made / f"{path.stem}.{to}").read_bytes() for name, path in paths.items()}


@pytest.fixture(scope="module")
def edited() -> Excel:
    """A workbook in which somebody typed another value."""
    excel = Excel("program.yaml")
    excel.put(excel.cell("umum", 0, "faktor maju"), "115%")
    return excel


Saved = Mapping[str, Mapping[str, bytes]]
"""Workbooks by the ending of the file that LibreOffice made, and by their name."""


@pytest.fixture(scope="module")
def office(edited: Excel, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """All workbooks, saved by one start of LibreOffice for each ending."""
    books = {file: out(file)[1] for file in FILES} | {EDITED: edited.saved()}
    return {to: saved(books, to, tmp_path_factory.mktemp(to)) for to in ENDINGS}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("file", FILES)
def test_opened_and_saved_changes_nothing(file: str, ending: str, office: Saved) -> None:
    """Every figure is the text that it was."""
    text, told = back(office[ending][file], file, ending=f".{ending}")
    assert not told.findings
    assert text == (KOPERASI / file).read_text(encoding="utf-8")


def test_an_edit_survives(office: Saved) -> None:
    """What was typed before comes back alone, from .ods too."""
    text, told = back(office["ods"][EDITED], "program.yaml", ending=".ods")
    assert not told.findings
    old = (KOPERASI / "program.yaml").read_text(encoding="utf-8")
    assert text == old.replace("faktor_maju: 110%", "faktor_maju: 115%")
