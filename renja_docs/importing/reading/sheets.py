"""A spreadsheet: each sheet with its caption is a table (xlsx, xls, ods)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Final

from renja_docs.importing.said import Said, SourcePlace
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow
from renja_docs.machine.fault import ToolError
from renja_docs.text.numerals import angka

MOST_ROWS: Final = 20_000


def read(file: str, data: bytes) -> OfficeSource:
    """The sheets in order. Raises ToolError for a file that is locked or broken."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
        values = [(name, sheet.to_python(), sheet.start or (0, 0)) for name, sheet in sheets]
    except PasswordError as fault:
        raise ToolError(
            f"{file} dilindungi kata sandi.", "Simpan salinan tanpa kata sandi."
        ) from fault
    except (CalamineError, ValueError, OSError) as fault:
        raise ToolError(
            f"{file} bukan lembar kerja yang dapat dibaca.",
            "Buka dan simpan ulang sebagai .xlsx, lalu coba lagi.",
        ) from fault
    reader = _Reader(file)
    blocks = [block for name, rows, start in values for block in reader.sheet(name, rows, start)]
    if not blocks:
        raise ToolError(f"{file} kosong.", "Periksa berkas yang ditunjuk.")
    return OfficeSource(file, tuple(blocks))


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.count = 0

    def sheet(
        self, name: str, rows: Sequence[Sequence[object]], start: tuple[int, int]
    ) -> Iterator[Block]:
        """Lines above the table, which have one cell each, then the rows of the table."""
        grid: list[SourceRow] = []
        for index, values in enumerate(rows[:MOST_ROWS]):
            texts = [printed(value) for value in values]
            filled = [text for text in texts if text]
            if not filled:
                continue
            self.count += 1
            cells = tuple(
                self._cell(name, text, start[0] + index, start[1] + column)
                for column, text in enumerate(texts)
            )
            first = next(cell for cell in cells if cell)
            if len(filled) == 1 and not grid:
                yield Line(first, after_break=True)
            else:
                grid.append(SourceRow(cells, first.place))
        if grid:
            yield SourceGrid(tuple(_squared(grid)))

    def _cell(self, sheet: str, text: str, row: int, column: int) -> Said:
        place = SourcePlace(self.file, self.count, "sel", 0, f"{sheet}!{_letters(column)}{row + 1}")
        return Said(text, ((0, place),))


def _squared(rows: Sequence[SourceRow]) -> Iterator[SourceRow]:
    """The rows without columns that are empty in all of them."""
    width = max(len(row.cells) for row in rows)
    used = [
        column
        for column in range(width)
        if any(column < len(row.cells) and row.cells[column] for row in rows)
    ]
    for row in rows:
        cells = tuple(row.cells[column] for column in used if column < len(row.cells))
        yield SourceRow(cells, row.place)


def printed(value: object) -> str:
    """A cell as an office writes it: 1234567.0 is 1.234.567, half a percent is 0,5."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | float):
        whole = round(value)
        if whole == value:
            return angka(whole)
        return angka(_decimal(value), len(str(value).partition(".")[2]))
    return str(value).strip() if value is not None else ""


def _decimal(value: float) -> Decimal:
    return Decimal(str(value))


def _letters(column: int) -> str:
    """The name of a column from 0: A, B, ..., AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
