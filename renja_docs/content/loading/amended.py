"""A content with the one that it amends, which may amend another one in its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import normpath
from typing import Final

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.identitas import NaskahAsal, Perbup
from renja_docs.content.loading.loader import FileReader, Loaded, load, read_file
from renja_docs.content.naskah import Naskah
from renja_docs.machine import history, scratch
from renja_docs.machine.fault import ToolError

UNREADABLE: Final = "RD1017"
_IDENTITY: Final = "perbup.yaml"
_TYPED: Final = (".yaml", ".yml")

Convert = Callable[[Path, Path], Mapping[str, bytes]]
"""The files of a project (content/..., templates/...) that an office's file holds, by the names of
the file and of the folder of templates. Raises ToolError for a file that holds no regulation."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How the amended content is come by.

    asal: what it is, where somebody says so at the command line; else the content tells. It may lie
    anywhere then. convert: reads files of offices; without it they are refused.
    """

    asal: NaskahAsal | None = None
    convert: Convert | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A content folder, perhaps one that is gone behind the with block. prefix: of its files."""

    content: Path
    templates: Path
    prefix: str


def load_with_amended(
    content: Path,
    templates: Path,
    reader: FileReader = read_file,
    opening: Opening = Opening(),
) -> Loaded:
    """A content folder as of load(), with the content that its naskah_asal names.

    Files of that content are named by the way to them from this one: ../asal/batang-tubuh.yaml.
    Raises ToolError for a folder or file of the content itself.
    """
    loaded = load(content, templates, reader)
    asal = opening.asal or (loaded.naskah.perbup.naskah_asal if loaded.naskah else None)
    return _Amending(content, templates, reader, opening).with_asal(loaded, asal)


def amended_paths(content: Path) -> tuple[Path, ...]:
    """The folders or files of the contents that a content amends, the nearest first.

    A revision ends them, and is not among them.
    """
    found: list[Path] = []
    here = content
    while True:
        asal = _named(here)
        path = _path(here, asal) if asal and not asal.revisi else None
        if path is None or path in found:
            return tuple(found)
        found.append(path)
        here = path


def amended_revisions(content: Path) -> tuple[str, ...]:
    """The commits of the contents that a content amends, where they are revisions."""
    asal = _named((content, *amended_paths(content))[-1])
    if asal is None or not asal.revisi:
        return ()
    try:
        return (history.commit(asal.revisi, content),)
    except ToolError:
        return (asal.revisi,)


def amended_files(naskah: Naskah) -> frozenset[str]:
    """The names of the files of all contents that a content amends."""
    names: set[str] = set()
    asal = naskah.asal
    while asal is not None:
        names |= asal.sources.keys() - naskah.sources.keys()  # layouts of tables are of both
        asal = asal.asal
    return frozenset(names)


def _named(content: Path) -> NaskahAsal | None:
    """What the identity of a content names; None where it cannot be read."""
    try:
        data = (content / _IDENTITY).read_bytes()
    except OSError:
        return None
    node = read_file(_IDENTITY, data, Perbup).node
    return node.naskah_asal if isinstance(node, Perbup) else None


def _path(content: Path, asal: NaskahAsal) -> Path | None:
    """The folder or file of the amended content; None where it is not inside of the project."""
    path = (content / (asal.berkas or asal.folder or "")).resolve()
    is_there = path.is_file() if asal.berkas else path.is_dir()
    return path if is_there and path.is_relative_to(content.resolve().parent) else None


