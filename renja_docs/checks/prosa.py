"""Which texts are prose, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_docs.checks.kajian import Bacaan, JenisBacaan, Kajian

KALIMAT: frozenset[JenisBacaan] = frozenset({
    "menimbang", "pasal", "ayat", "butir", "arti", "paragraf", "kutipan", "uraian", "sel", "catatan", "alt",
})
JUDUL: frozenset[JenisBacaan] = frozenset({"judul", "judul-butir", "subjudul", "kolom"})
_SINGKATAN = r"(?<!\bNo)(?<!\bKab)(?<!\bKec)(?<!\bJl)(?<!\bdr)(?<!\bDr)(?<!\bSwt)(?<!\bH)(?<!\bM)(?<!\bdll)(?<!\bRp)"
_BATAS = re.compile(rf"{_SINGKATAN}[.?!][”\")]?\s+(?=[A-Z“\"(*])")


def prosa(kajian: Kajian) -> Iterator[Bacaan]:
    """Texts that are made of sentences or parts of sentences; titles of acts are not among them."""
    return (b for b in kajian.teks if b.jenis in KALIMAT)


def kalimat(teks: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with its offset."""
    mulai = 0
    for batas in _BATAS.finditer(teks):
        yield mulai, teks[mulai : batas.end()].rstrip()
        mulai = batas.end()
    if mulai < len(teks):
        yield mulai, teks[mulai:]
