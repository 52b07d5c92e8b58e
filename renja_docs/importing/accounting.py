"""What became of each place of a source: into which line of the content it went, or why not."""

from __future__ import annotations

from collections.abc import Sequence

from renja_docs.importing.ledger import Ledger, Posting
from renja_docs.importing.said import SourcePlace
from renja_docs.importing.source import Line, OfficeSource, SourceRow
from renja_docs.importing.yaml_text import YamlFile


def account_for(source: OfficeSource, files: Sequence[YamlFile], ledger: Ledger) -> None:
    """Each place of the source with the line of the content it went to; what is left is told."""
    for file in files:
        for one in file.written:
            ledger.content(one.said.places, file.name, one.line)
    for line in source.furniture:
        ledger.printed([line.place], "kepala atau kaki halaman")
    for block in source.blocks:
        if not isinstance(block, Line):
            for row in block.rows:
                _account_row(row, ledger)
        elif block.shown or block.number:
            ledger.lost([block.place], "tidak dikenali")


def _account_row(row: SourceRow, ledger: Ledger) -> None:
    """A row is where its cells are; it is left where one of them is."""
    places = [place for cell in row.cells if cell for place in cell.places]
    if places and row.place not in ledger.entries:
        ledger.entries[row.place] = _fate(places, ledger)


def _fate(places: Sequence[SourcePlace], ledger: Ledger) -> Posting:
    found = [ledger.entries[place] for place in places if place in ledger.entries]
    left = [entry for entry in found if entry.fate == "tidak terbaca"]
    if left or len(found) == len(places):
        return (left or found)[0]
    return Posting("tidak terbaca", "sebagian sel tidak dikenali")
