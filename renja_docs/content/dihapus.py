"""What an amendment took out of a Lampiran and whose number stays (UU 12/2011 angka 236, 236c)."""

from __future__ import annotations

from typing import Final

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.origin import Node
from renja_docs.content.scalars import Teks
from renja_docs.content.susunan import DIHAPUS
from renja_docs.content.tabel import Baris

STRUCK_ROW: Final = Teks(f"{DIHAPUS}.")
"""The only cell of a row that was taken out: cells are typed with their full stop."""


def is_struck_behind(node: Node) -> bool:
    """True for a Lampiran, a chapter of it or a row of which only the number is left."""
    match node:
        case Baris(sel=cells):
            return [cell.teks for cell in cells.values()] == [STRUCK_ROW]
        case Lampiran(judul=text) | Bab(judul=text):
            return text == DIHAPUS
        case _:
            return False
