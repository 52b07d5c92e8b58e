"""The amended content, where the command line names it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_docs.content.identitas import NaskahAsal


def base(named: str | None) -> NaskahAsal | None:
    """What --asal names: a folder, a file, else a revision, perhaps with a folder behind it.

    None where it is left out. 'v1:../asal' is the folder asal beside the content in revision v1.
    """
    if named is None:
        return None
    path = Path(named)
    if path.is_dir():
        return NaskahAsal(folder=named)
    if path.is_file():
        return NaskahAsal(berkas=named)
    revision, _, folder = named.partition(":")
    return NaskahAsal(revisi=revision, folder=folder or None)


def office_files(path: Path, templates: Path) -> Mapping[str, bytes]:
    """The files of a project that the file of an office holds.

    Raises ToolError for a file that holds no regulation.
    """
    # Here and not above: most contents amend none, and the importer takes its time to load.
    from renja_docs.importing.importer import imported
    from renja_docs.importing.project import files_of
    from renja_docs.importing.reading.files import read_file

    return files_of(imported(read_file(path), templates), templates)
