"""The pictures of the figures: drawn from a description, or read from a file of the content."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.lampiran import Gambar
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Picture
from renja_docs.drawing import draw, picture

EMU_PER_MM = 36000


def illustrate(naskah: Naskah, id_: str, content: Path) -> Picture:
    """The picture of a figure, its width as the content says, its height in proportion."""
    gambar = next(g for g in naskah.gambar if g.id == id_)
    return _drawn(gambar) if gambar.bagan is not None else _file(gambar, content)


def _drawn(gambar: Gambar) -> Picture:
    assert gambar.bagan is not None
    drawing = draw(gambar.bagan, gambar.lebar)
    return Picture(drawing.data, drawing.mime, drawing.width, drawing.height, gambar.alt, gambar.id)


def _file(gambar: Gambar, content: Path) -> Picture:
    data = (content / (gambar.berkas or "")).read_bytes()
    size = picture.read(data)
    width = gambar.lebar * EMU_PER_MM
    return Picture(data, size.mime, width, width * size.height // size.width, gambar.alt, gambar.id)
