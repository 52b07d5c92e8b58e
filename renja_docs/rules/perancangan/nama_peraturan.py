"""The name of the regulation, and the titles of acts that it amends or revokes."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.content.peraturan import Peraturan
from renja_docs.sense.law.citation import sebut_jenis
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

PERUBAHAN: Final = re.compile(r"perubahan\b", re.IGNORECASE)
"""The first word of the name of an amending regulation."""

PENCABUTAN: Final = re.compile(r"pencabutan\b", re.IGNORECASE)
"""The first word of the name of a revoking regulation."""


def nama_peraturan(reading: Reading) -> Text:
    """What stands behind 'tentang' in the title."""
    return next(text for text in reading.tree.identitas.texts if text.key == "tentang")


def holds_other_title(nama: Text) -> bool:
    """True for the name of an amending or revoking regulation: it holds that of another act."""
    first = PERUBAHAN.match(nama.printed) or PENCABUTAN.match(nama.printed)
    return first is not None


def titles(act: Peraturan) -> tuple[str, str]:
    """The title of an act as another title cites it, with and without the region's name."""
    kind = sebut_jenis(act)
    bare_kind = " ".join(kind.split()[:2])
    rest = f"Nomor {act.nomor} Tahun {act.tahun} tentang {act.tentang}"
    return f"{kind} {rest}", f"{bare_kind} {rest}"
