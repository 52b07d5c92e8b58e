"""The Indonesian dictionary of this machine, where it has one: hunspell's or LibreOffice's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

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
    return next((path for path in _places() if path.is_file()), None)


def words(path: Path | None) -> frozenset[str]:
    """Its words in small letters, without their affix flags; the first line only counts them."""
    if path is None:
        return frozenset()
    lines = path.read_text(encoding="iso-8859-1").splitlines()[1:]
    return frozenset(line.split("/", 1)[0].strip().casefold() for line in lines)


def _places() -> Iterator[Path]:
    for folder in _FOLDERS:
        yield Path(folder).expanduser() / NAME
    for office in _offices():
        yield office / "share" / "extensions" / "dict-id" / NAME


def _offices() -> Iterator[Path]:
    yield from map(Path, _OFFICES)
    for variable in _WINDOWS_FOLDERS:
        folder = os.environ.get(variable)
        if folder:
            yield Path(folder) / "LibreOffice"
