"""A version of the content: a folder, or a revision of this repository read beside the work tree."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from renja_docs.machine.fault import ToolError
from renja_docs.machine.git import GitError, git
from renja_docs.text.numerals import tanggal
from renja_docs.text.values import read_tanggal

KERJA = "folder kerja"
"""How the files as they are now are called."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a version is read from.

    nama: as the user called it. rincian: what it is, in words: the date and the subject of a commit.
    awalan: what stands before the names of its files in messages: 'main:' for a revision.
    """

    nama: str
    rincian: str
    content: Path
    templates: Path
    awalan: str = ""


@contextmanager
def source(nama: str | None, sisi: str, content: Path, templates: Path) -> Iterator[Source]:
    """The version of a name: a folder, else a revision; None is the work tree.

    sisi: 'lama' or 'baru', for messages. content, templates: the folders of the work tree.
    A revision is unpacked beside the work tree and gone when the block ends.
    Raises ToolError where there is no such version, naming the side.
    """
    if nama is None:
        yield Source(KERJA, "", content, templates)
    elif nama and Path(nama).is_dir():
        yield _folder(nama, sisi, templates)
    else:
        with TemporaryDirectory(prefix="renja-docs-", ignore_cleanup_errors=True) as folder:
            yield _revision(nama, sisi, content, templates, Path(folder))


def _folder(nama: str, sisi: str, templates: Path) -> Source:
    """A project folder with content/ and templates/, or a content folder alone."""
    top = Path(nama)
    if (top / "content").is_dir():
        own = top / "templates"
        return Source(nama, "folder", top / "content", own if own.is_dir() else templates)
    if (top / "perbup.yaml").is_file():
        own = top.parent / "templates"
        return Source(nama, "folder", top, own if own.is_dir() else templates)
    raise ToolError(
        f"Sisi {sisi}: folder {nama} tidak memuat perbup.yaml dan tidak memuat folder content.",
        "Tunjuk folder content, atau folder yang memuatnya.",
    )


def _revision(nama: str, sisi: str, content: Path, templates: Path, folder: Path) -> Source:
    """A revision, unpacked into a folder. Templates outside the repository are taken as they are."""
    top = _top(nama, sisi, content)
    commit = _commit(top, nama, sisi)
    isi, bentuk = _inside(top, content), _inside(top, templates)
    if isi is None:
        raise ToolError(
            f"Sisi {sisi}: folder {content} berada di luar repositori {top}.",
            "Jalankan dari repositori yang memuat folder itu.",
        )
    _unpack(_archive(top, commit, nama, sisi, [p for p in (isi, bentuk) if p is not None]), folder)
    return Source(
        nama, _told(top, commit), folder / isi, folder / bentuk if bentuk else templates, f"{nama}:"
    )


def _top(nama: str, sisi: str, content: Path) -> Path:
    """The root of the repository that the content stands in."""
    start = next((p for p in (content, *content.resolve().parents) if p.is_dir()), Path())
    try:
        return Path(git(start, "rev-parse", "--show-toplevel").decode().strip())
    except GitError:
        raise ToolError(
            f"Sisi {sisi}: {nama} bukan folder, dan folder ini bukan repositori git.",
            "Bandingkan dua folder: python build.py beda FOLDER_LAMA FOLDER_BARU",
        ) from None


def _commit(top: Path, nama: str, sisi: str) -> str:
    try:
        if nama.startswith("-") or not nama:
            raise GitError(1, "")
        return git(top, "rev-parse", "--verify", "--quiet", f"{nama}^{{commit}}").decode().strip()
    except GitError:
        raise ToolError(
            f"Sisi {sisi}: '{nama}' bukan folder dan bukan revisi git.",
            "Lihat nama revisi dengan `git log --oneline --all`; revisi dari server diambil dengan `git fetch`.",
        ) from None


def _inside(top: Path, path: Path) -> str | None:
    """The path of a folder below the root of a repository, None for a folder elsewhere."""
    try:
        return path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        return None


def _archive(top: Path, commit: str, nama: str, sisi: str, inside: list[str]) -> bytes:
    for path in inside:
        try:
            git(top, "cat-file", "-e", f"{commit}:{path}")
        except GitError:
            raise ToolError(
                f"Sisi {sisi}: revisi {nama} belum memuat folder {path}.",
                "Pilih revisi yang lebih baru.",
            ) from None
    return git(top, "archive", "--format=tar", commit, *inside)


def _unpack(archive: bytes, folder: Path) -> None:
    """The plain files of an archive; anything else, and any name that climbs, is left out."""
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        for member in tar:
            parts = PurePosixPath(member.name).parts
            file = tar.extractfile(member) if member.isfile() and ".." not in parts else None
            if file is not None:
                target = folder.joinpath(*(p for p in parts if p != "/"))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read())


def _told(top: Path, commit: str) -> str:
    """Short hash, date and subject of a commit."""
    said = git(top, "log", "-1", "--format=%h%n%cs%n%s", commit).decode("utf-8", "replace")
    hash_, when, subject = said.split("\n")[:3]
    return f"{hash_}, {tanggal(read_tanggal(when))}: {subject}"
