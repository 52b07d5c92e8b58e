"""A workbook as it came back: its cells, in no order of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final, cast

from renja_docs.machine.apart import LimitError, apart, by_size
from renja_docs.machine.fault import ToolError
from renja_docs.spreadsheet.excel_values import UNKNOWN, CellValue, Raw
from renja_docs.word.wml.archive import ArchiveError, unzipped

MOST_BYTES: Final = 200 << 20
"""Bytes of a workbook unpacked; one of ours has some hundred thousand."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 300
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How a file with a password begins, and an .xls."""
_DOCTYPE: Final = b"<!DOCTYPE"


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet. rows: its cells, the first row first; merged: areas of merged cells (A1:B2)."""

    name: str
    rows: Sequence[Sequence[CellValue]]
    merged: tuple[str, ...] = ()

    def at(self, row: int, column: int) -> CellValue:
        """A cell, from 1; an empty one outside."""
        if 0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1]):
            return self.rows[row - 1][column - 1]
        return _NOTHING


_NOTHING: Final = CellValue(None)


def opened(path: Path) -> Mapping[str, OpenedSheet]:
    """The sheets of a workbook by name: .xlsx, or .ods.

    Raises ToolError for a file that is not there, locked, broken or no workbook.
    """
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise ToolError(f"{path} tidak dapat dibaca.", "Periksa nama dan foldernya.") from fault
    return opened_bytes(path.name, data)


def opened_bytes(name: str, data: bytes) -> Mapping[str, OpenedSheet]:
    """The sheets of a workbook of a name. Raises ToolError as `opened` does."""
    ending = name[name.rfind(".") :].casefold()
    if ending not in (".xlsx", ".ods"):
        raise ToolError(
            f"{name} bukan lembar kerja dari program ini.", "Tunjuk berkas .xlsx atau .ods."
        )
    if data.startswith(_OLD):
        raise ToolError(
            f"{name} dilindungi kata sandi, atau disimpan dalam bentuk Excel lama.",
            "Buka di Excel, lepaskan kata sandinya, lalu simpan sebagai .xlsx.",
        )
    try:
        return apart(_pages, data, name, limits=by_size(data))
    except LimitError as fault:
        raise ToolError(f"{name} tidak dapat dibaca: {fault.reason}.", fault.step) from fault


def _pages(data: bytes, name: str) -> Mapping[str, OpenedSheet]:
    """The sheets in the bytes of a workbook. Raises ToolError for a damaged or harmful one."""
    _refuse_harmful(name, data)
    try:
        return _excel(data) if name.casefold().endswith(".xlsx") else _open_document(data)
    except MemoryError:
        raise
    except Exception as fault:  # a reader of sheets raises anything for a damaged one
        raise _broken(name) from fault


def _broken(name: str) -> ToolError:
    return ToolError(
        f"{name} rusak: lembar kerjanya tidak terbaca.",
        "Buka di Excel atau LibreOffice dan simpan ulang, atau keluarkan lagi lembarnya.",
    )


def _refuse_harmful(name: str, data: bytes) -> None:
    """Raise ToolError for what is no zip, a bomb, or declares entities of XML."""
    try:
        parts = unzipped(data, MOST_BYTES)
    except ArchiveError as fault:
        raise _broken(name) from fault
    for part, text in parts.items():
        if part.endswith((".xml", ".rels")) and _DOCTYPE in text[:2000]:
            raise _broken(name)


def _excel(data: bytes) -> Mapping[str, OpenedSheet]:
    from openpyxl import load_workbook

    book: Any = load_workbook(BytesIO(data), data_only=False)
    return {sheet.title: _page(sheet) for sheet in book.worksheets}


def _page(sheet: Any) -> OpenedSheet:  # noqa: ANN401  openpyxl has no types
    last_row, last_column = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, MOST_COLUMNS)
    cells = sheet.iter_rows(min_row=1, max_row=last_row, min_col=1, max_col=last_column)
    rows = [[_value(cell) for cell in row] for row in cells]
    return OpenedSheet(sheet.title, rows, tuple(str(area) for area in sheet.merged_cells.ranges))


def _value(cell: Any) -> CellValue:  # noqa: ANN401
    raw = cell.value
    if cell.data_type == "f":
        return CellValue(str(raw), formula=True)
    return CellValue(raw, str(cell.number_format or ""))


def _open_document(data: bytes) -> Mapping[str, OpenedSheet]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: _calamine_page(book, name) for name in book.sheet_names}


def _calamine_page(book: Any, name: str) -> OpenedSheet:  # noqa: ANN401
    """A sheet with its cells at their own places; it tells no formats, so no number is certain."""
    sheet = book.get_sheet_by_name(name)
    values = sheet.to_python(skip_empty_area=False)
    rows = [
        [CellValue(_text(raw), UNKNOWN) for raw in row[:MOST_COLUMNS]] for row in values[:MOST_ROWS]
    ]
    return OpenedSheet(name, rows)


def _text(raw: object) -> Raw:
    return None if raw == "" else cast("Raw", raw)
