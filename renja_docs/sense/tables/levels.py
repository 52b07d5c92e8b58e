"""The levels of the plan, and what each is called in expressions of forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from renja_docs.content.program import (
    Bidang,
    Kegiatan,
    Program,
    SubKegiatan,
    Urusan,
)
from renja_docs.sense.tables.view import RowLevel

NODE_CLASSES: Final = (Urusan, Bidang, Program, Kegiatan, SubKegiatan)

PLANNED: Final = (Program, Kegiatan, SubKegiatan)

LEVELS: Final[Mapping[type, RowLevel]] = {
    Urusan: "urusan",
    Bidang: "bidang",
    Program: "program",
    Kegiatan: "kegiatan",
    SubKegiatan: "sub-kegiatan",
}
"""What a node is, as a word of expressions; its row looks so."""
