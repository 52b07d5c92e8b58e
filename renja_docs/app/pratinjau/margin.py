"""Findings as the margin shows them: beside the piece that was typed where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renja_docs.app.pratinjau.showing import Shown
from renja_docs.content.finding import Finding
from renja_docs.content.origin import Origin
from renja_docs.text.location import Location


@dataclass(frozen=True, slots=True)
class _Extent:
    """The lines of a value, from 1, both included; key: how the page calls its place."""

    first: int
    last: int
    key: str


@dataclass(frozen=True, slots=True)
class Margin:
    """Finds the piece beside which a finding is shown. extents: by file, the smallest first."""

    extents: Mapping[str, tuple[_Extent, ...]]

    def beside(self, location: Location) -> str:
        """The place of the piece, '' where none prints what stands there."""
        for extent in self.extents.get(location.file, ()):
            if extent.first <= location.line <= extent.last:
                return extent.key
        return ""


def margin(shown: Shown, files: Mapping[str, Origin], texts: Mapping[str, str]) -> Margin:
    """The margin of a document. files: the places of the values of each file, texts: what it says.

    A place that the page prints stands for the lines of its value.
    """
    printed = frozenset[str]().union(*(sheet.places for sheet in shown.sheets))
    extents: dict[str, tuple[_Extent, ...]] = {}
    for file, root in files.items():
        found = [one for one in _extents(root, texts.get(file, "")) if one.key in printed]
        extents[file] = tuple(sorted(found, key=lambda one: one.last - one.first))
    return Margin(extents)


def _extents(origin: Origin, text: str) -> Iterator[_Extent]:
    """The lines of a value and of all in it; a key in front of it belongs to it."""
    first = origin.location.line
    last = first + text.count("\n", origin.start, max(origin.start, origin.end - 1))
    if origin.key is not None:
        first = min(first, origin.key.line)
    yield _Extent(first, last, str(origin.location))
    for part in origin.parts.values():
        yield from _extents(part, text)


def told(number: int, finding: Finding, place: str, *, is_new: bool = False) -> dict[str, object]:
    """A finding for the page. number: by which its repair is asked for."""
    where = finding.location
    return {
        "nomor": number,
        "kode": finding.code,
        "berat": finding.severity,
        "berkas": where.file,
        "baris": where.line,
        "kolom": where.column,
        "pesan": finding.message,
        "saran": finding.advice,
        "tempat": finding.place,
        "perbaikan": [f"{one.old} → {one.new}" for one in finding.repairs],
        "di": place,
        "baru": is_new,
    }
