"""The Indonesian dictionary of this machine, where it has one: hunspell's or LibreOffice's id_ID."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

NAME = "id_ID.dic"


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
    for folder in (
        "/usr/share/hunspell",
        "/usr/share/myspell/dicts",
        "/Library/Spelling",
        "~/Library/Spelling",
    ):
        yield Path(folder).expanduser() / NAME
    for office in _offices():
        yield office / "share" / "extensions" / "dict-id" / NAME


def _offices() -> Iterator[Path]:
    yield from (Path("/usr/lib/libreoffice"), Path("/opt/libreoffice"))
    yield Path("/Applications/LibreOffice.app/Contents/Resources")
    for variable in ("ProgramFiles", "ProgramFiles(x86)"):
        if folder := os.environ.get(variable):
            yield Path(folder) / "LibreOffice"
