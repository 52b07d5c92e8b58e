"""The zip of a package: limits when it is read, the same bytes whenever it is written.

Written bytes depend on nothing but the entries: names are sorted, dates are 1980-01-01.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Final

MAX_ENTRIES = 10_000
MAX_BYTES = 1 << 30
MAX_RATIO = 1_000
"""Limits of a zip that is read: its entries, their bytes unpacked, how many times one may grow."""

CONTENT_TYPES: Final = "[Content_Types].xml"
"""The entry that readers expect in front."""

_SMALL: Final = 1 << 20  # an entry this small does no harm, however well it packs
_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
_UNIX: Final = 3
_READABLE: Final = 0o644 << 16
_BROKEN: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    EOFError,
    zlib.error,
)
"""What zipfile raises for bytes that are damaged, on purpose or by chance."""


class ArchiveError(Exception):
    """The bytes are no zip that is read: the message says why."""


def unzipped(data: bytes, most: int = MAX_BYTES) -> dict[str, bytes]:
    """The entries of a zip by name. most: bytes that they may have unpacked.

    Raises ArchiveError where the bytes are no zip, or are beyond the limits.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries, most)
            return {entry.filename: archive.read(entry) for entry in entries}
    except _BROKEN as error:
        raise ArchiveError("bukan berkas .docx (bukan zip yang utuh)") from error


def _check(entries: Sequence[zipfile.ZipInfo], most: int) -> None:
    """The limits against zip bombs hold before anything is unpacked."""
    if len(entries) > MAX_ENTRIES:
        raise ArchiveError(f"memuat {len(entries)} isi; paling banyak {MAX_ENTRIES}")
    names = {entry.filename for entry in entries}
    if len(names) < len(entries):
        raise ArchiveError("memuat dua isi dengan nama yang sama")
    if any(_climbs(entry.filename) for entry in entries):
        raise ArchiveError("memuat nama bagian yang menuju ke luar berkas")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ArchiveError("dilindungi kata sandi")
    for entry in entries:
        if _is_bomb(entry):
            raise ArchiveError(f"{entry.filename} mengembang lebih dari {MAX_RATIO} kali (bom zip)")
    size = sum(entry.file_size for entry in entries)
    if size > most:
        raise ArchiveError(f"mengembang menjadi {size} bita; paling banyak {most}")


def _climbs(name: str) -> bool:
    return name.startswith("/") or ".." in name.replace("\\", "/").split("/")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    packed = max(entry.compress_size, 1)
    return entry.file_size > _SMALL and entry.file_size > MAX_RATIO * packed


def zipped(blobs: Mapping[str, bytes], *, compress: bool) -> bytes:
    """The zip of entries by name.

    compress: False gives the same bytes with every zlib there is, for files kept in git.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(blobs, key=lambda name: (name != CONTENT_TYPES, name)):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = _UNIX
            info.external_attr = _READABLE
            info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
            archive.writestr(info, blobs[name])
    return out.getvalue()
