"""git asked to show every .docx as its outline (gitattributes, textconv)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from renja_docs.machine.fault import ToolError
from renja_docs.machine.git import GitError, git

ATTRIBUTES: Final = "*.docx diff=docx"
"""The line of .gitattributes by which git asks for the outline."""


def wire(folder: Path) -> str:
    """Set .git/config so that git shows the outline of every .docx; what was done, in words.

    Raises ToolError outside a repository.
    """
    try:
        top = Path(git(folder, "rev-parse", "--show-toplevel").decode().strip())
        git(top, "config", "diff.docx.textconv", f"{_program(folder)} uraikan --tanpa-nomor")
    except GitError as error:
        raise ToolError(
            f"Pengaturan git tidak dapat ditulis: {error.said or 'bukan repositori git'}.",
            "Jalankan dari folder repositori.",
        ) from error
    done = "git diff dan git log -p kini memperlihatkan kerangka berkas .docx."
    if _asks_for_outlines(top / ".gitattributes"):
        return done
    return f"{done}\nTambahkan baris ini pada .gitattributes: {ATTRIBUTES}"


def _program(folder: Path) -> str:
    """How git calls this program: by the script of the repository, else as it is installed."""
    python = Path(sys.executable).as_posix()
    script = folder / "build.py"
    if script.is_file():
        return f'"{python}" "{script.as_posix()}"'
    return f'"{python}" -m renja_docs.app'


def _asks_for_outlines(path: Path) -> bool:
    """True if a .gitattributes names the outline for .docx files."""
    if not path.is_file():
        return False
    lines = path.read_text(encoding="utf-8").splitlines()
    return any(line.startswith("*.docx") and "diff=docx" in line for line in lines)
