"""Git as a reader of older versions; it starts git and nothing else.

Git is asked to read, and to set keys of .git/config; it never touches the work tree or the index.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from renja_docs.machine.fault import ToolError

LIMIT = 60.0
"""Seconds after which git is given up."""


class GitError(Exception):
    """Git said no: its exit code and what it said."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(said)
        self.code = code
        self.said = said


def git(folder: Path, *arguments: str) -> bytes:
    """What git prints in a folder.

    Raises GitError where git refuses; ToolError where there is no git or it does not answer.
    """
    return _answer(folder, arguments, b"")


def contents(folder: Path, objects: Sequence[str]) -> Iterator[bytes]:
    """The bytes of blobs as they were committed, in the order of their names.

    Raises as `git` does.
    """
    if not objects:
        return
    asked = "".join(f"{one}\n" for one in objects).encode()
    said = _answer(folder, ("cat-file", "--batch"), asked)
    at = 0
    for _ in objects:  # each is a line that ends in the size, the bytes, and a line end
        end = said.index(b"\n", at)
        size = int(said[at:end].rpartition(b" ")[2])
        yield said[end + 1 : end + 1 + size]
        at = end + size + 2


def _answer(folder: Path, arguments: Sequence[str], asked: bytes) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, input=asked, timeout=LIMIT, check=False)
    except FileNotFoundError:
        raise ToolError(
            "Git tidak ditemukan pada komputer ini.",
            "Pasang git, atau bandingkan dua folder: renja-docs beda LAMA BARU",
        ) from None
    except subprocess.TimeoutExpired:
        raise ToolError(f"Git tidak menjawab dalam {LIMIT:g} detik.", "Ulangi perintah.") from None
    if done.returncode != 0:
        raise GitError(done.returncode, done.stderr.decode("utf-8", errors="replace").strip())
    return done.stdout
