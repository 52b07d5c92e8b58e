"""From the content of a year to that of the next."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renja_docs.app.baru.start import refuse_filled
from renja_docs.app.tahun_baru import identity, programme, tables, words
from renja_docs.app.tahun_baru.book import CarriedValue, YearChanges
from renja_docs.content.naskah import Naskah
from renja_docs.machine import output
from renja_docs.machine.fault import ToolError

_OF_ANOTHER_BUILD = shutil.ignore_patterns("halaman.json")
"""Page numbers that were measured on the old document."""

_PROJECT: Final = "perbup.bat"
_ALONG: Final = (_PROJECT, "perbup.ps1", ".gitattributes", ".gitignore", ".github", ".vscode")
"""What a project of an office holds beside its content, by the file that tells that it is one."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The content of the next year. year: its plan year. texts: of the files that change."""

    year: int
    texts: Mapping[str, str]
    entries: tuple[CarriedValue, ...]


def next_year(naskah: Naskah) -> Turned:
    """What changes. Raises ToolError for a regulation that belongs to no year."""
    perbup = naskah.perbup
    if perbup.tahun_rencana is None or perbup.mengubah is not None:
        raise ToolError(
            "Naskah ini bukan Renja: tidak ada tahun rencana yang dapat dimajukan.",
            "Isi tahun_rencana pada perbup.yaml, atau mulai naskah baru: renja-docs baru FOLDER",
        )
    n = perbup.tahun_rencana + 1
    book = YearChanges(naskah)
    new_renstra = identity.leaves_renstra(perbup, n)
    identity.shift(book, n)
    programme.shift(book, n, new_renstra=new_renstra)
    tables.shift(book, n)
    words.mark(book, n, new_renstra=new_renstra)
    return Turned(n, book.texts(), tuple(sorted(book.entries)))


def write_in_place(content: Path, turned: Turned) -> None:
    """Write the files over those of the old year. Raises ToolError."""
    for file, text in turned.texts.items():
        output.write(content / file, text.encode())


def write_beside(content: Path, templates: Path, target: Path, turned: Turned) -> None:
    """Write a whole project into a new folder, or nothing.

    Raises ToolError for a folder that holds something, or that cannot be written.
    """
    refuse_filled(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".renja-docs-") as beside:
            whole = Path(beside) / "proyek"
            shutil.copytree(content, whole / "content", ignore=_OF_ANOTHER_BUILD)
            if templates.is_dir():
                shutil.copytree(templates, whole / "templates")
            _copy_along(content.resolve().parent, whole)
            for file, text in turned.texts.items():
                (whole / "content" / file).write_bytes(text.encode())
            if target.exists():
                target.rmdir()
            whole.rename(target)
    except (OSError, shutil.Error) as fault:
        told = f"Folder {target} tidak dapat dibuat: {fault}."
        raise ToolError(told, "Pilih folder lain.") from fault


def _copy_along(project: Path, whole: Path) -> None:
    """Copy the rest of a project of an office: the settings of its editor, of git and of CI."""
    if not (project / _PROJECT).is_file():
        return
    for name in _ALONG:
        path = project / name
        if path.is_dir():
            shutil.copytree(path, whole / name)
        elif path.is_file():
            shutil.copy2(path, whole / name)
