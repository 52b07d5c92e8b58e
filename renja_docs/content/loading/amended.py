"""A content with the one that it amends, which may amend another one in its turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from posixpath import normpath
from typing import Final

from renja_docs.content.finding import Finding, in_order
from renja_docs.content.identitas import Perbup
from renja_docs.content.loading.loader import FileReader, Loaded, load, read_file
from renja_docs.content.naskah import Naskah
from renja_docs.machine.fault import ToolError

UNREADABLE: Final = "RD1017"
_IDENTITY: Final = "perbup.yaml"


def load_with_amended(content: Path, templates: Path, reader: FileReader = read_file) -> Loaded:
    """A content folder as of load(), with the content that its naskah_asal names.

    Files of that content are named by the way to them from this one: ../asal/batang-tubuh.yaml.
    Raises ToolError for a folder or file of the content itself.
    """
    return _loaded(content, templates, reader, "", ())


def amended_folders(content: Path) -> tuple[Path, ...]:
    """The folders of the contents that a content amends, the nearest first."""
    found: list[Path] = []
    here = content
    while True:
        folder = _named(here)
        if folder is None or folder in found:
            return tuple(found)
        found.append(folder)
        here = folder


def amended_files(naskah: Naskah) -> frozenset[str]:
    """The names of the files of all contents that a content amends."""
    names: set[str] = set()
    asal = naskah.asal
    while asal is not None:
        names |= asal.sources.keys() - naskah.sources.keys()  # layouts of tables are of both
        asal = asal.asal
    return frozenset(names)


def _named(content: Path) -> Path | None:
    """The folder that the identity of a content names, None where it names none that is there."""
    try:
        data = (content / _IDENTITY).read_bytes()
    except OSError:
        return None
    node = read_file(_IDENTITY, data, Perbup).node
    return _folder(content, node) if isinstance(node, Perbup) else None


def _folder(content: Path, perbup: Perbup) -> Path | None:
    """The folder of the amended content; None where it is not inside of the project."""
    if perbup.naskah_asal is None:
        return None
    folder = (content / perbup.naskah_asal).resolve()
    inside = folder.is_relative_to(content.resolve().parent) and folder.is_dir()
    return folder if inside else None


def _loaded(
    content: Path, templates: Path, reader: FileReader, prefix: str, above: tuple[Path, ...]
) -> Loaded:
    """A content. above: the folders of those that amend it, in which it must not stand again."""
    loaded = load(content, templates, reader, prefix)
    naskah = loaded.naskah
    if naskah is None or naskah.perbup.naskah_asal is None:
        return loaded
    folder = _folder(content, naskah.perbup)
    here = (*above, content.resolve())
    if folder is None or folder in here:
        return _with(loaded, _missing(naskah))
    try:
        named = f"{prefix}{naskah.perbup.naskah_asal}"
        asal = _loaded(folder, templates, reader, f"{normpath(named)}/", here)
    except ToolError as fault:
        return _with(loaded, _broken(naskah, f"{fault.message}"))
    wrong = next((one for one in asal.findings if one.severity == "galat"), None)
    if asal.naskah is None or wrong is not None:
        told = (
            f"{wrong.location.file} baris {wrong.location.line}: {wrong.message}" if wrong else ""
        )
        return _with(loaded, _broken(naskah, told))
    return replace(loaded, naskah=replace(naskah, asal=asal.naskah))


def _with(loaded: Loaded, finding: Finding) -> Loaded:
    return replace(loaded, findings=in_order((*loaded.findings, finding)))


def _missing(naskah: Naskah) -> Finding:
    return Finding(
        UNREADABLE,
        "galat",
        naskah.perbup.origin.at("naskah_asal").location,
        f"Folder naskah asal {naskah.perbup.naskah_asal} tidak ada di dalam proyek ini.",
        "Salin isi peraturan yang diubah ke sebelah folder content, lalu tulis misalnya ../asal.",
    )


def _broken(naskah: Naskah, told: str) -> Finding:
    return Finding(
        UNREADABLE,
        "galat",
        naskah.perbup.origin.at("naskah_asal").location,
        f"Naskah asal tidak terbaca. {told}".strip(),
        f"Jalankan periksa --content pada folder {naskah.perbup.naskah_asal}.",
    )
