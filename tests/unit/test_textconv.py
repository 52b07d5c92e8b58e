"""The outline of a .docx that git shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.compare.outline import outline
from renja_docs.compare.textconv import wire
from renja_docs.machine.fault import ToolError
from tests.unit.test_history import git
from tests.unit.test_redline import docx


def test_paragraphs_numbers_and_rows_are_lines(tmp_path: Path) -> None:
    """Automatic numbers are printed, and a row is one line."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx("Judul", "#satu butir", "#dua butir", [["kode", "1\n2"]]))
    assert list(outline(path)) == ["Judul", "1. satu butir", "2. dua butir", "| kode | 1 / 2 |"]


def test_what_is_no_docx_is_one_line(tmp_path: Path) -> None:
    """Git stops where its helper fails; a broken file is told instead."""
    broken, empty = tmp_path / "b.docx", tmp_path / "c.docx"
    broken.write_bytes(b"bukan zip")
    empty.write_bytes(b"")
    (line,) = outline(broken)
    assert line.startswith("(tidak terbaca: bukan berkas .docx")
    assert list(outline(empty)) == []


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    """The name is told."""
    with pytest.raises(ToolError, match=r"tiada\.docx"):
        list(outline(tmp_path / "tiada.docx"))


def test_git_shows_the_words_that_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One command wires the helper; then git diff and git log -p speak of words."""
    root = Path(__file__).parents[2]
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitattributes").write_text("*.docx binary diff=docx\n")
    (tmp_path / "build.py").write_bytes((root / "build.py").read_bytes())
    (tmp_path / "a.docx").write_bytes(docx("Paling lambat 30 hari"))
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Pertama")
    assert "Tambahkan" not in wire(tmp_path)
    (tmp_path / "a.docx").write_bytes(docx("Paling lambat 14 hari"))
    monkeypatch.setenv("PYTHONPATH", str(root))
    shown = git(tmp_path, "diff")
    assert "-Paling lambat 30 hari\n+Paling lambat 14 hari" in shown


def test_wiring_outside_a_repository_is_a_fault(tmp_path: Path) -> None:
    """There is no .git/config to write to."""
    with pytest.raises(ToolError, match="git"):
        wire(tmp_path)
