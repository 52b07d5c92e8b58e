"""What can be seen of a file from outside without reading it: how large it is, and becomes."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Final

_MOST_BYTES: Final = 4 << 20
"""Of a file that is no zip, and of all that is in a zip, unpacked."""

_MOST_PARTS: Final = 200
_MOST_SWELLING: Final = 100
"""How many times its size a part may become; the parts of offices become 5 to 40 times."""

_SMALL: Final = 1 << 18
"""Bytes of a part that do no harm, however well they pack."""

_DOCTYPE: Final = b"<!DOCTYPE"
_PROLOG: Final = 4096


def looks_usual(data: bytes) -> bool:
    """False for what may take long to read: large, swelling, of many parts, with a DOCTYPE."""
    if len(data) > _MOST_BYTES or _DOCTYPE in data[:_PROLOG]:
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _has_usual_parts(archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return True  # its reader will refuse what is broken, and small


def _has_usual_parts(entries: Sequence[zipfile.ZipInfo]) -> bool:
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        return False
    return not any(
        entry.file_size > _SMALL and entry.file_size > _MOST_SWELLING * entry.compress_size
        for entry in entries
    )
