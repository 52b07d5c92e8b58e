"""Which texts are prose, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

KALIMAT: frozenset[TextKind] = frozenset(
    {
        "menimbang",
        "pasal",
        "ayat",
        "butir",
        "arti",
        "paragraf",
        "kutipan",
        "uraian",
        "sel",
        "catatan",
        "alt",
    }
)
JUDUL: frozenset[TextKind] = frozenset({"judul", "judul-butir", "subjudul", "kolom"})
_SINGKATAN = re.compile(r"\b(?:No|Kab|Kec|Jl|dr|Dr|Swt|H|M|dll|Rp)\Z")
_BATAS = re.compile(r"[.?!][”\")]?\s+(?=[A-Z“\"(*])")


def prosa(kajian: Reading) -> Iterator[Text]:
    """Texts that are made of sentences or parts of sentences; titles of acts are not among them."""
    return (b for b in kajian.texts if b.kind in KALIMAT)


@lru_cache(maxsize=8192)
def kalimat(teks: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a text, each with its offset."""
    hasil = []
    mulai = 0
    for batas in _BATAS.finditer(teks):
        if not _SINGKATAN.search(teks, max(0, batas.start() - 5), batas.start()):
            hasil.append((mulai, teks[mulai : batas.end()].rstrip()))
            mulai = batas.end()
    return (*hasil, (mulai, teks[mulai:])) if mulai < len(teks) else tuple(hasil)
