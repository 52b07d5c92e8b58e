"""What an amendment took out of a Lampiran and whose number stays (UU 12/2011 angka 236, 236c)."""

from __future__ import annotations

from renja_docs.content.lampiran import Lampiran
from renja_docs.content.naratif import Bab
from renja_docs.content.susunan import DIHAPUS
from renja_docs.content.tabel import Baris

AnnexPart = Lampiran | Bab | Baris
"""What can be taken out of a Lampiran, or is one."""


def is_annex_part_struck(part: AnnexPart) -> bool:
    """True for a Lampiran, a chapter or a row of which only its number is left."""
    if isinstance(part, Baris):
        texts = [cell.teks for cell in part.sel.values()]
        return texts == [DIHAPUS]
    return part.judul == DIHAPUS
