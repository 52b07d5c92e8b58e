"""The pictures of the figures: drawn from a description, or read from a file of the content."""

from __future__ import annotations

from pathlib import Path

from renja_docs.content.lampiran import Gambar
from renja_docs.content.naskah import Naskah
from renja_docs.document.blocks import Picture
from renja_docs.drawing import draw, picture, svg
from renja_docs.drawing.diagram import compose
from renja_docs.drawing.editable import EMU

EMU_PER_MM = 36000


def illustrate(naskah: Naskah, id_: str, content: Path) -> Picture:
    """The picture of a figure, its width as the content says, its height in proportion."""
    gambar = next(gambar for gambar in naskah.gambar if gambar.id == id_)
    if gambar.bagan is None:
        return _file(gambar, content)
    return draw(gambar.bagan, gambar.lebar, name=gambar.id, alt=gambar.alt)


def on_screen(naskah: Naskah, id_: str, content: Path) -> Picture:
    """The picture of a figure for a screen, where diagrams are SVG."""
    gambar = next(gambar for gambar in naskah.gambar if gambar.id == id_)
    if gambar.bagan is None:
        return _file(gambar, content)
    sheet, _ = compose(gambar.bagan, gambar.lebar)
    data = svg.encode(sheet, gambar.alt)
    return Picture(data, svg.MIME, sheet.width * EMU, sheet.height * EMU, gambar.alt, gambar.id)


def _file(gambar: Gambar, content: Path) -> Picture:
    data = (content / (gambar.berkas or "")).read_bytes()
    size = picture.read(data)
    width = gambar.lebar * EMU_PER_MM
    height = width * size.height // size.width
    return Picture(data, size.mime, width, height, gambar.alt, gambar.id)
