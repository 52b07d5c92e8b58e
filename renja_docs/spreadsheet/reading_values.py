"""The text of a cell, judged as its column asks."""

from __future__ import annotations

from renja_docs.content.loading.atoms import AtomError, convert
from renja_docs.spreadsheet.columns import Column
from renja_docs.spreadsheet.excel_values import CellValue, UncertainError, meant
from renja_docs.spreadsheet.grid import SheetCell
from renja_docs.spreadsheet.rows import SEPARATOR
from renja_docs.spreadsheet.telling import FIGURES, ReturnedWorkbook

_CHOICE = "RD2005"
_EMPTY = "RD2002"


def text_of(value: CellValue, column: Column, known: str) -> str:
    """What a cell says. known: what went out, which is not judged again.

    Raises UncertainError where Excel has made something else of it.
    """
    if isinstance(value.raw, str) and not value.formula and value.raw.strip() == known:
        return known
    text = meant(value, column.kind)
    return SEPARATOR.join(words(text)) if column.many else text


def words(text: str) -> list[str]:
    """The words of a list in one cell."""
    return [word.strip() for word in text.split(",") if word.strip()]


def read(
    value: CellValue, column: Column, known: str, cell: SheetCell, returned: ReturnedWorkbook
) -> str | None:
    """The text of a cell, None where it cannot be taken over; why is told."""
    try:
        text = text_of(value, column, known)
    except UncertainError as fault:
        returned.tell(FIGURES, cell, fault.message, fault.advice)
        return None
    if text == known or (is_sound(text, column, cell, returned)):
        return text
    return None


def is_sound(text: str, column: Column, cell: SheetCell, returned: ReturnedWorkbook) -> bool:
    """True if a column may hold a text; why not is told."""
    if not text:
        if column.required:
            returned.tell(_EMPTY, cell, f"{column.head} harus diisi.", f"{column.about}.")
        return not column.required
    return all(_is_word(word, column, cell, returned) for word in _judged(text, column))


def _judged(text: str, column: Column) -> list[str]:
    return words(text) if column.many else [text]


def _is_word(word: str, column: Column, cell: SheetCell, returned: ReturnedWorkbook) -> bool:
    if column.words:
        if word not in column.words:
            choices = ", ".join(column.words)
            message = f"'{word}' bukan pilihan yang dikenal."
            returned.tell(_CHOICE, cell, message, f"Pilihannya: {choices}.")
        return word in column.words
    if not column.checked:
        return True
    try:
        convert(column.kind, word)
    except AtomError as fault:
        returned.tell(fault.code, cell, fault.message, fault.advice)
        return False
    return True
