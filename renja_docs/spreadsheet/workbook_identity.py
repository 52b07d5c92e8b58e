"""What a workbook says of itself: whose sheets it holds, and what stood in them when it went out.

It is a hint. The file must be one of the content; what stood in the sheets counts only where the
file has changed since, and then decides no more than what somebody has changed in the sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from renja_docs.spreadsheet.grid import SheetCell
from renja_docs.spreadsheet.opening import OpenedSheet
from renja_docs.spreadsheet.telling import FOREIGN, ReturnedWorkbook
from renja_docs.spreadsheet.workbook import IDENTITY, MARK

_FIRST = SheetCell(IDENTITY, 1, 1)


@dataclass(frozen=True, slots=True)
class WorkbookIdentity:
    """file: of the content. digest: of its bytes. cells: of each row, by sheet and key."""

    file: str
    digest: str
    cells: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def identity(
    pages: Mapping[str, OpenedSheet], files: Sequence[str], returned: ReturnedWorkbook
) -> WorkbookIdentity | None:
    """What a workbook says of itself, None where it is none of ours; that is told.

    files: of the content, that can be sheets.
    """
    page = pages.get(IDENTITY)
    if page is None or _said(page, 1, 1) != MARK:
        first = next(iter(pages), "")
        returned.tell(
            FOREIGN,
            SheetCell(first, 1, 1),
            "Buku kerja ini tidak dikeluarkan oleh program ini.",
            "Keluarkan dahulu dengan lembar keluar, lalu salin nilainya ke sana; berkas lain "
            "dijadikan isi dengan impor.",
        )
        return None
    file = _said(page, 1, 3)
    if file not in files:
        returned.tell(
            FOREIGN,
            _FIRST,
            f"Buku kerja ini milik {file or 'berkas tanpa nama'}, yang tidak ada dalam isi.",
            "Tunjuk folder isinya dengan --content, atau keluarkan lagi lembarnya.",
        )
        return None
    cells = {_key(page, line): _cells(page, line) for line in range(2, len(page.rows) + 1)}
    return WorkbookIdentity(file, _said(page, 1, 4), cells)


def _said(page: OpenedSheet, row: int, column: int) -> str:
    raw = page.at(row, column).raw
    return raw if isinstance(raw, str) else ""


def _key(page: OpenedSheet, row: int) -> tuple[str, str]:
    return _said(page, row, 1), _said(page, row, 2)


def _cells(page: OpenedSheet, row: int) -> tuple[str, ...]:
    return tuple(_said(page, row, column) for column in range(3, len(page.rows[row - 1]) + 1))
