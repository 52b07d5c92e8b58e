"""A file is written whole or not at all, also where Word holds the last one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from renja_docs.machine import output
from renja_docs.machine.fault import ToolError


def never(_: float) -> None:
    """A sleep that must not be needed."""
    raise AssertionError("waited for a file that nobody holds")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new bytes take the place of the old ones, and nothing else is left in the folder."""
    target = tmp_path / "hasil" / "perbup.docx"
    for data in (b"satu", b"dua"):
        assert output.write(target, data, never) == target
    assert target.read_bytes() == b"dua"
    assert [p.name for p in target.parent.iterdir()] == ["perbup.docx"]


@pytest.mark.parametrize("owner", ["~$perbup.docx", "~$erbup.docx", "~$rbup.docx"])
def test_word_holds_the_file(tmp_path: Path, owner: str) -> None:
    """After about 2.5 s the result is written beside it; the held file keeps its bytes."""
    target = tmp_path / "perbup.docx"
    target.write_bytes(b"lama")
    (tmp_path / owner).touch()
    waited: list[float] = []
    assert output.write(target, b"baru", waited.append) == tmp_path / "perbup-2.docx"
    assert sum(waited) == pytest.approx(2.5)
    assert (target.read_bytes(), (tmp_path / "perbup-2.docx").read_bytes()) == (b"lama", b"baru")


def test_word_lets_go_in_time(tmp_path: Path) -> None:
    """A file that is closed while we wait is written under its own name."""
    target, owner = tmp_path / "perbup.docx", tmp_path / "~$rbup.docx"
    owner.touch()
    assert output.write(target, b"baru", lambda _: owner.unlink(missing_ok=True)) == target


def test_the_second_name_may_be_held_too(tmp_path: Path) -> None:
    """Then there is a third."""
    for owner in ("~$rbup.docx", "~$rbup-2.docx"):
        (tmp_path / owner).touch()
    assert output.write(tmp_path / "perbup.docx", b"baru", lambda _: None).name == "perbup-3.docx"


def test_a_rename_that_windows_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PermissionError of the rename counts as held: retried, then written beside."""
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if Path(target).name == "perbup.docx":
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert output.write(tmp_path / "perbup.docx", b"baru", lambda _: None).name == "perbup-2.docx"


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "disk penuh"), (errno.EIO, "tidak dapat ditulis")]
)
def test_a_disk_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """A ToolError with the next step; the last good file is kept and no rest is left behind."""
    target = tmp_path / "perbup.docx"
    target.write_bytes(b"lama")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ToolError, match=words) as fault:
        output.write(target, b"baru", never)
    assert fault.value.step
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("perbup.docx", b"lama")]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """What cannot be a folder is told, with the next step."""
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(ToolError, match="tidak dapat ditulis"):
        output.write(tmp_path / "output" / "perbup.docx", b"baru", never)
