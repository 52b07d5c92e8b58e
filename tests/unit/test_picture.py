"""Picture files: kind by content, size from the header, everything else refused."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from renja_docs.drawing.picture import LIMIT_BYTES, LIMIT_SIDE, PictureError, read


def image(kind: str, width: int = 30, height: int = 20, **options: object) -> bytes:
    """A picture file as Pillow writes it."""
    target = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(target, kind, **options)
    return target.getvalue()


@pytest.mark.parametrize(("kind", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_kind_and_size_come_from_the_content(kind: str, mime: str) -> None:
    """Width and height in pixels, kind by the first bytes."""
    picture = read(image(kind))
    assert (picture.mime, picture.width, picture.height) == (mime, 30, 20)


def test_progressive_jpeg_is_read() -> None:
    """The other frame header of JPEG tells the size too."""
    assert read(image("JPEG", progressive=True)).width == 30


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", image("GIF"), image("BMP"), b"<svg/>", b"PK\x03\x04"]
)
def test_other_kinds_are_refused(data: bytes) -> None:
    """Only what Word shows everywhere is taken."""
    with pytest.raises(PictureError, match="bukan PNG atau JPEG"):
        read(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_truncated_file_is_refused(kind: str, share: float) -> None:
    """A file that was cut off shows as a red cross in Word: it is refused before."""
    data = image(kind, 200, 200)
    with pytest.raises(PictureError, match="rusak atau terpotong"):
        read(data[: int(len(data) * share)])


def test_changed_byte_of_a_png_is_noticed() -> None:
    """Each chunk of a PNG carries its check sum."""
    data = bytearray(image("PNG"))
    data[20] ^= 1
    with pytest.raises(PictureError, match="rusak"):
        read(bytes(data))


def test_too_many_pixels_are_refused() -> None:
    """A small file may claim a huge picture."""
    data = image("JPEG").replace(struct.pack(">HH", 20, 30), struct.pack(">HH", 20, LIMIT_SIDE + 1))
    with pytest.raises(PictureError, match="piksel"):
        read(data)


def test_too_many_bytes_are_refused() -> None:
    """The limit holds before anything is read."""
    with pytest.raises(PictureError, match="paling besar 20 MB"):
        read(image("PNG") + b"\0" * LIMIT_BYTES)
