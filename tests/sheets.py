"""Sheets out of a content and back, without files and without the screen; edits as people make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import load_workbook

from renja_docs.app.pipeline import understand
from renja_docs.content.loading.source import read
from renja_docs.content.loading.typed import Path as Way
from renja_docs.content.loading.typed import Plain, Typed, at, plain
from renja_docs.content.rewriting import digest
from renja_docs.sense.reading import Reading
from renja_docs.spreadsheet.grid import FIRST_ROW, Book, Sheet, SheetCell
from renja_docs.spreadsheet.making import FileBytes, book
from renja_docs.spreadsheet.opening import opened_bytes
from renja_docs.spreadsheet.returning import ComparedContent, returned
from renja_docs.spreadsheet.rows import value_path
from renja_docs.spreadsheet.telling import ReturnedWorkbook
from renja_docs.spreadsheet.workbook import workbook
from renja_docs.spreadsheet.workbook_identity import identity
from tests.packages import KOPERASI, templates


@cache
def reading(content: Path = KOPERASI) -> Reading:
    """A content as it is read, once for all tests."""
    understood = understand(content, templates())
    assert understood.evaluated is not None
    return understood.evaluated.reading


@cache
def out(file: str, content: Path = KOPERASI) -> tuple[Book, bytes]:
    """The sheets of a file, and the workbook with them."""
    data = (content / file).read_bytes()
    made = book(FileBytes(file, data, digest(data)), reading(content))
    return made, workbook(made)


@dataclass
class Excel:
    """A workbook that somebody works in."""

    file: str
    content: Path = KOPERASI

    def __post_init__(self) -> None:
        """Open it."""
        self.made, data = out(self.file, self.content)
        self.book: Any = load_workbook(BytesIO(data))

    def put(self, cell: SheetCell, value: object) -> None:
        """Type a value."""
        self.book[cell.sheet][cell.name].value = value

    def cell(self, sheet: str, row: int, head: str) -> SheetCell:
        """A cell by its place among the rows, from 0, and its head."""
        found = self.made.sheet(sheet)
        assert found is not None
        return SheetCell(sheet, FIRST_ROW + row, found.heads.index(head) + 1)

    def saved(self) -> bytes:
        """The workbook as it is saved."""
        data = BytesIO()
        self.book.save(data)
        return data.getvalue()

    def back(self, now: str | None = None, *, remove: bool = False) -> tuple[str, ReturnedWorkbook]:
        """What comes of it. now: the text of the file by now, None where nobody has changed it."""
        return back(self.saved(), self.file, self.content, now, remove=remove)


def back(
    data: bytes,
    file: str,
    content: Path = KOPERASI,
    now: str | None = None,
    *,
    remove: bool = False,
    ending: str = ".xlsx",
) -> tuple[str, ReturnedWorkbook]:
    """The text of a file after a workbook came back, and what is told."""
    bytes_now = (content / file).read_bytes() if now is None else now.encode()
    told = ReturnedWorkbook(f"buku{ending}")
    pages = opened_bytes(f"buku{ending}", data)
    said = identity(pages, [file], told)
    if said is None:
        return bytes_now.decode(), told
    told.file = file
    made = book(FileBytes(file, bytes_now, digest(bytes_now)), reading(content))
    asked = ComparedContent(Typed(file, bytes_now.decode()), made, said, remove)
    return returned(asked, pages, told), told


# --- random edits


def edits(made: Book, many: int, seed: int) -> Iterator[tuple[Sheet, int, int, str]]:
    """Some open cells, none twice, with other texts: sheet, place of the row, column, text."""
    dice = Random(seed)
    opened = [
        (sheet, place, index)
        for sheet in made.sheets
        for place, row in enumerate(sheet.rows)
        for index in range(len(sheet.section.columns))
        if sheet.is_open(row, index)
    ]
    for sheet, place, index in dice.sample(opened, min(many, len(opened))):
        text = _other(dice, sheet, place, index)
        if text is not None and text != sheet.rows[place].cells[index]:
            yield sheet, place, index, text


_WORDS = (
    "Dokumen",
    "kata: dengan titik dua",
    "# pagar",
    "a #b",
    "'petik'",
    '"ganda"',
    "- garis",
    "{kurawal}",
    "[siku], koma",
    "é – panjang",
    "ya",
    "null",
    "1.250",
    "65%",
    "=SUM(A1)",
    "*tebal*",
    "& jangkar",
    "kalimat yang panjang sekali " * 6,
)


def _other(dice: Random, sheet: Sheet, place: int, index: int) -> str | None:
    """Another text for a cell, None where it would leave half a node."""
    column = sheet.section.columns[index]
    is_part = len(column.path) > 1 and column.path[0] != "sel"
    if is_part and not _is_there(sheet, place, column.path[0]):
        return None
    if not column.required and not is_part and dice.random() < 0.15:
        return ""
    ids = sheet.ids.get(index)
    if column.many:
        words = ids or ("satu", "dua", "tiga")
        return ", ".join(dice.sample(list(words), dice.randint(1, min(2, len(words)))))
    if column.words or ids:
        return dice.choice(column.words or tuple(ids or ()))
    figure = f"{dice.randint(1, 999)}.{dice.randint(0, 999):03d}"
    made = {
        "Rupiah": figure,
        "Nilai": dice.choice([figure, "7 Dokumen", "12,50%", "-"]),
        "int": str(dice.randint(1, 999)),
        "Tahun": str(dice.randint(1950, 2050)),
        "Id": "nama-baru",
        "Decimal": "7,5",
        "date": "2 Agustus 2023",
    }
    return made.get(column.kind) or f"{dice.choice(_WORDS)} {dice.randint(1, 99)}".strip()


def _is_there(sheet: Sheet, place: int, key: str) -> bool:
    """True if a row has a node, of which some value is filled."""
    cells = zip(sheet.section.columns, sheet.rows[place].cells, strict=True)
    return any(text for column, text in cells if column.path[0] == key)


def wanted(text: str, file: str, changes: list[tuple[Sheet, int, int, str]]) -> Plain:
    """What a file shall say after some edits; values that are empty are left out."""
    root = read(file, text.encode()).root
    assert root is not None
    values = plain(root)
    for sheet, place, index, new in changes:
        row, column = sheet.rows[place], sheet.section.columns[index]
        node = at(root, row.path)
        assert node is not None
        way = (*row.path, *value_path(node, column))
        _set(values, way, [*map(str.strip, new.split(","))] if column.many and new else new)
    return without_empty(values)


def _set(values: Any, way: Way, new: Plain) -> None:  # noqa: ANN401
    *above, last = way
    for step in above:
        if isinstance(step, str) and not values.get(step):
            values[step] = {}
        values = values[step]
    values[last] = new


def without_empty(values: Plain) -> Plain:
    """The same values without keys that have nothing behind them."""
    if isinstance(values, dict):
        kept = {key: without_empty(value) for key, value in values.items()}
        return {key: value for key, value in kept.items() if value not in ("", {}, [], None)}
    if isinstance(values, list):
        return [without_empty(item) for item in values]
    return values
