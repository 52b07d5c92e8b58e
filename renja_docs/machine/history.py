"""A version of the content: a folder, or a revision of this repository, unpacked elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from renja_docs.machine import scratch
from renja_docs.machine.fault import ToolError
from renja_docs.machine.git import GitError, contents, git
from renja_docs.text.numerals import tanggal
from renja_docs.text.values import read_tanggal

_PLAIN: Final = frozenset({"100644", "100755"})
"""The modes of plain files in a tree of git."""

_REVISIONS: Final = 200
"""Revisions of a content among which a former one is looked for."""

KERJA = "folder kerja"
"""How the files as they are now are called."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a version is read from.

    nama: as the user called it. rincian: what it is: the date and the subject of a commit.
    awalan: what stands before the names of its files in messages: 'main:' for a revision.
    """

    nama: str
    rincian: str
    content: Path
    templates: Path
    awalan: str = ""


@contextmanager
def source(name: str | None, side: str, content: Path, templates: Path) -> Iterator[Source]:
    """The version of a name: a folder, else a revision; None is the work tree.

    side: 'lama' or 'baru', for messages. content, templates: the folders of the work tree.
    A revision is unpacked beside the work tree and gone when the block ends.
    Raises ToolError where there is no such version, naming the side.
    """
    if name is None:
        yield Source(KERJA, "", content, templates)
    elif name and Path(name).is_dir():
        yield _folder(name, side, templates)
    else:
        with unpacked(name, content, templates, side) as found:
            yield found


@contextmanager
def unpacked(name: str, content: Path, templates: Path, side: str = "asal") -> Iterator[Source]:
    """The content folder of a revision, gone when the block ends. side: as of source.

    Raises ToolError where there is no such revision.
    """
    asked = _Asked(name, side, _top(name, side, content))
    with scratch.folder() as folder:
        yield _revision(asked, content, templates, folder)


def commit(name: str, content: Path) -> str:
    """The hash of a revision of the repository of a content. Raises ToolError for none."""
    return _commit(_Asked(name, "asal", _top(name, "asal", content)))


@contextmanager
def revision(
    content: Path, templates: Path, is_it: Callable[[Mapping[str, str]], bool]
) -> Iterator[Path | None]:
    """The content folder of the latest revision that a test holds of; None where there is none.

    is_it: judges the objects of the content's files, by their names in the folder.
    The folder is gone when the block ends. Nothing is raised where there is no git.
    """
    latest = None
    with suppress(ToolError, GitError):
        top = _top("HEAD", "lama", content)
        latest = _latest(top, _inside(top, content), is_it)
    if latest is None:
        yield None
        return
    with source(latest, "lama", content, templates) as found:
        yield found.content


def _latest(
    top: Path, inside: str | None, is_it: Callable[[Mapping[str, str]], bool]
) -> str | None:
    if inside is None:
        return None
    said = git(top, "log", f"--max-count={_REVISIONS}", "--format=%H", "--all", "--", inside)
    for commit in said.decode().split():
        files = dict(_files(top, commit, inside))
        names = {name.removeprefix(f"{inside}/"): id_ for name, id_ in files.items()}
        if is_it({name: id_ for name, id_ in names.items() if name.endswith(".yaml")}):
            return commit
    return None


def _folder(name: str, side: str, templates: Path) -> Source:
    """A project folder with content/ and templates/, or a content folder alone."""
    top = Path(name)
    if (top / "content").is_dir():
        content = top / "content"
    elif (top / "perbup.yaml").is_file():
        content = top
    else:
        raise ToolError(
            f"Sisi {side}: folder {name} tidak memuat perbup.yaml dan tidak memuat folder content.",
            "Tunjuk folder content, atau folder yang memuatnya.",
        )
    own = content.parent / "templates"
    return Source(name, "folder", content, own if own.is_dir() else templates)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A revision that was asked for. top: the root of its repository."""

    name: str
    side: str
    top: Path


