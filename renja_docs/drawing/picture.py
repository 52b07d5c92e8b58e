"""Reads what a picture file given by people is: its kind by its content, its size in pixels."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_MB = 1024 * 1024
LIMIT_BYTES = 20 * _MB
LIMIT_SIDE = 10_000
"""Pixels. 10,000 over the width of F4 is more than 1,200 to the inch."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# SOF markers: all but DHT (C4), JPG (C8) and DAC (CC) tell the size (ISO 10918-1, table B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_IHDR_SIZE = 13


class PictureError(ValueError):
    """A file that is no picture for the document: why, and how to mend it."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message, advice)  # both, so that it can be sent from a child process
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A PNG or JPEG. width, height in pixels."""

    data: bytes
    mime: str
    width: int
    height: int


def read(data: bytes) -> PictureFile:
    """What the file holds, whatever its name says.

    Raises PictureError for all but whole PNG and JPEG.
    """
    if len(data) > LIMIT_BYTES:
        raise PictureError(
            f"Berkas gambar berukuran {len(data) // _MB} MB, paling besar {LIMIT_BYTES // _MB} MB.",
            "Perkecil gambarnya.",
        )
    if data.startswith(_PNG):
        return _bounded(PictureFile(data, "image/png", *_png_size(data)))
    if data.startswith(_JPEG):
        return _bounded(PictureFile(data, "image/jpeg", *_jpeg_size(data)))
    raise PictureError(
        "Berkas gambar bukan PNG atau JPEG.", "Simpan ulang gambarnya sebagai PNG atau JPEG."
    )


def _bounded(picture: PictureFile) -> PictureFile:
    if not (0 < picture.width <= LIMIT_SIDE and 0 < picture.height <= LIMIT_SIDE):
        raise PictureError(
            f"Gambar berukuran {picture.width} × {picture.height} piksel, "
            f"paling besar {LIMIT_SIDE} tiap sisi.",
            "Perkecil gambarnya.",
        )
    return picture


def _broken(kind: str) -> PictureError:
    return PictureError(
        f"Berkas {kind} rusak atau terpotong.", "Salin atau simpan ulang gambarnya."
    )


def _png_size(data: bytes) -> tuple[int, int]:
    """From IHDR, which must be the first chunk; the last must be IEND (PNG, third edition, 5.6)."""
    chunks = list(_png_chunks(data))
    if len(chunks) < 3:
        raise _broken("PNG")
    (first, header), (last, _) = chunks[0], chunks[-1]
    if (first, last) != (b"IHDR", b"IEND") or len(header) != _IHDR_SIZE:
        raise _broken("PNG")
    width, height = struct.unpack(">II", header[:8])
    return width, height


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        check = data[place + 8 + length : place + 12 + length]
        if len(check) < 4 or zlib.crc32(kind + body) != int.from_bytes(check, "big"):
            raise _broken("PNG")
        yield kind, body
        if kind == b"IEND":
            return
        place += 12 + length


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """From the frame header (ISO 10918-1, B.2.2); the file must end as a JPEG does."""
    size = next((_frame_size(body) for kind, body in _jpeg_segments(data) if kind in _FRAMES), None)
    if size is None or b"\xff\xd9" not in data[-1024:]:
        raise _broken("JPEG")
    return size


def _frame_size(body: bytes) -> tuple[int, int]:
    if len(body) < 5:
        raise _broken("JPEG")
    height, width = struct.unpack(">HH", body[1:5])
    return width, height


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The marker segments before the picture data."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        kind = data[place + 1]
        if kind == 0xFF:
            place += 1
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if kind == _SCAN or length < 2:
            return
        yield kind, data[place + 4 : place + 2 + length]
        place += 2 + length
