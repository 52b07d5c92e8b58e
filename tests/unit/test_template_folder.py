"""Templates of a project stand in front of those of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.machine import template_folder
from tests import edits


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates that stands for the program's."""
    folder = tmp_path / "program"
    folder.mkdir()
    monkeypatch.setattr(template_folder, "of_program", lambda: folder)
    return folder


def test_a_file_of_the_project_stands_in_front(program: Path, tmp_path: Path) -> None:
    """What the project has is taken, what it lacks is the program's."""
    own = tmp_path / "templates"
    own.mkdir()
    for folder in (own, program):
        (folder / "lampiran.docx").write_bytes(b"")
    (program / "penutup.docx").write_bytes(b"")
    assert template_folder.found(own, "lampiran.docx") == own / "lampiran.docx"
    assert template_folder.found(own, "penutup.docx") == program / "penutup.docx"


def test_a_project_needs_no_layouts_of_its_own(program: Path, tmp_path: Path) -> None:
    """The layouts that its tables name are the program's, and nothing is found at fault."""
    root = edits.package("kecamatan", tmp_path / "paket")
    (root / "templates").rename(program.with_name("lama"))
    program.rmdir()
    program.with_name("lama").rename(program)
    found = check(root / "content", root / "templates").findings
    assert not [finding for finding in found if finding.severity != "catatan"]


def test_a_broken_layout_of_the_project_is_not_replaced(program: Path, tmp_path: Path) -> None:
    """Its fault is told, and no other table is printed in its place."""
    root = edits.package("kecamatan", tmp_path / "paket")
    layout = next((root / "templates" / "tabel").glob("*.yaml"))
    (program / "tabel").mkdir()
    (program / "tabel" / layout.name).write_text(layout.read_text("utf-8"), "utf-8")
    layout.write_text("id: [", "utf-8")
    found = check(root / "content", root / "templates").findings
    assert f"templates/tabel/{layout.name}" in {f.location.file for f in found}
