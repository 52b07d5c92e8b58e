"""Pictures of three pages of output/perbup.pdf for the README.

Run: make pdf, then python docs/gambar/potret.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from renja_docs.word.paging.destinations import page_indexes

FOLDER = Path(__file__).parent
PDF = FOLDER.parents[1] / "output" / "perbup.pdf"
WIDTH = 700
"""Pixels of an upright page; a turned one is as wide in proportion."""


def main() -> None:
    """Write judul.png, daftar-isi.png and tabel.png beside this script."""
    if not PDF.is_file():
        sys.exit("Susun dulu PDF-nya: make pdf")
    stands = page_indexes(PDF.read_bytes(), ("daftar_isi", "tabel_t_c_29"))
    photograph(1, "judul", WIDTH)
    photograph(stands["daftar_isi"] + 1, "daftar-isi", WIDTH)
    photograph(stands["tabel_t_c_29"] + 1, "tabel", WIDTH * 330 // 215)


def photograph(page: int, name: str, width: int) -> None:
    """Draw a page (from 1) as a picture."""
    size = ("-scale-to-x", str(width), "-scale-to-y", "-1")
    pages = ("-f", str(page), "-l", str(page), "-singlefile")
    subprocess.run(["pdftoppm", "-png", *size, *pages, PDF, FOLDER / name], check=True)
    print(f"docs/gambar/{name}.png  halaman {page}")


if __name__ == "__main__":
    main()
