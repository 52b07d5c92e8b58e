"""Versions of the content: folders, and revisions read without touching the work tree."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from renja_docs.machine.fault import ToolError
from renja_docs.machine.history import source
from tests.kecil import PERBUP, tulis


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, as nobody in particular."""
    who = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", "-C", folder, *who, *arguments], check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with one commit of a small content, and a change that is not committed."""
    tulis(tmp_path)
    (tmp_path / "templates" / "tabel" / "kosong.txt").write_text("")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "content", "templates")
    git(tmp_path, "commit", "--quiet", "--date=2025-06-02T08:00:00", "-m", "Naskah pertama")
    (tmp_path / "content" / "perbup.yaml").write_text(
        PERBUP.replace("nomor: 7", "nomor: 8"), encoding="utf-8"
    )
    return tmp_path


def test_a_revision_is_read_beside_the_work_tree(repo: Path) -> None:
    """The old text comes from git; the work tree and the index stay as they were."""
    before = git(repo, "status", "--porcelain")
    with source("HEAD", "lama", repo / "content", repo / "templates") as found:
        assert "nomor: 7" in (found.content / "perbup.yaml").read_text(encoding="utf-8")
        assert found.rincian.endswith(": Naskah pertama")
        kept = found.content
    assert not kept.exists()
    assert git(repo, "status", "--porcelain") == before
    assert "nomor: 8" in (repo / "content" / "perbup.yaml").read_text(encoding="utf-8")


def test_nothing_named_is_the_work_tree(repo: Path) -> None:
    """The files as they are now."""
    with source(None, "baru", repo / "content", repo / "templates") as found:
        assert found.content == repo / "content"


def test_a_folder_may_hold_the_content_or_be_it(repo: Path) -> None:
    """Both ways to point at a folder mean the same files."""
    for name in (repo, repo / "content"):
        with source(str(name), "lama", Path("content"), Path("templates")) as found:
            assert (found.content, found.templates) == (repo / "content", repo / "templates")


@pytest.mark.parametrize("nama", ["tidak-ada", "HEAD~5", "--upload-pack=x", ""])
def test_a_revision_that_does_not_exist_names_its_side(repo: Path, nama: str) -> None:
    """Also a name that git would take for an option."""
    with (
        pytest.raises(ToolError, match="Sisi lama"),
        source(nama, "lama", repo / "content", repo / "templates"),
    ):
        pass


def test_a_revision_without_the_folder_names_it(repo: Path) -> None:
    """A commit from before the content was there."""
    git(repo, "checkout", "--quiet", "--orphan", "kosong")
    git(repo, "rm", "--quiet", "-r", "-f", "--cached", ".")
    git(repo, "commit", "--quiet", "--allow-empty", "-m", "Kosong")
    with (
        pytest.raises(ToolError, match="belum memuat folder content"),
        source("kosong", "baru", repo / "content", repo / "templates"),
    ):
        pass


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    """The folder is named, and what it should hold."""
    with (
        pytest.raises(ToolError, match=r"perbup\.yaml"),
        source(str(tmp_path), "lama", Path(), Path()),
    ):
        pass


def test_outside_a_repository_only_folders_can_be_compared(tmp_path: Path) -> None:
    """The next step is to name two folders."""
    tulis(tmp_path)
    with (
        pytest.raises(ToolError) as caught,
        source("HEAD", "lama", tmp_path / "content", tmp_path / "templates"),
    ):
        pass
    assert "FOLDER" in caught.value.step


def test_a_revision_is_read_as_it_was_committed(repo: Path) -> None:
    """No filter of a configuration is run, and no attribute hides a file."""
    (repo / ".gitattributes").write_text("*.yaml filter=jahat export-ignore\n")
    git(repo, "config", "filter.jahat.smudge", f"touch {repo}/dijalankan; cat")
    git(repo, "add", ".gitattributes")
    git(repo, "commit", "--quiet", "-m", "Atribut")
    with source("HEAD", "lama", repo / "content", repo / "templates") as found:
        assert "nomor: 7" in (found.content / "perbup.yaml").read_text(encoding="utf-8")
    assert not (repo / "dijalankan").exists()