def _top(name: str, side: str, content: Path) -> Path:
    """The root of the repository that the content stands in, also where its folder is gone."""
    folders = (content, *content.resolve().parents)
    start = next((folder for folder in folders if folder.is_dir()), Path())
    try:
        return Path(git(start, "rev-parse", "--show-toplevel").decode().strip())
    except GitError:
        raise ToolError(
            f"Sisi {side}: {name} bukan folder, dan folder ini bukan repositori git.",
            "Bandingkan dua folder: renja-docs beda FOLDER_LAMA FOLDER_BARU",
        ) from None


def _revision(asked: _Asked, content: Path, templates: Path, folder: Path) -> Source:
    """A revision, unpacked into a folder. Templates that it does not have are those of today."""
    commit = _commit(asked)
    content_inside = _inside(asked.top, content)
    if content_inside is None:
        raise ToolError(
            f"Sisi {asked.side}: folder {content} berada di luar repositori {asked.top}.",
            "Jalankan dari repositori yang memuat folder itu.",
        )
    wanted = [content_inside]
    templates_inside = _inside(asked.top, templates)
    if templates_inside is not None and _holds(asked.top, commit, templates_inside):
        wanted.append(templates_inside)
        templates = folder / templates_inside
    for path in wanted:
        _unpack(asked, commit, path, folder)
    told = _told(asked.top, commit)
    return Source(asked.name, told, folder / content_inside, templates, f"{asked.name}:")


def _commit(asked: _Asked) -> str:
    """The hash of a revision. A name that git would take for an option is no revision."""
    refused = ToolError(
        f"Sisi {asked.side}: '{asked.name}' bukan folder dan bukan revisi git.",
        "Lihat nama revisi dengan `git log --oneline --all`; "
        "revisi dari server diambil dengan `git fetch`.",
    )
    if not asked.name or asked.name.startswith("-"):
        raise refused
    try:
        said = git(asked.top, "rev-parse", "--verify", "--quiet", f"{asked.name}^{{commit}}")
    except GitError:
        raise refused from None
    return said.decode().strip()


def _inside(top: Path, path: Path) -> str | None:
    """The path of a folder below the root of a repository, None for a folder elsewhere."""
    try:
        return path.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        return None


def _unpack(asked: _Asked, commit: str, path: str, folder: Path) -> None:
    """Write the plain files below a folder of a commit, as they were committed, with its path.

    The objects are read themselves: no filter and no attribute of a configuration changes them.
    """
    if not _holds(asked.top, commit, path):
        raise ToolError(
            f"Sisi {asked.side}: revisi {asked.name} belum memuat folder {path}.",
            "Pilih revisi yang lebih baru.",
        )
    files = dict(_files(asked.top, commit, path))
    for name, data in zip(files, contents(asked.top, tuple(files.values())), strict=True):
        target = folder.joinpath(*PurePosixPath(name).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _holds(top: Path, commit: str, path: str) -> bool:
    """True for a path that a commit has."""
    try:
        git(top, "cat-file", "-e", f"{commit}:{path}")
    except GitError:
        return False
    return True


def _files(top: Path, commit: str, path: str) -> Iterator[tuple[str, str]]:
    """The plain files below a path of a commit: name and object; links and modules are left out."""
    said = git(top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", path)
    for entry in filter(None, said.split(b"\0")):
        described, _, name = entry.partition(b"\t")
        mode, kind, id_ = described.decode().split()
        known = os.fsdecode(name)
        if kind == "blob" and mode in _PLAIN and ".." not in PurePosixPath(known).parts:
            yield known, id_


def _told(top: Path, commit: str) -> str:
    """Short hash, date and subject of a commit."""
    said = git(top, "log", "-1", "--format=%h%n%cs%n%s", commit).decode("utf-8", "replace")
    short, when, subject = said.split("\n")[:3]
    return f"{short}, {tanggal(read_tanggal(when))}: {subject}"
