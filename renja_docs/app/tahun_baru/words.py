"""What is told of the old year in words: typed years, proposals, acts of one year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.app.tahun_baru.book import YearChanges
from renja_docs.content.origin import Origin
from renja_docs.content.peraturan import Peraturan

_LOOKED_AT_ELSEWHERE: Final = ("perbup.yaml", "dasar-hukum.yaml", "usulan.yaml", "templates/")
_EXPRESSION: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_TYPED_YEAR: Final = re.compile(
    r"(?<!\d )\b[Tt]ahun\s+((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s*[-–]\s*(?:19|20)\d\d\b"
)
"""A year in words; none of an act, which has its number in front."""


def mark(book: YearChanges, n: int, *, new_renstra: bool) -> None:
    """Ask to look at all that speaks of a year by its figure, and at what is new every year."""
    for file, tree in book.naskah.files.items():
        if not file.startswith(_LOOKED_AT_ELSEWHERE):
            _typed_years(book, file, tree)
    if book.naskah.usulan is not None:
        for group in book.naskah.usulan.usulan:
            book.mark(group.origin, f"usulan masyarakat untuk tahun {n}")
    for act in book.naskah.dasar_hukum.peraturan:
        reason = _of_the_old_year(act, n, new_renstra=new_renstra)
        if reason:
            book.mark(act.origin, reason)


def _typed_years(book: YearChanges, file: str, tree: Origin) -> None:
    text = book.naskah.sources[file]
    for leaf in _leaves(tree):
        told = _TYPED_YEAR.search(_EXPRESSION.sub("", text[leaf.start : leaf.end]))
        if told is not None:
            book.mark(leaf, f"tahun yang diketik ({' '.join(told[0].split())})")


def _leaves(origin: Origin) -> Iterator[Origin]:
    if not origin.parts:
        yield origin
    for part in origin.parts.values():
        yield from _leaves(part)


def _of_the_old_year(act: Peraturan, n: int, *, new_renstra: bool) -> str:
    """Why another act may take the place of one, '' where none does."""
    if act.jenis in ("perda", "perbup", "kepbup") and re.search(rf"Tahun\s+{n - 1}\b", act.tentang):
        return f"peraturan untuk tahun {n}"
    is_plan = re.search(r"Rencana (?:Strategis|Pembangunan Jangka Menengah)", act.tentang)
    return "peraturan masa yang baru" if new_renstra and is_plan else ""