@dataclass(frozen=True, slots=True)
class _Amending:
    """A content that amends.

    prefix: of the names of its files. above: the folders of those that amend it, in which the
    amended content must not stand again.
    """

    content: Path
    templates: Path
    reader: FileReader
    opening: Opening
    prefix: str = ""
    above: tuple[Path, ...] = ()

    def with_asal(self, loaded: Loaded, asal: NaskahAsal | None) -> Loaded:
        """The content with the one that it amends, or with what is wrong with that one."""
        naskah = loaded.naskah
        if naskah is None or asal is None:
            return loaded
        try:
            with self._found(asal) as found:
                if found is None:
                    return _with(loaded, _missing(naskah, asal))
                return self._joined(loaded, naskah, asal, found)
        except ToolError as fault:
            return _with(loaded, _broken(naskah, asal, fault.message))

    def _joined(self, loaded: Loaded, naskah: Naskah, asal: NaskahAsal, found: _Found) -> Loaded:
        base = load(found.content, found.templates, self.reader, found.prefix)
        own = base.naskah.perbup.naskah_asal if base.naskah else None
        below = replace(
            self,
            content=found.content,
            templates=found.templates,
            opening=replace(self.opening, asal=None),
            prefix=found.prefix,
            above=(*self.above, self.content.resolve()),
        )
        base = below.with_asal(base, own)
        wrong = next((one for one in base.findings if one.severity == "galat"), None)
        if base.naskah is None or wrong is not None:
            return _with(loaded, _broken(naskah, asal, _told(wrong)))
        whole = replace(base.naskah, berkas=dict(_others(found.content)))
        return replace(loaded, naskah=replace(naskah, asal=whole))

    @contextmanager
    def _found(self, asal: NaskahAsal) -> Iterator[_Found | None]:
        """Where the amended content lies; None where it does not. Raises ToolError."""
        if asal.revisi is not None:
            folder = self.content / (asal.folder or "")
            with history.unpacked(asal.revisi, folder, self.templates) as source:
                yield _Found(source.content, source.templates, self._prefix(asal))
            return
        path = self._chosen(asal)
        if path is None or path in (*self.above, self.content.resolve()):
            yield None
        elif asal.berkas is None:
            yield _Found(path, self.templates, self._prefix(asal))
        else:
            with self._converted(path) as folder:
                yield _Found(folder / "content", folder / "templates", self._prefix(asal))

    def _chosen(self, asal: NaskahAsal) -> Path | None:
        """The path; one of the command line may lie anywhere."""
        if asal is not self.opening.asal:
            return _path(self.content, asal)
        path = Path(asal.berkas or asal.folder or "").resolve()
        return path if path.exists() else None

    @contextmanager
    def _converted(self, path: Path) -> Iterator[Path]:
        """The file of an office as a project that is gone behind the with block."""
        if self.opening.convert is None:
            raise ToolError(
                "Naskah asal berupa berkas tidak dapat dibaca di sini.",
                "Jadikan berkas itu isi dahulu: renja-docs impor.",
            )
        with scratch.folder() as folder:
            (folder / "templates").mkdir()
            for name, data in self.opening.convert(path, self.templates).items():
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
            yield folder

    def _prefix(self, asal: NaskahAsal) -> str:
        if asal.revisi is not None:
            return f"{self.prefix}{asal.revisi}:{normpath(asal.folder or '.')}/"
        return f"{normpath(self.prefix + (asal.berkas or asal.folder or ''))}/"


def _others(content: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a content that are no YAML, by their names."""
    for path in sorted(content.rglob("*")):
        if path.is_file() and path.suffix.casefold() not in _TYPED:
            yield path.relative_to(content).as_posix(), path.read_bytes()


# --- what is wrong


def _with(loaded: Loaded, finding: Finding) -> Loaded:
    return replace(loaded, findings=in_order((*loaded.findings, finding)))


def _told(wrong: Finding | None) -> str:
    if wrong is None:
        return ""
    return f"{wrong.location.file} baris {wrong.location.line}: {wrong.message}"


def _missing(naskah: Naskah, asal: NaskahAsal) -> Finding:
    what = (
        f"Berkas naskah asal {asal.berkas}" if asal.berkas else f"Folder naskah asal {asal.folder}"
    )
    return Finding(
        UNREADABLE,
        "galat",
        naskah.perbup.origin.at("naskah_asal").location,
        f"{what} tidak ada di dalam proyek ini.",
        "Salin isi peraturan yang diubah ke sebelah folder content, lalu tulis misalnya ../asal.",
    )


def _broken(naskah: Naskah, asal: NaskahAsal, told: str) -> Finding:
    named = asal.berkas or asal.folder or "content"
    advice = f"Jalankan periksa --content pada folder {named}."
    if asal.berkas:
        advice = f"Jalankan periksa {named}, atau jadikan isi dengan impor lalu perbaiki."
    if asal.revisi:
        advice = f"Pastikan revisi {asal.revisi} memuat isi peraturan yang diubah, tanpa galat."
    return Finding(
        UNREADABLE,
        "galat",
        naskah.perbup.origin.at("naskah_asal").location,
        f"Naskah asal tidak terbaca. {told}".strip(),
        advice,
    )
