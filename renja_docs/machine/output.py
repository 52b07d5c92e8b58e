"""Files are written whole or not at all, also where Word holds the last one open."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from renja_docs.machine.fault import ToolError

ULANG = 10
JEDA = 0.25
"""Ten tries a quarter of a second apart: about 2.5 s for a person to close Word."""


def write(jalur: Path, data: bytes, sleep: Callable[[float], None] = time.sleep) -> Path:
    """Write a file whole; the last good one stays until the new one is complete.

    Returns where it stands: beside jalur, under a second name, as long as another program holds it.
    Raises ToolError where the folder cannot be written to or the disk is full.
    """
    sementara = _temporary(jalur, data)
    try:
        return _place(sementara, jalur, sleep)
    except OSError as e:
        raise _failure(jalur, e) from e
    finally:
        sementara.unlink(missing_ok=True)


def discard(jalur: Path) -> bool:
    """Remove a file that no longer holds; False where another program holds it or it may not be removed."""
    if held(jalur):
        return False
    try:
        jalur.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def held(jalur: Path) -> bool:
    """True where Word says by its owner file (~$name) that it has the document open."""
    nama = jalur.name
    return any(jalur.with_name("~$" + nama[potong:]).exists() for potong in (0, 1, 2))


def _temporary(jalur: Path, data: bytes) -> Path:
    """A complete copy in the same folder, so that the last step is a rename."""
    nama: Path | None = None
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            dir=jalur.parent, prefix=f".{jalur.stem}-", suffix=".tmp", delete=False
        ) as berkas:
            nama = Path(berkas.name)
            berkas.write(data)
            berkas.flush()
            os.fsync(berkas.fileno())
        nama.chmod(0o644)
    except OSError as e:
        if nama is not None:
            nama.unlink(missing_ok=True)
        raise _failure(jalur, e) from e
    return nama


def _place(sementara: Path, jalur: Path, sleep: Callable[[float], None]) -> Path:
    for _ in range(ULANG):
        if _renamed(sementara, jalur):
            return jalur
        sleep(JEDA)
    for nomor in range(2, 100):
        lain = jalur.with_name(f"{jalur.stem}-{nomor}{jalur.suffix}")
        if _renamed(sementara, lain):
            return lain
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _renamed(sementara: Path, jalur: Path) -> bool:
    """Put the copy in place; False where another program holds the file."""
    if held(jalur):
        return False
    try:
        sementara.replace(jalur)
    except PermissionError:
        return False
    return True


def _failure(jalur: Path, galat: OSError) -> ToolError:
    if galat.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ToolError(
            f"{jalur} tidak dapat ditulis: disk penuh.",
            "Kosongkan ruang disk, lalu ulangi; berkas lama tidak berubah.",
        )
    if isinstance(galat, PermissionError) or galat.errno == errno.EROFS:
        return ToolError(
            f"{jalur} tidak dapat ditulis: tidak ada hak tulis pada folder {jalur.parent}.",
            "Perbaiki hak folder itu; hasil dapat pula ditulis ke tempat lain dengan --output FOLDER.",
        )
    return ToolError(
        f"{jalur} tidak dapat ditulis: {galat.strerror}.",
        "Pilih folder lain dengan --output FOLDER.",
    )
