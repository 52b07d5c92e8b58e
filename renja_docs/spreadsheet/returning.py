"""A workbook that came back, to the new text of its file; all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from renja_docs.content.finding import Finding
from renja_docs.content.loading.edits import Edit, EditsError, Remove, edited
from renja_docs.content.loading.loader import class_of, read_file
from renja_docs.content.loading.typed import Path, Typed, path_at
from renja_docs.spreadsheet import telling
from renja_docs.spreadsheet.choices import CHOICES
from renja_docs.spreadsheet.comparing import Comparing, Outgone
from renja_docs.spreadsheet.grid import Book, SheetCell
from renja_docs.spreadsheet.new_rows import Adding
from renja_docs.spreadsheet.opening import OpenedSheet
from renja_docs.spreadsheet.rows import NodeRow
from renja_docs.spreadsheet.sheet_writer import GUIDE
from renja_docs.spreadsheet.telling import CellChange, ReturnedWorkbook
from renja_docs.spreadsheet.workbook import IDENTITY
from renja_docs.spreadsheet.workbook_identity import WorkbookIdentity

_OURS = (CHOICES, GUIDE, IDENTITY)


@dataclass(frozen=True, slots=True)
class ComparedContent:
    """What a workbook is compared with. typed: the file of the content, as it is now.

    book: its sheets. said: what the workbook says of itself. remove: rows that did not come back
    are removed from the file.
    """

    typed: Typed
    book: Book
    said: WorkbookIdentity
    remove: bool = False


def returned(
    asked: ComparedContent, pages: Mapping[str, OpenedSheet], result: ReturnedWorkbook
) -> str:
    """The text of the file after what was changed in the sheets; what is wrong is told in result.

    The text is that of now where anything is wrong.
    """
    root, cls = asked.typed.root(), class_of(asked.typed.file)
    outgone = Outgone(asked.said.digest == asked.book.digest, asked.said.cells)
    compared = []
    for sheet in asked.book.sheets:
        page = pages.get(sheet.section.name)
        if page is None:
            message = f"Lembar {sheet.section.name} tidak ada dalam buku kerja ini."
            result.tell(
                telling.FOREIGN, SheetCell(sheet.section.name, 1, 1), message, "Kembalikan."
            )
            continue
        comparing = Comparing(sheet, page, root, outgone, result)
        if comparing.run():
            compared.append(comparing)
    _strangers(asked.book, pages, result)
    if cls is not None:
        adding = Adding(result, cls)
        adding.know(asked.book.sheets)
        for comparing in compared:
            adding.add(comparing)
        result.added += adding.edits()
    _removed(compared, asked, result)
    if any(one.severity == "galat" for one in result.findings):
        return asked.typed.text
    return _written(asked.typed, result)


def _strangers(book: Book, pages: Mapping[str, OpenedSheet], result: ReturnedWorkbook) -> None:
    """Sheets that nothing reads."""
    for name, page in pages.items():
        if name not in _OURS and book.sheet(name) is None and page.rows:
            message = f"Lembar {name} bukan dari program ini dan tidak dibaca."
            result.tell(telling.FOREIGN, SheetCell(name, 1, 1), message, "Hapus.", "peringatan")


# --- rows that are gone


def _removed(compared: list[Comparing], asked: ComparedContent, result: ReturnedWorkbook) -> None:
    gone = [(comparing.sheet, row) for comparing in compared for row in comparing.gone]
    paths = {row.path for _, row in gone}
    for sheet, row in gone:
        if any(row.path[:length] in paths for length in range(1, len(row.path))):
            continue  # it goes with the row that it lies in
        cell = SheetCell(sheet.section.name, 1, 1)
        if not asked.remove:
            message = f"Baris '{row.key}' ({_told(row)}) tidak ada lagi."
            advice = "Bila memang dihapus, ulangi dengan --hapus; bila tidak, kembalikan barisnya."
            result.tell(telling.ROWS, cell, message, advice)
            continue
        result.added.append((Remove(row.path), cell))
        result.changes.append(CellChange(cell, row.key, "", _told(row), ""))


def _told(row: NodeRow) -> str:
    """What a row says, in short."""
    return ", ".join(text for text in row.cells[:3] if text)


# --- the new text


def _written(typed: Typed, result: ReturnedWorkbook) -> str:
    """The new text, proven. What cannot be written is told at its cell."""
    asked = [*result.edits.values(), *result.added]
    try:
        text = edited(typed, [edit for edit, _ in asked])
    except EditsError as fault:
        cells = {id(edit): cell for edit, cell in asked}
        for edit, why in fault.refused:
            result.tell(telling.UNWRITTEN, cells[id(edit)], why)
        return typed.text
    broken = _broken(typed, text)
    root = Typed(typed.file, text).root() if broken else None
    for one in broken:
        cell = _asking(path_at(root, one.location) if root else None, asked)
        result.tell(one.code, cell, f"Sesudah perubahan ini: {one.message}", one.advice)
    return typed.text if broken else text


def _broken(typed: Typed, text: str) -> list[Finding]:
    """What is wrong with the form of the new text and was not with the old."""
    cls = class_of(typed.file)
    if cls is None:
        return []
    before = Counter(
        one.message for one in read_file(typed.file, typed.text.encode(), cls).findings
    )
    found = []
    for one in read_file(typed.file, text.encode(), cls).findings:
        before[one.message] -= 1
        if before[one.message] < 0:
            found.append(one)
    return found


def _asking(path: Path | None, asked: Sequence[tuple[Edit, SheetCell]]) -> SheetCell:
    """The cell whose change lies nearest to a place of the new text."""

    def shared(edit: Edit) -> int:
        pairs = zip(path or (), edit.path, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    return max(asked, key=lambda one: shared(one[0]))[1]
