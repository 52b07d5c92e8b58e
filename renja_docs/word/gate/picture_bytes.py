"""The rule on picture files: each is what its content type says, and whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.word.wml.package import Package, Part

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FIRST_BYTES: Final[Mapping[str, tuple[bytes, ...]]] = MappingProxyType(
    {
        "image/png": (_PNG,),
        "image/jpeg": (b"\xff\xd8\xff",),
        "image/jpg": (b"\xff\xd8\xff",),
        "image/gif": (b"GIF87a", b"GIF89a"),
        "image/bmp": (b"BM",),
        "image/tiff": (b"II*\0", b"MM\0*"),
        "image/x-emf": (b"\x01\0\0\0",),
    }
)
_CHUNK: Final = 12
"""Bytes of a chunk of a PNG beside its body: length, kind, sum (PNG, third edition, 5.3)."""


def pictures(package: Package) -> Iterator[str]:
    """A picture is what its content type says, from its first byte to its last."""
    for part in package.parts.values():
        beginnings = _FIRST_BYTES.get(part.content_type)
        if beginnings is None:
            continue
        if not part.data.startswith(beginnings):
            yield f"{part.name}: bukan gambar {part.content_type}"
        elif not _is_whole(part):
            yield f"{part.name}: gambar rusak atau terpotong"


def _is_whole(part: Part) -> bool:
    if part.data.startswith(_PNG):
        return _is_whole_png(part.data)
    if part.content_type in ("image/jpeg", "image/jpg"):
        return b"\xff\xd9" in part.data  # some programs write more behind the end
    return True


def _is_whole_png(data: bytes) -> bool:
    at = len(_PNG)
    while at + _CHUNK <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        end = at + 8 + length
        if zlib.crc32(data[at + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            return False
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at = end + 4
    return False
