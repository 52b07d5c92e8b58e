"""The whole document as sheets: pages of one kind that follow each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from renja_docs.document.paper import Page, PageNumber
from renja_docs.screen.piece import Piece, TablePiece
from renja_docs.screen.stylesheet import paper
from renja_docs.text.location import Location

Item = Piece | TablePiece


@dataclass(frozen=True, slots=True)
class RunOfPages:
    """Pages of one kind. id: its name. number: how its pages are numbered, None where not.

    above: the number stands above the text, as on the body of a regulation, and not on page 1.
    """

    id: str
    page: Page
    number: PageNumber | None
    items: tuple[Item, ...]
    above: bool = False


@dataclass(frozen=True, slots=True)
class SentSheet:
    """A sheet as it is sent.

    markup: the HTML of its pieces by digest. places: where they were typed. digest: of it all.
    """

    id: str
    data: Mapping[str, object]
    markup: Mapping[str, str] = field(repr=False)
    places: frozenset[str] = frozenset()
    digest: str = ""


def told(sheet: RunOfPages) -> SentSheet:
    """A sheet in lists and texts."""
    markup: dict[str, str] = {}
    items = [_item(item, markup) for item in sheet.items]
    number = sheet.number
    data = {
        "id": sheet.id,
        "kertas": paper(sheet.page),
        "nomor": None
        if number is None
        else {
            "awalan": number.prefix,
            "romawi": number.format == "lowerRoman",
            "mulai": number.start,
            "atas": sheet.above,
        },
        "isi": items,
    }
    places = frozenset(str(source) for item in sheet.items for source in _sources(item))
    return SentSheet(sheet.id, data, markup, places, sha256(repr(data).encode()).hexdigest())


def _sources(item: Item) -> Iterator[Location]:
    if isinstance(item, Piece):
        yield from item.sources
        return
    yield from item.frame.sources
    for row in item.rows:
        yield from row.sources


def _item(item: Item, markup: dict[str, str]) -> dict[str, object]:
    if isinstance(item, Piece):
        return _piece(item, markup)
    rows = [_piece(row, markup) for row in item.rows]
    return {**_piece(item.frame, markup), "baris": rows}


def _piece(piece: Piece, markup: dict[str, str]) -> dict[str, object]:
    """A piece by its digest. s: where its elements were typed. j: it stays with the next."""
    digest = piece.digest
    markup[digest] = piece.html
    return {"d": digest, "s": [str(source) for source in piece.sources], "j": int(piece.keep)}
