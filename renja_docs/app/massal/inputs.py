"""What a document is made from, as a digest: content, templates, the program itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import renja_docs
from renja_docs.content.loading.amended import amended_paths, amended_revisions
from renja_docs.machine import libreoffice

_LEFT_OUT = frozenset({"__pycache__", ".git"})


@cache
def program() -> str:
    """Digest of the files of this program, which do not change while it runs."""
    return _folder(Path(renja_docs.__file__).parent)


def digest(content: Path, templates: Path, program_digest: str, *, pdf: bool) -> str:
    """Digest of all that decides what a document looks like.

    pdf: True where LibreOffice has a part in it. Raises OSError for files that cannot be read.
    """
    office = libreoffice.identity(libreoffice.locate()) if pdf else ""
    amended = (*map(_amended, amended_paths(content)), *amended_revisions(content))
    parts = (program_digest, _folder(content), *amended, _folder(templates), office)
    return sha256("\n".join(parts).encode()).hexdigest()


def _amended(path: Path) -> str:
    """Digest of an amended content: a folder, or the file of an office."""
    return _folder(path) if path.is_dir() else sha256(path.read_bytes()).hexdigest()


def _folder(folder: Path) -> str:
    """Digest of the names and bytes of all files below a folder."""
    whole = sha256()
    for path in sorted(_files(folder)):
        name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
        data = path.read_bytes()
        whole.update(b"%d %d " % (len(name), len(data)) + name)
        whole.update(data)
    return whole.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in _LEFT_OUT:
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path
