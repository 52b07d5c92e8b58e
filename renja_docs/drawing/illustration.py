"""The pictures of the figures: drawn from a description, or read from a file of the content."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.lampiran import Bagan, Gambar
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Picture
from renja_docs.drawing import draw, picture

EMU_PER_MM = 36000


def illustrate(naskah: Naskah, id_: str, content: Path) -> Picture:
    """The picture of a figure, its width as the content says, its height in proportion."""
    gambar = next(one for one in naskah.gambar if one.id == id_)
    if gambar.bagan is not None:
        return _drawn(gambar, gambar.bagan)
    return _from_file(gambar, content / (gambar.berkas or ""))


def _drawn(gambar: Gambar, bagan: Bagan) -> Picture:
    drawn = draw(bagan, gambar.lebar)
    return Picture(drawn.data, drawn.mime, drawn.width, drawn.height, gambar.alt, gambar.id)


def _from_file(gambar: Gambar, path: Path) -> Picture:
    data = path.read_bytes()
    file = picture.read(data)
    width = gambar.lebar * EMU_PER_MM
    height = width * file.height // file.width
    return Picture(data, file.mime, width, height, gambar.alt, gambar.id)
