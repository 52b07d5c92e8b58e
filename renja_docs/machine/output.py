"""Files are written whole or not at all, also where Word holds the last one open."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from renja_docs.machine.fault import ToolError
from renja_docs.machine.scratch import copy_prefix

TRIES = 10
PAUSE = 0.25
"""Ten tries a quarter of a second apart: about 2.5 s for a person to close Word."""

MOST_NAMES = 100

Sleep = Callable[[float], None]


def write(path: Path, data: bytes, sleep: Sleep = time.sleep) -> Path:
    """Write a file whole; the last good one stays until the new one is complete.

    Returns where it stands: beside path, under a second name, as long as another program holds it.
    Raises ToolError where the folder cannot be written to or the disk is full.
    """
    temporary = _temporary(path, data)
    try:
        return _place(temporary, path, sleep)
    except OSError as fault:
        raise _failure(path, fault) from fault
    finally:
        temporary.unlink(missing_ok=True)


def discard(path: Path) -> bool:
    """Remove a file that no longer holds; False where another program or the folder keeps it."""
    if held(path):
        return False
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def held(path: Path) -> bool:
    """True where Word says by its owner file that it has the document open.

    It is called ~$ and the name, without its first one or two letters where the name is long.
    """
    owners = (f"~${path.name[cut:]}" for cut in (0, 1, 2))
    return any(path.with_name(owner).exists() for owner in owners)


def _temporary(path: Path, data: bytes) -> Path:
    """A complete copy in the same folder, so that the last step is a rename."""
    copy: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            dir=path.parent, prefix=copy_prefix(path.stem), suffix=".tmp", delete=False
        ) as stream:
            copy = Path(stream.name)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        copy.chmod(0o644)
    except BaseException as fault:  # also where the program is told to stop
        if copy is not None:
            copy.unlink(missing_ok=True)
        if isinstance(fault, OSError):
            raise _failure(path, fault) from fault
        raise
    return copy


def _place(temporary: Path, path: Path, sleep: Sleep) -> Path:
    for _ in range(TRIES):
        if _renamed(temporary, path):
            return path
        sleep(PAUSE)
    for number in range(2, MOST_NAMES):
        other = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if _renamed(temporary, other):
            return other
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _renamed(temporary: Path, path: Path) -> bool:
    """Put the copy in place; False where another program holds the file."""
    if held(path):
        return False
    try:
        temporary.replace(path)
    except PermissionError:
        return False
    return True


def _failure(path: Path, fault: OSError) -> ToolError:
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ToolError(
            f"{path} tidak dapat ditulis: disk penuh.",
            "Kosongkan ruang disk, lalu ulangi; berkas lama tidak berubah.",
        )
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return ToolError(
            f"{path} tidak dapat ditulis: tidak ada hak tulis pada folder {path.parent}.",
            "Perbaiki hak folder itu; "
            "hasil dapat pula ditulis ke tempat lain dengan --output FOLDER.",
        )
    return ToolError(
        f"{path} tidak dapat ditulis: {fault.strerror}.",
        "Pilih folder lain dengan --output FOLDER.",
    )
