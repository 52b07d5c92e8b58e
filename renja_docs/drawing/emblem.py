"""The emblem of the state: a picture file of the content, at the height that perbup.yaml says."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.identitas import Lambang
from renja_docs.document.blocks import Picture
from renja_docs.document.styles import Style
from renja_docs.drawing import picture
from renja_docs.drawing.vector_file import emf_shape, is_emf, svg_shape

EMU_PER_MM = 36000


def emblem(lambang: Lambang, content: Path) -> Picture:
    """The picture of the emblem, its width in proportion to its height.

    An SVG is shown by the PNG of the same name beside it where a reader knows no SVG.
    Raises picture.PictureError for a file that is no such picture, or has no such PNG.
    """
    path = content / lambang.berkas
    data = path.read_bytes()
    svg = b""
    if path.suffix.casefold() == ".svg":
        shape, svg, data, mime = svg_shape(data), data, _beside(path), "image/png"
    elif is_emf(data):
        shape, mime = emf_shape(data), "image/x-emf"
    else:
        read = picture.read(data)
        shape, mime = read.width / read.height, read.mime
    height = lambang.tinggi * EMU_PER_MM
    width = round(height * shape)
    return Picture(data, mime, width, height, lambang.alt, "lambang", Style.LAMBANG, svg)


def _beside(path: Path) -> bytes:
    """The PNG of the same name."""
    png = path.with_suffix(".png")
    if not png.is_file():
        raise picture.PictureError(
            f"Gambar SVG memerlukan {png.name} di sampingnya.",
            "Simpan gambar yang sama sebagai PNG dengan nama itu, bagi pembaca tanpa SVG.",
        )
    data = png.read_bytes()
    picture.read(data)
    return data
