"""The record of a new year as a page: what was carried, computed, opened, marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from renja_docs.app.tahun_baru.book import CarriedValue, Way
from renja_docs.content.finding import Finding

_WAYS: Final[Sequence[tuple[Way, str]]] = (
    ("dihitung", "Dihitung dari isi tahun lalu"),
    ("dibuka", "Dibuka: harus diisi"),
    ("ditandai", "Ditandai # isi: harus dilihat"),
    ("dibawa", "Dibawa apa adanya"),
)


def page(year: int, entries: Sequence[CarriedValue], acts: Iterable[Finding]) -> str:
    """The page in Markdown. acts: what is known of acts that were revoked or amended."""
    return "\n".join(_lines(year, entries, acts)) + "\n"


def _lines(year: int, entries: Sequence[CarriedValue], acts: Iterable[Finding]) -> Iterator[str]:
    yield f"# Isi Tahun {year}"
    for way, title in _WAYS:
        found = [entry for entry in entries if entry.way == way]
        yield from ("", f"## {title} ({len(found)})", "", "| tempat | nilai | dulu | kini |")
        yield "|---|---|---|---|"
        yield from map(_row, found)
    yield from ("", "## Peraturan yang dicabut atau diubah", "")
    told = [f"- {one.location.file}:{one.location.line}: {one.message}" for one in acts]
    yield from told or ["Tidak ada yang diketahui."]


def _row(entry: CarriedValue) -> str:
    where = f"{entry.location.file}:{entry.location.line}"
    cells = (where, entry.what, entry.before, entry.after)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def summary(entries: Iterable[CarriedValue]) -> str:
    """How many values went which way."""
    count = Counter(entry.way for entry in entries)
    return ", ".join(f"{count[way]} {way}" for way, _ in _WAYS)
