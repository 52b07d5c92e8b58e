"""The files below the content folder, and their bytes; what cannot be read is a ToolError."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from renja_docs.machine.fault import ToolError

_ENDINGS: Final = (".yaml", ".yml")
_OF_PROGRAMS: Final = ("._", "~$", ".~", "#")
"""How the names of files begin that macOS, Word and editors put beside others for a while."""
_HIDDEN_ENDING: Final = (".yaml.txt", ".yml.txt", ".yaml.docx", ".yaml.bak")
_COPY: Final = re.compile(
    r"(?:\s-\s(?:Copy|Salin|Salinan)|\s\(\d+\)|\scopy|\ssalinan|[-_ ]?(?:backup|cadangan))"
    r"(?:\s\d+|\s\(\d+\))?\Z"
    r"|\A(?:Copy of|Salinan(?: dari)?)\s",
    re.IGNORECASE,
)


def need(folder: Path, option: str) -> None:
    """Raise ToolError where a folder is not there. option: the option that names it."""
    if not folder.is_dir():
        raise ToolError(
            f"Folder {folder} tidak ada.",
            f"Jalankan dari akar proyek, atau tunjuk dengan --{option} FOLDER.",
        )


def yaml_files(folder: Path) -> list[str]:
    """Every YAML file by its path below the folder. Raises ToolError where there is none."""
    found = [path for path in _files(folder) if _is_yaml(path)]
    if not found:
        raise ToolError(
            f"Folder {folder} tidak memuat satu pun berkas .yaml.",
            "Pulihkan dengan: git checkout -- content",
        )
    return [path.relative_to(folder).as_posix() for path in in_order(found)]


def _is_yaml(path: Path) -> bool:
    if path.name.startswith(_OF_PROGRAMS):
        return False
    return path.suffix.casefold() in _ENDINGS and path.is_file()


def misnamed_files(folder: Path) -> list[str]:
    """Files whose ending hides that they are YAML: perbup.yaml.txt, which Windows shows short."""
    found = [path for path in _files(folder) if path.name.casefold().endswith(_HIDDEN_ENDING)]
    return [path.relative_to(folder).as_posix() for path in in_order(found)]


def is_copy(file: str) -> bool:
    """True for a file that a file manager named as the copy of another."""
    return _COPY.search(without_ending(file.rpartition("/")[2])) is not None


def without_ending(file: str) -> str:
    """The name of a YAML file without .yaml or .yml."""
    return re.sub(r"\.ya?ml\Z", "", file, flags=re.IGNORECASE)


def in_order(paths: Iterable[Path]) -> list[Path]:
    """By name, numbers in it by their size: 2-evaluasi before 10-penutup."""
    return sorted(paths, key=_order)


def _order(path: Path) -> list[tuple[int, str]]:
    pieces = re.split("([0-9]+)", path.as_posix())
    return [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises ToolError where it may not be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise _unreadable("Berkas", path, fault) from fault


def _files(folder: Path) -> list[Path]:
    """All files below a folder. Raises ToolError for a folder that may not be read."""

    def refuse(fault: OSError) -> None:
        raise _unreadable("Folder", Path(fault.filename or folder), fault)

    return [
        Path(parent) / name
        for parent, _, names in os.walk(folder, onerror=refuse)
        for name in names
    ]


def _unreadable(what: str, path: Path, fault: OSError) -> ToolError:
    reason = fault.strerror
    if isinstance(fault, PermissionError):
        reason = "tidak ada hak baca"
    return ToolError(
        f"{what} {path} tidak dapat dibaca: {reason}.",
        f"Periksa hak baca {what.casefold()} itu.",
    )
